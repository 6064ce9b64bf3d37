// swift-format-ignore-file
import Foundation
print(String(format: "%.3f|%5d|%-4d|%04d", 3.14159, 42, 7, 5))
