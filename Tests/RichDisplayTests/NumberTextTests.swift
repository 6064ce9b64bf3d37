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

  @Test func `thousands are set off`() {
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
