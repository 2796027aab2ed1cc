/// The number that the program ends with.
enum ExitStatus: Int32, Sendable {
  /// Done; of a check: everything passes.
  case success = 0
  /// A finding of severity error; also a claim or a quote that was refused.
  case findings = 1
  /// The command line was wrong.
  case usage = 2
  /// The command could not run, or checked nothing or not all.
  case couldNotRun = 3
  /// The reader of the output went away (`ibid log | head`). What a shell reports of a program that ended so.
  case readerGone = 141
}
