// swift-format-ignore-file
struct A { func f() {}; func f() {} }
