print("abc".replacing("a", with: "b"))
