let s = """
  first "quoted"
    second \(1 + 1)
  """
print(s)
