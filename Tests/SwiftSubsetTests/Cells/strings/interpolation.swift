// swift-format-ignore-file
let n = 3
print("n is \(n), twice \(n * 2), \([n, n]), \("quoted") \(2.5)")
print("tab\tquote\" \u{e9} \\")
print("""
  two
    lines \(n)
  """)
print(#"raw \n"#)
