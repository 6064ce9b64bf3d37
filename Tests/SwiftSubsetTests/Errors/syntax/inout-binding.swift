let inout total = 0
