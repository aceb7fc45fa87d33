/// The codes that subtags are checked against, so that ordinary words are not taken for languages.
enum LanguageRegistry {
  /// Codes of ISO 639-3 that have no two-letter form, grouped by their first two letters: `aabc` is `aab` and `aac`.
  ///
  /// Source: ISO 639-3 as in Debian 12 (package iso-codes).
  static let threeLetterGroups = """
    aaabcdefghiklnopqstuwxz ababcdefghijlmnopqrstuvwxyz acabdefhiklmnpqrstuvwxyz adabdefghijlnoqrstuwxyz
    aeabcdeklmnqrsuwyz afbdeghiknopstuz agabcdefghijklmnoqrstuvwxyz ahabghiklmnoprst aiabcdefghijklmnopqrtwxy
    ajaginpsuwz akbcdefghijklmopqrstuvwxyz alacdefhijklmnopqrstuwxyz amabcefgijklmnopqrstuvwxyz
    anabcdefghijklmnopqrstuvwxyz aoabcdefgijklmnrstuxz apbcdefghijklmnopqrstuvwxyz aqcdgkmnprtz
    arbcdehijklnopqrsuvwxyz asabcefghijklnopqrstuvwxyz atabcdegijklmnopqrstuvwxyz auabcdghijklmnopqrtuwxyz
    avbdiklmnostuv awabceghikmnorstuvwxy axbegklmx ayabcdeghiklnopqrstuz azabdgjmnotz baabcefghjlnoprsuvwxy
    bbabcdefghijklmnopqrstuvwxy bcabcdefghijklmnopqrstuvwyz bdabcdefghijklmnopqrstuvwxyz beabcdefghijkmopqstuvwxyz
    bfabcdefghijklmnopqrstuwxyz bgabcdefgijklnopqrstuvwxyz bhabcdefghijlmnopqrstuvwxyz biabdefgklmnopqrtuvwxyz
    bjabcefghijklmnoprstuvwxyz bkacdfghijklmnopqrstuvwxyz blabcdefhijklmnopqrstvwxyz bmabcdefghijklmnopqrstuvwxz
    bnabcdefgijklmnopqrsuvwxyz boabefghijklmnopqrtuvwxyz bpacdeghijklmnopqrstuvwxyz bqabcdfghijklmnopqrstuvwxyz
    brabcdfghijklmnopqrstuvwxyz bsabcefghijklmnopqrstuvwxy btacdefghijmnopqrstuvwxyz buabcdefghijkmnopqstuvwxyz
    bvabcdefghijklmnopqrtuvwxyz bwabcdefghijklmnopqrstuwxyz bxabcdefghijklmnopqrsuvwz byabcdefghijklmnopqrstvwxz
    bzabcdefghijklmnopqrstuvwxyz caabcdefghjklmnopqrsvwxyz cbbcdgijklnoqrstuvwy cccdeghjlmopr cdaefhijmnorsyz
    ceabgknty cfadgm cgacgk chbcdfghjklmnopqrtwxyz ciabcdehkmnprwy cjaehikmnopsvy ckbhlmnoqrstuvxyz clacdehijklmotuwy
    cmaegilmnorst cnabcghiklopqrstuwx coabcdefghjklmnopqtuvwxz cpabcginosuxy cqd crabcdfghijklmnoqrstvwxyz
    csabcdefghijklmnopqrstvwxyz ctacdeghlmnopstuyz cuabchijklopqrtuvwxy cvgn cwabdegt cyabo czhknot
    daacdeghijklmoqrsuvwxz dbabdefgijlmnopqrtuvwy dccr ddadegijnorsw decdefghiklmnpqrsvz dgabcdeghiklnorstwxz
    dhdgilmnorsuvwx diabcdfghijklmnopqrsuwxyz djabcdefijkmnoruw dkagkrsx dlgkmn dmabcdefgklmorsuvwxy dnadegijknortuvwy
    doabcefhiklnopqrstvwxyz dpp drbcdegilnoqstuy dsbehilnoqz dtabdhikmnoprstuy duabcefghiklmnopqrsuvwxyz dva
    dwakrsuwyz dyabdgimnouy dzaegln eaa ebcgkoru ecrsy eee efaei egalmoy ehsu eiptv eja ekaegiklmopry elehikmoux
    emabegikmnpqsuwxyz enabcdfhlmnoqruvwx eot epi eraghikorstw eseghiklmnoqsuy etbchnorstuxz evehn ewo ext eyao ezae
    faabdfghijklmnprtuxyz fbl fcs fer ffim fgr fiaeflprtw fkkv flahilnry fmpu fnbgi fodimnrs fpe fqs frcdkmopqrst
    fsels fubcdefhijmnqrtuvy fvr fwae gaabcdefghijklmnopqrstuwxyz gbabdefghijklmnopqrsuvwxyz gccdeflnrt
    gdabcdefghijklmnoqrstux geabcdfghijklqsvwxyz gfkt ggabdegkltuw ghacehklnorst giabcdeghilmnpqrstuwxyz gjkmnru
    gkadenopu glbcdhjkloruwy gmabdghlmnruvxyz gnabcdeghijklmnoqrtuwz goabcdefghijklmnopqrstuvwxyz gpaen gqainru
    grabcdghijmoqrstuvwxyz gseglmnopsw gtau guabcdefghiklmnopqrstuwxz gvacefjlmnoprsy gwabcdefgijmnrtuwx gxx
    gyabdefgilmnoryz gzain haabcdefghijklmnopqrsvwxyz hbabnou hcah hdnsy headghim hgmw hhiry hiabdfghijklortwx hji
    hkaehkns hlabdetu hmabcdefghijklmnpqrstuvwyz hnadeghijnosu hoabcdehijlmoprstvwyz hpos hracekmoptuwxz hsbhlns
    htiosux hubcdefghijklmopqrstuvwxyz hvceknv hwaco hyaw iainr ibabdeghlmnruy icahlr idabcdeirstu ifabefkmuy
    igbeglmnosw ihbipw iin ijcejns ikeikloprstvwxz ilabgikmopsuv imailnorsty inbghjlmnopstz ioruw ipio iquw
    irehiknruxy isacdeghikmnortu itbdeiklmorstvwxyz ium ivbv iwkmos ixcl iyaox izhrz jaabcdefhjklmnoqstuxyz
    jbeijkmnortuw jcst jdagt jebehiklnrtu jgbeko jhis jiabcdeghilmoqtuvy jjer jkamoprsu jles jmabcdilnrswx jnadgijls
    jobdgrsw jpar jqr jrabrtu jsl juabcdhiklmnoprstuwy jvdn jwi jyaey kaabcdefghijkmopqvwxy
    kbabcdeghijklmnopqrstuvwxyz kcabcdefghijklmnopqrstuvwxyz kdacdefghijklmnpqrtuwxyz keabcdefghijklmnopqrstuvwxyz
    kfabcdefghijklmnopqrstuvwxyz kgabefgijklmnopqrstuvwxy khabcdefghjklnopqrstuvwxyz kiabcdefghijlmopqstuvwxyz
    kjabcdeghijklmnopqrstuvxyz kkabcdefghijklmnopqrstuvwxyz klabcdefghijklmnopqrstuvwxyz kmabcdefghijklmnopqrstuvwxyz
    knabcdefgijklmnopqrstuvwxyz koacdefghiklopqstuvwyz kpabcdefghijklmnoqrstuvwxyz kqabcdefghijklmnopqrstuvwxyz
    krabcdefhijklnprstuvwxyz ksabcdefghijklmnopqrstuvwxyz ktabcdefghijklmnopqstuvwxyz kubcdefghijklmnopqstuvwxyz
    kvabcdefghijklmnopqrtuvwxyz kwabcdefghijklmnoprstuvwxyz kxabcdfhijkmnopqrstvwxyz kyabcdefghijklmnopqrstuvwxyz
    kzabcdefgiklmnopqrsuvwxyz laabcdefghijlmnpqrsuwxyz lbbcefgijklmnoqrstuvwxyz lccdefhlmpqs ldabdghijklmnopq
    leabcdefhijklmnopqrstuvwxyz lfan lgabghiklmnoqrtuz lhahilmnpstu liabcdefghjklopqrsuvwxyz ljaeilpwx
    lkabcdehijlmnorstuy llabcdefghijklmnpqsux lmabcdefghijklnopqruvwxy lnabdghijlmnsuwz loabcefghijklmnopqrstuvwxyz
    lpaenox lqr lracegiklmnortvz lsabcdehilmnoprstvwy ltcghinosu luacdefijklmnopqrstuvwyz lvaiksu lwaeghlmostuw lxm
    lyagn lzhlnz maabdefgijkmnqstuvwxz mbabcdefhijklmnopqrstuvwxyz mcabcdefghijklmnopqrstuvwxyz
    mdabcdefghijklmnpqrstuvwxyz meabcdefhijklmnopqrstuvwyz mfabcdefghijklmnopqrstuvwxyz mgabcdefghijklmnopqrstuvwyz
    mhabcdefgijklmnopqrstuwxyz miabcdefghijklmnopqrtuwxyz mjbcdeghijklmnopqrstuvwxyz mkabcefgijklmnopqrstuvwxyz
    mlabcefhijklmnopqrsuvwxz mmabcdefghijklmnopqrtuvwxyz mnabcdefghijklmnpqrsuvwxyz moacdeghijkmopqrstuvwxyz
    mpabcdeghijklmnopqrstuvwxyz mqabcefghijklmnopqrstuvwxyz mrabcdefghjklmnopqrstuvwxyz msbcdefghijklmnopqrsuvwxyz
    mtabcdefghijklmnopqrstuvwxy muabcdeghijkmopqrstuvxyz mvabdefghiklnopqrstuvwxyz mwabcefghiklmnopqrstuvwz
    mxabcdefghijklmnopqrstuvwxyz mybcefghjklmoprsuvwxyz mzabcdeghijklmnopqrstuvwxyz naabcefgjklmnopqrstwxyz
    nbabcdeghijkmnopqrstuvwy ncabcdefghijklmnoqrstuxz ndabcdfghijklmnpqrstuvwxyz neabcdefghijkmnoqrstuvwxyz nfadlru
    ngabcdeghijklmnpqrstuvwxyz nhabcdefghikmnopqrtuvwxyz niabdefghijklmnoqrstuvwxyz njabdhijlmnorstuxyz
    nkabcdefghijkmnopqrstuvwxz nlacegijklmoquvwxyz nmabcdefghijklmnopqrstuvwxyz nnabcdefghijklmnpqrtuvwyz
    noacdefghijklmnpqstuvwyz npabghilnosuxy nqgklmnoqty nrabcefgiklmnprtuxz nsabcdefghiklmnopqrstuvwxyz
    ntdegijkmopruwxyz nuacdefghijklmnopqrstuvwxyz nvhmo nwabcegimorwxy nxadegiklmnoqrx nybcdefghijklmnopqrstuvwxy
    nzabdikmsuyz oaacrv obiklmortu ocahmou odaktu ofosu ogbcegou ohtu oiaen ojbcgpsvw okabcdeghijklmnorsuvxz
    oladekmortu omabcgiklnoprtuwxy onabegijknoprstuwx oodgnrs opakmoty oraceghnorstuvwxyz osacinoptux
    otabdeiklmnqrstuwxyz ouabeim ovd owil oybdmy ozm pabcdefghiklmopqrsuvwxyz pbbcefghilmnoprstuvy pcabcdefghijklmnpw
    pdacinotu peabdefghijklmopqsvxyz pfael pgadgiklnsuz phadghjklmnoqrtuvw piabcdefghjlmnoprstuvwxyz pjt
    pkabcghnoprstu plabcdeghjklnoqrstuvwyz pmabdefhijklmnoqrstwxyz pnabcdeghijklmnopqrstuvwxyz pocefghikmnopqstvwxy
    ppeiklmnopqstu pqam prcdefghiklmnopqrstuwxz psacdeghilmnopqrstuwy ptahinopqrtuvwy puabcdefgijmopqrtuwxy
    pwabgimnorw pxm pyemnsuxy pzhn quabcdfghiklmnpqrsvwxyz qvacehijlmnopswyz qwachmst qxachlnopqrstuw qyap
    raabcdfghijklmnopqrstuvwxyz rbbklp rcf rdb reabegijlmnrsty rgaeknrsu rhgp riabflmnrtu rjgis rkabhimtw
    rmabcdefghiklmnopqstuvwxyz rnbdglnprw robcdefglmopruw rpnt rriot rsbklmn rtchmsw rubcefghikopqtuyz rwaklmor rxdw
    rynsu rzh saabcdefhjkmoqrstuvwxyz sbabcdefghijklmnopqrstuvwxyz scbefghiklnopqstuvwx sdabcefghjklnopqrstuxz
    seabcdefghijklnopqrstuvwyz sfbemsw sgabcdeghijkmprstuwxyz shabcdeghijklmnopqrstuvwxyz siabdefghijklmpqrsuvwxyz
    sjabdegklmnoprstuw skabcdefghijmnopqrstuvwxyz slcdefghijlmnpqrstuwxyz smabcfghjklmnpqrstuvwxyz
    sncefgijklmnopqrsuvwxyz soabcdeghijklopqrsuvwxyz spbcdegiklmnopqrstuvxy sqahkmnoqrstux srabcefghiklmnoqrstuvwxyz
    ssbcdefghijklmnopqrstuvxyz stabdefghijklmnopqrstuvwy suabcegijkoqrstvwxyz svabcekmsx swbcfghijklmnopqrstuvwxy
    sxbcegklmnorsuw syabciklmnorswxy szabcdeglnpsvwy taabcdefgjklnopqrsuvwxyz tbacdefghijklmnoprstuvwxyz
    tcabcdefghiklmnopqstuwxyz tdabcdefghijklmnoqrstvxy teabcdefghikmnopqrstuvwxyz tfinort tgabcdefhijnopqrstuvwxyz
    thdefhiklmnpqrstuvyz tiacfghijklmnopqstuvwxyz tjagijlmnopsuw tkabdefglmnpqrstuvwxz tlabcdfghijklmnopqrstuvxy
    tmabcdefghijklmnoqrstuvwyz tnabcdghiklmnopqrstuvwxyz tobcdfghijklmopqrsuvwxyz tpacefgijklmnopqrtuvwxyz
    tqblmnopqrtuw trabcdefghijlmnopqrstuvwxyz tsabcdeghijklmpqrstuvwxyz ttabcdefghijklmnopqrstuvwyz
    tuabcdefghijlmnoqsuvxyz tvadeklmnostuwxy twabcdefghlmnopqrtuwxy txabceghijmnoqrstuxy tyaehijlnprstuvxyz tzahjlmnox
    uamnr ubailruy udaegijlmu ues ufi ugabehnoy uhan uisv uji ukaghiklpqsuvwy ulabcefiklmnuw umabcdgimnoprsu
    unaegikmnruxz uon upiv urabcefghiklmnoprtuvwxyz usahikpsu utaehpru uumru uvehl uwa uya uzns vaaefghijlmnoprsuvy
    vbbk vecdlmopr vgrt vicdfglnstv vkajklmnoptuz vlps vmabcdefghijklmpqrsuvwxyz vnkmp vort vraost vsilv vto vumnt vwa
    waabcdefghijlmnopqrstuvwxyz wbabefhijklmpqrstvw wcai wddgjktuy weacdghimoprstuw wfg wgabgiouy whagku
    wibcefghijklmnruvy wjai wkabdlruwy wlaceghiklmorsuvwxy wmabcdeghimnostwx wnbcdegikmnopuwy woabcdefgikmnorswy wpc
    wrbghiklmnoprsuvwxyz wsagikrsuv wtfhikmw wuabdhlmnrtuvxy wwaborw wxaw wybimnry xaabcdegijklmnopqrstuvwy
    xbbcdegijmnoprwy xcbceghlmnortuvwy xdackmoqy xebdglmprstu xfa xgabdfgilmruw xhacdemrtuv xibilnrsvy xjbt
    xkabcdefgijklnopqrstuvwxyz xlabcdeginopsuy xmabcdefghjklmnopqrstuvwxyz xnabghijkmnoqrstuyz xocdgikmnoprw
    xpabcdefghijklmnopqrstuvwxyz xqat xrabdegimnrtuw xsabcdehijlmnopqrsuvy xtabcdeghijlmnopqrstuvwy xuabdgjlmnoprtu
    xveinos xwacdegjklortw xxbkmrt xyabjklty xzhmp yaabcdefghijklmnopqrstuvwxyz ybabehijklmnoxy ychlnp ydadegk
    yeaceijlrstuvy ygailmprsuw yhadls yiafghijklmnpqrstuvxz ykagiklmnortuy ylabegilmnoruy ymbcdeghiklmnopqrsxz
    ynadegklnoqsu yobgiklmntxy ypabghmnopz yrabeklmnoswy yscdglmnoprsy ytalpwy yuabcdefgijklmnpqrtwxyz yvat
    ywaglnqrtuw yxaglmuy yyruz yzgk zaabcdefghijklmopqrstuvwxyz zbaceltuw zcadh zdj zeaghn zgabhmnr zhbdinw ziabklmnwz
    zkabdghknoprtuvz zlajmnq zmabcdefghijklmnopqrstuvwxyz znaegks zochmoqrs zpabcdefghijklmnopqrstuvwxyz zqe zragnops
    zsaklmru zteglmnpqstuxy zuahmny zwa zybgjnp zzaj
    """

