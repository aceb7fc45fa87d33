extension LanguageNames {
  /// The languages of ISO 639-1: code | ISO 639-2 codes | name in English | own name
  /// (`=` where it is the same, nothing where we do not know).
  ///
  /// Codes are those of ISO 639-3 (Debian package iso-codes); the own names are those that the languages'
  /// own media use.
  static let twoLetterTable = """
    aa|aar|Afar|Qafar af
    ab|abk|Abkhazian|Аԥсуа
    ae|ave|Avestan|
    af|afr|Afrikaans|=
    ak|aka|Akan|=
    am|amh|Amharic|አማርኛ
    an|arg|Aragonese|Aragonés
    ar|ara|Arabic|العربية
    as|asm|Assamese|অসমীয়া
    av|ava|Avaric|Авар
    ay|aym|Aymara|Aymar aru
    az|aze|Azerbaijani|Azərbaycanca
    ba|bak|Bashkir|Башҡортса
    be|bel|Belarusian|Беларуская
    bg|bul|Bulgarian|Български
    bh|bih|Bihari|Bihari
    bi|bis|Bislama|=
    bm|bam|Bambara|Bamanankan
    bn|ben|Bengali|বাংলা
    bo|bod tib|Tibetan|བོད་ཡིག
    br|bre|Breton|Brezhoneg
    bs|bos|Bosnian|Bosanski
    ca|cat|Catalan|Català
    ce|che|Chechen|Нохчийн
    ch|cha|Chamorro|Chamoru
    co|cos|Corsican|Corsu
    cr|cre|Cree|
    cs|ces cze|Czech|Čeština
    cu|chu|Church Slavic|Словѣньскъ
    cv|chv|Chuvash|Чӑвашла
    cy|cym wel|Welsh|Cymraeg
    da|dan|Danish|Dansk
    de|deu ger|German|Deutsch
    dv|div|Dhivehi|ދިވެހި
    dz|dzo|Dzongkha|རྫོང་ཁ
    ee|ewe|Ewe|Eʋegbe
    el|ell gre|Greek|Ελληνικά
    en|eng|English|=
    eo|epo|Esperanto|=
    es|spa|Spanish|Español
    et|est|Estonian|Eesti
    eu|eus baq|Basque|Euskara
    fa|fas per|Persian|فارسی
    ff|ful|Fulah|Pulaar
    fi|fin|Finnish|Suomi
    fj|fij|Fijian|Vosa Vakaviti
    fo|fao|Faroese|Føroyskt
    fr|fra fre|French|Français
    fy|fry|Western Frisian|Frysk
    ga|gle|Irish|Gaeilge
    gd|gla|Scottish Gaelic|Gàidhlig
    gl|glg|Galician|Galego
    gn|grn|Guarani|Avañe’ẽ
    gu|guj|Gujarati|ગુજરાતી
    gv|glv|Manx|Gaelg
    ha|hau|Hausa|=
    he|heb|Hebrew|עברית
    hi|hin|Hindi|हिन्दी
    ho|hmo|Hiri Motu|=
    hr|hrv|Croatian|Hrvatski
    ht|hat|Haitian Creole|Kreyòl ayisyen
    hu|hun|Hungarian|Magyar
    hy|hye arm|Armenian|Հայերեն
    hz|her|Herero|Otjiherero
    ia|ina|Interlingua|=
    id|ind|Indonesian|Bahasa Indonesia
    ie|ile|Interlingue|=
    ig|ibo|Igbo|=
    ii|iii|Sichuan Yi|
    ik|ipk|Inupiaq|
    io|ido|Ido|=
    is|isl ice|Icelandic|Íslenska
    it|ita|Italian|Italiano
    iu|iku|Inuktitut|ᐃᓄᒃᑎᑐᑦ
    ja|jpn|Japanese|日本語
    jv|jav|Javanese|Basa Jawa
    ka|kat geo|Georgian|ქართული
    kg|kon|Kongo|Kikongo
    ki|kik|Kikuyu|Gĩkũyũ
    kj|kua|Kuanyama|Kwanyama
    kk|kaz|Kazakh|Қазақша
    kl|kal|Greenlandic|Kalaallisut
    km|khm|Khmer|ខ្មែរ
    kn|kan|Kannada|ಕನ್ನಡ
    ko|kor|Korean|한국어
    kr|kau|Kanuri|=
    ks|kas|Kashmiri|کٲشُر
    ku|kur|Kurdish|Kurdî
    kv|kom|Komi|Коми
    kw|cor|Cornish|Kernewek
    ky|kir|Kyrgyz|Кыргызча
    la|lat|Latin|Latina
    lb|ltz|Luxembourgish|Lëtzebuergesch
    lg|lug|Ganda|Luganda
    li|lim|Limburgish|Limburgs
    ln|lin|Lingala|Lingála
    lo|lao|Lao|ລາວ
    lt|lit|Lithuanian|Lietuvių
    lu|lub|Luba-Katanga|Tshiluba
    lv|lav|Latvian|Latviešu
    mg|mlg|Malagasy|=
    mh|mah|Marshallese|Kajin M̧ajeļ
    mi|mri mao|Maori|Māori
    mk|mkd mac|Macedonian|Македонски
    ml|mal|Malayalam|മലയാളം
    mn|mon|Mongolian|Монгол
    mr|mar|Marathi|मराठी
    ms|msa may|Malay|Bahasa Melayu
    mt|mlt|Maltese|Malti
    my|mya bur|Burmese|မြန်မာဘာသာ
    na|nau|Nauruan|Dorerin Naoero
    nb|nob|Norwegian Bokmål|Norsk bokmål
    nd|nde|North Ndebele|isiNdebele
    ne|nep|Nepali|नेपाली
    ng|ndo|Ndonga|=
    nl|nld dut|Dutch|Nederlands
    nn|nno|Norwegian Nynorsk|Norsk nynorsk
    no|nor|Norwegian|Norsk
    nr|nbl|South Ndebele|isiNdebele
    nv|nav|Navajo|Diné bizaad
    ny|nya|Chewa|Chichewa
    oc|oci|Occitan|=
    oj|oji|Ojibwa|
    om|orm|Oromo|Afaan Oromoo
    or|ori|Odia|ଓଡ଼ିଆ
    os|oss|Ossetian|Ирон
    pa|pan|Punjabi|ਪੰਜਾਬੀ
    pi|pli|Pali|
    pl|pol|Polish|Polski
    ps|pus|Pashto|پښتو
    pt|por|Portuguese|Português
    qu|que|Quechua|Runasimi
    rm|roh|Romansh|Rumantsch
    rn|run|Rundi|Ikirundi
    ro|ron rum|Romanian|Română
    ru|rus|Russian|Русский
    rw|kin|Kinyarwanda|Ikinyarwanda
    sa|san|Sanskrit|संस्कृतम्
    sc|srd|Sardinian|Sardu
    sd|snd|Sindhi|سنڌي
    se|sme|Northern Sami|Davvisámegiella
    sg|sag|Sango|Sängö
    sh|hbs|Serbo-Croatian|Srpskohrvatski
    si|sin|Sinhala|සිංහල
    sk|slk slo|Slovak|Slovenčina
    sl|slv|Slovenian|Slovenščina
    sm|smo|Samoan|Gagana Samoa
    sn|sna|Shona|chiShona
    so|som|Somali|Soomaali
    sq|sqi alb|Albanian|Shqip
    sr|srp|Serbian|Српски
    ss|ssw|Swati|SiSwati
    st|sot|Southern Sotho|Sesotho
    su|sun|Sundanese|Basa Sunda
    sv|swe|Swedish|Svenska
    sw|swa|Swahili|Kiswahili
    ta|tam|Tamil|தமிழ்
    te|tel|Telugu|తెలుగు
    tg|tgk|Tajik|Тоҷикӣ
    th|tha|Thai|ไทย
    ti|tir|Tigrinya|ትግርኛ
    tk|tuk|Turkmen|Türkmençe
    tl|tgl|Tagalog|=
    tn|tsn|Tswana|Setswana
    to|ton|Tongan|Lea fakatonga
    tr|tur|Turkish|Türkçe
    ts|tso|Tsonga|Xitsonga
    tt|tat|Tatar|Татарча
    tw|twi|Twi|=
    ty|tah|Tahitian|Reo Tahiti
    ug|uig|Uyghur|ئۇيغۇرچە
    uk|ukr|Ukrainian|Українська
    ur|urd|Urdu|اردو
    uz|uzb|Uzbek|Oʻzbekcha
    ve|ven|Venda|Tshivenḓa
    vi|vie|Vietnamese|Tiếng Việt
    vo|vol|Volapük|=
    wa|wln|Walloon|Walon
    wo|wol|Wolof|=
    xh|xho|Xhosa|isiXhosa
    yi|yid|Yiddish|ייִדיש
    yo|yor|Yoruba|Yorùbá
    za|zha|Zhuang|Vahcuengh
    zh|zho chi|Chinese|中文
    zu|zul|Zulu|isiZulu
    """
}
