// swift-format-ignore-file
var a = 7
a += 3; a -= 1; a *= 2; a /= 4; a %= 3
var x = 2.0
x *= 1.5; x /= 4; x -= 1
var s = "a"
s += "b"
var list = [1]
list += [2, 3]
print(a, x, s, list)
