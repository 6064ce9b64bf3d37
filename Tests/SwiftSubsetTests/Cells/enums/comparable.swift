enum Size: Comparable { case small, medium, large }
print(Size.small < .large, [Size.large, .small, .medium].sorted(), Size.allOrdered)
extension Size { static var allOrdered: Size { max(Size.small, Size.medium) } }
