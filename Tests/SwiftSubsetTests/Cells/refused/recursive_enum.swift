enum List { case end, node(Int, List) }
