struct Secret {
  private var code = 42
  private func half() -> Int { code / 2 }
  func reveal() -> Int { half() + code }
}
print(Secret().reveal())
