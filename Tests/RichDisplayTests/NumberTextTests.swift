import RichDisplay
import Testing

@Suite struct NumberTextTests {
  @Test(
    arguments: [
      (8.987197, 3, "8.987"), (-0.0001, 2, "0.00"), (-1.005, 1, "-1.0"), (0.05, 1, "0.1"),
      (0.125, 2, "0.12"), (1.005, 2, "1.00"),
      (9.9996, 3, "10.000"), (.nan, 2, "NaN"), (-.infinity, 2, "-inf"), (3, 0, "3"),
      (1e300, 2, "1e300"), (123_456_789_012, 2, "123456789012.00"),
    ] as [(Double, Int, String)]
  )
  func `a fixed number has its decimals`(value: Double, decimals: Int, expected: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == expected)
  }

  @Test(
    arguments: [
      (0, "0"), (0.0123456, "0.01235"), (1.5e-7, "1.5e-7"), (.leastNonzeroMagnitude, "4.941e-324"),
      (1_234_567, "1234567"), (9.99999e9, "1e10"), (-42, "-42"), (1e308, "1e308"), (100, "100"),
    ] as [(Double, String)]
  )
  func `a significant number has no digits that do not count`(value: Double, expected: String) {
    #expect(NumberText.significant(value) == expected)
  }

  @Test func `zeros that count stay where they are asked for`() {
    let texts = [0.006, 6e-6, 2, 9.996, 0].map {
      NumberText.significant($0, digits: 3, keepsZeros: true)
    }
    #expect(texts == ["0.00600", "6.00e-6", "2.00", "10.00", "0"])
  }

  @Test(
    arguments: [
      ([0.0001241, 0.000126, 0.00012], ["0.0001241", "0.0001260", "0.0001200"]),
      ([-0.001578, 0.00199, 9.753e-6], ["-0.001578", "0.001990", "0.000010"]),
      ([1, 2.5, -3], ["1.0", "2.5", "-3.0"]), ([1, 2, 300], ["1", "2", "300"]),
      ([0, 0], ["0", "0"]),
      ([1000.5, 0.001234, 1e-9], ["1000.5000", "0.0012", "1.0e-9"]),
      ([1e-9, 2.5e-8], ["1.000e-9", "2.500e-8"]), ([.nan, 0.5, .infinity], ["NaN", "0.5", "inf"]),
    ] as [([Double], [String])]
  )
  func `numbers of a column have equally many decimals`(values: [Double], expected: [String]) {
    let format = ColumnFormat(values)
    #expect(values.map(format.text) == expected)
  }

  @Test func `thousands are set off`() {
    #expect(NumberText.grouped(8000.44, decimals: 1) == "8,000.4")
    #expect(NumberText.grouped(-0.25, decimals: 2) == "-0.25")
    #expect(NumberText.grouped(312.8, decimals: 1) == "312.8")
    #expect(NumberText.grouped(.nan, decimals: 1) == "NaN")
    #expect(NumberText.grouped(1_610_000) == "1,610,000")
    #expect(NumberText.grouped(-999) == "-999")
    #expect(NumberText.grouped(Int.min) == "-9,223,372,036,854,775,808")
  }

  @Test func `a sign stands before what is above zero, and before nothing else`() {
    #expect(NumberText.signed(0.25) == "+0.25")
    #expect(NumberText.signed(0.001) == "0.00")
    #expect(NumberText.signed(-0.5) == "-0.50")
  }
}
