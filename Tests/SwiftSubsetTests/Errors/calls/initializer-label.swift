struct Point { var x: Int; var y: Int }
Point(x: 1, z: 2)
