enum E: CaseIterable { case a(Int) }
