// swift-format-ignore-file
enum List { case end, node(Int, List) }
