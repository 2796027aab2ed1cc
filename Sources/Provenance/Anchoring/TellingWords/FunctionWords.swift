/// The commonest short words of the languages that share a script with another one, by which they are told apart.
///
/// Lower case, no vowel marks. Names hold some of them ("de", "von", "al"): they are listed all the same, for a word
/// too many only keeps a language from being ruled out.
enum FunctionWords {
  /// The languages that have a word: a bit for each, in the order of the lists.
  static let languages: WordMap<UInt32> = {
    var languages = WordMap<UInt32>()
    for (bit, list) in zip(bits, lists) {
      for word in list.words.utf8.split(separator: 0x20) {
        languages.update(String(Substring(word)), 0) { $0 |= bit }
      }
    }
    return languages
  }()

  /// The bits of all languages.
  static let bits: [UInt32] = lists.indices.map { 1 << UInt32($0) }

  /// The bit of a language, where it has a list.
  static func bit(of language: String) -> UInt32? {
    lists.firstIndex { $0.language == language }.map { bits[$0] }
  }

  private static let lists: [(language: String, words: String)] = [
    (
      "en",
      """
      the of and to in is was are were be been for on with as by at from that this these those it its he she they his her their \
      has have had which who whom whose an or but after before when while into over under between during about than then there \
      a no per come war hat die son main me am also we you i our your my him them all some any would will can could should may might did does do said if so such
      """
    ),
    (
      "fr",
      """
      le la les des du de un une et est sont était étaient été dans sur pour par avec au aux ce cette ces qui que dont où il \
      elle ils elles son sa ses leur leurs a ont avait avaient mais ou donc après avant entre pendant plus comme on nous vous \
      je se s'est c'est qu'il d'un d'une en y fut furent être avoir tous tout
      """
    ),
    (
      "de",
      """
      der die das den dem des ein eine einen einem einer eines und ist sind war waren wurde wurden worden in im am an auf aus \
      bei mit nach von vom vor zu zum zur für über unter zwischen durch gegen um bis seit sich er sie es ihr ihre seine dass \
      daß als wie auch aber oder wenn noch nur schon hat haben hatte hatten wird werden werde kann auch wir ich ihnen ihm
      """
    ),
    (
      "es",
      """
      el la los las un una unos unas de del al y e o en con por para que se es son era eran fue fueron ha han había habían su \
      sus lo le les como más pero desde hasta entre sobre este esta estos estas ese esa quien cuando donde también ya muy yo él \
      ella ellos nos está están ser
      """
    ),
    (
      "pt",
      """
      o a os as um uma uns umas de do da dos das e em no na nos nas ao aos à às por pelo pela pelos pelas para com que se é são \
      era eram foi foram ser seu sua seus suas ele ela eles elas como mais mas desde até entre sobre este esta esse essa isso \
      quando onde também já muito tem têm tinha há está estão porém não
      """
    ),
    (
      "it",
      """
      il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla dai dalle \
      in nel nello nella nei nelle con su sul sulla sui per tra fra e ed o che è sono era erano fu furono ha hanno aveva \
      avevano si suo sua suoi loro come più ma anche questo questa quello quella dopo prima quando dove
      """
    ),
    (
      "nl",
      """
      de het een en van in is was waren op te zijn met voor aan door bij naar uit om dat die dit deze er hij zij ze hun haar \
      ook maar of als dan werd werden wordt worden heeft hebben had hadden over onder tussen na tot sinds nog wel wij ik
      """
    ),
    (
      "pl",
      """
      i w we z ze na do od po za dla przez przed przy o u jest są był była było byli były się to ten ta te tym tego tej który \
      która które których oraz ale lub jak że jego jej ich już także został została zostali
      """
    ),
    (
      "tr",
      """
      ve bir bu şu o da de ile için gibi kadar sonra önce göre olarak olan oldu olduğu çok daha en ise ama fakat veya ya her \
      tarafından üzerine arasında vardı var
      """
    ),
    (
      "scandinavian",
      """
      och i att det som en ett den de på är av för med till var han hon har hade om från eller men också efter \
      under mellan vid blev blivit detta dessa sig sin sitt sina när där över mot ut upp og at et er af for til hun \
      havde fra også mellem ved blevet dette disse sit sine når der over mod ud op å hadde etter mellom ble blitt \
      seg opp
      """
    ),
    (
      "fi",
      """
      ja on oli ovat olivat että se hän he ne kun joka jotka mutta tai myös sekä kuin jos niin oli ollut mukaan jälkeen kanssa \
      ennen tämä nämä sen hänen heidän
      """
    ),
    (
      "ro",
      """
      și în de la pe cu din pentru care este sunt era erau a au fost un o ce că sau dar prin după între al ale ai lui ei lor \
      acest această acești mai se s-a să fi
      """
    ),
    (
      "cs",
      """
      a v ve na je jsou se s z ze do od po pro za při před že by byl byla bylo byli který která které jako i ale nebo jeho její \
      jejich také již podle mezi tento tato toto k ke u o si
      """
    ),
    (
      "hu",
      """
      a az és egy hogy is volt van voltak meg de vagy mint csak után előtt között szerint amely aki akik ami ez ezt azt már még \
      el ki be fel lett
      """
    ),
    (
      "id",
      """
      yang dan di ke dari untuk dengan pada adalah ini itu oleh sebagai dalam akan telah sudah atau karena juga para mereka dia \
      ia kami kita setelah sebelum antara tersebut
      """
    ),
    (
      "ru",
      """
      и в во на с со что он она они его её ее их как по из за к ко от у о об был была было были это этот эта эти для который \
      которая которые после до между также уже или но а же бы при под над
      """
    ),
    (
      "uk",
      """
      і й та в у на з зі із що він вона вони його її їх як по за до від о об про був була було були це цей ця ці для який яка \
      які після між також вже або але а ж би при під над
      """
    ),
    (
      "bg",
      """
      и в във на с със че той тя те го я ги му как по за до от о е са беше бяха бе се ще да това този тази тези за който която \
      които след преди между също вече или но а при под над
      """
    ),
    (
      "sr",
      """
      i u na je su se da od za sa s po iz o kao što koji koja koje koji bio bila bilo bili će ili ali nakon prije \
      posle između ovaj ova ovo taj ta to njegov njen njihov biti sam smo и у на је су се да од за са с по из о као \
      што који која које био била било били ће или али након пре после између овај ова ово тај та то његов њен \
      њихов
      """
    ),
    (
      "ar",
      """
      في من على إلى الى عن مع أن ان إن كان كانت التي الذي الذين هذا هذه ذلك تلك هو هي هم بعد قبل بين كما قد ثم أو او حيث وقد \
      وكان وفي ومن عند حتى منذ خلال كل بعض
      """
    ),
    (
      "fa",
      """
      در به از که را با این آن است بود شد شده برای و تا بر یا هم خود پس پیش بین های می شود کرد کرده بودند شدند است اما نیز هر \
      آنها او
      """
    ),
    (
      "ur",
      """
      میں کے کی کا کو سے نے پر اور ہے ہیں تھا تھی تھے کہ یہ وہ اس ان بھی تک بعد کر گیا گئی گئے ہو
      """
    ),
  ]
}
