let a: Int? = 1
print(a == 1, a != nil, a == nil, nil == a, a == Optional(1))