  /// Regions of ISO 3166-1, two letters each.
  static let regions: Set<String> = Set(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA
    CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA
    GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
    KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS
    MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS
    RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW
    TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Scripts of ISO 15924 that texts are written in today, or that holy texts keep alive.
  static let scripts: Set<String> = [
    "Adlm", "Arab", "Armn", "Aran", "Beng", "Bopo", "Brai", "Cakm", "Cans", "Cher", "Copt", "Cyrl", "Deva", "Ethi",
    "Geor",
    "Grek", "Gujr", "Guru", "Hang", "Hani", "Hans", "Hant", "Hebr", "Hira", "Hmng", "Hmnp", "Java", "Jpan", "Kana",
    "Khmr",
    "Knda", "Kore", "Lana", "Laoo", "Latn", "Lepc", "Limb", "Lisu", "Mand", "Mlym", "Mong", "Mtei", "Mymr", "Nkoo",
    "Olck",
    "Orya", "Osma", "Rohg", "Samr", "Sinh", "Sund", "Sylo", "Syrc", "Tale", "Talu", "Taml", "Tavt", "Telu", "Tfng",
    "Thaa",
    "Thai", "Tibt", "Vaii", "Yiii", "Zyyy",
  ]

  /// Scripts written from right to left.
  static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
  ]

