class C { var n = 3; var fs: [() -> Int] = []; func keep() { fs.append { n } } }
