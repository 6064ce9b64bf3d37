protocol Delegate: AnyObject { func done() }
struct Logger: Delegate { func done() {} }
