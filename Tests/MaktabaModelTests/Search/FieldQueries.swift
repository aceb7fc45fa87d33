@testable import MaktabaModel

/// What people in the field would type, and the work that answers them: `language | work | words`.
///
/// The rows were written from the list of works alone, before anything was searched: hurried, colloquial and misspelt
/// ones among them. A query may be in a language in which the work is not there; then a document in another language
/// answers.
enum FieldQueries {
  struct Row: Sendable, CustomStringConvertible {
    var language: LanguageTag
    var work: String
    var words: String

    var description: String { "\(language) “\(words)” → \(work)" }
  }

  static let rows = rows(table)

  static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
      guard fields.count == 3, let language = LanguageTag(trimmed(fields[0])) else { return nil }
      return Row(language: language, work: trimmed(fields[1]), words: trimmed(fields[2]))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static let table = """
    en | eleven-signs | passport taken
    en | eleven-signs | ilo indicators
    en | eleven-signs | signs of forced labor
    en | eleven-signs | boss keeps wages
    en | workplace-signs | workers sleeping in the factory
    en | workplace-signs | labour inspection checklist
    en | workplace-signs | signs at work
    en | field-card | pocket card
    en | field-card | what to notice
    en | field-card | do not interrogate
    en | in-the-clinic | nurse patient alone
    en | in-the-clinic | patient comes with somebody who answers for her
    en | in-the-clinic | hospital signs of trafficking
    en | online-offers | scam compound
    en | online-offers | fake job on facebook
    en | online-offers | scam centre rescued people
    en | online-offers | job offer online Thailand
    en | schools-and-congregations | teacher worried about pupil
    en | schools-and-congregations | child stopped coming to school
    en | schools-and-congregations | imam village elder
    en | borders-and-roads | border officer questions
    en | borders-and-roads | bus station checkpoint
    en | borders-and-roads | truck stop girls travelling
    en | weighing-indicators | delphi indicators
    en | weighing-indicators | strong and weak indicators
    en | weighing-indicators | how many red flags are enough
    en | what-is-trafficking | what is human trafficking
    en | what-is-trafficking | act means purpose
    en | what-is-trafficking | palermo protocol definition
    en | what-is-trafficking | modern slavery meaning
    en | children-no-means-needed | child consent exploitation
    en | children-no-means-needed | under 18 trafficking definition
    en | children-no-means-needed | child agreed to work
    en | consent-and-vulnerability | she agreed is it still trafficking
    en | consent-and-vulnerability | abuse of vulnerability
    en | consent-and-vulnerability | taking advantage of poverty
    en | forms-and-sectors | domestic work fishing construction
    en | forms-and-sectors | organ removal
    en | forms-and-sectors | forced marriage forced begging
    en | not-smuggling | difference smuggling trafficking
    en | not-smuggling | migrant smugglers
    en | not-smuggling | people smuggling or trafficking
    en | the-numbers | how many victims worldwide
    en | the-numbers | global estimate 27.6 million
    en | the-numbers | trafficking statistics
    en | wrong-assumptions | myths about trafficking
    en | wrong-assumptions | only women and girls
    en | wrong-assumptions | victims always locked up
    en | glossary | dictionary of terms
    en | glossary | trafficking terms in swahili
    en | glossary | glosary
    en | knowledge-management | lessons learned sharing
    en | knowledge-management | knowledge managment
    en | knowledge-management | what is this library for
    en | planning-and-measuring | monitoring and evaluation
    en | planning-and-measuring | project indicators logframe
    en | planning-and-measuring | planning a project
    en | two-hour-session | training session plan
    en | two-hour-session | workshop scenarios
    en | two-hour-session | train volunteers to recognise and refer
    en | what-works | evidence what works
    en | what-works | systematic review
    en | what-works | does awareness raising work
    en | who-does-what | IOM UNODC ILO roles
    en | who-does-what | which organisation does what
    en | who-does-what | UNHCR mandate trafficking
    en | data-in-a-crisis | data responsibility emergency
    en | data-in-a-crisis | sharing data in humanitarian crisis
    en | data-in-a-crisis | information sharing protocol
    en | sharing-figures | small numbers in tables
    en | sharing-figures | anonymise data
    en | sharing-figures | publish statistics without identifying
    en | telling-stories | journalist interview survivor
    en | telling-stories | photos of victims
    en | telling-stories | writing a story for the website
    en | thirteen-data-principles | IOM data protection
    en | thirteen-data-principles | data protection principles
    en | thirteen-data-principles | privacy confidentiality of personal data
    en | what-to-record | case file what to write down
    en | what-to-record | case record codes not names
    en | what-to-record | record keeping
    en | before-you-go | going abroad for work
    en | before-you-go | copy of passport before leaving
    en | before-you-go | job in saudi arabia
    en | displacement-and-disaster | refugee camp trafficking risk
    en | displacement-and-disaster | floods earthquake displaced
    en | displacement-and-disaster | IDP camp cluster
    en | fair-recruitment | recruitment fees
    en | fair-recruitment | agency took money for job
    en | fair-recruitment | employer pays principle
    en | faith-communities | church parish
    en | faith-communities | what can our mosque do
    en | faith-communities | sermon about trafficking
    en | cooperation-with-police | does she have to go to the police
    en | cooperation-with-police | police statement
    en | cooperation-with-police | report to police
    en | guardian-best-interests | guardian for child
    en | guardian-best-interests | best interests determination
    en | guardian-best-interests | unaccompanied child family tracing
    en | local-referral-map | who can help near us
    en | local-referral-map | list of services phone
    en | local-referral-map | referral map template
    en | people-services-forget | male victims
    en | people-services-forget | disabled men boys
    en | people-services-forget | lgbt victims
    en | referral-in-four-pillars | national referral mechanism
    en | referral-in-four-pillars | NRM
    en | referral-in-four-pillars | where to refer a victim
    en | return-and-inclusion | voluntary return
    en | return-and-inclusion | reintegration going home
    en | return-and-inclusion | repatriation
    en | risk-assessment | risk assesment
    en | risk-assessment | safety plan with the person
    en | risk-assessment | is she in danger
    en | shelter-minimums | safe house rules
    en | shelter-minimums | shelter standards
    en | shelter-minimums | shelter phone confiscated residents
    en | survivors-as-partners | survivor leadership
    en | survivors-as-partners | paying survivors
    en | survivors-as-partners | lived experience
    en | africa-instruments | african union
    en | africa-instruments | ouagadougou action plan
    en | africa-instruments | ECOWAS law trafficking
    en | asylum-and-trafficking | refugee status for trafficked persons
    en | asylum-and-trafficking | asylum claim
    en | asylum-and-trafficking | contact embassy of victim
    en | human-rights-approach | human rights based approach
    en | human-rights-approach | OHCHR principles and guidelines
    en | human-rights-approach | rights of victims
    en | kenya-act-2010 | kenya law
    en | kenya-act-2010 | counter trafficking in persons act
    en | kenya-act-2010 | punishment for traffickers in Kenya
    en | non-punishment | victim arrested for immigration offence
    en | non-punishment | non punishment principle
    en | non-punishment | forced to commit crime
    en | recovery-and-reflection | reflection period
    en | recovery-and-reflection | 30 days
    en | recovery-and-reflection | time to recover before deciding
    en | remedy-and-compensation | back pay
    en | remedy-and-compensation | compensation for victims
    en | remedy-and-compensation | claim unpaid wages
    en | first-hour | i was threatened
    en | first-hour | incident what to do
    en | first-hour | traffickers threaten staff
    en | looking-after-ourselves | burnout
    en | looking-after-ourselves | cant sleep after work stress
    en | looking-after-ourselves | vicarious trauma self care
    en | security-plan | security plan
    en | security-plan | safety of staff office
    en | security-plan | thirteen steps
    en | shared-laptop | delete browser history
    en | shared-laptop | password
    en | shared-laptop | borrowed phone
    en | when-help-harms | do no harm
    en | when-help-harms | raid and rescue
    en | when-help-harms | collateral damage
    en | first-five-minutes | first contact
    en | first-five-minutes | what to say first
    en | first-five-minutes | i think this woman is trafficked what now
    en | health-needs | medical care
    en | health-needs | pregnant HIV test
    en | health-needs | rape emergency 72 hours
    en | informed-consent | consent form
    en | informed-consent | informed consent
    en | informed-consent | permission to share information
    en | interpreters | interpretor
    en | interpreters | no interpreter available
    en | interpreters | translator from her village
    en | interviewing-without-coercion | mendez principles
    en | interviewing-without-coercion | police interview questions
    en | interviewing-without-coercion | investigative interviewing
    en | psychological-first-aid | PFA
    en | psychological-first-aid | look listen link
    en | psychological-first-aid | person crying panic
    en | talking-with-a-child | interview child
    en | talking-with-a-child | how to talk to children
    en | talking-with-a-child | girl alone at station
    en | ten-principles | WHO ethical
    en | ten-principles | ten principles interviewing trafficked women
    en | ten-principles | safe interview rules
    en | trauma-informed-talk | she changes her story
    en | trauma-informed-talk | trauma informed
    en | trauma-informed-talk | memory gaps flashback
    sw | eleven-signs | pasipoti kuchukuliwa
    sw | eleven-signs | dalili za kazi ya kulazimishwa
    sw | eleven-signs | bosi hajalipa mshahara
    sw | workplace-signs | dalili kazini
    sw | field-card | kadi ya mfukoni
    sw | in-the-clinic | muuguzi zahanati
    sw | online-offers | kazi mtandaoni utapeli
    sw | schools-and-congregations | mwalimu shule mwanafunzi
    sw | borders-and-roads | mpakani maswali
    sw | weighing-indicators | viashiria
    sw | what-is-trafficking | usafirishaji haramu wa binadamu ni nini
    sw | what-is-trafficking | biashara haramu ya binadamu
    sw | children-no-means-needed | watoto chini ya miaka 18
    sw | consent-and-vulnerability | ridhaa
    sw | not-smuggling | magendo ya wahamiaji
    sw | before-you-go | kazi ya nje saudia
    sw | fair-recruitment | ada ya wakala
    sw | cooperation-with-police | kuripoti polisi
    sw | local-referral-map | huduma karibu nasi
    sw | risk-assessment | tathmini ya hatari
    sw | first-hour | nimetishwa
    sw | looking-after-ourselves | uchovu wa kazi msongo
    sw | security-plan | mpango wa usalama
    sw | shared-laptop | nywila
    sw | first-five-minutes | mawasiliano ya kwanza
    sw | informed-consent | ridhaa ya kushiriki taarifa
    sw | interpreters | mkalimani
    sw | psychological-first-aid | huduma ya kwanza ya kisaikolojia
    sw | shelter-minimums | makazi salama
    sw | remedy-and-compensation | fidia
    sw | return-and-inclusion | kurudi kwa hiari
    sw | asylum-and-trafficking | mkimbizi
    sw | kenya-act-2010 | sheria ya Kenya
    sw | faith-communities | kanisa msikiti
    sw | talking-with-a-child | kuzungumza na mtoto
    sw | glossary | kamusi
    fr | eleven-signs | passeport confisqué
    fr | eleven-signs | indicateurs du travail forcé
    fr | workplace-signs | signes sur le lieu de travail
    fr | field-card | fiche de poche
    fr | in-the-clinic | infirmière patient seul
    fr | online-offers | arnaque en ligne
    fr | schools-and-congregations | enseignant école
    fr | borders-and-roads | poste frontière
    fr | what-is-trafficking | définition traite des êtres humains
    fr | not-smuggling | difference passeur traite
    fr | children-no-means-needed | enfant consentement
    fr | before-you-go | partir travailler à l'étranger
    fr | fair-recruitment | frais de recrutement
    fr | cooperation-with-police | porter plainte police
    fr | risk-assessment | évaluation des risques
    fr | shared-laptop | mot de passe
    fr | looking-after-ourselves | epuisement stress
    fr | informed-consent | consentement eclaire
    fr | interpreters | interprète
    fr | trauma-informed-talk | traumatisme mémoire
    fr | talking-with-a-child | parler avec un enfant
    fr | psychological-first-aid | premiers secours psychologiques
    fr | shelter-minimums | hébergement sécurisé
    fr | remedy-and-compensation | indemnisation
    fr | return-and-inclusion | retour volontaire
    fr | asylum-and-trafficking | statut de réfugié
    fr | glossary | lexique
    fr | guardian-best-interests | intérêt supérieur de l'enfant tuteur
    ar | eleven-signs | مصادرة جواز السفر
    ar | eleven-signs | مؤشرات العمل الجبري
    ar | what-is-trafficking | تعريف الاتجار بالبشر
    ar | first-five-minutes | الدقائق الخمس الأولى
    ar | interpreters | مترجم
    ar | informed-consent | الموافقة المستنيرة
    ar | talking-with-a-child | الحديث مع طفل
    ar | not-smuggling | تهريب المهاجرين
    ar | before-you-go | العمل في الخارج
    ar | fair-recruitment | رسوم الاستقدام
    ar | shelter-minimums | المأوى
    ar | remedy-and-compensation | التعويض
    ar | asylum-and-trafficking | اللجوء
    ar | looking-after-ourselves | الإرهاق
    ar | psychological-first-aid | الإسعافات النفسية الأولية
    ar | return-and-inclusion | العودة الطوعية
    ar | faith-communities | الكنيسة المسجد
    am | eleven-signs | ፓስፖርት መውሰድ
    am | what-is-trafficking | በሰው መነገድ
    am | shelter-minimums | መጠለያ
    am | before-you-go | የሥራ ደላላ
    am | psychological-first-aid | የሥነ ልቦና የመጀመሪያ እርዳታ
    am | informed-consent | ስምምነት
    am | remedy-and-compensation | ካሳ
    am | children-no-means-needed | ሕፃናት
    am | looking-after-ourselves | ድካም ጭንቀት
    so | eleven-signs | baasaboor la qaatay
    so | what-is-trafficking | ka ganacsiga dadka
    so | not-smuggling | tahriib
    so | before-you-go | dilaal shaqo
    so | remedy-and-compensation | magdhow
    so | asylum-and-trafficking | qaxooti
    so | faith-communities | masjid kaniisad
    so | first-five-minutes | xiriirka koowaad
    """
}
