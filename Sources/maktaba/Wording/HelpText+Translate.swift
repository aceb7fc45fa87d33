/// Help of `maktaba translate`.
extension HelpText {
  static let translate = """
    These commands write into the library, in its folder .maktaba and in the front matter of the translation, and nowhere
    else but where they say so. They tell facts: what a text was made from, who looked at it. How a translation stands is
    worked out from them each time; `maktaba translations` shows it.

    The exit status is 1 when something that was asked for was left, which is said with the reason.

    EXAMPLES:
      maktaba translate start field-card --to sw --by "office A"
      maktaba translate record field-card --to sw --by "office A"
      maktaba translate review field-card --to sw --by "office B"

    With --json: an array of {work, language, done, left: [{key, title, reason}], files, notes, dry_run}; done holds the
    keys of sections.
    """

  static let start = """
    The file is made where the library's layout has its place, with the front matter as far as it holds in every language
    and the source's headings with nothing under them. A file that is there is never overwritten: the sections it lacks are
    added. With --by, the work is claimed. An empty section counts as missing, and a comment counts for nothing.

    EXAMPLES:
      maktaba translate start field-card --to sw --by "office A"
      maktaba translate start field-card --to sw --comments
      maktaba translate start --all --to so --dry-run
    """

  static let record = """
    The sections that have a text are said to have been made from the source, which is kept, so that it can be shown later
    what has changed. Where all of them are recorded, the translation is no draft any more (but see --draft), and its front
    matter names the source it was made from, so that a file that is copied alone can still be judged.

    Where something speaks against it (the text has not changed since it was made from an earlier source, which section it
    stands for is guessed) it is asked on a terminal, and refused elsewhere; --sure answers yes.

    EXAMPLES:
      maktaba translate record field-card --to sw --by "office A"
      maktaba translate record field-card --to sw --section 1.2 --method machine+edited
      maktaba translate record field-card --to sw --basis-file ~/old/field-card.md
      maktaba translate record --all --to sw --basis-folder ~/library-of-2024
    """

  static let adopt = """
    For libraries whose translations were made before: only sections of which nothing is known yet are taken, and nothing is
    guessed. What has no basis stays unknown and is listed.

    --git asks the program git for the source as it was; nothing is fetched. --co-op compares the MD5 of the source's file;
    with --basis-folder also that of an earlier one. --po takes sections whose text is word for word that of the PO file: what
    is fuzzy in it was made from an earlier source.

    EXAMPLES:
      maktaba translate adopt field-card --to sw --checked --by "office A"
      maktaba translate adopt --all --basis-folder ~/library-of-2024
      maktaba translate adopt --all --git
      maktaba translate adopt --all --to sw --co-op translations/sw/.co-op-translator.json
      maktaba translate adopt field-card --to sw --po field-card.sw.po
    """

  static let exportTranslation = """
    The file has every section of today's source with the translation that stands there, and says how each stands. Where a
    section is out of date and its earlier source is kept, a PO file and the two columns show that, too. Nothing is written into the
    library, and there need not be a translation yet.

    po is for Poedit, Weblate, OmegaT; xliff for OmegaT, Virtaal; html and docx are two columns for people with no such
    program. docx needs the program pandoc. A file that is there is left, unless --overwrite is said.

    EXAMPLES:
      maktaba translate export field-card --to sw
      maktaba translate export field-card --to sw --to fr --as docx
      maktaba translate export field-card --to am --as html --output ~/for-office-a.html
      maktaba translate export --all --to so --json

    With --json: an array of {work, language, file, sections, open, problem}; open counts the sections that are to be
    translated or looked at.
    """

  static let importTranslation = """
    The file says itself what it is: library, work, language, and the source that each section was sent out with. A section
    takes its place in the translation and is recorded as made from that source: where the source has changed since, it
    stands as out of date. A translation that is not there yet is made.

    What is not finished in the file, was changed or reviewed here meanwhile, or has lost its section is left, listed, and
    kept in .maktaba/suggestions, where a person can read it. Importing a file again changes nothing.

    EXAMPLES:
      maktaba translate import field-card.sw.po --by "office A"
      maktaba translate import *.docx --method machine+edited --dry-run

    With --json: an array of {file, work, language, done, left: [{key, title, reason, kept}], files, notes, dry_run,
    problem}; of a file that could not be read, file and problem alone.
    """

  static let merge = """
    For copies that were worked on apart, on two sticks for instance. What was written down in the other copy is added, with
    the texts of its sources. Documents that differ are listed with what is to become of them, as far as it was written down
    what they were made from; with --take, what only the other copy has changed is taken over. A section that was translated in
    both copies keeps this copy's text, the other's is kept as a suggestion, and both copies flag it. Nothing is ever lost, and
    merging again changes nothing.

    EXAMPLES:
      maktaba translate merge /media/stick/library
      maktaba translate merge /media/stick/library --take --dry-run

    With --json: an array of one {facts, sources, suggestions, documents: [{path, work, language, verdict, sections, open,
    taken, problem}], problems, dry_run}.
    """

  static let claim = """
    Others see that somebody is at work, until the claim runs out. A translation that is not there yet can be claimed, too.

    EXAMPLES:
      maktaba translate claim field-card --to am --by "office A" --until 2027-03-31
      maktaba translate claim field-card --to sw --section papers
    """

  static let release = """
    With --by, the claims of this name; else everybody's.

    EXAMPLES:
      maktaba translate release field-card --to am --by "office A"
    """

  static let review = """
    The texts of today are signed: a later change in the translation or in its source voids the review. Whoever translated
    cannot review. Sections that are not up to date are left.

    EXAMPLES:
      maktaba translate review field-card --to sw --by "office B"
      maktaba translate review --all --to sw --by "office B" --dry-run
    """

  static let stillValid = """
    For changes that do not concern the translation, such as a corrected slip of the pen. A change in a number, a date or an
    address is waived only for sections that are named, with --critical.

    EXAMPLES:
      maktaba translate still-valid field-card --to sw --section papers --why "spelling in English"
      maktaba translate still-valid --all --cosmetic
    """
}
