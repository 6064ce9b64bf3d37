// swift-format-ignore-file
class Part { var size = 1; var sub: Part? }
let part: Part? = Part()
part?.size = 4
part?.sub = Part()
part?.sub?.size += 2
part?.sub?.sub?.size = 100
print(part?.size ?? 0, part?.sub?.size ?? 0, part?.sub?.sub == nil)
