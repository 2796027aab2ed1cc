import Glibc

@main
enum Main {
  static func main() async {
    // A closed pipe is then an error of one write, which unwinds the command, rather than the end of the
    // process in the middle of whatever it was doing.
    signal(SIGPIPE, SIG_IGN)
    // Not `arguments`, which has U+FFFD in the place of what is no UTF-8.
    let given = UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
    let arguments = given.dropFirst().map {
      $0.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? []
    }
    let status = await Program.run(bytes: arguments, in: .ofThisProcess())
    exit(status.rawValue)
  }
}
