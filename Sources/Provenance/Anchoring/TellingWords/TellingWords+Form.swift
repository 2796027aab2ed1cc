import CUnistring

/// Writes words in the form in which the lists have them.
extension TellingWords {
  /// A word in lower case, composed, with plain letters for ligatures, presentation forms and the like, one kind of
  /// apostrophe, and without invisible characters, marks of vowels and marks of stress.
  func normal(_ range: Range<Int>) -> String {
    let window = UTF8Buffer(rebasing: text[range])
    if window.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) {
      return String(unsafeUninitializedCapacity: window.count) { out in
        for at in 0..<window.count { out[at] = window[at] | 0x20 }
        return window.count
      }
    }
    var out = String.UnicodeScalarView()
    var isComposed = true
    var at = 0
    while at < window.count {
      let (scalar, length) = window.scalar(at: at)
      at += length
      if isComposed { isComposed = !mayCompose(scalar) }
      append(scalar, to: &out)
    }
    if isComposed { return String(out) }
    // A fraction or a raised digit is another number than the digits it is made of.
    let hasNumbers = out.contains { ibid_is_number($0.value) && !Number.isDigit($0.value) }
    let composed = hasNumbers ? String(out).composed : String(out).composedCompatibly
    out.removeAll(keepingCapacity: true)
    for scalar in composed.unicodeScalars where !isMarkApart(scalar.value) { append(scalar.value, to: &out) }
    return String(out)
  }

  private func append(_ scalar: UInt32, to out: inout String.UnicodeScalarView) {
    switch FoldClass.of(scalar, table) {
    case .invisible: return
    case .singleMark: out.append("'")
    default:
      if scalar == 0x2032 {
        out.append("'")
      } else if scalar == 0x0640 {
        // The Arabic letters' stretcher.
        return
      } else if let lower = Unicode.Scalar(scalar < 0x80 ? asciiLower(scalar) : uc_tolower(scalar)) {
        out.append(lower)
      }
    }
  }

  private func asciiLower(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar
  }

  /// Whether composing may change a word with `scalar` in it, as far as is soon seen.
  private func mayCompose(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x0132: false
    // Letters of two, the long s, and those that are typed with an apostrophe or a dot.
    case 0x0132, 0x0133, 0x013F, 0x0140, 0x0149, 0x017F, 0x01C4...0x01CC, 0x01F1...0x01F3: true
    case 0x0134..<0x02B0, 0x0388...0x03CE, 0x0400...0x0482: false
    case 0x048A..<0x0587, 0x05D0...0x05EA: false
    case 0x0620..<0x064B, 0x0660...0x066F, 0x0671...0x0674, 0x0679...0x06D3: false
    // Marks of these scripts are letters, and stay.
    case 0x0900..<0x1AB0, 0x1E00..<0x1F00, 0x3041...0x9FFF, 0xAC00...0xD7A3: false
    default: true
    }
  }

  /// Whether `scalar` is a mark that composes with nothing in a script in which such marks show vowels, stress or
  /// chant: Arabic and Hebrew vowel marks, the stress marks of Cyrillic, and lines under or through Latin letters.
  private func isMarkApart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300..<0x0900, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      FoldClass.of(scalar, table) == .combining
    default: false
    }
  }
}

extension String {
  /// NFC.
  fileprivate var composed: String { normalized(growth: 3, ibid_compose) }

  /// NFKC.
  var composedCompatibly: String { normalized(growth: 11, ibid_compose_compatibly) }

  /// `growth` is how many times its bytes a character may take (UAX #15, section 9).
  private func normalized(
    growth: Int, _ normalize: (UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<UInt8>?, Int) -> Int
  ) -> String {
    var text = self
    return text.withUTF8 { text in
      String(unsafeUninitializedCapacity: text.count * growth) { room in
        normalize(text.baseAddress, text.count, room.baseAddress, room.count)
      }
    }
  }
}
