"""The words of war news for what it does to people and things, in three languages."""

from __future__ import annotations

from geodata.model import EventKind

HARM_WORDS: dict[EventKind, str] = {
    EventKind.CASUALTIES: r"""
        kill(?:ed|ing|s)|wound(?:ed|ing)|injur(?:ed|ies|ing)|(?:was|were|been)\s+hurt|died|dead|deaths?|casualt(?:y|ies)
        |(?:зна(?:йшл|йден)|виявл?[ие]|діста(?:л|н|в)|дістав|витяг|вилуч|підня|нашл|найден|обнаруж|достал|достан|изъя[тл]|извле[кч]|подня)\w*\s+(?:[\w’'-]+\s+){0,2}(?:тіл|тел)(?:а|о)?(?!\w)
        |(?:тіл|тел)(?:а|о)\s+(?:[\w’'-]+\s+){1,4}?(?:знайшл|знайден|дістал|вияв(?:ил|лен)|нашли|найден|обнаружи?л?[еи]?н?|достал|извлекл|извлечен)\w*
        |losses|bodies|body\s+(?:of\s+(?:[\w’'-]+\s+){1,4}?)?(?:was|has\s+been|had\s+been)\s+(?:found|recovered|pulled|retrieved)|drowned|shot\s+(?:dead|and\s+killed|(?:[\w’'-]+\s+){0,3}?(?:civilians|prisoners|soldiers|residents|servicemen|pows))|execut(?:ed|ing)\s+(?:[\w’'-]+\s+){0,4}?(?:civilians|residents|villagers|people|men|prisoners|soldiers|servicemen|defenders|pows)
        |eliminat(?:ed|ing|es)\s+(?:[\w.,-]+\s+){0,4}?(?:soldiers|troops|servicemen|servicepeople|personnel|militants|mercenaries|nationalists|fighters)
        |(?:tanks?|(?:armou?red\s+)?vehicles?|howitzers?|guns|aircraft|jets?|helicopters?|carriers|soldiers|troops|men)\s+(?:was|were|have\s+been|had\s+been|has\s+been)\s+lost
        |lost\s+(?:[\w’'-]+\s+){0,5}?(?:tanks?|vehicles?|howitzers?|aircraft|helicopters?|carriers|soldiers|troops|men)(?=\s+(?:[\w’'-]+\s+){0,5}?(?:at|near|in|around|on|as)\s)|hospitali[sz]ed|perish(?:ed|es)|fatalit(?:y|ies)|maimed|treated\s+for\s+(?:\w+\s+)?(?:wounds|injuries|burns|shrapnel)|lost\s+(?:their|his|her)\s+li(?:fe|ves)
        |загину\w+|(?<!меморіал\s)(?<!пам'ятник\s)(?<!пам’ятник\s)загибл\w+|поранен\w*|порани(?:л\w*|в)|постражда\w+|травмован\w+|госпіталізован[оі]|вбит\w+|[ву]бив|вбил\w*|поліг|полягл[аи]|стратил[аи](?=\s+(?:[\w’'-]+\s+){0,3}?(?:полонен|військов|цивільн|людей|мешканц|чоловік|жін))|травм[аиу]?\s+(?:\w+\s+)?(?:отрима|діста|зазна)\w+|(?:контуз|баротравм)\w+|останній\s+бій|(?:отрима|діста|зазна)\w+\s+(?:\w+\s+)?травм\w*|не\s+стало\s+(?:[\w’'-]+\s+){0,3}?(?:воїн|захисни|бійц|солдат|військов|сержант)\w*|втрат(?!и\s+(?:ворога|противника|окупантів|росіян|рф)|[аиу]\s+(?:(?:українською\s+)?стороною\s+)?(?:\w+\s+)?(?:міст|сел|контрол|позиці|населен)|\w*\s+(?:[\w’'-]+\s+){0,2}?(?:населен|мешканц|жител(?:ів|ей)))\w*|утрати(?:л[аи]|в|л)(?!\w|\s+(?:[\w’'-]+\s+){0,2}?(?:живл|світл|питан|зв|св|електр))|убит\w+|убил[аио]?|жертвами\s+(?:[\w’'-]+\s+){0,4}?стал\w+
        |о\s+гибели|про\s+загибель|(?<!мемориал\s)(?<!памятник\s)погиб\w*|(?:розстріл|розстрел|расстрел)\w*|обірвал[оа]с[ья]\s+(?:\w+\s+)?життя|життя\s+(?:[\w’'-]+\s+){0,3}?обірва\w+|серце\s+(?:[\w’'-]+\s+){0,3}?перестало\s+битис[ья]|перестало\s+битис[ья]\s+(?:\w+\s+)?серце|(?:віддав|поклав|віддали|поклали|склав|склали)\s+(?:сво[єїю]\s+|молоде\s+)?(?:життя|голов[уи])(?!\w)|оборвалась\s+(?:\w+\s+)?жизнь|(?:отдал|отдали)\s+(?:сво[июя]\s+)?жизн[ьи]|ранен\w*|ранил\w*|пострада\w+|травмирован\w+|госпитализирован[аоы]?|потер(?!и\s+(?:противника|всу|украинских|врага)|[ия]\s+(?:(?:украинской\s+)?стороной\s+)?(?:\w+\s+)?(?:город|сел|посёлк|поселк|контрол|позици|населенн))[иья]\w*""",
    EventKind.OTHER: r"""
        situations?\s+(?:\w+\s+){0,5}(?:difficult|tense|critical|hard\w*|worst|dire)
        |(?:most\s+)?(?:difficult|tense|critical|hardest)\s+situation|damag(?:e|ed|ing|es)
        |(?:(?<!\bthe\s)(?<!ly\s)destroyed|destroyed(?!\s+(?!\w+day\b)(?-i:[A-Z])))(?!\s+(?:town|village|city|settlement)s?\s+of\b)|destroy(?:ing|s)|destruction|fire\s+broke\s+out|caught\s+fire|ablaze
        |set\s+(?:fire|alight)|on\s+fire|in\s+flames|fires?\s+(?:in|at|near)|collaps(?:ed|es)|flood(?:ed|ing)|burning|loot(?:ed|ing)|rall(?:y|ies)|blackouts?
        |(?:planes?|jets?|warplanes?|helicopters?|aircraft|airliner|bomber|(?:su|mig|il|tu|an|mi|ka)-\d+\w*)\s+(?:[\w’'-]+\s+){0,9}?(?:crashed|(?:went|came)\s+down)
        |(?:розби(?:вся|л[иа]с[яь])|разбил(?:ся|ись|ась)|потерпел\w*\s+(?:крушение|аварию)|зазнав\s+(?:катастрофи|аварії))(?=\s+(?:[\w’'-]+\s+){0,3}?(?:літак|самол[её]т|верто?л[іеё]т|гелікоптер|(?:су|миг|міг|ил|іл|ту|ан|ми|мі|ка)-\d))
        |(?:літак|гелікоптер|верто?л[іё]т|самол[её]т)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:розби|впав|разби|упал)\w*
        |power\s+(?:outages?|cuts?)|(?:left|leaving)\s+(?:[\w’'.,-]+\s+){0,5}?without\s+(?:power|electricity|light|water|heat\w*)(?![^.;]*\s(?:after|following|by|because|when)\s)|(?:began|started|are|is|were)\s+evacuating|evacuat(?:ed|ion(?!\s+(?:trains?|buses|points?|orders?|routes?|convoys?)|(?:\s+(?:from|in|of)\s+(?:the\s+)?[\w’'-]+)?\s+(?:(?:was|is|were|has\s+been|had\s+been)\s+)?(?:\w+ly\s+)?(?:halted|suspended|cancel+ed|postponed|paused|stopped|impossible)\b))
        |protest(?:s|ed|ers)?|demonstrations?|took\s+to\s+the\s+streets|(?:marched|rallied)\s+(?:against|in\s+(?:support|protest))
        |visited|prisoner\s+(?:exchange|swap)
        |(?:took|taken)\s+(?:\w+\s+){0,3}(?:prisoners?|captives?)
        |captur(?:ed|ing)\s+(?!by\b)(?:\w+\s+){1,4}?(?:soldiers|troops|prisoners|servicemen|fighters)
        |surrender(?:ed|ing|s)|скла(?:ли|в|ла)\s+зброю|сложил[аи]?\s+оружие|здал(?:ися|ась|ася|ись)(?:\s+[ву]\s+полон)?|сдал(?:ись|ся|ась)(?:\s+в\s+плен)?
        |(?:[ву]?зя(?!тих|тими|тых|тыми|того)\w+|потрапи\w+|попа\w+)\s+[ву]\s+(?:полон|плен)
        |(?:полонил|пленил)[аи]|[ву]\s+(?:полон|плен)\s+(?:(?:під|под|біля|поблизу|возле|около|[ву]|на)\s+[\w’'-]+\s+|(?:\w+\s+){0,2}?)(?:[ву]?зя\w+|потрапи\w+|попа\w+)|hardest
        |(?:пострада|постражда)\w+\s+(?:(?:\d+|несколько|кілька|ещ?[её]|ще|так(?:же|ож)|од[иі]н|дв[аео]|три|четыре|чотири|пять|п['’]ять|\w+(?:[ыиіо]й|[ыи][ех]|[ая]я|[ое]е|[нкв][аеі]))\s+){0,3}?(?:дом(?:а|ов)?|домовлад\w+|домоволод\w+|будин\w+|здани\w+|будівл\w+|постро\w+|строени\w+|машин\w*|авто|автомоб\w+|автобус\w*|грузовик\w*|квартир\w*|школ\w+|крыш\w+|магазин\w*|предприяти\w+|підприємств\w*|промисловіст\w*|промышленност\w*|объект\w*|об['’]єкт\w*|инфраструктур\w+|інфраструктур\w+)(?!\w)
        |пошкод\w+|понівеч\w+|(?:по|роз)трощ\w+|вигорі(?:в|л\w+)|(?:вибит[оиі]|выбит[оы]|вибило|выбило)\s+(?:[\w’'-]+\s+)?(?:вікн|шибк|скл|ок(?:он|н)|ст[её]к|остеклен)\w*|посечен\w*|посекл\w+|пос[іе]чен\w*|посікл\w+|зруйнов\w+|зруйнув\w+|пожеж\w*|загорі\w+|загор[яа]нн\w+|займанн\w+|возгоран\w+|згорі(?:в|л\w+)|сгоре(?!вш)\w+|знищ\w+|евакуа\w+|евакую\w+
        |гор(?:ить|ять|ит|ят|іл[аои]|ел[аои]?|ів)(?!\w)|пала(?:є|ють|л[аи]|в)(?!\w)|полыха\w+|найважч\w+|складн\w+\s+ситуаці\w+|повре(?:жд|ди)\w+|разруш\w+|пожар\w*|загоре\w+|уничтож\w+
        |(?:вспыхну|спалахну)\w+\s+(?:[\w’'-]+\s+){0,2}?(?:завод|нпз|нефт|нафт|склад|резервуар|дом|буд|цистерн|подстанц|підстанц|терминал|термінал)\w*
        |зайня(?:вся|л[аио]ся|лись|лась|лось)\s+(?:[\w’'-]+\s+){0,2}?(?:буд|склад|авто|трав|дах|гараж|господар|ферм|покрів|приміщ|магазин|цистерн|резервуар)\w*|підпали\w+|подожгл\w*|подж[её]г(?!ш)\w*|arson|(?:підірва|подорва|взорва)\w+с[яь]|(?:наїха(?:в|л[аио])|наехал[аио]?)\s+на\s+(?:\w+\s+)?(?:мін|мин|вибухів|вибухон)\w*|затопи\w+|затоплен\w+|обвали\w+|обруши\w+
        |эвакуац\w+|эвакуиров\w+|знеструм\w+|обесточ\w+|наруш\w+\s+(?:электро|энерго|газо|водо)снабжен\w*|поруш\w+\s+(?:електро|енерго|газо|водо)постачанн\w*|евакуйов\w+|пустил\w*\s+(?:під\s+укіс|под\s+откос)
        |(?:вив[еі]з|вывез|вив[еі]л|вывел)\w+\s+(?:[\w’'-]+\s+){0,5}?(?:людей|родин|сім|семь|семе|пенсион|пенсіон|цивільн|гражданск|мирн|осіб|дітей|мешканц|жител|пацієнт|человек|детей|пациент)\w*
        |derail(?:ed|ing)|sabotaged|torched|(?:hit|struck|stepped\s+on|drove\s+over|ran\s+over)\s+an?\s+(?:[\w-]+\s+)?(?:land)?mine
        |(?:took|taken|moved|brought|led|bused)\s+(?:[\w’'-]+\s+){0,4}?(?:people|residents|civilians|children|families)\s+out\s+of
        |(?:people|residents|civilians|children|families|villagers|patients)\s+(?:were|have\s+been|had\s+been)\s+(?:moved|taken|bused|led|brought|driven|relocated)\s+(?:out\s+of|from|away\s+from)
        |сложн\w+\s+(?:ситуаци|обстановк)\w+|напружен\w+""",
}  # fmt: skip
