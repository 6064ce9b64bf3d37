func f() {
  import Foundation
  print(sqrt(4.0))
}
f()
