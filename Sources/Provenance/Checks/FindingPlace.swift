/// The place of a finding: the file, and in it the value that the finding is about.
public struct FindingPlace: Sendable, Equatable {
  /// From the top of the tree.
  public let path: String
  public let region: JSONRegion

  /// A place in a file.
  public init(path: String, region: JSONRegion) {
    self.path = path
    self.region = region
  }
}

extension [Finding] {
  /// The findings on one file, each with its place in it.
  func placed(at path: String, in bytes: [UInt8]) -> [Finding] {
    guard !isEmpty else { return self }
    var regions: [JSONRegion]
    do throws(JSONSyntaxError) {
      regions = try JSONParser.regions(of: map(\.pointer), in: bytes)
    } catch {
      regions = map { _ in JSONRegion(start: error.position, end: error.position) }
    }
    return zip(self, regions).map { finding, region in
      var finding = finding
      finding.place = FindingPlace(path: path, region: region)
      return finding
    }
  }
}
