extension Missing { func f() {} }
