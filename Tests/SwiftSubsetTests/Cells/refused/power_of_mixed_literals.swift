import Foundation
print(pow(2.0, 100))