  /// Variants of the IANA registry in common use; any other word in that place is no variant.
  static let variants: Set<String> = [
    "1901", "1994", "1996", "abl1943", "arevela", "arevmda", "baku1926", "biske", "ekavsk", "fonipa", "hepburn",
    "ijekavsk",
    "kkcor", "luna1918", "metelko", "monoton", "nedis", "oxendict", "petr1708", "pinyin", "polyton", "rozaj",
    "scotland",
    "scouse", "simple", "tarask", "unifon", "valencia", "wadegile",
  ]

  /// Tags from before RFC 4646 and subtags withdrawn since, with what the IANA registry prefers; lower case.
  static let replacedTags: [String: String] = [
    "art-lojban": "jbo", "en-gb-oed": "en-GB-oxendict", "i-ami": "ami", "i-bnn": "bnn", "i-hak": "hak",
    "i-klingon": "tlh",
    "i-lux": "lb", "i-navajo": "nv", "i-pwn": "pwn", "i-tao": "tao", "i-tay": "tay", "i-tsu": "tsu", "no-bok": "nb",
    "no-nyn": "nn", "zh-chs": "zh-Hans", "zh-cht": "zh-Hant", "zh-guoyu": "cmn", "zh-hakka": "hak", "zh-min-nan": "nan",
    "zh-xiang": "hsn",
  ]

