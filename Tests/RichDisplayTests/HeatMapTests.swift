import Foundation
import RichDisplay
import Testing

@Suite struct HeatMapTests {
  @Test func `a huge matrix is drawn in at most two thousand blocks`() throws {
    let row = (0..<8000).map { Double($0 % 97) / 97 - 0.5 }
    let block = HeatMap(
      title: "U",
      alt: "the finding",
      values: Array(repeating: row, count: 300)
    )
    #expect(block.html.source.utf8.count < 20_000)
    #expect(block.plain.contains("greatest magnitude of each 7\u{A0}×\u{A0}174 block"))
    let (width, height) = try size(ofImageIn: picture(block))
    #expect(width * height <= 2000 && width == 46 && height == 43)
  }

  @Test func `the one large element of a matrix is seen`() {
    var values = Array(repeating: Array(repeating: 0.001, count: 400), count: 400)
    values[321][123] = -5
    let field = HeatMap(title: "t", alt: "a", values: values).plain.split(separator: "\n")
      .dropFirst(3)
    #expect(field.joined().count { $0 == "█" } == 1)
  }

  @Test func `what is not a number is crossed out`() throws {
    let block = HeatMap(title: "t", alt: "a", values: [[1, .nan], [.infinity]])
    #expect(block.plain.contains("3 not finite"))
    #expect(try picture(block).contains("class=\"x\""))
    #expect(HeatMap(title: "t", alt: "a", values: []).plain.contains("no data yet"))
    #expect(HeatMap(title: "t", alt: "a", values: [[.nan]]).plain.contains("no data yet"))
  }

  @Test func `errors are told apart by their powers of ten, with what is blank and what failed`()
    throws
  {
    let block = HeatMap(
      title: "errors",
      alt: "a",
      values: [
        Array(repeating: 0, count: 13), [1e-8, 1e-5, 0.5] + Array(repeating: 1e-8, count: 10),
      ],
      scale: .logarithmic(),
      blank: .init("both zero", [Array(repeating: true, count: 13)]),
      limit: .init("failed", above: 0.01)
    )
    let shown = try texts(picture(block))
    #expect(shown.contains("0.01") && shown.contains("10⁻⁸") && shown.contains("10⁻⁵"))
    let lines = block.plain.split(separator: "\n")
    #expect(lines[2] == "2\u{A0}×\u{A0}13, 0.0 to 0.5, 13 both zero (grey), 1 failed (×)")
    #expect(lines[3] == "|.............|" && lines[4] == "| ▒×          |")
    // One cross, of two strokes.
    let cross = try #require(picture(block).components(separatedBy: "class=\"x\"").first)
    #expect(cross.components(separatedBy: "<path d=\"M").last?.contains("m-") == true)
  }

  @Test func `pictures that are compared can have one scale`() throws {
    func block(_ values: [Double], from start: Double?) -> HeatMap {
      HeatMap(
        title: "errors",
        alt: "a",
        values: [values],
        scale: .logarithmic(from: start),
        limit: .init("failed", above: 0.01)
      )
    }
    let ends = try [[1e-4, 1e-3], [1e-8, 1e-7]].map { values in
      try texts(picture(block(values, from: 1e-10))).filter { $0 == "0.01" || $0 == "10⁻¹⁰" }
    }
    #expect(ends == [["0.01", "10⁻¹⁰"], ["0.01", "10⁻¹⁰"]])
    #expect(try !texts(picture(block([1e-4, 1e-3], from: nil))).contains("10⁻¹⁰"))
  }

  @Test(arguments: [HeatMap.Scale.sequential, .diverging, .logarithmic()])
  func `odd numbers still make a picture`(scale: HeatMap.Scale) throws {
    for values in [
      [[0]], [[-1, -2]], [[1e308, -1e308]], [[.leastNonzeroMagnitude]],
      [[.leastNormalMagnitude, 1]], [[7, 7]],
    ] as [[[Double]]] {
      let svg = try picture(HeatMap(title: "t", alt: "a", values: values, scale: scale))
      #expect(!svg.contains("nan") && !svg.contains("NaN\""), "\(values)")
    }
  }

  /// The width and the height in pixels of the PNG image in a picture.
  private func size(ofImageIn svg: String) throws -> (Int, Int) {
    let start = try #require(svg.range(of: "data:image/png;base64,")).upperBound
    let end = try #require(svg[start...].firstIndex(of: "\""))
    let data = try #require(Data(base64Encoded: String(svg[start..<end])))
    func number(at offset: Int) -> Int {
      data[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    return (number(at: 16), number(at: 20))
  }
}
