class C { var n: Int }
