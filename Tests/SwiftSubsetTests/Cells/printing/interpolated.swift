// swift-format-ignore-file
struct V { var a = [1, 2]; var b: Int? = 3; var c: String? }
enum K { case one }
print("\(V()) \(K.one) \([K.one])")
