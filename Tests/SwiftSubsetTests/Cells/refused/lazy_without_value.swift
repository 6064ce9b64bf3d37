class C { lazy var x: Int }
