struct Lazy {
  static let value: Int = {
    print("made")
    return 7
  }()
}
print("before")
print(Lazy.value)
print(Lazy.value)
