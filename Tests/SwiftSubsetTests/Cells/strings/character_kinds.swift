// swift-format-ignore-file
for c in "a9Ⅷ½ \n€+é-f_" as String {
  print(c.isNewline, c.isSymbol, c.isMathSymbol, c.isCurrencySymbol, c.isCased, c.isASCII, c.isHexDigit, c.isWholeNumber, c.wholeNumberValue ?? -1, c.hexDigitValue ?? -1)
}
var sum = 0
for c in "4096" { sum += c.wholeNumberValue ?? 0 }
print(sum)
