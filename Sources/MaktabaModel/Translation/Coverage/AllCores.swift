import Dispatch
import Synchronization

/// Work that is shared out to all cores.
enum AllCores {
  /// The outputs, in order of the inputs. - Parameter atOnce: how many inputs are worth handing over.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], atOnce: Int, _ body: @Sendable (Input) -> Output
  ) -> [Output] {
    if inputs.count <= 1 { return inputs.map(body) }
    let parts = stride(from: 0, to: inputs.count, by: atOnce).map { $0..<min($0 + atOnce, inputs.count) }
    let outputs = Mutex([[Output]?](repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let made = inputs[parts[part]].map(body)
      outputs.withLock { $0[part] = made }
    }
    return outputs.withLock { $0.flatMap { $0 ?? [] } }
  }
}
