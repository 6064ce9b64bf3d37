print("tab\tnew\\ \"q\" \u{1F600} \u{e9}", #"raw \n "x""#)
