import Glibc

@main
enum Main {
  static func main() async {
    // A closed pipe is then an error of one write, which unwinds the command, rather than the end of the
    // process in the middle of whatever it was doing.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status = await Program.run(arguments, in: .ofThisProcess())
    exit(status.rawValue)
  }
}
