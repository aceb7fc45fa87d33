import Testing

@testable import MaktabaModel

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "are read leniently and kept in canonical form",
    arguments: [
      ("sw", "sw"), ("EN", "en"), ("pt_BR", "pt-BR"), ("pt-br", "pt-BR"), ("zh_hans", "zh-Hans"),
      ("zh-hant-tw", "zh-Hant-TW"),
      ("ZH-Hant", "zh-Hant"), ("sr-latn", "sr-Latn"), ("fa-AF", "fa-AF"), ("sw-TZ", "sw-TZ"), ("es-419", "es-419"),
      ("in", "id"), ("iw", "he"), ("ji", "yi"), ("jw", "jv"), ("mo", "ro"), ("in-ID", "id-ID"),
      ("swa", "sw"), ("eng", "en"), ("fre", "fr"), ("fra", "fr"), ("ger", "de"), ("per", "fa"), ("bur", "my"),
      ("rhg", "rhg"), ("prs", "prs"), ("pbt", "pbt"), ("kmr", "kmr"), ("ckb", "ckb"), ("fil", "fil"), ("tl", "tl"),
      ("quc", "quc"), ("no", "no"), ("nb", "nb"), ("lug", "lg"), ("law", "law"),
      ("i-klingon", "tlh"), ("zh-min-nan", "nan"), ("no-bok", "nb"), ("zh-CHT", "zh-Hant"), ("zh-yue", "yue"),
      ("de-1996", "de-1996"), ("ca-valencia", "ca-valencia"), ("en-x-simple", "en-x-simple"),
      ("en-simple", "en-simple"),
    ])
  func canonical(written: String, canonical: String) {
    #expect(LanguageTag(written)?.text == canonical)
  }

  @Test(
    "stay as they are when they are read again", arguments: ["pt_BR", "iw", "zh-min-nan", "sr_latn_rs", "en-GB-oed"])
  func idempotent(written: String) throws {
    let tag = try #require(LanguageTag(written))
    #expect(LanguageTag(tag.text) == tag)
  }

  @Test(
    "are not seen in ordinary words",
    arguments: [
      "", "e", "english", "docs", "doc-s", "img", "xyz", "qq", "en-", "-en", "en--US", "my-docs", "en-draft", "so-what",
      "fr-legal", "en US", "en/US", "en-USA-x", "sw.md", "x", "tools", "README", "é", "e\u{301}n", "en\u{0}", "zz-ZZ",
      String(repeating: "en-", count: 40), "co-op", "en-zz",
    ])
  func noTag(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test("serve those who ask for them or for less")
  func serves() throws {
    func serve(_ have: String, _ wanted: String) throws -> Bool {
      try #require(LanguageTag(have)).serves(try #require(LanguageTag(wanted)))
    }
    #expect(try serve("pt-BR", "pt"))
    #expect(try !serve("pt", "pt-BR"))
    #expect(try !serve("pt-BR", "pt-PT"))
    #expect(try serve("zh-Hant-TW", "zh-Hant"))
    #expect(try serve("zh-TW", "zh-Hant"))
    #expect(try !serve("zh-CN", "zh-Hant"))
    #expect(try serve("prs", "fa-AF") && serve("fa-AF", "prs") && serve("prs", "fa"))
    #expect(try serve("tl", "fil") && serve("fil", "tl") && serve("nb", "no"))
    #expect(try !serve("swg", "sw"))
    #expect(try !serve("fil", "fi"))
  }

  @Test("are chosen for a reader by falling back from the right")
  func best() throws {
    let available = ["en", "pt-BR", "sw", "zh-Hant"].compactMap(LanguageTag.init(_:))
    func best(_ preferred: String...) -> String? {
      LanguageTag.best(of: available, for: preferred.compactMap(LanguageTag.init(_:)))?.text
    }
    #expect(best("sw-TZ", "en") == "sw")
    #expect(best("pt-PT", "en") == "pt-BR")
    #expect(best("am", "fr") == nil)
    #expect(best("zh-Hant-HK") == "zh-Hant")
    #expect(best("am", "zh") == "zh-Hant")
  }

  @Test(
    "come from locales",
    arguments: [
      ("sw_TZ.UTF-8", "sw-TZ"), ("sr_RS@latin", "sr-Latn-RS"), ("en_GB", "en-GB"), ("C", nil), ("POSIX", nil),
      ("C.UTF-8", nil),
    ])
  func locale(name: String, tag: String?) {
    #expect(LanguageTag(locale: name)?.text == tag)
  }

  @Test(
    "have names that people know",
    arguments: [
      ("sw", "Swahili", "Kiswahili"), ("en", "English", "English"), ("fr", "French", "Français"),
      ("ar", "Arabic", "العربية"), ("am", "Amharic", "አማርኛ"), ("so", "Somali", "Soomaali"), ("ti", "Tigrinya", "ትግርኛ"),
      ("fa", "Persian", "فارسی"), ("prs", "Dari", "دری"), ("fa-AF", "Dari", "دری"), ("rhg", "Rohingya", "Ruáingga"),
      ("zh-Hans", "Chinese (Simplified)", "中文（简体）"), ("zh-Hant", "Chinese (Traditional)", "中文（繁體）"),
      ("pt-BR", "Portuguese (Brazil)", "Português (Brasil)"), ("sw-TZ", "Swahili (TZ)", "Kiswahili (TZ)"),
      ("zh-Hant-HK", "Chinese (Traditional) (HK)", "中文（繁體） (HK)"), ("fil", "Filipino", "Filipino"),
      ("law", "law", "law"),
    ])
  func names(tag: String, english: String, own: String) throws {
    let tag = try #require(LanguageTag(tag))
    #expect(tag.englishName == english)
    #expect(tag.ownName == own)
  }

  @Test("of two letters all have an English name")
  func allNamed() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let tags = letters.flatMap { a in letters.compactMap { LanguageTag("\(a)\($0)") } }
    #expect(Set(tags).count >= 184)
    for tag in tags { #expect(tag.englishName != tag.text, "\(tag)") }
    #expect(tags.filter { $0.ownName != $0.englishName }.count > 120)
  }

  @Test(
    "know their direction",
    arguments: [
      ("ar", true), ("fa", true), ("fa-AF", true), ("prs", true), ("ur", true), ("ps", true), ("he", true),
      ("ckb", true),
      ("dv", true), ("yi", true), ("en", false), ("ku", false), ("ku-Arab", true), ("az-Arab", true),
      ("ar-Latn", false),
      ("zh-Hant", false), ("am", false), ("sw", false),
    ])
  func direction(tag: String, isRightToLeft: Bool) throws {
    #expect(try #require(LanguageTag(tag)).isRightToLeft == isRightToLeft)
  }
}
