extension LanguageNames {
  /// Languages without a two-letter code that guidance is written in or asked for: code || name in English | own name.
  ///
  /// A folder with such a name may be a language (see `LayoutDetection`); other codes of ISO 639-3 have to be declared.
  static let threeLetterTable = """
    ace||Acehnese|Bahsa Acèh
    acf||Saint Lucian Creole French|Kwéyòl
    ach||Acoli|Acholi
    acm||Mesopotamian Arabic|عربي عراقي
    ady||Adyghe|Адыгабзэ
    aii||Assyrian Neo-Aramaic|ܣܘܪܬ
    apc||Levantine Arabic|عربي شامي
    apd||Sudanese Arabic|عربي سوداني
    arb||Standard Arabic|العربية الفصحى
    arc||Official Aramaic|ܐܪܡܝܐ
    arn||Mapudungun|=
    ary||Moroccan Arabic|الدارجة المغربية
    arz||Egyptian Arabic|مصرى
    ase||American Sign Language|=
    ast||Asturian|Asturianu
    awa||Awadhi|अवधी
    ayl||Libyan Arabic|ليبي
    ayr||Central Aymara|Aymar aru
    azb||South Azerbaijani|تۆرکجه
    bal||Baluchi|بلوچی
    ban||Balinese|Basa Bali
    bci||Baoulé|=
    bem||Bemba|Ichibemba
    bfi||British Sign Language|=
    bho||Bhojpuri|भोजपुरी
    bik||Bikol|=
    bin||Bini|Ẹ̀dó
    bjn||Banjar|=
    brh||Brahui|براہوئی
    bua||Buriat|Буряад
    bug||Buginese|Basa Ugi
    byn||Bilin|ብሊን
    cak||Kaqchikel|=
    cbk||Chavacano|=
    ccp||Chakma|𑄌𑄋𑄴𑄟𑄳𑄦
    ceb||Cebuano|=
    cgg||Chiga|Rukiga
    chk||Chuukese|=
    chr||Cherokee|ᏣᎳᎩ
    ckb||Central Kurdish|کوردیی ناوەندی
    cmn||Mandarin Chinese|普通话
    cnh||Hakha Chin|Lai holh
    crh||Crimean Tatar|Qırımtatarca
    crs||Seselwa Creole French|Kreol seselwa
    ctg||Chittagonian|চাটগাঁইয়া
    dag||Dagbani|Dagbanli
    din||Dinka|Thuɔŋjäŋ
    diq||Dimli|Zazaki
    doi||Dogri|डोगरी
    dsb||Lower Sorbian|Dolnoserbšćina
    dtp||Kadazan Dusun|Kadazandusun
    dyu||Dyula|Julakan
    efi||Efik|=
    ext||Extremaduran|Estremeñu
    fil||Filipino|=
    fon||Fon|Fɔngbè
    frp||Arpitan|Arpetan
    fuc||Pulaar|=
    fur||Friulian|Furlan
    fuv||Nigerian Fulfulde|Fulfulde
    gaa||Ga|=
    gag||Gagauz|Gagauzça
    gan||Gan Chinese|赣语
    gcf||Guadeloupean Creole French|Kréyòl Gwadloup
    gcr||Guianese Creole French|Kriyòl gwiyannen
    gez||Geez|ግዕዝ
    gil||Gilbertese|Taetae ni Kiribati
    glk||Gilaki|گیلکی
    gom||Goan Konkani|कोंकणी
    gsw||Swiss German|Schwiizertüütsch
    guc||Wayuu|Wayuunaiki
    gug||Paraguayan Guaraní|Avañe’ẽ
    guz||Gusii|Ekegusii
    hak||Hakka Chinese|客家話
    haw||Hawaiian|ʻŌlelo Hawaiʻi
    haz||Hazaragi|هزارگی
    hil||Hiligaynon|=
    hmn||Hmong|Hmoob
    hne||Chhattisgarhi|छत्तीसगढ़ी
    hsb||Upper Sorbian|Hornjoserbšćina
    hsn||Xiang Chinese|湘语
    iba||Iban|Jaku Iban
    ibb||Ibibio|=
    ilo||Iloko|Ilokano
    inh||Ingush|ГӀалгӀай
    jam||Jamaican Creole English|Patwa
    jbo||Lojban|=
    kaa||Kara-Kalpak|Qaraqalpaqsha
    kab||Kabyle|Taqbaylit
    kac||Kachin|Jinghpaw
    kam||Kamba|Kikamba
    kbd||Kabardian|Адыгэбзэ
    kde||Makonde|Chimakonde
    kea||Kabuverdianu|=
    kek||Kekchí|Q’eqchi’
    khw||Khowar|کھوار
    kjg||Khmu|ຂະມຸ
    kln||Kalenjin|=
    kmb||Kimbundu|=
    kmr||Northern Kurdish|Kurmancî
    knc||Central Kanuri|Kanuri
    kng||Koongo|Kikongo
    kok||Konkani|कोंकणी
    krc||Karachay-Balkar|Къарачай-малкъар
    kri||Krio|=
    krj||Kinaray-A|Kinaray-a
    ksw||S’gaw Karen|ကညီကျိၥ်
    ktu||Kituba|Kikongo ya leta
    lad||Ladino|=
    lez||Lezghian|Лезги
    lgg||Lugbara|=
    lmo||Lombard|=
    loz||Lozi|Silozi
    lrc||Northern Luri|لۊری شومالی
    lua||Luba-Lulua|Tshiluba
    luo||Luo|Dholuo
    lus||Lushai|Mizo ṭawng
    luy||Luyia|Luluhia
    lzz||Laz|Lazuri
    mad||Madurese|Madhurâ
    mag||Magahi|मगही
    mai||Maithili|मैथिली
    mam||Mam|=
    mas||Masai|Maa
    mdh||Maguindanaon|Basa Magindanawn
    men||Mende|Mɛnde
    mer||Meru|Kĩmĩrũ
    mfe||Mauritian Creole|Kreol morisien
    mic||Mi'kmaq|Miꞌkmaq
    min||Minangkabau|Baso Minangkabau
    miq||Mískito|Miskitu
    mni||Manipuri|ꯃꯤꯇꯩꯂꯣꯟ
    mnk||Mandinka|=
    mnw||Mon|ဘာသာမန်
    mos||Mossi|Mooré
    mrw||Maranao|Bəsa Mëranaw
    mwl||Mirandese|Mirandés
    mww||White Hmong|Hmoob Dawb
    myx||Masaaba|Lumasaaba
    mzn||Mazanderani|مازرونی
    nan||Min Nan Chinese|閩南語
    nap||Neapolitan|Napulitano
    nds||Low German|Plattdüütsch
    new||Newari|नेपाल भाषा
    nhe||Eastern Huasteca Nahuatl|Nāhuatl
    niu||Niuean|Vagahau Niuē
    nov||Novial|=
    nqo||N'Ko|ߒߞߏ
    nso||Northern Sotho|Sesotho sa Leboa
    nus||Nuer|Thok Naath
    nym||Nyamwezi|Kinyamwezi
    nyn||Nyankole|Runyankore
    pag||Pangasinan|=
    pam||Pampanga|Kapampangan
    pap||Papiamento|Papiamentu
    pau||Palauan|Tekoi ra Belau
    pbt||Southern Pashto|پښتو
    pbu||Northern Pashto|پښتو
    pcm||Nigerian Pidgin|Naijá
    pdc||Pennsylvania German|Pennsilfaanisch
    pdt||Plautdietsch|=
    pis||Pijin|=
    pms||Piemontese|Piemontèis
    pnb||Western Panjabi|پنجابی
    pon||Pohnpeian|=
    prs||Dari|دری
    pst||Central Pashto|پښتو
    quc||K’iche’|=
    qug||Chimborazo Highland Quichua|Kichwa
    quy||Ayacucho Quechua|Chanka runasimi
    quz||Cusco Quechua|Qusqay runasimi
    raj||Rajasthani|राजस्थानी
    rcf||Réunion Creole French|Kréol rényoné
    rhg||Rohingya|Ruáingga
    rif||Tarifit|=
    rmy||Vlax Romani|=
    rom||Romani|Romani čhib
    rue||Rusyn|Русиньскый
    rup||Macedo-Romanian|Armãneashti
    sah||Yakut|Саха тыла
    sat||Santali|ᱥᱟᱱᱛᱟᱲᱤ
    scn||Sicilian|Sicilianu
    sco||Scots|=
    seh||Sena|=
    shi||Tachelhit|Taclḥit
    shn||Shan|လိၵ်ႈတႆး
    sid||Sidamo|Sidaamu Afo
    skr||Saraiki|سرائیکی
    snk||Soninke|Soninkanxanne
    sou||Southern Thai|ปักษ์ใต้
    srn||Sranan Tongo|Sranantongo
    srr||Serer|Seereer
    suk||Sukuma|Kisukuma
    swb||Maore Comorian|Shikomori
    swc||Congo Swahili|Kiswahili ya Kongo
    syl||Sylheti|সিলেটি
    syr||Syriac|ܣܘܪܝܝܐ
    szl||Silesian|Ślōnsko
    taj||Eastern Tamang|तामाङ
    tcy||Tulu|ತುಳು
    tem||Timne|Themne
    teo||Teso|Ateso
    tet||Tetum|Tetun
    tig||Tigre|ትግሬ
    tiv||Tiv|=
    tlh||Klingon|tlhIngan Hol
    toi||Tonga|Chitonga
    tok||Toki Pona|=
    tpi||Tok Pisin|=
    tsg||Tausug|Bahasa Sūg
    tts||Northeastern Thai|อีสาน
    tum||Tumbuka|Chitumbuka
    tvl||Tuvalu|Te Ggana Tuuvalu
    tyv||Tuvinian|Тыва дыл
    tzh||Tzeltal|Bats’il k’op
    tzm||Central Atlas Tamazight|ⵜⴰⵎⴰⵣⵉⵖⵜ
    tzo||Tzotzil|Bats’i k’op
    umb||Umbundu|=
    vec||Venetian|Vèneto
    vmw||Makhuwa|Emakhuwa
    wal||Wolaytta|=
    war||Waray|Winaray
    wni||Ndzwani Comorian|Shindzuani
    wuu||Wu Chinese|吴语
    xal||Kalmyk|Хальмг
    xmf||Mingrelian|მარგალური
    xog||Soga|Lusoga
    yua||Yucateco|Maaya t’aan
    yue||Yue Chinese|粵語
    zap||Zapotec|Diidxazá
    zdj||Ngazidja Comorian|Shingazidja
    zgh||Standard Moroccan Tamazight|ⵜⴰⵎⴰⵣⵉⵖⵜ
    zza||Zaza|Zazaki
    """
}
