import Provenance

/// Refuses an option that was given nothing, as a script does whose variable is empty: what was meant is not known.
///
/// - Parameter options: the options by their names without dashes; nil is one that was not given.
func requireWords(_ options: KeyValuePairs<String, String?>, hint: String) throws(CommandError) {
  for (name, text) in options where text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) == true {
    throw CommandError(.usage, "`--\(name)` is empty", hints: [hint])
  }
}

/// Reads `field=value` options.
func fieldAssignments(_ texts: [String], option: String) throws(CommandError) -> [FieldAssignment] {
  var assignments: [FieldAssignment] = []
  for text in texts {
    guard let assignment = FieldAssignment(text) else {
      throw CommandError(.usage, "`\(option)` takes `field=value`, not `\(text)`")
    }
    assignments.append(assignment)
  }
  return assignments
}
