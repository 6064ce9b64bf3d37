print("a" < "b", "abc" == "abc", "Zebra" < "apple", ["b", "a"].sorted(), max("x", "y"))
