/// Queries that nothing was tuned on: neither weights nor synonyms nor the phrases of `asked`, whose writers saw none of them.
/// They say how far ``FieldQueries`` can be believed. Whoever mends a search for one of these takes it out of here.
enum UnseenQueries {
  static let rows = FieldQueries.rows(
    """
    en | what-is-trafficking | is this case realy trafficing
    en | children-no-means-needed | 16 yr old said yes
    en | not-smuggling | paid someone to cross border
    en | consent-and-vulnerability | she agreed but was desperate
    en | forms-and-sectors | begging kidneys housemaid all kinds
    en | eleven-signs | boss kept her papers
    en | the-numbers | how many slaves worldwide
    en | wrong-assumptions | victims always locked up myth
    en | human-rights-approach | victims rights come first
    en | non-punishment | victim charged for prostitution
    en | recovery-and-reflection | time to think before testifying
    en | africa-instruments | African Union ECOWAS treaty
    en | kenya-act-2010 | kenyan law traffiking offence
    en | remedy-and-compensation | get her unpaid wages back
    en | asylum-and-trafficking | can victim claim refugee status
    en | field-card | quick checklist suspicous situation
    en | weighing-indicators | strong or weak sign
    en | first-five-minutes | just met victim what now
    en | workplace-signs | factory inspecter what look for
    en | in-the-clinic | nurse husband answers every question
    en | borders-and-roads | stopped bus with young girls
    en | schools-and-congregations | teacher pupil stopped coming
    en | online-offers | fake job telegram myanmar
    en | ten-principles | ethics before interviewing survivor women
    en | trauma-informed-talk | her story keeps changing
    en | interpreters | can her uncle translate
    en | informed-consent | asking permission simple words
    en | psychological-first-aid | panicking shaking calm her down
    en | talking-with-a-child | how talk to child victim
    en | interviewing-without-coercion | police questioning no threats
    en | health-needs | pregnant std check what first
    en | referral-in-four-pillars | national referal mechanism
    en | local-referral-map | list of shelters and hotlines
    en | risk-assessment | will they come after her
    en | shelter-minimums | safehouse lock doors at night
    en | return-and-inclusion | sending her home safely
    en | guardian-best-interests | unaccompanied minor who decides
    en | people-services-forget | help for male victims
    en | survivors-as-partners | hire survivor pay her
    en | cooperation-with-police | she wont testify still help
    en | security-plan | protect our team from gangs
    en | shared-laptop | hide browsing cyber cafe
    en | first-hour | staff got death threat today
    en | looking-after-ourselves | nightmares burnt out case worker
    en | when-help-harms | raid made things worse
    en | thirteen-data-principles | rules for keeping personal files
    en | data-in-a-crisis | refugee camp who shares lists
    en | what-to-record | intake form which details
    en | sharing-figures | publish stats small numbers identifiable
    en | telling-stories | journalist wants photo of survivor
    en | fair-recruitment | agency charging workers fees
    en | before-you-go | going saudi maid job advice
    en | faith-communities | church wants to rescue girls
    en | displacement-and-disaster | trafficers after flood camp
    en | knowledge-management | ngos all doing same work
    en | what-works | proof awareness campaigns work
    en | planning-and-measuring | project indicaters for donor
    en | who-does-what | difference IOM UNODC ILO
    en | two-hour-session | train volunteers one afternoon
    en | glossary | word for trafficking in somali
    sw | field-card | nimeona msichana anatia shaka
    sw | eleven-signs | bosi amechukua pasipoti yake
    sw | weighing-indicators | dalili nzito na nyepesi
    sw | workplace-signs | wafanyakazi wanalala kiwandani bila mshahara
    sw | in-the-clinic | mgonjwa haachwi peke yake
    sw | borders-and-roads | basi limebeba watoto mpakani
    sw | schools-and-congregations | mwanafunzi ametoweka na mfadhili
    sw | online-offers | kazi ya Thailand facebook
    sw | first-five-minutes | nianze vipi na mwathirika
    sw | talking-with-a-child | kuzungumza na mtoto aliyeuzwa
    sw | interpreters | mkalimani ni ndugu yake
    sw | trauma-informed-talk | hadithi yake inabadilika badilika
    sw | psychological-first-aid | kumtuliza mtu mwenye mshtuko
    sw | informed-consent | kuomba ruhusa kuandika habari zake
    sw | health-needs | apimwe nini kwanza hospitali
    sw | interviewing-without-coercion | polisi kuhoji bila kumpiga
    sw | local-referral-map | nimpeleke wapi namba za simu
    sw | risk-assessment | je familia yake iko hatarini
    sw | shelter-minimums | sheria za nyumba salama
    sw | return-and-inclusion | kumrudisha nyumbani kutoka Saudia
    sw | guardian-best-interests | mtoto hana mlezi
    sw | cooperation-with-police | lazima atoe ushahidi polisi
    sw | people-services-forget | wavulana na walemavu hawasaidiwi
    sw | kenya-act-2010 | sheria ya Kenya usafirishaji binadamu
    sw | not-smuggling | magendo ya wahamiaji tofauti
    sw | before-you-go | naenda kazi Dubai nijue nini
    sw | fair-recruitment | wakala anadai ada ya kazi
    sw | first-hour | natishiwa kwa simu
    sw | looking-after-ourselves | nimechoka moyo na kazi hii
    sw | children-no-means-needed | mtoto alikubali mwenyewe
    fr | field-card | repérer une victime quoi noter
    fr | eleven-signs | patron garde le passeport
    fr | first-five-minutes | que faire premier contact victime
    fr | talking-with-a-child | parler à un enfant exploité
    fr | interpreters | traduire avec sa cousine
    fr | trauma-informed-talk | elle oublie et se contredit
    fr | informed-consent | expliquer l'accord avant entretien
    fr | psychological-first-aid | calmer quelqu'un en détresse
    fr | local-referral-map | annuaire des services qui appeler
    fr | referral-in-four-pillars | mécanisme national d'orientation
    fr | risk-assessment | sa famille est menacée évaluer
    fr | shelter-minimums | règles du foyer d'hébergement
    fr | return-and-inclusion | rentrer au pays réinsertion
    fr | non-punishment | victime arrêtée pour vol forcé
    fr | recovery-and-reflection | délai avant expulsion 30 jours
    fr | not-smuggling | passeur ou trafiquant différence
    fr | what-is-trafficking | c'est quoi la traite
    fr | remedy-and-compensation | salaires impayés indemnisation
    fr | borders-and-roads | contrôle routier minibus filles
    fr | in-the-clinic | patiente jamais seule consultation
    fr | online-offers | arnaque emploi en ligne Asie
    fr | first-hour | collègue menacé quoi faire
    fr | looking-after-ourselves | épuisée par les récits
    fr | shared-laptop | ordinateur partagé effacer historique
    fr | telling-stories | photo de survivante pour affiche
    ar | eleven-signs | جواز سفرها عند الكفيل
    ar | field-card | ماذا ألاحظ بدون استجواب
    ar | first-five-minutes | أول لقاء مع الضحية
    ar | talking-with-a-child | كيف أكلم طفل ضحية
    ar | interpreters | مترجم من نفس قبيلتها
    ar | local-referral-map | لمن أحيل الحالة
    ar | first-hour | وصلني تهديد بالقتل
    ar | workplace-signs | تفتيش سكن العمال
    ar | trauma-informed-talk | الضحية لا تتذكر شيئا
    ar | in-the-clinic | مريضة معها رجل يتكلم عنها
    ar | risk-assessment | هل عائلتها في خطر
    ar | informed-consent | موافقة قبل أخذ المعلومات
    ar | online-offers | وظيفة وهمية على فيسبوك
    ar | shelter-minimums | قواعد دار الإيواء
    ar | psychological-first-aid | تهدئة شخص مصدوم
    am | eleven-signs | ፓስፖርቷን ቀጣሪዋ ወሰደባት
    am | talking-with-a-child | ከልጅ ጋር እንዴት ላውራ
    am | first-five-minutes | ተጎጂ አገኘሁ መጀመሪያ ምን ላድርግ
    am | interpreters | ታማኝ አስተርጓሚ
    am | local-referral-map | ተጎጂዋን ወዴት ልላክ
    am | first-hour | ዛቻ ደረሰብኝ
    am | shelter-minimums | የመጠለያ ደንብ
    am | psychological-first-aid | የደነገጠ ሰው ማረጋጋት
    am | borders-and-roads | ድንበር ላይ ምን ልመልከት
    am | in-the-clinic | ታካሚዋን ብቻዋን ማነጋገር
    so | eleven-signs | calaamadaha shaqada qasabka ah
    so | talking-with-a-child | sidee loola hadlaa ilmo dhibane
    so | first-five-minutes | dhibbane baan helay maxaan sameeyaa
    so | interpreters | turjumaan lagu kalsoonaan karo
    so | local-referral-map | halkee u gudbiyaa dhibbanaha
    so | trauma-informed-talk | way baqaysaa ma hadlayso
    so | first-hour | hanjabaad baa la ii diray
    so | risk-assessment | qoyskeedu khatar ma ku jiraan
    so | shelter-minimums | xeerarka hoyga ammaanka ah
    so | online-offers | shaqo onlayn been ah
    """)
}
