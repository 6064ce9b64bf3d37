var callback: ((String) -> Void)?
callback?("nothing")
callback = { print("got", $0) }
callback?("x")
