"""The words before a trigger in; whether what it tells of happened out."""

from __future__ import annotations

import re
from enum import StrEnum

from geodata.events.ahead import MEASURED_BY
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened


class Mood(StrEnum):
    """Whether a trigger tells of something that happened."""

    HAPPENED = "happened"
    GOES_ON = "goes on"
    DENIED = "is said, and denied"
    NOT = "did not happen"
    WANTED = "is only wanted, feared or possible"
    REMEMBERED = "is only remembered"

    @property
    def is_told(self) -> bool:
        """Tell whether an event is to be shown: it happened, or somebody says that it did not."""
        return self in {Mood.HAPPENED, Mood.GOES_ON, Mood.DENIED}


_BEFORE_CHARS = 60
_DENIED = Screened(
    r"(?:\b(?:denied|denies|deny|denying|refut(?:e|ed|es|ing)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing))\b"
    r"|(?<!\w)(?:спростува\w+|спростову\w+|заперечи\w+|запереч\w+|опроверг\w*|отрица\w+|фейк\w*\s+(?:про|о|об)))"
    r"(?!\s+(?:any\s+)?(?:involvement|responsib|причетн|причастн))(?:[^\w;:]+(?!(?:where|де|где|saying|insisting|adding|confirming|noting|stressing)\b)[\w'’-]+){0,6}[^\w;:]*$",
    re.IGNORECASE,
)
# "спростували інформацію про те, що російські групи зайшли"
_DENIED_THAT = Screened(
    r"(?<!\w)(?:спрост|запереч|опроверг|отриц)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:про|о)\s+т[ео]м?,\s+(?:що|что)\s[^.;:]{0,90}$"
    r"|\b(?:den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing))\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:claim|statement|report|assertion|allegation|announcement)s?\s+(?:by|from)\s+(?:[\w’'-]+\s+){1,4}?that\s[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_NOT = Opening(
    r"(?:\b(?:not(?!\s+only)|n['’]t|never|seldom|rarely|no(?!\.?\s*\d|\s+(?:fewer|less|doubt))|nobody|none|without|nor"
    r"|neither|failed\s+to|fail(?:s|ing)?\s+to|unable\s+to|failed)\b"
    r"|(?<!\w)(?:не(?!\s+(?:мен|біль|боль|більш|более|тільк|только|лише|полиша|облиша|оставля|(?:залиша|кида)\w+\s+(?:спроб|попыт)|вщуха|стиха|утиха|припиня|прекраща))|ні|ни|без(?!\s+(?:св[еі]т|электр|електр|вод|тепл|газ|связ|зв.яз|энерг|енерг|отопл|опал))|жодн\w+"
    r"|ніхто|никто|немає|нет|рідко|редко|нечасто)(?!\w))(?:[^\w,;:]+(?!(?:after|when|as|following|після|коли|після|после|когда)\b)[\w'’]+){0,3}[^\w,;:]*$"
    # "no evidence that they have entered", "has not observed confirmation that they seized"
    r"|(?:\b(?:no|not|n['’]t)|(?<!\w)(?:немає|нема|нет|не))\s+(?:\w+\s+){0,3}(?:evidence|indication|sign"
    r"|confirmation|proof|доказ|підтвердж|ознак|доказательств|подтвержден|признак)\w*"
    r"(?:[^\w;:]+[\w'’]+){0,9}[^\w;:]*$"
    # "не мають даних, що росіяни захопили"
    r"|(?<!\w)(?:немає|нема|нет|не)\s+(?:\w+\s+){0,3}(?:даних|данных|інформації|информации)"
    r"(?:\s+(?:про\s+те|о\s+том))?,\s+(?:що|что)(?:[^\w;:]+[\w'’-]+){0,9}[^\w;:]*$"
    r"|\bnone\s[^.;:,]{0,40}\bany\s+(?:\w+\s+){0,4}$|\b(?:rather\s+than|instead\s+of)\s[^.;:,]{0,60}$"
    # "a town 25 km (16 miles) from the fighting", "set back from it"
    r"|\b(?:km|kilomet(?:er|re)s?|miles?|set\s+back|far|respite|reprieve)\)?\s+(?:away\s+)?from\s+(?:the\s+)?(?:\w+\s+)?$"
    # "preventing the enemy from advancing"
    r"|\b(?:prevent|stopp|kept|keep|block|deterr)\w*\s+(?:[\w'’-]+\s+){1,5}from\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "Вибухів у місті не було": Ukrainian and Russian say last that there was none of it.
_NOT_AFTER = late(
    r"[^.,;:!?]{0,60}?\s(?:не\s+(?:було|было|відбу\w+|стал[ои]ся|произо\w+|зафікс\w+|фіксу\w+"
    r"|зафикс\w+|фиксир\w+|спостер\w+|наблюд\w+|проводи\w+|буд[еу]т?ь?|планує\w*|планиру\w+|очіку\w+|ожида\w+|предвид\w+|передбач\w+|(?:вда|уда)(?:л[оа]|є|ет)\w*|заверш\w+|закінч\w+|законч\w+|зм(?:іг|огл)\w*|смогл?[аи]?|вийш(?:ло|ла|ли)|вийде|вышл[оаи]|получилось)|немає|нема|нет)(?!\w)"
    # "Родинське взяти вони не можуть"
    r"|(?<=[тч][иь])[^.,;:!?]{0,40}?\sне\s+(?:може|можуть|мо[гж]ут|может|мог(?:л[аи])?)(?!\w)"
    # "таких втрат було менше": only compared
    r"|[^.,;:!?]{0,40}?\s(?:було|был[оаи]?)\s+(?:\w+\s+)?(?:менше|більше|меньше|больше)(?!\w)"
    # "окупував Курахове не повністю": what is not whole is not taken
    r"|[^.,;:!?]{0,40}?\s(?:не\s+повністю|не\s+полностью|not\s+(?:fully|completely|entirely))(?!\w)"
    r"|[^.;:!?]{0,50}?\s(?:(?:matter|question)\s+of\s+(?:time|days|weeks|months)|вопрос\w*\s+(?:времени|дней|недель|месяц\w+)|питанн\w+\s+(?:часу|днів|тижнів|місяц\w+))(?!\w)"
    r"|[^.,;:!?]{0,40}?\b(?:was|were|(?:has|have|had)\s+been)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?"
    r"(?:recorded|reported|observed|registered)\b",
    re.IGNORECASE,
)
# "о пострадавших не сообщал", "про загиблих не повідомляють"
_ABOUT = late(r"(?<!\w)(?:об?|про|щодо)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
# "второе место по числу погибших": a ranking
_RANKED = ("по числу ", "по количеству ", "за кількістю ", "за числом ")
_UNTOLD = late(
    r"[^.,;:!?]{0,50}?\sне\s+(?:сообща|сообщи|повідомля|повідоми|інформу|информир|поступа|надход|объявл|оголош|коменту|комменти|сказа|уточн|назва|раскры|розкри|говор)\w+",
    re.IGNORECASE,
)
# "Селидове не втрачено": who says so denies what the other side claims.
_LOST = re.compile(r"(?:втрач|утрач|потерян)\w+|втрат[иа](?!л)|утрат[ыа](?!л)", re.IGNORECASE)
# "після атаки немає води": of the water
_AFTERMATH = re.compile(
    r"(?<!\w)(?:після|після|после|внаслідок|через|из-за)\s+(?:\w+\s+){0,2}$", re.I
)
_UNDOING = (
    " не",
    "not",
    "n't",
    "n’t",
    "ьше",
    "нше",
    "of time",
    "времени",
    "часу",
)  # one of them is in what these two find
# "а информация о его захвате — фейк", "reports of its capture are false"
_FAKE_AFTER = Screened(
    r"(?:\s+[\w'’-]+){0,9}?\s*(?:[–—-]|\b(?:is|are|was|were)\b|(?<!\w)(?:є|это|це|является)(?!\w))\s+(?:\w+\s+)?"
    r"(?:fake|false|untrue|a\s+lie|disinformation|фейк\w*|брехн\w+|неправд\w+|ложь|ложью|вигадк\w+|выдумк\w+|дезінформаці\w+|дезинформаци\w+)(?!\w)",
    re.IGNORECASE,
)
_WANTED = Opening(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend\w*|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|unlikely|(?-i:may)"
    r"|might|could|would|can|will|threat(?:en\w*|s)?|prepar\w+|seek(?:s|ing)?|likely\s+to"
    r"|tr(?:y|ies|ying)\s+to|if|warn\w*|should|risk\w*|goals?|objectives?|plann\w+|expect\w*"
    r"|in\s+order\s+to|considering|consider|proposal|unable|ability|willing|eager|ready"
    r"|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|attempt\w*\s+to|must|need\w*|potential|possib\w+)"
    r"(?:[^\w,;:]+\w+){0,6}[^\w,;:]*$"
    r"|(?<!have\s)(?<!has\s)(?<!had\s)(?<!able\s)(?<!managed\s)(?<!continue\s)(?<!continued\s)"
    r"(?<!continues\s)(?<!\bused\s)(?<!subjected\s)(?<!exposed\s)(?<!\bdue\s)(?<!owing\s)(?<!began\s)(?<!started\s)\bto\s+(?:\w+ly\s+|(?:launch|coordinate|mount)\s+(?:an?|the|its|their)\s+(?:\w+\s+)?)?$"
    r"|\bdilemma\s+of\s+[^.;:,]*$"
    # "the town could serve as a launch point for further attacks on"
    r"|\b(?:springboard|launch(?:ing)?[\s-]?(?:pad|point)|staging\s+(?:area|ground|post|point)|jumping-off\s+point|stepping\s+stone)s?"
    r"\s+(?:for|to)\s+(?:[\w-]+\s+){0,4}$"
    r"|\b(?:open|vulnerable|crucial|key|vital|essential)\s+(?:to|for)\s+(?:(?:an?|the|its|their|any)\s+)?(?:\w+\s+){0,2}$"
    r"|\bto\s+(?:join|plan|mount|stop|prevent|deter|avoid|permit|enable|facilitate)\s+(?:\w+\s+){0,3}$"
    r"|\b(?:resources?|reserves|manpower|strength|capacity|call(?:s|ed|ing)?|plans?)(?:\s+\w+){0,2}"
    r"\s+for\s+(?:\w+\s+){0,3}$"
    r"|\b(?:focus|concentrat|intent)\w*\s+(?:\w+ly\s+)?(?:on|upon)\s+(?:\w+ly\s+)?$|\bma(?:de|kes?|king)\s+the\s+$|\bto\s+be\s+able\s+to\s+(?:\w+\s+){0,3}$|\b(?:traces?|scars?|signs?|echoes|sounds?\s+and\s+sights)\s+of\s+(?:the\s+|a\s+|fierce\s+|heavy\s+|past\s+)?$"
    r"|\b(?:mass|regroup)(?:ed|ing)?\s(?:[^.;:,]{0,40}\s)?to\s+\w+\s+(?:\w+\s+){0,3}$|\bin\s+the\s+(?:way|path)\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}$"
    r"|\b(?:mass|assembl|gather|regroup|concentrat)\w*\s(?:[^.;:,]{0,40}\s)?for\s+(?:an?\s+|the\s+|another\s+)?(?:\w+\s+){0,2}$"
    r"|\bin\s+(?:the\s+)?(?:case|event)\s+of\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:у\s+разі|в\s+разі|в\s+случае|за\s+умови|при\s+условии)\s+(?:\w+\s+){0,3}$"
    r"|\b(?:presumed|believed|feared|thought|considered|assumed)\s+(?:to\s+be\s+)?$"
    r"|(?<!\w)(?:попереди|попереджа|предупреди|предупрежда)\w+\s+(?:про|об?)\s+(?:\w+\s+){0,2}$|(?<!\w)(?-i:Чи)\s+(?:\w+\s+){0,5}$"
    r"|(?<!\w)(?:можна|можно)\s+(?:було\s+|было\s+)?(?:(?!чути|почути|бачити|побачити|слышать|услышать|видеть)[\w-]+\s+)?$"
    r"|(?<!\w)(?:буде|будуть|будет|будут)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:вважа|счита|числи|зниклим|пропавш)\w*\s+(?:\w+\s+)?$"
    r"|\b(?:see[ns]?|saw|seeing)\s+an?\s+(?:\w+\s+)?(?:uptick|increase|surge|spike|rise)\s+in\s+(?:[\w-]+\s+){0,4}$"
    r"|\b(?:to\s+(?:evacuate|transport|carry)|treat(?:s|ed|ing)?|working\s+with|caring\s+for)\s+(?:the\s+)?$"
    r"|(?<!\w)(?:ожида(?:ть|ю|ем)|очіку(?:ва|ю|єт))\w*\s+(?:\w+\s+){0,5}$"
    r"|(?<!\w)(?:поставлен|поставил|получил|отримал|стоїть|стоит)\w*\s+(?:\w+\s+)?(?:задач|завданн|приказ|наказ)\w*\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:способствова|сприя)\w+\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:использу(?:ют|ет)(?:ся)?|використову(?:ють|є)(?:ться)?|применя(?:ют|ет)(?:ся)?)\s+(?:[\w’'-]+\s+){0,3}?для\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:опасност|небезпе[кц])\w*\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:оста[её]тся|осталось|предсто(?:ит|яло)|залишилос[яь]|лишилос[яь]|належить)\s+(?:(?:нам|им|їм|ещё|еще|ще|лишь|лише|только|тільки|\w{3,}[ая]м)\s+){0,2}$"
    r"|\b(?:ahead\s+of\s+(?:an?|the|its|their|a\s+possible)|in\s+anticipation\s+of(?:\s+(?:an?|the|its|their))?)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)для\s+(?:вив[оі]з|вывоз|евакуац|эвакуац|лікуван|лечен|перевез|перевоз|допомог|помощ|реабіліт|реабилит)\w+\s+(?:\w+\s+)?$"
    r"|(?<!\w)для\s+\w+\s+(?:та|і|й)\s+$|(?<!\w)(?:з\s+метою|с\s+целью)\s+(?:\w+\s+){0,5}$"
    r"|(?<!\w)(?:зусил|усил)\w+\s+(?:на|для)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:зосереди|сосредоточи)\w+\s+(?:[\w’'-]+\s+){1,5}?на\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:направлен|спрямован|сосредоточен|зосереджен)[аоыіи]?\s+на\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:задач|завданн)\w{1,2}\s+(?:\w+\s+){0,5}?(?:стал|явля|был|оста|залиш|було)\w*\s+(?:\w+\s+)?$"
    r"|(?<!\w)для\s+(?:подальш\w+|дальнейш\w+|наступн\w+)\s+$"
    r"|(?<!\w)(?:може(?!\s+підтверд)|повин(?:ен|н[аіо])(?!\w)|анонсу\w+|анонсир\w+|пообіця\w+|пообеща\w+|зможе|зможуть|сможет|смогут|могл\w+|можуть|могти\w*|план\w+|намага\w+|вимага\w+|требова\w+|требу(?:ет|ют|я)(?!\w)|хоч\w+|готу\w+|збира\w+"
    r"|намір\w*|намерени\w+|якщо|якби|щоб|аби|погрож\w+|загроз\w+|мета|метою|целью|мог|могут|может|планир\w+|хот(?:ел|ят|им|яч|ів|іл)\w*|готов\w+|намерен\w*|если"
    r"|чтобы|угроз\w+|угрож\w+|пыта\w+|собира\w+|намерева\w+|замышля\w+|спробу(?:є|ють|ючи)|(?:по)?пробу(?:є|ють|ючи|ют|ет|я)(?!\w)|стара(?:[єю]ть?ся|лися|вся|[юе]тся|ючись|ясь)|прагн\w+|стрем(?!ительн)[ия]\w+|попыта(?:ет|ют)ся|ймовірн\w+|возможн\w+|можлив\w+|включа(?:ет|ють|ют|є)|предусматрива(?:ет|ют)|передбача(?:є|ють)|необходимост\w+|необхідніст\w+|нужно|шаг(?:и|ов)\s+по|крок(?:и|ів)\s+щодо)"
    r"(?:[^\w,;:–—]+\w+){0,5}[^\w,;:–—]*$",
    re.IGNORECASE,
)
# What looks wanted but is done: "attempted to advance", "tried to storm", "to have taken".
_DONE = re.compile(
    r"(?:attempted|tried)\s+(?:[\w-]+\s+){0,3}?to|намага(?!ти)\w+|спробува(?!ти)\w+|пыта(?!ть)\w+|попыта(?!ть)\w+|ha(?:ve|s|d)\b",
    re.IGNORECASE,
)
# "The enemy is likely to have entered Lyman"
_LIKELY_HAS = re.compile(
    r"\b(?:likely|believed|reported|said|thought|understood|appear(?:s|ed)?|seems?)\s+to\s+have\s+(?:been\s+|\w+ly\s+)?$"
)
_GOES_ON = Screened(
    r"\b(?:continu\w+|ongoing|remain\w*|still|keep\w*)\W+(?:\w+\W+){0,2}$"
    r"|(?<!\w)(?:трива\w+|продовж\w+|йде|іду\w*|йду\w*|точ[аи]ться|веду?ться|ведуть\w*|продолжа\w+|ид[уё]т|идет|вед[уё]т\w*)(?:\W+\w+){0,2}\W*$",
    re.IGNORECASE,
)
_IS = re.compile(r"\b(?:is|are|was|were|been|be)\W+(?:\w+\W+){0,2}$", re.IGNORECASE)
_REMEMBERED = Opening(
    r"\b(?:survivors?\s+of|anniversar\w+|commemorat\w+|remember\w*|mark(?:s|ed|ing)?\s+(?:\w+\s+){1,3}since"
    r"|count(?:s|ing)?\s+(?:its|their)|bur(?:y|ies|ying|ied)\s+(?:its|their|the)"
    r"|discuss\w*|talks?\s+(?:on|about)|mourn\w*(?!\s+(?:\w+\s+){0,2}?(?:after|following)\b)|documentary|exhibition|memor(?:y|ial)\w*)\b"
    r"(?:[^\w,;:]+\w+){0,5}[^\w,;:]*$"
    # "два роки тому росіяни вдарили": long ago
    r"|(?<!\w)(?:роки|років|рік|года?|лет)\s+(?:тому|назад)(?!\w)[^.;:,]{0,60}$"
    r"|(?<!\w)(?:вшан|почти|почтил)\w+\s[^.;]{0,60}$"
    r"|(?:\b(?:remember\w*|recall\w*)|(?<!\w)(?:вспомина\w+|згаду\w+|пригаду\w+|рассказа\w+|розпов\w+)),?\s+(?:how|when|the|как|як)\b"
    r"[^.;]{0,60}$"
    # "з моменту звільнення міста минуло кілька днів"
    r"|(?<!\w)(?:з|із|від|с|со|от)\s+(?:моменту|часу|дня|момента|времени)\s+(?:\w+\s+)?$"
    # "лікується після поранення", "recovering from wounds": where one is now, no news
    r"|(?<!\w)(?:реабіліт|реабилит|лікує|лечит|відновлю|восстанавлива|одужу)\w*\s+(?:\w+\s+)?(?:після|после|від|от)\s+(?:\w+\s+)?$"
    r"|\b(?:recover|recuperat|convalesc)\w*\s+(?:\w+\s+)?(?:from|after)\s+(?:[\w’'-]+\s+){0,3}$"
    # "a case over the blast in the market": the court's, not the news
    r"|\b(?:case|trial)\s+(?:over|about|for|on)\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:дел[оау]|справ[аиу])\s+(?:об?|про|за)\s+(?:[\w-]+\s+){0,2}$"
    # "sentenced to 20 years for shelling the town": the court's, too
    r"|\b(?:sentenced|convicted|jailed)\s[^.;]{0,120}?\b(?:for|of|over)\s+(?:\w+\s+){0,3}$"
    # "загальна кількість жертв складає": since the war began
    r"|(?<!\w)(?:загальна\s+кількість|общее\s+(?:число|количество))\s+жертв\s[^.;]{0,60}$"
    # "объявил траур по мобилизованным, погибшим"
    r"|(?<!\w)траур\w*\s+(?:по|в\s+связи)\s[^.;]{0,60}$"
    # "families of the dead"
    r"|\b(?:families|relatives|widows|mothers|parents)\s+of\s+(?:the\s+|those\s+)?(?:\w+\s+)?$"
    r"|\b(?:names|portraits|photos)\s+of\s+(?:[\w,]+\s+){0,4}$"
    r"|(?<!\w)(?:родин[иа]?м?|рідн(?:і|их|им)|родич\w*|семь(?:и|ям|ями|ях|ёй|ей)|семей|родственник\w*)\s+$"
    # "three years after the town was captured", "два года со дня, когда ВСУ покинули": long ago
    r"|\b(?:years?|months|decades?)\s+(?:after|since)\s+[^.;:,]{0,60}$"
    r"|(?<!\w)(?:роки|років|рік|года|лет|год|месяц\w*|місяц\w+),?\s+(?:відколи|со?\s+(?:дня|времени|момента)|з\s+(?:дня|часу|моменту)|від\s+(?:дня|часу)"
    r"|с\s+тех\s+пор|відтоді|після|після\s+того|после|после\s+того)(?!\w)[^.;:]{0,60}$"
    r"|(?<!\w)(?:річниц\w+|роковин\w+|годовщин\w+|вшанува\w+|памят\w+|пам['’]ят\w+|обговор\w+"
    r"|обсуд\w+|обсужд\w+)"
    r"(?:[^\w,;:]+\w+){0,4}[^\w,;:]*$",
    re.IGNORECASE,
)


# "It was the deadliest strike in the region": a word more on what was told
_IT_WAS = Opening(
    # "making it one of the largest places captured by"
    r"\bma(?:ke|kes|king|de)\s+(?:it|this|that|them)\s+(?:the\s+|one\s+of\s+the\s+|among\s+the\s+)"
    r"(?:\w{3,}est|first|last|most\s+\w+|few)\s+(?:[\w-]+\s+){1,3}$|"
    r"\b(?:it|this|that|which)\s+(?:was|is|has\s+been|became|becomes|marks|marked)\s+(?:\w+\s+)?(?:the\s+|one\s+of\s+the\s+)?"
    r"(?:\w{3,}est|first|second|third|fourth|fifth|latest|most\s+\w+|worst)\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:це|это)\s+(?:був|була|було|стал[аоі]?|был[аои]?|вже|уже)\s+(?:\w+\s+)?(?:най\w+|сам\w+\s+\w+|перш\w+|друг\w+|трет\w+|перв\w+|втор\w+)"
    r"\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:місто|город|область|регіон|регион)\s+пережи\w+\s+(?:най|сам\w+\s)\w+\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "the Battle of Kursk was recalled in Moscow"
_RECALLED = Screened(
    r"\s(?:is|are|was|were)\s+(?:intended|designed|meant)\s+to\b"
    r"|[^.,;:]{0,40}?\s(?:is|was|were|are|been|being)\s+(?:\w+ly\s+)?(?:recalled|remembered|commemorated|honou?red|re-?enacted)\b"
    r"|[^.,;:]{0,40}?\s(?:вшанува|вшанову|почтил|вспомина)\w*",
    re.IGNORECASE,
)
# "The capture of X would open the road", "втрата міста дозволить": it is only thought of
_IF_TAKEN = Screened(
    r"(?:capture|loss|seizure|fall|take-?over|recapture|liberation|occupation|encirclement|(?:captur|tak|seiz|retak|los)ing)(?:(?:\s+of)?\s+[^.;:,]{2,60}?)?\s"
    r"(?:would|could|might|(?-i:may)|will)(?!\s+(?:have\s+)?(?:be\s+)?(?:investigated|remembered))\s"
    r"|(?:breakthrough|advance|offensive|assault|attack|capture)\s+[^.;:,]{2,60}?\sas\s+(?:an?|the)\s+(?:\w+\s+)?(?:way|means|chance|opportunity|option|path|goal)\b"
    # "says destroying depots is crucial to its plans"
    r"|(?:destroy|strik|hitt|attack|captur|seiz|tak|retak|liberat)ing\s+[^.;:,]{2,120}?\s(?:is|was)\s+(?:\w+ly\s+)?(?:crucial|key|vital|essential|important|necessary|a\s+priority)\b"
    r"|(?:захоплен|взятт|втрат|звільнен|захват|взяти|потер|освобожден|падіння|падение)\w*\s+[^.;:,]{2,60}?\s"
    r"(?:дозвол(?:ить|ило\s+б)|відкри(?:є|ло\s+б)|да(?:сть|ло\s+б)|мог(?:ло|ла)\s+б|може|створ(?:ить|ило\s+б)"
    r"|буд(?:ет|е)\s+(?:способ|сприят)\w+|помо(?:жет|гло\s+бы)|обеспечит|забезпечить|позвол(?:ит|ило\s+бы)|откро(?:ет|ило\s+бы)|да(?:ст|ло\s+бы)|может|созда(?:ст|ло\s+бы))(?!\w)",
    re.IGNORECASE,
)
# "called it the heaviest attack since 2022"
_CALLED_IT = Screened(
    r"\b(?:call(?:s|ed)|describ(?:es|ed))\s+(?:it|this|that|the\s+\w+)\s+(?:as\s+)?(?:the|an?|one\s+of)\b[^.;]{0,40}$"
    r"|(?<!\w)(?:назвал[аи]?|назва(?:в|ли|ла))\s+(?:це|її|його|это|его|её|ее)\s+[^.;,]{0,40}$",
    re.IGNORECASE,
)
# "скоро захоплять": words of what is to come, told as triggers so that no other takes their place
_TO_COME = frozenset(
    "захоплять захопить звільнять звільнить захватят захватит освободят освободит".split()
)


# "намерен перерезать дорогу между А и Б и окружить В"
_MEANS_TO = Opening(
    r"(?<!\w)(?:намерен\w*|намерева\w+|планиру\w+|собира\w+с[яь]|має\s+намір|мають\s+намір|плану\w+|прагн\w+|стрем[ия]тся)\s+"
    r"(?:[\w-]{2,}(?:ть|ти)(?:с[яь])?)\s[^.;:]{0,90}(?:,|\s(?:и|й|та|і))\s+$",
    re.IGNORECASE,
)
_INFINITIVES = tuple(
    ending + self
    for ending in "ить ать еть ять уть ити ати ути".split()
    for self in ("", "ся", "сь")
)
# "Якщо ворогу вдасться прорвати оборону, він зможе просуватися"
_IFS = ("Якщо ", "Если ")
_THEN_WOULD = re.compile(
    r",\s[^.;]*?(?<!\w)(?:зможе|зможуть|сможе?т|смогут|буд(?:е|уть|ет|ут)|вдасться|удастся)(?!\w)"
)
# "плацдарм для наступу на Х": of what is to come; "дрони для атаки на Х" were sent
_FOR = Opening(
    r"(?<!\w)(?:для|щодо)\s+(?:[\w-]+(?:ого|[ио]ї|[оеё]й|[ая]|у)\s+){0,3}$", re.IGNORECASE
)
_PURPOSES = (
    "наступ",
    "просуван",
    "захоплен",
    "оточен",
    "прорив",
    "продвижен",
    "захват",
    "прорыв",
    "зачистк",
)


def mood_of(text: str, start: int, end: int) -> Mood:
    """Judge a trigger `text[start:end]` by the words before it and by a "there was none" after.

    The nearest clause comes first.
    """
    near = max(0, start - _BEFORE_CHARS)
    before, words = text[near:start], text[start:end]
    denied = _DENIED.search(before, within=text) or _DENIED_THAT.search(text[:start], within=text)
    if denied or _FAKE_AFTER.match(text, end):
        return Mood.DENIED
    low = words.lower()
    meant = low.endswith(_INFINITIVES) and _MEANS_TO.search(text, 0, start)
    meant = meant or (text.startswith(_IFS) and _THEN_WOULD.search(text, 0, start))
    if meant or low in _TO_COME or (low.startswith(_PURPOSES) and _FOR.search(text, near, start)):
        return Mood.WANTED
    if _NOT.search(text, near, start) or _is_undone_after(text, before, end):
        return Mood.DENIED if _LOST.match(words) else Mood.NOT
    wanted = _WANTED.search(text, near, _used_from(text, near, start))
    is_wanted = bool(wanted) and not _DONE.match(words) and not _goes_by(before, words)
    is_wanted = is_wanted and not _LIKELY_HAS.search(before)
    if is_wanted or _IF_TAKEN.match(text, start):
        return Mood.WANTED
    if (
        _HABIT.search(text, near, start)
        or _HABIT_AFTER.match(text, end)
        or _IT_WAS.search(text, near, start)
        or _REMEMBERED.search(text, near, start)
        or _RECALLED.match(text, end)
        or MEASURED_BY.search(text[:start], within=text)
        or _CALLED_IT.search(before, within=text)
        or (_ATTRIBUTE.match(words) and _EARLIER.search(before))
    ):
        return Mood.REMEMBERED
    lasting = low.endswith(("ing", "continues")) and _IS.search(before)
    return Mood.GOES_ON if lasting or _GOES_ON.search(before, within=text) else Mood.HAPPENED


# "в окрестностях ранее освобождённого Волчанска"
_ATTRIBUTE = re.compile(
    r"(?:освобожд|звільнен|захвач|захоплен|оккупир|окупован|взят|занят|зайнят)\w*(?:ого|ому|ом|[ое]й|ую|ої|ій|ым|им)\Z",
    re.I,
)
_EARLIER = re.compile(r"(?<!\w)(?:ранее|недавно|раніше|нещодавно)\s+$", re.I)
# "has shelled the border many times during the war", "often struck": no event of a day
_HABIT = Opening(
    r"\b(?:regularly|routinely|frequently|often|periodically)\s+$"
    r"|\b(?:(?:frequent|regular|constant|repeated|daily|key|prime|favou?rite)\s+targets?|focal\s+points?|epicent(?:er|re)s?)\s+(?:of|for)\s+(?:\w+\s+){0,3}$"
    r"|\bafter\s+(?:\w+\s+)?(?:months|years)\s+of\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:після|после)\s+(?:\w+\s+)?(?:місяців|років|тижнів|месяцев|лет|недель)\s+(?:\w+\s+){0,2}$"
    r"|\b(?:competitions?|games|cent(?:er|re)s?|homes?|clinics?|program(?:me)?s?|funds?|care|housing|prosthetics)\s+for\s+(?:the\s+)?$"
    r"|(?<!\w)(?:неодноразово|неоднократно)\s+(?:зазнава|потрапля|става|піддава|подверга|попада|станови)\w+\s+(?:[\w’'-]+\s+){0,3}$"
    r"|(?<!\w)(?:регулярно|част(?:о|іше)|чаще|найчастіше|периодически|періодично|систематично|систематически)\s+(?:всего\s+|за\s+все\s+)?(?:(?:под|під)\s+)?$",
    re.IGNORECASE,
)
_HABIT_AFTER = Screened(
    r"[^.;:]{0,90}?\s(?:(?:many|several|numerous|dozens\s+of|countless)\s+times\s+(?:during|since|throughout|over\s+the\s+(?:course|past))"
    r"|(?:трива|відбува|происход|продолжа)\w+\s+(?:регулярно|щодня|щоденно|постійно|ежедневно|постоянно)(?!\w)"
    r"|(?:regularly|routinely|frequently)(?=\s*(?:[.,;]|$|since|during|throughout)))",
    re.IGNORECASE,
)
# "used rockets to destroy a depot": done
_USED = Screened(r"\b(?:used|using|fired|launched)\s+(?:[\w’'.,-]+\s+){0,6}to\s+$", re.IGNORECASE)


def _used_from(text: str, near: int, start: int) -> int:
    """Give where "used rockets to" begins right before `start`, else `start`."""
    used = _USED.search(text[near:start], within=text)
    return near + used.start() if used else start


def _is_undone_after(text: str, before: str, end: int) -> bool:
    if before.endswith(_RANKED):
        return True
    if not any(map(text.__contains__, _UNDOING)) or _AFTERMATH.search(before):
        return False
    untold = _ABOUT.search(before) and _UNTOLD.match(text, end)
    return bool(untold or _NOT_AFTER.match(text, end))


# "trying to take the plant and are attacking near X": the second is no attempt.
# So is "forces trying to pierce the line had launched 84 attacks".
_AND_ARE = re.compile(
    r"\b(?:and|but)\s+(?:are|is|were|was|have|has|had)\s+(?:\w+\s+)?$"
    r"|\b(?:trying|seeking|attempting|hoping|aiming|preparing)\s+to\s+[^.;:]*?"
    r"\b(?:have|has|had)\s+(?:launched|carried\s+out|conducted|mounted|made|staged)\s+(?:[\w.,-]+\s+){0,2}$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:и|та|і|й|а|але|но)\s+(?:уже\s+|вже\s+)?$", re.IGNORECASE)
_FINITE = re.compile(r"\w+(?:[ую]ть?|[ая]т|ли|ла|ло)(?:с[яь])?\Z", re.IGNORECASE)


def _goes_by(before: str, words: str) -> bool:
    """Tell a second verb, joined by "and", that what is wanted does not reach."""
    joined = _AND.search(before) and _FINITE.match(words.split(maxsplit=1)[0])
    return bool(joined or _AND_ARE.search(before))
