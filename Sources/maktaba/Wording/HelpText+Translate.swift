/// Help of `maktaba translate`.
extension HelpText {
  static let translate = """
    These commands write into the library, in its folder .maktaba and in the front matter of the translation, and nowhere
    else but where they say so. They tell facts: what a text was made from, who looked at it. How a translation stands is
    worked out from them each time; `maktaba translations` shows it.

    The exit status is 1 when something that was asked for was left, which is said with the reason.

    EXAMPLES:
      maktaba translate claim field-card --to sw --by "office A"
      maktaba translate record field-card --to sw --by "office A"
      maktaba translate review field-card --to sw --by "office B"

    With --json: an array of {work, language, done, left: [{key, title, reason}], files, notes, dry_run}; done holds the
    keys of sections.
    """

  static let record = """
    The translation's sections are said to have been made from the sources that stand in the library today. The sources'
    texts are kept, so that it can be shown later what has changed.

    EXAMPLES:
      maktaba translate record field-card --to sw
      maktaba translate record field-card --to sw --section 1.2 --method machine+edited
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
