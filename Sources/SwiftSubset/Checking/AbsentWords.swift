/// What Swift has and this notebook has not: for it the answer is not "cannot find".
enum AbsentWords {
  /// Why a type or a function of Swift is not there; nil if the name is none of Swift's.
  static func name(_ name: String) -> CheckProblem? {
    switch name {
    case "Int128", "UInt128": absent(name, instead: "write 'Int' or 'UInt64', which have 64 bits")
    case "Float16", "Float80", "CGFloat", "Decimal": absent(name, instead: "write 'Double'")
    case "Date", "Duration", "ContinuousClock", "DispatchTime", "CFAbsoluteTimeGetCurrent", "clock":
      absent(name, instead: "time something with 'timeit { … }'")
    case "Task", "Thread", "DispatchQueue", "Timer", "AsyncStream", "Actor", "MainActor":
      absent(name, instead: "cells run one after the other")
    case "Result": absent(name, instead: "write 'throws', and 'do { try … } catch { … }'")
    case "AnyHashable": absent(name, instead: "write 'Any'")
    case "ContiguousArray": absent(name, instead: "write '[Int]'")
    case "KeyValuePairs": absent(name, instead: "write '[(String, Int)]'")
    case "URL", "FileManager", "Bundle", "ProcessInfo", "UserDefaults":
      absent(name, instead: "files are read by 'Corpus'")
    case "SystemRandomNumberGenerator": absent(name, instead: "write 'Int.random(in: 0..<10)'")
    case "type": absent("type(of:)", instead: "write 'value is Int'")
    case "sequence": absent(name, instead: "write a 'while' loop")
    case "dump": absent(name, instead: "write 'print(…)' or 'debugPrint(…)'")
    case "repeatElement": absent(name, instead: "write 'Array(repeating: …, count: …)'")
    case "assertionFailure", "preconditionFailure": absent(name, instead: "write 'fatalError(…)'")
    case "arc4random", "drand48", "rand", "random":
      absent(name, instead: "write 'Int.random(in: 0..<10)' or 'Double.random(in: 0..<1)'")
    case "UUID", "Regex", "Mirror", "ObjectIdentifier", "KeyPath", "StaticString", "Unicode",
      "OptionSet", "IteratorProtocol", "AnyIterator", "AnySequence", "Measurement", "Locale",
      "Calendar", "DateFormatter", "NumberFormatter", "NSString", "NSRange", "Notification",
      "Scanner", "IndexSet", "JSONDecoder", "JSONEncoder", "CollectionOfOne", "EmptyCollection",
      "ReversedCollection", "LazySequence", "UnsafePointer", "UnsafeMutablePointer", "SIMD4",
      "Encodable", "Decodable", "AnyClass", "withExtendedLifetime", "unsafeBitCast", "numericCast",
      "isKnownUniquelyReferenced", "withUnsafePointer", "NSLog", "getenv", "sleep", "usleep":
      absent(name, instead: nil)
    default: nil
    }
  }

  /// Why a member of one of Swift's types is not there; nil if Swift's type has none of this name.
  static func member(_ name: String, of type: SwiftType) -> CheckProblem? {
    guard let owner = type.nominalName, let members = members[owner] else { return nil }
    guard let instead = members[name] else { return nil }
    return .unsupported("'\(name)' of '\(owner)'", instead: instead)
  }

  private static func absent(_ name: String, instead: String?) -> CheckProblem {
    .unsupported("'\(name)'", instead: instead)
  }

  private static let members: [String: [String: String?]] = [
    "String": texts, "Substring": texts,
    "Character": ["utf16": nil, "properties": nil],
    "Array": lists, "ArraySlice": lists, "Dictionary": lists, "Set": lists,
    "Int": [
      "words": nil, "byteSwapped": nil, "formatted": "write 'String(format: \"%d\", n)'",
      "hashValue": nil,
    ],
    "Double": floats, "Float": floats,
  ]

  private static let texts: [String: String?] = {
    let characters = "make an array of characters first: 'Array(text)'"
    return [
      "firstRange": "write 'range(of:)'", "ranges": characters,
      "makeIterator": "walk over it with 'for'",
      "replacing": "write 'replacingOccurrences(of: …, with: …)'",
      "appending": "write 'a + b'", "compare": "compare with '<' and '=='",
      "caseInsensitiveCompare": "compare 'a.lowercased()' with 'b.lowercased()'",
      "localizedStandardContains": "write 'a.lowercased().contains(b)'",
      "lines": "write 'text.split(separator: \"\\n\")'", "matches": nil, "utf16": nil,
      "data": nil, "withCString": nil, "utf8CString": nil, "folding": nil,
      "commonPrefix": nil, "hashValue": nil, "lazy": "leave it out",
    ]
  }()

  private static let lists: [String: String?] = [
    "lazy": "leave it out", "capacity": nil, "makeIterator": "walk over it with 'for'",
    "formIndex": "write 'i += 1'", "partition": "write 'filter' twice",
    "difference": nil, "hashValue": nil, "underestimatedCount": "write 'count'",
    "withUnsafeBufferPointer": nil, "withUnsafeMutableBufferPointer": nil,
    "trimmingPrefix": "write 'drop { … }'",
  ]

  private static let floats: [String: String?] = [
    "sign": "compare with 0", "bitPattern": nil, "floatingPointClass": nil, "binade": nil,
    "formatted": "write 'String(format: \"%.3f\", x)'", "isLess": "write '<'",
    "isEqual": "write '=='", "hashValue": nil,
  ]
}
