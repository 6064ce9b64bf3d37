import Foundation

print(sqrt(16.0), pow(2.0, 10.0), exp(0.0))
