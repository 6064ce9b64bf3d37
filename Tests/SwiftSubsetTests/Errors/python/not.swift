let a = true
if not a { print(1) }
