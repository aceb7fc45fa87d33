/// What the manual page says beside commands and keys.
enum ManualText {
  static let filter = """
    A filter narrows the shelf, `list` and `search --filter`. All of its parts must hold.

      topic:interviewing      has this value of a facet
      lang:sw,fr              one of these
      -type:law               not this
      is:unread               also read, bookmarked, changed, due
      folder:first-contact    stands in this folder
      word "exact words"      the text has them
      -word                   no document of the work has it
    """

  static let environment: [(name: String, meaning: String)] = [
    ("MAKTABA_SEEDS", "The folder of the starter library."),
    ("NO_COLOR", "When it is set to anything, no colour is used."),
    ("LC_ALL, LC_MESSAGES, LANG", "The first that is set names the language to prefer."),
    ("XDG_DATA_HOME, XDG_CACHE_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME", "Where the files below are; see --state-dir."),
  ]

  static let files: [(name: String, meaning: String)] = [
    ("~/.local/share/maktaba", "Marks: one journal for each profile and device. Never rewritten."),
    ("~/.cache/maktaba", "Catalogue and index of each library. They can be deleted at any time."),
    ("~/.config/maktaba/config.yml", "Settings: look, ascii, measure, languages, keys. Never written by the program."),
    ("~/.local/state/maktaba", "The name of this device."),
  ]
}
