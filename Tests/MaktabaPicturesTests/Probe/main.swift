// A process that gives up what the drawing process gives up, and then tries to do what it may not.
//
//     PictureProbe draw-picture 10 5 eight blocks
//     PictureProbe try LAYER ATTEMPT               prints "done", or the number of the error

import CSystem
import Glibc
import MaktabaPictures

/// What is given up: all of it, or one part, so that each can be seen to hold alone.
func giveUp(_ layer: String) -> Bool {
  switch layer {
  case "nothing": true
  case "all": Confinement.enter()
  case "limits": maktaba_limit_resources(256 << 20, 1)
  case "files": maktaba_give_up_files()
  case "calls": maktaba_filter_calls()
  default: false
  }
}

/// What is tried; true when it worked.
func attempt(_ name: String) -> Bool {
  switch name {
  case "read a file": open("/etc/passwd", O_RDONLY) >= 0
  case "list a folder": open("/", O_RDONLY | O_DIRECTORY) >= 0
  case "write a file": open(CommandLine.arguments[4], O_WRONLY | O_CREAT, 0o600) >= 0
  case "remove a file": unlink(CommandLine.arguments[4]) == 0
  case "write what is open": write(3, "x", 1) == 1
  case "connect": socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0
  case "start a process": spawn("/bin/true")
  case "start a program": become("/bin/true")
  case "signal others": kill(getppid(), 0) == 0
  case "take memory": malloc(600 << 20) != nil
  case "run new code": mmap(nil, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED
  case "duplicate a descriptor": dup(0) >= 0
  case "run forever": runForever()
  case "take a little memory": malloc(1 << 20) != nil
  default: false
  }
}

func spawn(_ path: String) -> Bool {
  var process: pid_t = 0
  errno = posix_spawn(&process, path, nil, nil, [strdup(path), nil], [nil])
  return errno == 0
}

func become(_ path: String) -> Bool { execv(path, [strdup(path), nil]) == 0 }

func runForever() -> Never { while true {} }

func main(_ words: [String]) -> Int32 {
  if words.first == PictureDrawing.command {
    return PictureDrawing(words: Array(words.dropFirst()))?.run() == true ? 0 : 1
  }
  guard words.count >= 3, words[0] == "try", giveUp(words[1]) else { return 2 }
  errno = 0
  let answer = attempt(words[2]) ? "done\n" : "\(errno)\n"
  return write(STDOUT_FILENO, answer, answer.utf8.count) > 0 ? 0 : 3
}

exit(main(Array(CommandLine.arguments.dropFirst())))