  /// Language codes withdrawn, with what the IANA registry prefers.
  static let replacedCodes: [String: String] = [
    "in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "ccq": "rki", "ppr": "lcq",
  ]

  /// Different tags for one language, as CLDR's aliases have them: compared as the value, shown as written.
  static let equivalents: [String: String] = [
    "arb": "ar", "azj": "az", "cmn": "zh", "ekk": "et", "fil": "tl", "gaz": "om", "gug": "gn", "khk": "mn", "kmr": "ku",
    "lvs": "lv", "nb": "no", "npi": "ne", "ory": "or", "pes": "fa", "plt": "mg", "prs": "fa-AF", "quz": "qu",
    "swc": "sw-CD",
    "swh": "sw", "uzn": "uz", "ydd": "yi", "zsm": "ms", "zh-CN": "zh-Hans-CN", "zh-SG": "zh-Hans-SG",
    "zh-TW": "zh-Hant-TW", "zh-HK": "zh-Hant-HK", "zh-MO": "zh-Hant-MO",
  ]

  /// Languages written from right to left unless their tag names another script (CLDR's likely scripts).
  static let rightToLeftLanguages: Set<String> = [
    "ae", "aeb", "aii", "acm", "acq", "acw", "acx", "adf", "aec", "afb", "apc", "apd", "ar", "arb", "arc", "arq", "ars",
    "ary", "arz", "ayl", "ayp", "azb", "bal", "bgn", "bqi", "brh", "ckb", "dv", "fa", "glk", "haz", "he", "jpr", "khw",
    "ks",
    "lrc", "mzn", "nqo", "pbt", "pbu", "pes", "pnb", "prs", "ps", "pst", "rhg", "sd", "sdh", "shu", "skr", "syr", "ug",
    "ur",
    "yi", "ydd",
  ]

