protocol Makeable { init() }
class Thing: Makeable { init() {} }
