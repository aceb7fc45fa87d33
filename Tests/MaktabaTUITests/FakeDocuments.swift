@testable import MaktabaModel

/// The documents of the fake: small, but with every state that the screens have to tell.
extension FakeLibrary {
  static let documents: [Document] = [
    Document(work: "first-five-minutes", language: "en", title: "The first five minutes", body: firstFiveMinutes) {
      $0.summary = "What to do, in order, when you first talk with somebody who may have been trafficked."
      $0.facets = ["topic": ["interviewing", "safety"], "type": ["checklist"]]
      $0.contentNote = "About people who may be in danger. No descriptions of violence."
      $0.issued = CalendarDate("2026-11-22")
      $0.minutes = 4
    },
    Document(work: "first-five-minutes", language: "sw", title: "Dakika tano za kwanza", body: dakikaTano) {
      $0.facets = ["topic": ["interviewing", "safety"], "type": ["checklist"]]
      $0.translation = machineDraft
    },
    Document(
      work: "first-five-minutes", language: "fr", title: "Les cinq premières minutes", body: "# Les cinq\n\nSécurité.\n"
    ) {
      $0.facets = ["topic": ["interviewing"], "type": ["checklist"]]
    },
    Document(work: "not-smuggling", language: "en", title: "Trafficking is not smuggling", body: notSmuggling) {
      $0.facets = ["topic": ["law"], "type": ["explainer"]]
      $0.reviewBy = CalendarDate("2026-01-01")
    },
    Document(
      work: "old-hotline", language: "en", title: "Hotline numbers 2019", body: "# Hotline\n\nCall the safety desk.\n"
    ) {
      $0.facets = ["topic": ["referral"], "type": ["list"]]
      $0.status = .withdrawn
      $0.withdrawn = "The numbers are no longer answered."
    },
    Document(
      work: "field-card", language: "en", title: "Field card", body: "# Field card\n\n## Danger\n\nSafety first.\n"
    ) {
      $0.facets = ["topic": ["identification", "safety"], "type": ["checklist"]]
      $0.status = .draft
    },
    Document(work: "nan", language: "zh-Hant", title: "人口販運的跡象：第一次接觸時要注意什麼", body: "# 跡象\n\n注意安全。\n") {
      $0.facets = ["topic": ["identification"], "type": ["explainer"]]
    },
    Document(work: "alamat", language: "ar", title: "علامات الاتجار بالبشر", body: "# علامات\n\nالسلامة أولا.\n") {
      $0.facets = ["topic": ["identification"], "type": ["explainer"]]
    },
    Document(work: "long-guide", language: "en", title: longTitle, body: longGuide) {
      $0.facets = ["topic": ["law", "referral"], "type": ["guide"]]
    },
  ]

  private static let longTitle =
    "A very long title that goes on and on about the duties of care that every organisation has towards people"

  private static var machineDraft: DeclaredTranslation {
    var translation = DeclaredTranslation()
    translation.of = LanguageTag("en")
    translation.method = "machine"
    translation.date = CalendarDate("2026-11-20")
    return translation
  }

  private static let firstFiveMinutes = """
    # The first five minutes

    This page is for the first talk with somebody who may have been trafficked. It is not an interview. When the five \
    minutes are over, the person should be no worse off than before, and should know where help is.

    ## Safety first

    Take it that the danger is great until you know that it is not.

    - [ ] Is anybody in danger at this moment? Then get help first.
    - [x] Who can see us? Who can hear us?

    ## Words that help

    | say | do not say |
    |---|---|
    | "What do you need right now?" | "What did they do to you?" |
    | "You decide what happens next." | "You must report this." |

    > Believe the answer. The person knows the danger *better* than **you** do.

    See the [Field card](field-card.md#danger) and `maktaba check`.

    ## Before you part

    1. The person knows one way to reach help.
    2. The person has said yes or no to being referred.

    ```
    call the safety desk
    ```

    """

  private static let dakikaTano = """
    # Dakika tano za kwanza

    Ukurasa huu ni wa mazungumzo ya kwanza.

    ## Usalama kwanza

    Chukulia kwamba hatari ni kubwa.

    ## Maneno yanayosaidia

    Amini jibu. Usalama ni wa kwanza.

    ## Kabla ya kuachana

    Mtu anajua njia moja ya kupata msaada.

    """

  private static let notSmuggling = """
    # Trafficking is not smuggling

    Smuggling is a service; trafficking is a crime against a person.

    ## Consent

    Consent obtained by force or deceit is no consent. Safety comes first.

    """

  private static let longGuide =
    "# Duties of care\n\n"
    + (1...30).map { "## Duty \($0)\n\nParagraph one of duty \($0).\n\nParagraph two of duty \($0), about safety.\n" }
    .joined(separator: "\n") + pictures

  private static let pictures = """

    ## Pictures

    ![The five steps of a referral, from the first talk to the house that takes the person in](../media/steps.png)

    ![](../media/map.png)

    ![A poster](https://example.org/poster.jpg)

    """
}
