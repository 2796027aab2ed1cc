import Fixtures
import Foundation

/// A history with a merge, a move, a deletion, a file that becomes a folder and back, odd names and modes.
func eventfulHistory() throws -> RepositoryBuilder {
  let builder = try RepositoryBuilder()
  try builder.commit("start", ["records/a.json": "a\n", "records/b/c.json": "c\n", "top": "t\n"])
  try builder.branch("side")
  try builder.commit("side one", ["records/side.json": "s\n"])
  try builder.switchTo("main")
  try builder.commit("main one\n\nwith a body\n", ["records/a.json": "a2\n", "مرحبا/e\u{301} 😀.txt": "x\n"])
  try builder.switchTo("side")
  try builder.commit("side two", ["records/side.json": nil])
  try builder.switchTo("main")
  try builder.merge("side")
  try builder.move("records/a.json", to: "records/moved.json")
  try builder.commit("to a folder", ["top": nil])
  try builder.commit("to a folder", ["top/inside": "i\n", "top.txt": "sorts between\n"])
  try builder.commit("back", ["top/inside": nil])
  try FileManager.default.createSymbolicLink(
    atPath: builder.file("link").path, withDestinationPath: "records")
  try builder.write("run", "#!\n")
  try builder.git("add", "--chmod=+x", "run")
  try builder.git("add", "link")
  try builder.commit("modes", ["top": "file again\n"])
  return builder
}
