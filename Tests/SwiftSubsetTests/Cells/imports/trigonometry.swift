import Foundation

print(sin(0.0), cos(0.0), atan2(1.0, 1.0) * 4 == Double.pi, hypot(3.0, 4.0), fmod(7.5, 2.0))
