import Glibc

// Links are followed within the library only; those to folders once all folders were visited under their own names.
extension FolderWalk {
  /// Takes what a link leads to into the list, or remembers it, or says why not.
  mutating func lookAtLink(_ path: String, isDocument: Bool) {
    var status = stat()
    guard let target = resolved(root + "/" + path) else {
      // Editors lock files with links that lead nowhere; only a document's name is worth a word.
      guard isDocument || errno == ELOOP else { return }
      return reportBroken(path, errno)
    }
    guard stat(target, &status) == 0 else { return }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder || isDocument else { return }
    guard target == root || target.hasPrefix(root == "/" ? "/" : root + "/") else {
      return report(
        .linkOutside, path,
        "This link leads out of the library and is not followed. Copy what it leads to into the library.")
    }
    if isFolder {
      linkedFolders.append(path)
    } else if status.st_mode & S_IFMT == S_IFREG {
      found.append(Found(path: path, status))
    } else {
      report(.notAFile, path, "This link leads to a device, pipe or socket, not to a document. Remove it.")
    }
  }

  private mutating func reportBroken(_ path: String, _ code: Int32) {
    if code == ELOOP {
      report(.linkLoop, path, "This link leads back to itself. Remove it, or let it lead to a file.")
    } else {
      report(
        .linkBroken, path,
        "This link leads to nothing (\(SystemFault(code: code))). Remove it, or restore what it leads to.")
    }
  }

  /// Visits the folder that a link leads to, unless it has been visited.
  mutating func follow(_ path: String) {
    let descriptor = open(root + "/" + path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return reportUnreadable(path, errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, visited.contains(Identity(status)) {
      close(descriptor)
      return reportRepeated(path)
    }
    visit(descriptor, path: path + "/", depth: path.utf8.lazy.filter { $0 == UInt8(ascii: "/") }.count + 1)
  }

  private mutating func reportRepeated(_ path: String) {
    let target = resolved(root + "/" + path) ?? ""
    let place = (root == "/" ? "" : root) + "/" + path + "/"
    if target == root || place.hasPrefix(target + "/") {
      report(.linkLoop, path, "This link leads back to a folder above it and is not followed. Remove it.")
    } else {
      report(
        .linkRepeated, path, "This link leads to a folder that is shown under its own name; it is not shown twice.")
    }
  }

  private func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
