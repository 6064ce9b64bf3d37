class Node { unowned var parent: Node? = nil }
