class C { var n = 3; var f: (() -> Int)?; func keep() { f = { n } } }
