import CSystem

/// What the drawing process gives up before it reads a byte of a picture. It cannot be taken back.
///
/// Limits of the system (memory, time, no new file, no process), then Landlock (no file, no network), then a filter that
/// refuses every call but those of a computation. The filter alone would do; each is there for the case that another has
/// a hole. bubblewrap would add nothing to a process that may not open anything.
package enum Confinement {
  /// Confines this process, which has one thread.
  /// - Returns: false when neither Landlock nor the filter holds here: then nothing may be read.
  package static func enter() -> Bool {
    guard maktaba_close_others() else { return false }
    let hasLandlock = maktaba_give_up_files()
    guard maktaba_limit_resources(PictureLimits.memory, UInt64(PictureLimits.seconds)) else { return false }
    let hasFilter = maktaba_filter_calls()
    return hasLandlock || hasFilter
  }
}
