import MaktabaText

/// Names of the Gregorian months, folded (see ``MaktabaText/Folding``), and the words that stand about them in dates. The
/// names are those of the Unicode Common Locale Data Repository, with the spellings that are common besides. Months of
/// other calendars are words: their years and days cannot be compared.
enum MonthNames {
  /// The number of a month by its name.
  static let months: [String: Int] = table.split(separator: "\n").reduce(into: [:]) { months, line in
    for (month, names) in line.split(separator: "|").enumerated() {
      for name in names.split(separator: ",") where name != "-" {
        months[Folding.fold(String(name))] = month + 1
      }
    }
  }

  /// The first and the second words of names that are two.
  static let firstWords = Set(pairs.map { $0.0 })
  static let secondWords = Set(pairs.map { $0.1 })

  /// Words between the parts of a date.
  static let connectors = folded([
    "de", "del", "d", "of", "the", "mwezi", "wa", "mwaka", "من", "شهر", "عام", "سنة", "لعام", "ماه", "سال", "года",
    "год",
    "г", "ቀን", "ዓ", "ም", "bisha", "sanadka",
  ])

  /// What makes an ordinal of a number.
  static let ordinals = folded([
    "st", "nd", "rd", "th", "er", "ere", "re", "e", "eme", "o", "a", "го", "й", "е", "ое", "я",
  ])

  private static let pairs: [(String, String)] = months.keys.compactMap { name in
    let words = name.split(separator: " ")
    return words.count == 2 ? (String(words[0]), String(words[1])) : nil
  }

  private static func folded(_ words: [String]) -> Set<String> { Set(words.map(Folding.fold)) }

  /// A line a language: English, French, Spanish, Swahili, Arabic of Egypt, of the Levant and of the Maghreb, Persian,
  /// Dari, Russian in two cases and short, Amharic, Somali.
  private static let table = """
    january,jan|february,feb|march|april,apr|may|june,jun|july,jul|august,aug|september,sept,sep|october,oct|november,nov|december,dec
    janvier,janv|février,févr,fév|mars|avril,avr|mai|juin|juillet,juil|août|septembre|octobre|novembre|décembre,déc
    enero,ene|febrero|marzo|abril,abr|mayo|junio|julio|agosto,ago|septiembre,setiembre|octubre|noviembre|diciembre,dic
    januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba
    يناير|فبراير|مارس|أبريل,إبريل|مايو|يونيو,يونيه|يوليو,يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر
    كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول
    جانفي|فيفري|-|أفريل|ماي|جوان|جويلية|أوت|شتنبر|-|نونبر|دجنبر
    ژانویه|فوریه|مارس|آوریل|مه,می|ژوئن|ژوئیه,جولای|اوت|سپتامبر|اکتبر|نوامبر|دسامبر
    جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر
    января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря
    январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь
    январе,янв|феврале,фев|марте|апреле,апр|мае|июне|июле|августе,авг|сентябре,сен|октябре,окт|ноябре,ноя|декабре,дек
    ጃንዩወሪ,ጃንዋሪ,ጃንዩዋሪ|ፌብሩወሪ,ፌብሩዋሪ|ማርች|ኤፕሪል|ሜይ|ጁን|ጁላይ|ኦገስት|ሴፕቴምበር|ኦክቶበር|ኖቬምበር|ዲሴምበር
    jannaayo,janaayo|febraayo,feebraayo|maarso,maarsho|abriil|maajo|juun|luuliyo|ogosto,ogost,agoosto|sebtembar,sebteembar|oktoobar|nofembar,nofeembar|desembar,diseembar
    """
}
