// swift-format-ignore-file
func risky() throws {}
func calm() { try risky() }
calm()
