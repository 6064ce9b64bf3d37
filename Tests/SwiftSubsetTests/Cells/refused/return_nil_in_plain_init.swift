struct A { init() { return nil } }
