/// A time as somebody who waits reads it: `42 s`, `3 min 5 s`, `2 h 10 min`.
///
/// - Parameter seconds: The time, 0 or more.
/// - Returns: The text; what no calendar holds is `longer than a year`.
package func durationText(seconds: Double) -> String {
  guard seconds < 366 * 24 * 3600 else { return "longer than a year" }
  let whole = Int(max(seconds, 0).rounded())
  if whole < 60 { return "\(whole) s" }
  if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
  return "\(grouped(whole / 3600)) h \(whole / 60 % 60) min"
}
