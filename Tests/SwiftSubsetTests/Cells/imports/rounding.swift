import Foundation

print(floor(2.7), ceil(2.1), round(2.5), trunc(-2.7), (2.7).rounded(), abs(-3), abs(-2.5))
