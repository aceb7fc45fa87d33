import Dispatch
import MaktabaModel
import MaktabaTUI

/// Keeping up with the folder.
extension EffectRunner {
  func refresh() {
    refreshing.run { [self] isStale in
      do {
        let outcome = try library.refresh(progress: post, isCancelled: isStale)
        finish(outcome)
      } catch {
        mailbox.post(.refreshed(.failed("\(error)")))
      }
    }
  }

  /// What is wrong with the library as a whole is said where people look, not only by `maktaba check`.
  private func sayWhatIsWrong() {
    if let notice = library.notice, notice != said.withLock({ $0 }) {
      said.withLock { $0 = notice }
      return mailbox.post(.notice(notice))
    }
    // A manifest that cannot be read changes what the whole library is; the rest is for `maktaba check`.
    guard let problem = library.problems.first(where: { $0.code.hasPrefix("manifest") && $0.severity == .error })
    else { return }
    let place = problem.line.map { "\(problem.path), line \($0)" } ?? problem.path
    mailbox.post(.notice("\(place): \(problem.message)"))
  }

  private func post(_ progress: Library.Progress) {
    mailbox.post(.progress(progress))
    if progress.done > 0 { mailbox.post(.libraryChanged) }
  }

  private func finish(_ outcome: Library.RefreshOutcome) {
    defer { sayWhatIsWrong() }
    switch outcome {
    case .unchanged:
      isRead.withLock { $0 = true }
      mailbox.post(.refreshed(.unchanged))
    case .changed(let read, let gone):
      isRead.withLock { $0 = true }
      mailbox.post(.libraryChanged)
      mailbox.post(.refreshed(.changed(read: read, gone: gone)))
    case .cancelled: mailbox.post(.refreshed(.cancelled))
    case .busyElsewhere:
      mailbox.post(.libraryChanged)
      mailbox.post(.refreshed(.busyElsewhere))
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(2)) { [self] in refresh() }
    }
  }
}
