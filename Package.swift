// swift-tools-version: 6.1
import PackageDescription

// Warnings are errors where `.ci/run` looks, and nowhere else: a newer compiler may warn of more.
let strict: [SwiftSetting] =
  Context.environment["MAKTABA_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]

// The walls between the modules are held by the compiler: a target sees only what it lists here, and
// MaktabaModel imports GRDB and Yams internally, so that neither can leak into a signature.
let package = Package(
  name: "maktaba",
  products: [.executable(name: "maktaba", targets: ["maktaba"])],
  dependencies: [
    // The command line: help with examples, completions, the manual page.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SQLite and FTS5, with statements that cannot be built wrong.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // YAML front matter and manifests.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The reference CommonMark parser, with tables, task lists, strikethrough, autolinks and footnotes.
    .systemLibrary(name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // The bidirectional algorithm and Arabic joining.
    .systemLibrary(name: "CFriBidi", providers: [.apt(["libfribidi-dev"])]),
    // The terminal.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    // SHA-256 for fingerprints and checksums.
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),
    // XLIFF from translators: reads no file that an entity names, which Foundation's parsers do or crash on.
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    // Pictures as characters, in the colours that a terminal has.
    .systemLibrary(name: "CChafa", providers: [.apt(["libchafa-dev"])]),
    // The reference PNG decoder.
    .systemLibrary(name: "CPNG", providers: [.apt(["libpng-dev"])]),
    // JPEG, several times faster than the reference decoder, and at a fraction of the size where that is enough.
    .systemLibrary(name: "CTurboJPEG", providers: [.apt(["libturbojpeg0-dev"])]),
    // WebP, as web sites that libraries are made from have it.
    .systemLibrary(name: "CWebP", providers: [.apt(["libwebp-dev"])]),
    // Properties of characters, generated from the Unicode data.
    .target(name: "CUnicodeTables", exclude: ["generate.py", "line_breaking.py"]),
    // ICU (libicu-dev): the words of Thai, Lao, Khmer and Burmese, which have no spaces between them; libthai has Thai
    // alone. Not linked but opened when such a text comes, because it costs every start about a millisecond.
    .target(name: "CICU"),
    // System calls that Glibc's module leaves out.
    .target(name: "CSystem"),

    .target(name: "MaktabaText", dependencies: ["CCmarkGFM", "CFriBidi", "CICU", "CUnicodeTables"]),
    .target(
      name: "MaktabaModel",
      dependencies: [
        "CExpat", "CSodium", "CSystem", "MaktabaText", .product(name: "GRDB", package: "GRDB.swift"), "Yams",
      ]),
    .target(name: "MaktabaPictures", dependencies: ["CChafa", "CPNG", "CSystem", "CTurboJPEG", "CWebP"]),
    .target(name: "MaktabaTUI", dependencies: ["MaktabaText", "MaktabaModel"]),
    .target(name: "MaktabaTerminal", dependencies: ["CNcurses", "CSystem", "MaktabaTUI"]),
    .executableTarget(
      name: "maktaba",
      dependencies: [
        "MaktabaModel", "MaktabaPictures", "MaktabaTUI", "MaktabaTerminal", "MaktabaText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // A terminal emulator, so that tests see what a person would see.
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", providers: [.apt(["libvterm-dev"])]),
    .target(
      name: "TestSupport", dependencies: ["CPNG", "CVTerm", "CSystem", "MaktabaModel", "MaktabaTUI", "MaktabaText"],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "MaktabaTextTests", dependencies: ["MaktabaText", "TestSupport"],
      exclude: ["Golden/Documents", "Golden/Pages"]),
    .testTarget(name: "MaktabaModelTests", dependencies: ["MaktabaModel", "TestSupport"]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["MaktabaTerminal", "MaktabaTUI", "MaktabaText"],
      path: "Tests/MaktabaTerminalTests/Probe"),
    .testTarget(
      name: "MaktabaTerminalTests",
      dependencies: ["MaktabaTerminal", "MaktabaTUI", "MaktabaText", "TestSupport", "TerminalProbe"],
      exclude: ["Probe"]),
    .executableTarget(
      name: "PictureProbe", dependencies: ["CSystem", "MaktabaPictures"], path: "Tests/MaktabaPicturesTests/Probe"),
    .testTarget(
      name: "MaktabaPicturesTests",
      dependencies: ["CPNG", "CSystem", "CTurboJPEG", "MaktabaPictures", "PictureProbe", "TestSupport"],
      exclude: ["Probe"]),
    .testTarget(name: "MaktabaTUITests", dependencies: ["MaktabaTUI", "TestSupport"], exclude: ["Snapshots"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "CSystem", "TestSupport", "maktaba", "MaktabaModel", "MaktabaPictures", "MaktabaText", "MaktabaTUI",
      ]),
    .executableTarget(
      name: "Benchmarks", dependencies: ["MaktabaModel", "MaktabaTUI", "MaktabaText", "TestSupport"],
      path: "Tests/Benchmarks"),
    // Bytes that nobody has thought of, outside the test run.
    .executableTarget(name: "Fuzz", dependencies: ["MaktabaText"], path: "Tests/Fuzz"),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
