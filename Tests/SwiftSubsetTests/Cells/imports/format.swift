import Foundation

print(String(format: "%.3f %5d|%-5d|%05.1f %@ %%", 3.14159, 42, 7, 2.5, "text"))
