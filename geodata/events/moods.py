"""The words before a trigger in; whether what it tells of happened out."""

from __future__ import annotations

import re
from enum import StrEnum

from geodata.events.denials import is_denied, is_negated, is_of_a_loss
from geodata.events.remembered import is_remembered
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
_WANTED = Opening(
    r"\b(?:plan(?:s|ned|ning)?|aim(?:s|ed|ing)?|intend\w*|hop(?:e|es|ed|ing)|want(?:s|ed|ing)?|unlikely|(?-i:may)"
    r"|might|could|would|can|will|threat(?:en\w*|s)?|prepar\w+|seek(?:s|ing)?|likely\s+to"
    r"|tr(?:y|ies|ying)\s+to|if|warn\w*|should|risk\w*|goals?|objectives?|plann\w+|expect\w*"
    r"|in\s+order\s+to|considering|consider|proposal|unable|ability|willing|eager|ready"
    r"|urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|attempt\w*\s+to|must|need\w*|potential|possib\w+)"
    r"(?:[^\w,;:]+\w+){0,6}[^\w,;:]*$"
    r"|(?<!have\s)(?<!has\s)(?<!had\s)(?<!able\s)(?<!managed\s)(?<!continue\s)(?<!continued\s)"
    r"(?<!continues\s)(?<!\bused\s)(?<!subjected\s)(?<!exposed\s)(?<!\bdue\s)(?<!owing\s)(?<!began\s)(?<!started\s)\bto\s+(?:\w+ly\s+|(?:launch|coordinate|mount)\s+(?:an?|the|its|their)\s+(?:\w+\s+)?)?$"
    # "trying to push us out and shift the fighting to A"
    r"|\b(?:shift|move|carry|transfer|bring|spread|take)\s+the\s+$"
    r"|\b(?:leave|flee|evacuate)\s(?:[^.;:,]{0,40}\s)?before\s+$"
    r"|\bdilemma\s+of\s+[^.;:,]*$"
    r"|\bon\s+the\s+(?:verge|brink|cusp|edge|point)\s+of\s+(?:[\w-]+\s+){0,2}$"
    r"|(?<!\w)(?:на\s+(?:межі|порозі|грани|пороге)|(?:мрі|мечта)\w+\s+(?:про|об?))\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:мета|ціль|цель|завдання|задача)\s+(?:[\w’'-]+\s+){0,3}[–—-]\s+$"
    r"|(?<!\w)(?:бо[їи]ть?ся|боят|опаса|побоюєт|побоюют)\w*,?\s+(?:що|что)\s[^.;]{0,50}$"
    r"|(?<!\w)(?:б|би|бы)\s+(?:[\w’'-]+\s+){0,2}$"
    # "passed data for strikes": they may have come
    r"|\b(?:data|coordinates|information)\s+for\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:дан(?:их|і|ные)|данных|координат\w*)\s+для\s+(?:\w+\s+){0,2}$"
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
    r"|(?<!\w)(?:чека(?:в|л[аи]|ють|є|ючи|ти)|чеканн\w+)\s+на\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:ожида(?:ть|ю|ем)|очіку(?:ва|ю|єт))\w*\s+(?:\w+\s+){0,5}$"
    r"|(?<!\w)(?:поставлен|поставил|получил|отримал|стоїть|стоит)\w*\s+(?:\w+\s+)?(?:задач|завданн|приказ|наказ)\w*\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:способствова|сприя)\w+\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:использу(?:ют|ет)(?:ся)?|використову(?:ють|є)(?:ться)?|применя(?:ют|ет)(?:ся)?)\s+(?:[\w’'-]+\s+){0,3}?для\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:опасност|небезпе[кц])\w*\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:оста[её]тся|осталось|предсто(?:ит|яло)|залишилос[яь]|лишилос[яь]|належить)\s+(?:(?:нам|им|їм|ещё|еще|ще|лишь|лише|только|тільки|\w{3,}[ая]м)\s+){0,2}$"
    r"|\b(?:ahead\s+of\s+(?:an?|the|its|their|a\s+possible)|in\s+anticipation\s+of(?:\s+(?:an?|the|its|their))?)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)для\s+(?:вив[оі]з|вывоз|евакуац|эвакуац|лікуван|лечен|перевез|перевоз|допомог|помощ|реабіліт|реабилит)\w+\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:приеха|прибы|приїха|прибу|проник)\w*\s+(?:[\w’'-]+\s+){1,5}?для\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)для\s+\w+\s+(?:та|і|й)\s+$|(?<!\w)(?:з\s+метою|с\s+целью)\s+(?:\w+\s+){0,5}$"
    r"|(?<!\w)(?:зусил|усил)\w+\s+(?:на|для)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:зосереди|сосредоточи)\w+\s+(?:[\w’'-]+\s+){1,5}?на\s+(?:\w+\s+)?$"
    r"|(?<!\w)(?:направлен|спрямован|сосредоточен|зосереджен)[аоыіи]?\s+на\s+(?:\w+\s+){0,3}$"
    r"|(?<!\w)(?:задач|завданн)\w{1,2}\s+(?:\w+\s+){0,5}?(?:стал|явля|был|оста|залиш|було)\w*\s+(?:\w+\s+)?$"
    r"|(?<!\w)для\s+(?:подальш\w+|дальнейш\w+|наступн\w+)\s+$"
    r"|(?<!\w)(?:може(?!\s+підтверд)|повин(?:ен|н[аіо])(?!\w)|анонсу\w+|анонсир\w+|пообіця\w+|пообеща\w+|зможе|зможуть|сможет|смогут|могл\w+|можуть|могти\w*|план\w*|намага\w+|вимага\w+|требова\w+|требу(?:ет|ют|я)(?!\w)|хоч\w+|готу\w+|збира\w+"
    r"|намір\w*|намерени\w+|якщо|якби|щоб|аби|погрож\w+|загроз\w+|мета|метою|целью|мог|могут|может|планир\w+|хот(?:ел|ят|им|яч|ів|іл)\w*|готов\w+|намерен\w*|если"
    r"|чтобы|угроз\w+|угрож\w+|пыта\w+|собира\w+|намерева\w+|замышля\w+|спробу(?:є|ють|ючи)|(?:по)?пробу(?:є|ють|ючи|ют|ет|я)(?!\w)|стара(?:[єю]ть?ся|лися|вся|[юе]тся|ючись|ясь)|прагн\w+|стрем(?!ительн)[ия]\w+|попыта(?:ет|ют)ся|ймовірн\w+|возможн\w+|можлив\w+|включа(?:ет|ють|ют|є)|предусматрива(?:ет|ют)|передбача(?:є|ють)|необходимост\w+|необхідніст\w+|нужно|перспектив\w+|очікуванн\w+|ожидани\w+|шанс\w*|шаг(?:и|ов)\s+по|крок(?:и|ів)\s+щодо)"
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


# "The capture of X would open the road", "втрата міста дозволить": it is only thought of
_IF_TAKEN = Screened(
    r"(?:capture|loss|seizure|fall|take-?over|recapture|liberation|occupation|encirclement|(?:captur|tak|seiz|retak|los)ing)(?:(?:\s+of)?\s+[^.;:,]{2,60}?)?\s"
    r"(?:would|could|might|(?-i:may)|will)(?!\s+(?:have\s+)?(?:be\s+)?(?:investigated|remembered))\s"
    r"|(?:advances?|attacks?|assaults?|offensives?|strikes?|withdrawal|retreat)\s+[^.;:,]{2,60}?\s(?:would|could|might)\s"
    r"|(?:capture|loss|seizure|fall)\s+of\s[^.;:]{2,100}?\bin\s+the\s+(?:coming|next|near)\s+(?:days|weeks|months|future)\b"
    r"|(?:breakthrough|advance|offensive|assault|attack|capture)\s+[^.;:,]{2,60}?\sas\s+(?:an?|the)\s+(?:\w+\s+)?(?:way|means|chance|opportunity|option|path|goal)\b"
    # "says destroying depots is crucial to its plans"
    r"|(?:destroy|strik|hitt|attack|captur|seiz|tak|retak|liberat)ing\s+[^.;:,]{2,120}?\s(?:is|was)\s+(?:\w+ly\s+)?(?:crucial|key|vital|essential|important|necessary|a\s+priority)\b"
    r"|(?:capture|seizure|loss|fall|liberation)\s+of\s[^.;:,]{2,60}?\s(?:is|was|remains|has\s+been)\s+(?:[\w’'-]+\s+){0,3}?(?:goals?|aims?|objectives?|dream|priority|ambition)\b"
    r"|(?:захоплен|взятт|захват|взяти)\w*\s+[^.;:,]{2,60}?\s(?:підуть|рушать|рушить|пойдут|двинутся|двинется|(?:ще|ещё|еще)\s+далеко)(?!\w)"
    r"|(?:наступ|просуванн|продвижени)\w*\s+[^.;:,]{2,60}?\s(?:зробл[яи]ть|сделае?т|стане|станет|буд(?:е|ет)(?=\s+(?:\w+\s+)?(?:склад|важк|дорог|сложн|тяж)))(?!\w)"
    r"|(?:захоплен|взятт|втрат|звільнен|захват|взяти|потер|освобожден|падіння|падение)\w*\s+[^.;:,]{2,60}?\s"
    r"(?:матиме|ма(?:є|ло\s+б|ла\s+б)\s+(?:\w+\s+){0,3}?(?:значення|переваг\w*)|надасть|(?:не\s+)?(?:змінить|вплине|изменит|повлияет)|означатиме|призведе|приведет|означа(?:ло|ла)\s+бы?|потрібн[еаі]|нужн[оаы]|стане|станет"
    r"|имеет\s+(?:\w+\s+){0,2}?значение|имело\s+бы|погіршить|ухудшит|полегшить|облегчит|(?:залиша|оста)\w+\s+(?:\w+\s+)?(?:ціл|мет|цел)\w+|дозвол(?:ить|ило\s+б)|відкри(?:є|ло\s+б)|да(?:сть|ло\s+б)|мог(?:ло|ла)\s+б|може|створ(?:ить|ило\s+б)"
    r"|буд(?:ет|е)\s+(?:(?:\w+\s+)?[\w-]{2,}(?:ть|ти)(?:ся|сь)?(?!\w)|способ\w+)|помо(?:жет|гло\s+бы)|обеспечит|забезпечить|позвол(?:ит|ило\s+бы)|откро(?:ет|ило\s+бы)|да(?:ст|ло\s+бы)|может|созда(?:ст|ло\s+бы))(?!\w)",
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
# "плацдарм для наступу на Х", "путь к освобождению Х": of what is to come;
# "дрони для атаки на Х" were sent
_FOR = Opening(
    r"(?<!\w)(?:для|щодо|(?:шлях|путь|путі|пути|крок\w*|шаг\w*)\s+(?:до|к))\s+(?:[\w-]+(?:ого|[ио]ї|[оеё]й|[ая]|у)\s+){0,3}$",
    re.IGNORECASE,
)
_PURPOSES = (
    "наступ",
    "просуван",
    "захоплен",
    "звільнен",
    "освобожден",
    "деокупац",
    "деоккупац",
    "взятт",
    "взяти",
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
    if is_denied(text, near, start, end):
        return Mood.DENIED
    low = words.lower()
    meant = low.endswith(_INFINITIVES) and _MEANS_TO.search(text, 0, start)
    meant = meant or (text.startswith(_IFS) and _THEN_WOULD.search(text, 0, start))
    if meant or low in _TO_COME or (low.startswith(_PURPOSES) and _FOR.search(text, near, start)):
        return Mood.WANTED
    if is_negated(text, near, start, end):
        return Mood.DENIED if is_of_a_loss(words) else Mood.NOT
    wanted = _WANTED.search(text, near, _used_from(text, near, start))
    if wanted and _AFTER_THE.search(text, wanted.start(), start):
        wanted = None  # "villages may be flooded after the destruction of the dam"
    is_wanted = bool(wanted) and not _DONE.match(words) and not _goes_by(before, words)
    is_wanted = is_wanted and not _LIKELY_HAS.search(before)
    if is_wanted or _IF_TAKEN.match(text, start) or _RISK.match(text, end):
        return Mood.WANTED
    if is_remembered(text, near, start, end):
        return Mood.REMEMBERED
    lasting = low.endswith(("ing", "continues")) and _IS.search(before)
    return Mood.GOES_ON if lasting or _GOES_ON.search(before, within=text) else Mood.HAPPENED


_AFTER_THE = Opening(
    r"\b(?:after|following|due\s+to|because\s+of|caused\s+by)\s+(?:the|its|this|that|yesterday['’]s|\w+day['’]s)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_RISK = re.compile(r"\s+(?:risks?|danger|threat|hazard|warnings?)\b")  # "a flooding risk to A"
# "used rockets to destroy a depot": done
_USED = Screened(r"\b(?:used|using|fired|launched)\s+(?:[\w’'.,-]+\s+){0,6}to\s+$", re.IGNORECASE)


def _used_from(text: str, near: int, start: int) -> int:
    """Give where "used rockets to" begins right before `start`, else `start`."""
    used = _USED.search(text[near:start], within=text)
    return near + used.start() if used else start


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
