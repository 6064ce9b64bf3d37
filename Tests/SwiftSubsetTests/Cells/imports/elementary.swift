import Foundation

let xs = [0.0, 1.0, 2.0]
print(xs.map(exp), xs.map { tanh($0) }, log(1.0), log2(8.0), log10(1000.0))
