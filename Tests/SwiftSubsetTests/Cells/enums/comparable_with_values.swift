// swift-format-ignore-file
enum Score: Comparable { case none, points(Int), perfect }
print([Score.perfect, .points(3), .none, .points(1)].sorted(), Score.points(2) < .points(3))
