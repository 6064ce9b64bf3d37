struct A { func f() {}; func f() {} }
