enum E { case a(Missing) }
