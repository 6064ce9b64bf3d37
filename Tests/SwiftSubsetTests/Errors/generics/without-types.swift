struct Stack<Element> { var items: [Element] = [] }
func show(_ stack: Stack) { print(stack.items) }
