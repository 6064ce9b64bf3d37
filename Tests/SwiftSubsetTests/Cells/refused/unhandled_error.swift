func risky() throws {}
func calm() { try risky() }
calm()
