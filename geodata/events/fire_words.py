"""The words of war news for what is done from afar, in three languages."""

from __future__ import annotations

from geodata.model import EventKind

FIRE_WORDS: dict[EventKind, str] = {
    EventKind.STRIKE: r"""
        (?:continu(?:e|es|ed|ing)|manag(?:e|es|ed|ing)|beg(?:in|ins|an|un)|start(?:s|ed|ing)?|resum(?:e|es|ed)|able)\s+to\s+(?:\w+ly\s+)?(?:strike|hit|bomb|target)(?=\s)
        |(?:(?:glide|guided|aerial|car)[-\s])?(?:air|drone|uav|shahed|missile|rocket|bomb\w*)\s*-?\s*(?:strike|attack|raid(?!\s+(?:alert|siren|alarm|warning|shelter))|barrage|assault)s?
        |(?<=\bto\s)(?:strike|bomb)(?=\s+(?:the\s+)?(?-i:[A-Z]))|airstrikes?|air\s+(?:strike|raid(?!\s+(?:alert|siren|alarm|warning|shelter))|attack)s?
        |drones?\s+(?:and\s+missiles?\s+)?(?:hit|struck|attacked|flew\s+into|went\s+after|chased|detonated|rammed|
        slammed|crashed|killed|injured|wounded|set\s+(?:fire|alight|ablaze)|ignited)
        |(?:drones?|missiles?|rockets?|bombs?)\s+(?:fired|launched)\s+from\s+(?:[\w’'-]+\s+){1,5}?(?:fell|landed|hit|struck|crashed|exploded)
        |(?:drones?|missiles?|rockets?|bombs?)["”]?\s+(?:destroyed|damaged|ripped|tore|fell|landed|exploded)
        |(?:missiles?|rockets?|drones?|uavs?)\s+(?:was|were|had\s+been|have\s+been)\s+(?:fired|launched)|barrages?|(?:sank|sunk)(?!\s+(?:in|into|to)\b)
        |destroy(?:ed|ing|s)?\s+(?:[\w.,-]+\s+){0,5}?(?:air[ -]defen[cs]e\s+systems?|radars?
        |launchers?|(?:ammunition|fuel|arms|weapons)\s+(?:depots?|dumps?|warehouses?)|command\s+posts?|aircraft|warplanes?
        |bombers?|helicopters?|warships?|(?:landing|patrol|missile)\s+(?:ships?|boats?)|submarines?)
        |(?:знищ|уничтож)\w+\s+(?:[\w’'-]+\s+){0,3}?(?:склад|рлс|радар|с-\d{3}|зрк|зрс|рсзв|рсзо|himars|хаймарс|химарс|хімарс|комплекс|командн|літак|гелікоптер|самол[её]т
        |верто?л[её]т|кораб[ел]|катер)\w*
        |destroy(?:ed|ing|s)\s+(?:[\w.,-]+\s+){0,4}?(?:drones?|missiles?|rockets?|uavs?)(?!\s+\w*(?:facto|plant|depot))
        |destroy(?:ed|ing)\s+(?:an?|the|another|two|three)\s+(?:[\w-]+\s+){0,2}?bridges?
        |(?:fired|launched|used|firing|launching|using)\s+(?:[\w.,-]+\s+){0,4}?(?:atacms|storm\s+shadows?|scalps?|himars|neptunes?|kinzhals?|iskanders?|kalibrs?|flamingos?)(?:\s+\w+)?(?=\s+(?:at|against|on|to\s+(?:hit|strike|attack))\b)
        |(?:drones?|uavs?|missiles?)\s+went\s+down
        |(?:loitering|drone)\s+munitions?\s+(?:fell|hit|struck|crashed|exploded|landed|damaged|killed|wounded)
        |rain(?:ed|ing)\s+(?:down\s+)?(?:[\w-]+\s+){0,3}?(?:missiles|bombs|drones|rockets)|drones?\s+(?:have\s+|had\s+)?(?:hunted|reached)(?=\s+(?:(?:down\s+)?civilians|people|(?-i:[A-Z])))
        |(?:drones?|missiles?|rockets?|bombs?)\s+(?:that\s+|which\s+|had\s+)?(?:demolished|level+ed|flattened|gutted|shattered|wrecked|collapsed|partially\s+destroyed)
        |(?:drones?|missiles?|rockets?|bombs?)\s+(?:kills?|wounds?|injures?|damages?|destroys?|sparks?|sets?\s+(?:fire|ablaze|alight))(?=\s)
        |(?:knocked\s+out|put\s+out\s+of\s+action|damaged|destroyed)\s+by\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:drones?|missiles?|rockets?|bombs?)
        |missiles?\s+(?:(?:on|late|early)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+)?(?:killed|injured|hit|struck|slammed|landed|attack\w*)|(?:was|were
        |been|being)\s+(?:\w+ly\s+)?(?:hit|struck)(?!\s+(?:worst|hard\w*))
        |(?:strikes?|hits?|impacts?)\s+(?:were|was|have\s+been)\s+(?:also\s+)?(?:recorded|reported|registered|confirmed)|hits\s+(?:on|against)|direct\s+hits?\s+(?:to|on|in)|suffered\s+(?:[\w-]+\s+){0,4}?(?:strikes?|hits?)|hitting(?!\s+(?:targets|speeds|\d+\s?(?:km|kph|mph)))|(?<!disaster\s)(?<!tragedy\s)struck|(?:launched|carried\s+out)\s+(?:[\w-]+\s+){0,2}?strikes|strikes?\s+(?:on|against|at|near|in|damaged|destroyed|killed|wounded|injured|hit)|striking
        |(?:in|by)\s+(?:an?|another|one)\s+(?:(?!hunger|labou?r|general|rail|wildcat)[\w-]+\s+){0,2}?strike(?!\s+(?:group|drone|force))
        |(?:russian|ukrainian|enemy|overnight|aerial|precision|successful|deadly|massive?|large-scale|combined|deep|long-range|retaliatory|double-tap|repeated)\s+strikes?|hit\s+by
        |(?:have|has|had)\s+(?:hit|struck)|hit(?!\s+(?:by|hard\w*|worst|a\s+(?:record|new|high)|the\s+road))
        |(?:launch|fir)(?:ed|es|ing)\s+(?:[\w.,-]+\s+){0,6}?(?:drones?|missiles?|rockets?|uavs?)
        |(?:shot|shoot(?:ing)?|shooting)\s+down|downed|downing(?=\s+of\s)|intercept(?:ed|ing)|debris
        |bomb(?:ed(?!-)|ing|ings|ardment)|glide\s+bombs?|guided\s+bombs?|targeted|targeting
        |explosions?|blasts?|explod(?:ed|es|ing)|missiles?\s+(?:landing|impacts?|impacting)
        |(?:mlrs|rockets?)\s+(?:impacts?|impacting|landing)
        |ракетн\w+\s+удар\w*|авіаудар\w*|авиаудар\w*|ав[иі]аобстр[еі]л\w*|(?:авіаційн|авиационн|ракетн|дронов)\w+\s+атак\w*|удар(?:ив|ил[аио]?|ить|ят|ял[аио]?|яє|яют\w*|ом|ам|ами|ах|и|у|ы|а|е|ів|ов)?
        |по\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+\s+(?:[\w’'-]+\s+){0,2}?(?:б(?:ив|или|['’]є|['’]ють|ьют|ь[её]т)|застосовува(?:в|ли)\s+(?:[\w-]+\s+)?[\w-]*(?:дрон|бпла|безпілотник|ракет|каб)\w*)
        |б(?:ив|ил[аио]?|['’]ють|['’]є|ь[её]т|ьют)\s+по
        |б(?:ив|ил[аио]|['’]ють|['’]є|ь[её]т|ьют)\s+[«"“]?(?:дрон|шахед|геран|ракет|бпла|безпілотник|беспилотник|каб|бомб|ав[іи]абомб|іскандер|искандер|калібр|калибр|баліст|баллист)\w*[»"”]?\s+по
        |(?:знищ|уничтож|зруйнува|разруши)\w+\s+(?:[\w’'-]+\s+){0,2}?(?:міст|мост|мости|мосты)(?!\w)
        |(?:скид|сброс)(?:у|и|ів|а|е|ы|ом|ам|ах|ами)?\s+(?:[\w’'-]+\s+){0,3}?(?:дрон|безпілотник|беспилотник|бпла|коптер|боєприпас|боеприпас|вибух|взрыв|гранат)\w*
        |п[вп]о\s+(?:\w+\s+)?(?:(?:с|от)?работа|(?:від|с)?працюва)(?:л[аио]|в)|(?:(?:с|от)?работа|(?:від|с)?працюва)(?:л[аио]|в)\s+(?:(?:систем|сил|средств|расч[её]т|засоб|підрозділ)\w*\s+)?п[вп]о
        |вдари(?:в|л\w+|ти)|застос(?:ув|овув|ову[єю])\w+\s+(?:[\w«»\"“”-]+,?\s+){0,6}?[\w-]*(?:дрон|бпла|безпілотник|ракет|каб)\w*[»\"”]?(?:\s+(?:та|і|й)(?:\s+[\w«»\"“”-]+){1,3}?)?(?=\s+по\s+(?-i:[А-ЯІЇЄҐ]))|пуск(?:и|ів|у)?\s+(?:[\w-]+\s+){0,3}?ракет\w*(?=\s+по\s)|(?:бпла|дрон)-атак\w*
        |атак\w*\s+(?:(?:украї|украи|росі|росс|ворож|враж|ударн|масов|десятк|сот|нескольк|кільк)\w+\s+|\d+\s+|(?:дв|тр|четыр|чотир)\w{1,3}х\s+|\w{2,7}(?:ти|ми|ьох)\s+){0,2}[«"“]?(?:fpv[-‑\s])?(?:безпілотн\w*|дрон\w*|беспилотн\w*|бпла|шахед\w*|геран(?:ь|и|ей|ями))(?:\s+(?:відби|отби|отраз|отраж)\w+)?|(?:відби|отби|отраз|отраж)\w+\s+(?:\w+\s+)?(?:атак|нал[ьеіё]т)\w*\s+(?:\w+\s+){0,2}(?:безпілотник|дрон|беспилотник|бпла|шахед)\w*
        |(?:скину|кину(?!т)|сброси|сброше|скинут)\w+\s+(?:[\w’'-]+\s+){0,3}?(?:взрывн\w+\s+устр|вибухов\w+\s+пристр|вог|гранат|бомб|каб|фаб|авіабомб|авиабомб|вибухівк|взрывчатк|боєприпас|боеприпас)\w*
        |dropp(?:ed|ing)\s+(?:[\w’'-]+\s+){0,4}?(?:bombs?|explosives?|munitions?|grenades?)
        |(?:explosives?|munitions?|grenades?|bombs?)\s+(?:was|were|is|are|have\s+been|had\s+been)\s+dropped
        |(?:explosives?|munitions?|grenades?|bombs?)\s+drops?(?=\s+(?:from|by|on)\s)
        |used\s+(?:[\w-]+\s+){0,5}?(?:munitions?|bombs?|missiles?|rockets?|drones?)(?=\s+(?:on|against)\s)
        |(?:fragments|debris|wreckage|pieces)\s+of\s+(?:an?\s+|the\s+)?(?:downed\s+)?(?:drones?|uavs?|missiles?|rockets?)(?:\s+\([^()]{1,40}\))?\s+(?:fell|hit|landed|crashed|struck|damaged)|(?:drone|missile|rocket)\s+(?:fragments|debris|wreckage)(?:\s+(?:injured|wounded|killed|damaged|hit|fell))?
        |(?-i:(?:Russia|Ukraine|Kyiv|Moscow|SBU|[Dd]rones?|[Mm]issiles?|[Bb]ombs?|[Rr]ockets?|Shaheds?)\s+(?:hits?|strikes?|pounds?|bombs|slams?|crashes|lands|explodes|falls?)(?=\s))
        |(?:night|wave|series|barrage|string)s?\s+of\s+(?:\w+\s+){0,2}?(?:strikes|bombardments?)
        |(?:fpv[-‑ ])?(?:дрон|безпілотник|беспилотник|ракет|бпла|шахед|геран|каб|бомб|ав[иі]абомб)
        \w*(?:-[а-яіїє]+)?[»"”]?\)?(?:,\s+(?:принадлеж|належ|запущен|выпущен|випущен)\w*\s[^,;.]{3,60},)?
        \s+(?:(?-i:[A-Z])[A-Za-z-]+\s+){0,2}(?:(?:[«"“][^»"”]{1,20}[»"”]|[сcхx]-\d+\w*|зсу|всу|сбу|гур|рф|вс\s+рф|ворога|противника|врага|окупантів|оккупантов)\s+)?(?:атак|влучи|попа|вдари|врізав|врізал
        |врезал|поцілив|поцілил|влеті|влете|детон|здетон|сдетон|долет|добра|проби|потрап|дістал|достал|рухну|спали|сж[её]г|сожг|упал|упав|впал|впав|удари|ударя|зруйнув|пошкод|знищ|уничтож|вби|поран|забрал[аи]?\s+житт|унесл[аи]?\s+жизн|разруш|повред|убил
        |убив|ранил|підпал|подожг|поджег|поджёг)\w*
        |(?:fpv[-‑\s])?(?:дрон|безпілотник|беспилотник|бпла|шахед)\w*\s+(?:[\w’'-]+\s+){0,4}?(?:\([^()]{1,40}\)\s+)?(?:добра(?:л\w+|в)с[ья]\s+до|наздогна(?:в|л[аи])|догнал[аи]?|переслідува(?:в|л[аи])|преследовал[аи]?|попал[аи]?(?=\s+[ув]о?\s)|поранил[аи]|поранив|ранил[аи]?|діста(?:л\w+|в)ся|достал\w*\s+до|подожгл\w*|підпалил\w*|сожгл\w*|спалил\w*|обесточил\w*|знеструмил\w*|атакува[вл]\w*|атаковал\w*|влучил\w*
        |поцілил\w*|вдарил\w*|ударил\w*|[ву]рази[вл]\w*|порази[вл]\w*)
        |(?:ракет|дрон|безпілотник|беспилотник|шахед|бпла|бомб)\w*\s+(?:\w+\s+){0,2}?в[иы]пущен\w*\s+по
        |в[иы]пу(?:сти|ска)\w+\s+(?:[\w’'-]+\s+){0,5}?[«\"“]?(?:дрон|безпілотник|беспилотник|ракет|бпла|шахед|герань|гераней|калібр|калибр|іскандер|искандер|кинджал|кинжал|онікс|оникс|циркон)\w*
        |(?:спрям[уо]ва|скер[уо]ва|направ[ил])\w+\s+(?:[\w’'-]+\s+){0,2}?[«\"“]?(?:fpv[-‑\s])?(?:дрон|безпілотник|беспилотник|бпла|шахед|каб|ав[иі]абомб|ракет)\w*[»\"”]?(?=\s+(?:на|по|[ув])\s+(?!підтримк|допомог|потреб|поддержк|помощь|нужд|фронт|адрес|част))
        |(?:дрон|безпілотник|беспилотник|ракет|бпла|шахед|бомб|ав[иі]абомб|каб|фаб)\w*[»\"”]?\s+(?:[\w’'-]+\s+){0,2}?(?:в[иы]пусти|запусти|запуска|скину|скида|сброси|сбрасыва|спряму|скеру|направи)\w+(?=\s+(?:[\w’'-]+\s+){0,3}?(?:по|на|[ув]\s+бік|в\s+сторону)\s)
        |(?:знищ|уничтож|ліквід|ликвид|перехоп|перехва[чт]|подавл|придуш|знешкод|нейтраліз|нейтрализ|приземл|обезвред|обезвреж)\w+\s+(?:[\w’'-]+\s+){0,5}?
        [«\"“]?(?:fpv[-‑])?(?:дрон|безпілотн|беспилотн|ракет|бпла|шахед)\w*
        |(?:уничтож|знищ|перехвач|перехопл)\w+(?=\s+над\s)|destroyed(?=\s+over\s)
        |(?:дрон|безпілотн|беспилотн|бпла|шахед|ракет|аппарат|апарат)\w*\s+(?:[\w-]+\s+){0,2}?(?:перехватил|перехопил|подавил|приземлил|посадил|ликвидировал|нейтрализовал)[аи]?(?=\s+(?:[ву]о?|над|на|под|під)\s)|(?:уничтож|знищ|перехоп|перехва[чт])\w+\s+(?:[\w’'-]+\s+){0,3}?(?:летательн|літальн)\w+\s+ап+арат\w*
        |(?:ураж|[ву]рази[вл](?!\w*\s+(?:\w+\s+)?(?:усіх|всіх|мене|нас|світ|глядач|колег|публік))|враж(?!еск|ь|д|ин|аюч|енн)|порази[вл]|пораж[её]н)\w*|враженн\w+\s+(?:[\w’'-]+\s+){0,3}?(?:дрон|бпла|безпілотник|ракет)\w*|врізав\w*|врезал\w*|каб(?:и|ами|ів|ы|ов)|авіабомб\w*|авиабомб\w*
        |(?:детонаци|детонаці)\w+\s+(?:\w+\s+){0,2}?(?:fpv[-‑\s])?(?:дрон|беспилотник|безпілотник|бпла|ракет|шахед)\w*
        |(?:падени|падінн)\w+\s+(?:\w+\s+){0,2}?(?:дрон|беспилотник|безпілотник|бпла|ракет|шахед|беспилотн\w+\s+летательн|безпілотн\w+\s+літальн)\w*
        |влучан\w+|влучи\w+|прил[её]т(?:и|у|а|ом|ам|ах|ы|ов|ів|іло|ело)?(?!\w)|прильот(?:и|у|ом|ами|ах|ів)?(?!\w)|(?:сбит|збит)\w+\s+(?:\w+\s+)?снаряд\w*|(?:застос[оу]|примен)\w+\s+(?:[\w’'-]+\s+){0,3}?(?:дрон|ракет|каб|бомб|авіабомб|авиабомб|шахед|газ(?!е)|химич|хімічн)\w*|(?:авіаці|авиаци|артилері|артиллери)\w*\s+(?:\w+\s+)?(?:знищ|зруйн|уничтож|разруш|пошкод|повред)\w*|(?:ракет|дрон|беспилотник|безпілотник|бпла|бомб|снаряд)\w*\s+(?:[\w«»’'-]+\s+){0,5}?(?:взорва|підірва|розірва|разорва)\w*|прильот\w*|прилёт\w*|попадан\w+|збил\w*|збивал[аио]?|збито|збит\w+
        |сбил\w*|сбивал[аио]?|сбит\w*
        |blew\s+up|blown\s+up|(?:підірв|подорва|взорва)\w*(?<!с[яь])
        |(?:запусти|запуска)\w+\s+(?:[\w«»"-]+\s+){0,4}?[«"]?(?:ракет|дрон|шахед|бпла|безпілотник|беспилотник|іскандер|искандер|калібр|калибр|герань|гераней)\w*
        |(?:летательн|літальн)\w+\s+ап+арат\w*\s+(?:\w+\s+)?(?:подавл|знищ|уничтож|сбит|збит|перехопл|перехвач|нейтрал[иі]зов)\w*
        |запущен\w+\s+по|(?:дрон|беспилотник|безпілотник|бпла|шахед|ракет)\w*[»"”]?\s+(?:\w+\s+){0,2}?(?:подавл|знищ|уничтож|перехопл|перехвач|нейтрал[иі]з|знешкодж|обезвреж|приземл)\w+|потопи\w+|потоплен\w*
        |фрагмент\w*\s+(?:\w+\s+)?(?:безпілотник|беспилотник|дрон|бпла|ракет)\w*|вибух(?!онебезп|отех)\w*|взрыв(?!оопасн|отех)\w*|(?:роз|раз)?бомб(?:ардув(?!альник)|ардиров(?!щ)|и[вл]|ува[вл]|[иья]т|лят)\w*|уламк\w+|обломк\w+|оскол(?:ок|ки|ков|ками|ка)\s+(?:ракет|дрон|снаряд|беспилотник|бпла)\w*
        |(?<!car\s)(?:drones?|missiles?|rockets?|bombs?|uavs?|shaheds?|iskanders?(?:-m)?|kinzhals?|kalibrs?|(?:s-[34]00|kh-\d+|fab-\d+|kab-\d+)s?|tochka-us?|himars|atacms|gerans?|lancets?|storm\s+shadows?|fpvs?|(?:warplanes?|jets?|bombers?)(?!\s+crash))\s+(?:(?:that|which|have|has|had|also|then|again|later|repeatedly|reportedly)\s+){0,2}
        (?:pounded|hammered|pummel+ed|battered|peppered|blasted|blew\s+(?:out|apart|open|an?\s+hole)|rained|slammed|smashed|crashed|plou?ghed|plowed|tore|ripped|hit|struck|landed
        |swarmed|knocked\s+out|crippled|disabled|destroyed|damaged|killed|wounded|injured|ignited|burned|went\s+off|exploded|detonated|attacked
        |left\s+(?:[\w’'-]+\s+){1,4}?(?:dead|wounded|injured|craters?)|set\s+(?:[\w’'-]+\s+){0,5}?(?:alight|ablaze|on\s+fire)
        |put\s+(?:[\w’'-]+\s+){1,6}?out\s+of\s+(?:action|operation|service))
        |(?:drones?|missiles?)\s+(?:\w+\s+)?reached\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,3}?(?:radar|refinery|plant|depot|terminal|airfield|airbase|factory|port)|one\s+(?:crashed|fell|hit|struck|landed|exploded|slammed)|(?:came|come|comes|coming)\s+under\s+(?:\w+\s+){0,2}?(?:missile|drone|rocket|air)\s+(?:fire|attacks?|strikes?)
        |(?:fired|launched|sent|hurled|unleashed)\s+(?:[\w.,-]+\s+){0,5}?(?:iskanders?|kinzhals?|kalibrs?|shaheds?|drones?|missiles?|rockets?|bombs?)(?=\s+(?:at|against|towards?|into)\b)
        |wreckage(?=\s+(?:of\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:drone|missile|uav|rocket)s?\s+)?(?:fell|landed|crashed|hit|struck|damaged))
        |(?:bomb|device|explosives?|charge)s?\s+(?:went\s+off|detonated)
        |(?:brought|took|taken)\s+down(?=\s+(?:[\w’'-]+\s+){0,5}?(?:drone|missile|uav|shahed|rocket|aircraft|jet|helicopter)s?)
        |(?:helicopters?|aircraft|warplanes?|jets?|bombers?|launchers?|radars?)\s+(?:was|were)\s+(?:destroyed|damaged|hit)|(?:neutrali[sz]|suppress|jamm|eliminat|repell|repuls|thwart)(?:ed|ing)\s+(?:["“]?[\w’'-]+\s+){0,4}?(?:drones?|uavs?|shaheds?|missiles?)
        |(?:drones?|uavs?|missiles?)\s+(?:was|were|have\s+been|had\s+been)\s+[\"“]?(?:destroyed|downed|brought\s+down|neutrali[sz]ed|intercepted|suppressed|eliminated|repelled)
        |(?:одна|один|одне|дві|два|три|решта|інш\w+|остальн\w+)\s+(?:з|із|из)\s+(?:них|яких|которых)\s+(?:влучи|потрап|поціли|впа|попа|упа)\w+
        |поціли(?:в|л\w+)|(?:попал[аи]?|влучил[аи]?|впа(?:в|л[иао])|упал[аио]?|рухнул[аио]?|влетел[аио]?|влеті(?:в|л[аио]))\s+(?:[\w’'-]+\s+){0,3}?[«“"]?(?:безпілотник|беспилотник|дрон|бпла|шахед|shahed|ракет)\w*|в?гати(?:в|л[аи]|ть)|гатять|(?:в?луп(?:ив|ил[аи]|ить|лять)|бахну(?:в|л[аи])|довба\w+|долб(?:ит|ят|ил[аи]?))\s+по
        |(?:накри(?:в|л[аи])|накрыл[аи]?)\s+(?:аеродром|аэродром|склад|баз[уи])\w*|(?:накри(?:в|л[аи])|накрыл[аи]?)\s+(?:[\w«»"’'-]+\s+){0,3}?(?:ракетами|дронами|авіабомбами|авиабомбами)
        |(?:спряму|скеру|спрямову|скерову)(?:вав|вал[аи])\s+(?:[\w-]+\s+){0,6}?(?:fpv[-‑\s]?)?(?:дрон|бпла|шахед|безпілотник|ракет|авіабомб|каб|бомб)\w*
        |б(?:ив|ил[аи]|['’]є|['’]ють)(?=\s+(?-i:[А-ЯІЇЄҐ])[\w'’-]+(?:им|ою)\s+(?:район|громад|областю|(?:та|і|й)\s))|потрапил[аи]\s+по(?=\s+(?-i:[А-ЯІЇЄҐ]))
        |прилет(?:іл|ел)[аи]\s+(?:\w+\s+)?(?:ракет|дрон|шахед|бпла|беспилотник|безпілотник)\w*|(?:част\w+|больш\w+)\s+(?:из\s+них|ударов|атак|дронов|з\s+них|ударів)\s+(?:приш|припа)(?:л[аио]сь|л[ои]ся|лося)(?=\s+на\s)|збив(?!\w)
        |нал(?:[іеё]т|ьот)(?:а|у|ом|і|е|и|ы|ів|ов)?(?=\s+на\s+(?:порт|нпз|завод|аэродром|аеродром|нафтобаз|нефтебаз|баз|город|міст|об))|нал(?:[іеё]т|ьот)(?:а|у|ом|і|е|и|ы|ів|ов)?\s+(?:\w+\s+)?(?:дрон|бпла|безпілотн|беспилотн|шахед|авіац|авиац|ракет)\w*""",
    EventKind.SHELLING: r"""
        (?:continu(?:e|es|ed|ing)|manag(?:e|es|ed|ing)|beg(?:in|ins|an|un)|start(?:s|ed|ing)?|resum(?:e|es|ed)|able)\s+to\s+(?:\w+ly\s+)?(?:shell|mortar)(?=\s)
        |стріля(?:в|л[аи]|є|ють)\s+по(?=\s+(?-i:[А-ЯІЇЄҐ]))|ціли(?:в|л[аи])\s+(?:із?\s+|з\s+)?(?:важк\w+\s+)?(?:арт|рсзв|град|міномет)\w*|артударі?\w*|арт(?:илерія|иллерия)\s+(?:[\w-]+\s+)?(?:вдарила|ударила|била|гатила|накрила|накрыла)|(?:рсзв|рсзо|арт|міномет|миномет)-?обстр[еі]л\w*|(?:артилерійськ|мінометн|артиллерийск|миномётн|минометн)\w+(?:\s+(?:та|і|й|и)\s+\w+)?\s+удар(?:у|ом|и|ів|а|ов|ами|ы)?
        |(?:застос(?:ув|овув|ову[єю])|применил|применяют)\w*\s+(?:[\w-]+\s+){0,2}?(?:рсзв|рсзо|артилер\w+|артиллер\w+|міномет\w*|миномёт\w*|миномет\w*)(?:\s+[«\"“][\w-]+[»\"”])?(?=\s+по\s)
        |(?:выпу(?:сти|ще)|випу(?:сти|ще))\w+\s+(?:[\w-]+\s+){0,7}?(?:боеприпас|боєприпас)\w*
        |(?:в[иы]стрел|постріл|вистріл)\w*\s+(?:\w+\s+)?по(?=\s)|применени\w+\s+(?:(?!дрон|бпла|ракет)[\w-]+\s+){0,2}артиллери\w*
        |по\s+(?-i:[А-ЯІЇЄҐ])[\w’'-]+\s+(?:\w+\s+)?(?:стреля|стріля|гат|лупят|луплять)\w*
        |(?:б(?:ив|ил[аи]?|['’]ють|['’]є|ьют|ь[её]т)|стріля(?:в|л[аи]|є|ють)|стреля(?:л[аи]?|[юе]т))\s+(?:[ву]\s+(?:напрямку|бік|сторону)|в\s+направлении)
        |(?:в[іеё]в|ве[лд]\w*|відкри\w+|откры\w+)\s+(?:\w+\s+)?(?:в?огонь)(?=\s+(?:(?:із|з|из)\s+\w+\s+)?по\s)
        |[ву]\s+(?:в?огні|огне)\s+(?:опини|перебув|оказа)\w+|(?:артилер|артиллер|градами|мінометами|миномётами|минометами)\w*\s+(?:\w+\s+){0,3}?накри(?:в|л[аио])(?!\w)
        |(?:постражда|потерпа|пострада)\w*\s+(?:від|от)\s+(?:\w+\s+)?(?:артил|миномет|миномёт|міномет|обстріл|обстрел)\w*
        |(?:під|под)\s+(?:\w+\s+)?(?:в?огн|в?огон|обстріл|обстрел)\w+(?:\s+[\w-]+){0,5}?\s+(?:перебув\w+|опини\w+|потрап\w+|находи\w+|оказа\w+|попа\w+|бул[аио]|був|был[аио]?)(?!\w)
        |(?:перебув|опини|потрап|находи|оказа|попа)\w+\s+(?:під|под)\s+(?:\w+\s+)?(?:в?огн|в?огон|обстріл|обстрел)\w+(?!\s+контрол)
        |shelling\s+attacks?|artillery\s+(?:pounds?|shells|batters?|rains?)(?=\s)|(?:regularly|constantly|periodically|repeatedly|routinely|often|still)\s+(?:shell|bombard|pound)(?=\s)|shell(?:ed|ing|ings|fire)(?:\s+(?:has\s+|had\s+)?(?:hit|struck|killed|damaged|destroyed))?|shells?\s+(?:(?:had|have|has)\s+)?(?:hits?|fallen|fell|landed|struck|lands?|explodes?|destroyed|damaged|killed|wounded|injured|tore|ripped|slammed|crashed)
        |(?:was|were|been)\s+fired\s+(?:up)?on(?=[\s.,;])|exchanges?\s+of\s+(?:\w+\s+)?fire|fir(?:ed|ing|es)\s+(?:[\w’'.,-]+\s+){0,4}?(?:shells|rounds|mortars?|mines|artillery)(?=\s+(?:at|on|into|from|across|towards?)\s)|fir(?:ed|ing)\s+(?:\w+\s+)?\d+\s+times(?=\s+(?:at|on|in|across)\s)|open(?:s|ed)\s+fire|concentrat(?:ed|ing|es)\s+(?:\w+\s+)?fire|fir(?:ed|ing)\s+(?:from|with|using)\s+(?:[\w-]+\s+){0,3}?(?:artillery|mortars?|tanks?|howitzers?|guns|mlrs|grads?)|(?:trad|exchang)(?:ed|ing)\s+(?:\w+\s+){0,2}?fire(?!\w)|(?:firing|fired)\s+(?:at|on)|fires\s+on|(?:is|are|was|were|been|remain(?:s|ed)?|still)\s+(?:still\s+|also\s+)?under\s+(?:(?:the|heavy|intense|constant|russian|ukrainian|enemy|artillery|sustained|daily|mortar|steady)\s+){0,2}(?:fire|shelling|bombardment)|(?:came|come|comes|coming)\s+under
        \s+(?:\w+\s+){0,3}fire|shells?\s+explod\w+|craters?
        |artillery\s+(?:hit(?:ting)?|(?:fire|strike|attack|shell\w*)s?(?:\s+(?:hit|struck|killed|wounded))?)
        |(?:artillery|shells?|mortars?)\s+(?:shell\s+|round\s+)?impacts?(?!\s+craters?)
        |mortar(?:ed|s)?|obstril\w*|обстріл\w*|обстрел\w*|артобстр\w+|снаряд\w*
        |(?:artillery|gunners|guns|mortars|howitzers|batteries|tanks|shells|grad\s+rockets)\s+(?:(?:have|has|had|also|again)\s+){0,2}
        (?:pounded|hammered|pummel+ed|battered|peppered|bombarded|rained|blasted|raked|targeted|pounding|struck)
        |shells?\s+(?:keep|kept|are|were|continued?)\s+(?:to\s+)?(?:fall|land|rain)\w*
        |(?:pound|hammer|pummel|batter|pepper|bombard)\w*\s+(?:[\w’'-]+\s+){1,6}?with\s+(?:\w+\s+){0,2}?(?:artillery|shells|mortars?|grads?|howitzers)
        |(?:гат|луп|довб|долб|б[ию'’])[\w'’]*\s+(?:[\w’'-]+\s+){0,3}?(?:з|із|из)\s+(?:\w+\s+)?[«"]?(?:артил|міномет|град|гармат|танк|рсзв|ствольн|миномет|рсзо|гаубиц)\w*
        |(?:накри(?:ва)?(?:в|л[аио]|є|ють)|накры(?:ва)?(?:л[аио]?|[ею]т))\s+(?:[\w«»"’'-]+\s+){0,3}?[«"]?(?:з\s+(?:мінометів|артилерії)|вогнем|огн[её]м|артил\w+|град(?:ом|ами)|мінометами|миномётами|минометами)""",
}  # fmt: skip
