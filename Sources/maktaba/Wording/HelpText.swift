/// What `--help` and the manual page say of each command beside its options.
enum HelpText {
  static let rootAbstract = "A library of guidance in your terminal: find the right page, in a language you read."

  static let rootDiscussion = """
    maktaba opens a folder of Markdown documents and changes nothing in it. Without a path it opens the starter library. \
    A folder that is called like a command is opened as ./list.

    EXAMPLES:
      maktaba ~/guidance
      maktaba search --filter lang:sw mahojiano
      maktaba show field-card --language fr

    EXIT STATUS:
      0   done (also when the reader of a pipe went away)
      1   nothing found, or check or --fail-on found something
      64  the command line is wrong
      65  damaged data: marks to import
      74  something could not be read or written
    """

  static let open = """
    EXAMPLES:
      maktaba
      maktaba ~/guidance
      maktaba --private --no-color /media/stick/library
    """

  static let list = """
    The filter is the one of the screen: conditions and words, all of which must hold. Put what has quotation marks or \
    spaces in quotes for the shell. Values of facets are given by id, or by a label or synonym of the library's \
    vocabularies in any language: topic:children and topic:watoto are the same. A value includes those within it.

    EXAMPLES:
      maktaba list topic:law lang:sw,fr
      maktaba list -type:law is:unread --sort date
      maktaba list is:due --sort review
      maktaba list --json 'topic:identification "forced labour"'

    is: asks for what concerns you: unread, read, bookmarked, changed (since you read it); for-me (see `maktaba for-me`), \
    new (new or changed since you left the screen the last time), due (to be reviewed within 30 days, or overdue), \
    contested (somebody contests a fact in it). With one of the last four the list says why each work is in it.

    The JSON has work, title, language, languages, status, facets, read, bookmarked, why for each work. The status \
    is null where the document states none; why is empty where nothing was asked for that needs a reason.
    """

  static let forMe = """
    Works for you are those for one of the audiences, at one of the levels and in one of the languages you name; what you do \
    not name does not matter. Works for everybody, that is without an audience or level, are always among them. A wider \
    audience includes those within it. What is set is yours, goes for every library, and is kept with your marks in \
    for-me.yml. Without options it is shown.

    EXAMPLES:
      maktaba for-me --audience police,trainer --language sw,en
      maktaba list is:for-me is:new
      maktaba for-me --clear

    The JSON has audience, level, language, and the number of works. With --private nothing is kept.
    """

  static let search = """
    Sections that have all the words come first; the last may be the beginning of a word. Then come documents that have \
    them in different sections, or other words for them: synonyms and the same term in other languages, as the library's \
    vocabularies know them (the hit says which: via), and a word that was meant where one is misspelt. Where little is \
    found, documents follow that lack some of the words (without). A phrase stands in quotation marks, which the shell \
    must let through; it is looked for as it stands. A word or phrase with a hyphen before it leaves out every document that has it \
    anywhere, and not only the section where it stands.

    New, renamed and gone documents are noticed, and changes in those shown. A change inside another file is noticed by \
    --refresh, `maktaba index`, or on the screen.

    EXAMPLES:
      maktaba search passport
      maktaba search '"forced labour" -children'
      maktaba search --filter lang:sw,fr --limit 5 --json passeport

    The JSON has work, language, title, section, snippet, path, line, via, missing for each hit.
    """

  static let show = """
    A document is never shown in another language than the one asked for with --language. Without it, the language you \
    prefer is taken where there is one, and it is said where not.

    EXAMPLES:
      maktaba show field-card
      maktaba show field-card --language sw --width 60
      maktaba show field-card --styled | less -R
      maktaba show field-card --language ar --bidi self > card.txt
    """

  static let translations = """
    EXAMPLES:
      maktaba translations
      maktaba translations field-card --json
      maktaba translations --filter topic:law --language sw --state out-of-date,missing
      maktaba translations --fail-on critical

    NOW is the share of the source's words that are translated and up to date. The JSON has work, title, source_language, \
    translations for each work; each translation has language, state, grade, evidence, shares, method, by, date, reviewed, \
    sections.

    With --fail-on the exit status is 1 when some is found: critical where a fact has changed or the section is tagged as \
    critical, outdated where the source has changed in any way, missing where a document or a section is not there.
    """

  static let gaps = """
    A gap is something missing or out of date in a language that the library means to serve. Its score is the product of:
      importance  front matter importance: 1 to 5 (3 where it is not said), 0.25 more for each work that refers to it (2 at \
    most), 1 more for first contact or safety; half for a text in review, four fifths without a status
      language    language_priority of library.yml: 0 to 5, as a share of 5; else 1 for the first of its languages, evenly \
    less down to 0.5 for the last
      need        10 where a fact has changed, 5 x the share of words missing, 2 x the share otherwise out of date

    Words are those of the source's sections that are missing or out of date; hours are those of one person who translates \
    them from scratch, at 250 words an hour or --speed. Drafts are missing nowhere. Translations that do not say what they \
    were made from are no gaps; how many there are is said beside the report.

    EXAMPLES:
      maktaba gaps --limit 20
      maktaba gaps --language sw --format markdown > to-do.md
      maktaba gaps --format csv --speed 400

    The JSON has rank, work, title, language, state, grade, score, importance, priority, need, words, hours, speed, \
    machine, why for each gap.
    """

  static let check = """
    Errors and warnings give the exit status 1; notes alone do not.

    EXAMPLES:
      maktaba check --library ~/guidance
      maktaba check --json | jq '.[] | select(.severity == "error")'

    The JSON has path, line, severity, code, message for each.
    """

  static let index = """
    The index is only a copy of what the folder holds. Other commands look for what changed by themselves.

    EXAMPLES:
      maktaba index --library ~/guidance
      maktaba index --rebuild
    """

  static let mark = """
    Marks belong to you, not to the library. They go to the work, whatever its language, and survive its updates.

    EXAMPLES:
      maktaba mark read field-card eleven-signs
      maktaba mark bookmark field-card

    With --private nothing is kept.
    """

  static let checklist = """
    Ticks belong to you, not to the library. A task is found again after an update of the text while it says the same; \
    one that says something else now is not ticked. What its author has ticked is shown as ticked, but not with --blank.

    EXAMPLES:
      maktaba checklist first-five-minutes
      maktaba checklist first-five-minutes --blank --language sw > checklist.md

    The JSON has work, language, number, section, level, text, ticked, done for each task: ticked by you, done by the \
    author. The level says how many tasks it is part of.
    """

  static let tick = """
    EXAMPLES:
      maktaba tick first-five-minutes 1 2 3

    With --private nothing is kept.
    """

  static let untick = """
    On the screen, one key takes back the last mark: also a whole list that was unticked.

    EXAMPLES:
      maktaba untick first-five-minutes 2
      maktaba untick first-five-minutes --all

    With --private nothing is kept.
    """

  static let marks = """
    EXAMPLES:
      maktaba marks export marks.jsonl
      maktaba marks import marks.jsonl
    """

  static let marksExport = """
    The file holds the marks of all libraries of the profile, or of the one that --library names, and is for your eyes \
    alone (mode 0600).

    EXAMPLES:
      maktaba marks export /media/stick/marks.jsonl
      maktaba marks export --library ~/guidance guidance.jsonl
    """

  static let marksImport = """
    Nothing is lost or doubled, in whatever order and how often files are imported. Damaged lines are left out, and give \
    the exit status 65. Marks of all libraries are joined, whatever --library says.

    EXAMPLES:
      maktaba marks import /media/stick/marks.jsonl
    """
}
