let value: Any = "text"
print(value as! Int)
