struct S {}
class B: S {}
