// swift-format-ignore-file
struct Version: Comparable {
  let major: Int
  let minor: Int
  static func < (a: Version, b: Version) -> Bool { (a.major, a.minor) < (b.major, b.minor) }
}
let vs = [Version(major: 1, minor: 2), Version(major: 0, minor: 9), Version(major: 1, minor: 0)]
print(vs.sorted().map { "\($0.major).\($0.minor)" }, vs.max()!, vs[0] >= vs[1], vs[0] <= vs[2])
