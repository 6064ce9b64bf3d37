// The functions of the equations, on whole vectors and matrices, named as on a single number.

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The hyperbolic tangent of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, each element in -1...1.
public func tanh(_ v: Vector) -> Vector { v.mapped { tanh($0) } }

/// The hyperbolic tangent of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, each element in -1...1.
public func tanh(_ m: Matrix) -> Matrix { m.mapped { tanh($0) } }

/// The exponential of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count.
public func exp(_ v: Vector) -> Vector { v.mapped { exp($0) } }

/// The exponential of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape.
public func exp(_ m: Matrix) -> Matrix { m.mapped { exp($0) } }

/// The natural logarithm of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, -∞ for 0 and NaN below.
public func log(_ v: Vector) -> Vector { v.mapped { log($0) } }

/// The natural logarithm of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, -∞ for 0 and NaN below.
public func log(_ m: Matrix) -> Matrix { m.mapped { log($0) } }

/// The square root of each element.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, NaN below 0.
public func sqrt(_ v: Vector) -> Vector { Vector(NumberLoops.roots(of: v.values)) }

/// The square root of each element.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, NaN below 0.
public func sqrt(_ m: Matrix) -> Matrix { m.withValues(NumberLoops.roots(of: m.values)) }

/// The size of each element, without its sign.
///
/// - Parameter v: The arguments.
/// - Returns: A vector of the same count, each element 0 or more.
public func abs(_ v: Vector) -> Vector { v.mapped { $0.magnitude } }

/// The size of each element, without its sign.
///
/// - Parameter m: The arguments.
/// - Returns: A matrix of the same shape, each element 0 or more.
public func abs(_ m: Matrix) -> Matrix { m.mapped { $0.magnitude } }

/// Turns scores into probabilities.
///
///     softmax(z)_i = exp(z_i) / Σ_j exp(z_j)
///
/// - Parameter z: The scores, any finite numbers.
/// - Returns: A vector of the same count that sums to 1.
/// - Complexity: O(count).
public func softmax(_ z: Vector) -> Vector {
  var result = Vector(z.values.copy(of: 0..<z.count))
  result.values.withUnsafeMutableBufferPointer { softmax(inPlace: $0) }
  return result
}

/// Turns the scores in each row into probabilities.
///
///     softmax(z)_i = exp(z_i) / Σ_j exp(z_j)
///
/// - Parameter z: Scores, a row for each time step: shape `[T, C]`.
/// - Returns: Probabilities of the same shape; each row sums to 1.
/// - Complexity: O(rows · columns).
public func softmax(_ z: Matrix) -> Matrix {
  var result = z.dropFirstRows(0)
  let columns = z.columns
  guard z.count > 0 else { return result }
  result.values.withUnsafeMutableBufferPointer { values in
    Safepoint.inPieces(of: z.rows, size: Swift.max(1, (1 << 18) / columns)) { rows in
      for row in rows {
        let part = values[row * columns..<(row + 1) * columns]
        softmax(inPlace: UnsafeMutableBufferPointer(rebasing: part))
      }
    }
  }
  return result
}

/// The negative logarithm of one of the probabilities that scores become.
///
///     -log softmax(z)_i = log Σ_j exp(z_j - max z) + max z - z_i
///
/// It is a number also where the probability underflows.
func negativeLogSoftmax(_ z: ArraySlice<Double>, _ index: Int) -> Double {
  let (largest, sum) = sumOfExponentials(z)
  return log(sum) + (largest - z[z.startIndex + index])
}

/// The logarithm of a sum of exponentials, `log Σ exp(z_i)`, which scores of any size have.
func logSum(_ z: ArraySlice<Double>) -> Double {
  let (largest, sum) = sumOfExponentials(z)
  return log(sum) + largest
}

/// The largest score, and the sum of the exponentials of what all lie below it.
private func sumOfExponentials(_ z: ArraySlice<Double>) -> (largest: Double, sum: Double) {
  var largest = -Double.infinity
  for value in z { largest = value > largest ? value : largest }
  var sum = 0.0
  for value in z { sum += exp(value - largest) }
  return (largest, sum)
}

/// Subtracting the largest score first changes nothing in the quotient, and no exponential overflows.
private func softmax(inPlace z: UnsafeMutableBufferPointer<Double>) {
  var largest = -Double.infinity
  Safepoint.inPieces(of: z.count) { piece in
    for index in piece { largest = z[index] > largest ? z[index] : largest }
  }
  var sum = 0.0
  Safepoint.inPieces(of: z.count) { piece in
    for index in piece {
      z[index] = exp(z[index] - largest)
      sum += z[index]
    }
  }
  Safepoint.inPieces(of: z.count) { piece in
    for index in piece { z[index] /= sum }
  }
}
