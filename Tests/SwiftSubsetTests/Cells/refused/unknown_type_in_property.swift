struct A { var b: Missing }
