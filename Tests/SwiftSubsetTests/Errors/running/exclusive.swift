var step = 1
func increment(_ n: inout Int) { n += step }
increment(&step)
