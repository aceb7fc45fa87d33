/// Words that hold a sentence together and say nothing of what it is about, folded, of the languages that questions come
/// in. A question that has other words is not answered by these.
enum FunctionWords {
  /// The word is one of them in some language.
  static func contains(_ word: String) -> Bool { all.contains(word) }

  private static let all: Set<String> = {
    let lists = [english, french, swahili, arabic, amharic, somali]
    return Set(lists.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) })
  }()

  private static let english = """
    a about after all am an and any are as at be been before being but by can could did do does doing for from had has have
    having he her hers him his how i if in into is it its me my no not now of on or our she should so some that the their them
    then there these they think this those to too up us was we were what when where which who whom whose why will with would you
    your
    """
  private static let french = """
    a au aux avec ce ces cette comment d dans de des du elle elles en est et etre eux il ils j je l la le les leur leurs lui
    ma mais me mes mon ne nos notre nous on ou par pas pour qu que quel quelle quels qui s sa sans se ses si son sont sur t
    ta te tes ton tu un une vos votre vous y
    """
  private static let swahili = """
    au bado cha hapa hata hii hilo hivi hiyo huyo ila ile je juu kama katika kila kuhusu kwa kwamba kwenye la lakini mimi na
    nani ni nini ndani pia sana si sisi tu vipi wa wao wapi wewe ya yake yangu yao yeye za zake
    """
  private static let arabic =
    "في من علي الي عن مع هل ما ماذا كيف اين متي لماذا هذا هذه ذلك تلك او ثم قد لا لم لن ان هو هي هم كان"
  private static let amharic = "እና ነው ነዉ ምን ማን የት መቼ እንዴት ለምን ወይም ግን ላይ ውስጥ"
  private static let somali = "iyo ama waa maxaa yaa xaggee sidee goorma ayaa oo ee u ku ka la si in aan ah uu ay"
}
