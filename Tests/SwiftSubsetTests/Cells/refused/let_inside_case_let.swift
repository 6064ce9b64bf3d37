let p = (1, 2)
switch p {
case let (let a, b): print(a, b)
}
