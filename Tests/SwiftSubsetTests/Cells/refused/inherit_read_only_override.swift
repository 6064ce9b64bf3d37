class A { var v: Int { get { 1 } set {} } }
class B: A { override var v: Int { 2 } }
