// swift-format-ignore-file
import Foundation
print("a,b,,c".components(separatedBy: ","), "  x ".trimmingCharacters(in: .whitespaces), "aXbX".replacingOccurrences(of: "X", with: "-"))
