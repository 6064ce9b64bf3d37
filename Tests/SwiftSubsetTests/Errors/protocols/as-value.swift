protocol P {}
let x: P & CustomStringConvertible
