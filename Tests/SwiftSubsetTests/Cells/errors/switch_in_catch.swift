// swift-format-ignore-file
enum Net: Error { case timeout(Int), refused }
do { throw Net.timeout(3) } catch let e as Net {
  switch e {
  case .timeout(let s): print("timeout", s)
  case .refused: print("refused")
  }
} catch {}
