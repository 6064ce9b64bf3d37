func backward() { fatalError("not written yet") }
backward()
