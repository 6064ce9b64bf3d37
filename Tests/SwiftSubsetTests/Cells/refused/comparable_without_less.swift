struct A: Comparable { var n = 1 }
