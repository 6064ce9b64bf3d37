let s: String? = "abc"
print(s!.count, s!)
