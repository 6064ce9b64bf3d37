// swift-format-ignore-file
var n = 5
n *= 2
n -= 1
n %= 4
var x = 1.5
x /= 2
x += 1
print(n, x)
