/// What is fuzzed. Each target turns bytes into questions to the library and says what must hold of the answers; the
/// fuzzers in `Fuzzing` and the tests that replay kept inputs call the same check.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Quotes against texts.
  case anchoring
  /// EDTF, and dates in prose.
  case dates
  /// JSON, its canonical bytes, and the records read from it.
  case records

  /// Throws if one of the target's properties does not hold for this input.
  public func check(_ input: [UInt8]) throws(PropertyFailure) {
    switch self {
    case .anchoring: try AnchoringProperties().check(input)
    case .dates: try DateProperties().check(input)
    case .records: try RecordProperties().check(input)
    }
  }

  /// The check for libFuzzer, to which a property that does not hold is a crash.
  public func checkOrStop(_ input: UnsafeBufferPointer<UInt8>) {
    do throws(PropertyFailure) {
      try check(Array(input))
    } catch {
      fatalError("\(rawValue): \(error)")
    }
  }
}

/// A property that does not hold.
public struct PropertyFailure: Error, CustomStringConvertible, Sendable {
  /// What was expected, and what came.
  public let description: String
}

/// Throws unless a property holds; the explanation is only made when it does not.
func hold(_ property: Bool, _ explanation: @autoclosure () -> String) throws(PropertyFailure) {
  if !property { throw PropertyFailure(description: explanation()) }
}

extension String {
  /// The text with all that is not printable ASCII escaped, for an explanation.
  var shown: String {
    "\""
      + unicodeScalars.map { $0.isASCII ? $0.escaped(asASCII: true) : "\\u{\(String($0.value, radix: 16))}" }
      .joined() + "\""
  }
}
