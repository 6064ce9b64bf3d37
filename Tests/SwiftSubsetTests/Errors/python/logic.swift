let (a, b) = (true, false)
if a and b { print(1) }