  /// Codes that folders carry for other reasons (departments, English and Latin words, abbreviations): alone they are no
  /// evidence that a folder is a language.
  static let ordinaryWords: Set<String> = [
    "ad", "ae", "ai", "am", "an", "as", "ba", "be", "bi", "bo", "ca", "co", "cv", "el", "hi", "ho", "hr", "ia", "id",
    "ie",
    "ii", "io", "is", "it", "la", "lo", "ms", "my", "na", "no", "nr", "om", "os", "pa", "pi", "se", "sc", "sh", "so",
    "ss",
    "ti", "to", "tv", "ve", "ace", "ajar", "arm", "art", "asa", "bal", "ban", "bas", "bat", "bin", "bug", "cat", "chi",
    "day",
    "dag", "din", "div", "doi", "est", "fan", "fin", "fon", "gag", "gay", "gem", "her", "ice", "jam", "kam", "kit",
    "lad",
    "lag", "lit", "lug", "mad", "mag", "mam", "man", "map", "mar", "mas", "may", "men", "mer", "mic", "min", "mos",
    "nap",
    "new", "nor", "old", "pam", "pan", "pap", "per", "run", "sad", "sag", "sat", "sin", "sou", "sun", "tab", "tag",
    "tam",
    "tel", "tem", "ter", "tig", "ton", "tot", "tum", "vol", "war", "win", "yap", "zap",
  ]
}
