enum E: Error { case first, second }
func f() throws { do { throw E.first } catch { throw E.second } }
do { try f() } catch { print(error) }
