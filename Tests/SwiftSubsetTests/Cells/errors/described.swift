struct Oops: Error, CustomStringConvertible { var description: String { "oops!" } }
do { throw Oops() } catch { print(error, "\(error)") }
