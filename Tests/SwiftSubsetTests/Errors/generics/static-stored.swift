struct Stack<Element> { static var made = 0 }
