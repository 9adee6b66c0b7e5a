"""Words in; what they say happened out: a kind, whether it did happen, and when it is told of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.events.moods import Mood, mood_of
from geodata.model import EventKind
from geodata.phrases.openings import Opening, Openings, ways_of
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase `text[start:end]` that tells of an event."""

    start: int
    end: int
    kind: EventKind
    mood: Mood


# Stems and phrases of war news; each alternative is read from its first letter to a word's end.
_WORDS: dict[EventKind, str] = {
    EventKind.STRIKE: r"""
        (?:air|drone|missile|rocket|bomb\w*)\s*-?\s*(?:strike|attack|raid|barrage|assault)s?
        |airstrikes?|air\s+(?:strike|raid|attack)s?
        |drones?\s+(?:and\s+missiles?\s+)?(?:hit|struck|attacked|went\s+after|chased|detonated|rammed|
        slammed|crashed|killed|injured|wounded|set\s+(?:fire|alight|ablaze)|ignited)
        |(?:drones?|missiles?|rockets?|bombs?)\s+(?:fired|launched)\s+from\s+(?:[\w’'-]+\s+){1,5}?(?:fell|landed|hit|struck|crashed|exploded)
        |(?:drones?|missiles?|rockets?|bombs?)\s+(?:destroyed|damaged|ripped|tore|fell|landed|exploded)
        |(?:missiles?|rockets?|drones?|uavs?)\s+(?:was|were|had\s+been|have\s+been)\s+(?:fired|launched)|barrages?|sank|sunk
        |destroy(?:ed|ing|s)\s+(?:[\w.,-]+\s+){0,5}?(?:air[ -]defen[cs]e\s+systems?|radars?
        |launchers?|(?:ammunition|fuel|arms|weapons)\s+(?:depots?|dumps?|warehouses?)|command\s+posts?|aircraft|warplanes?
        |bombers?|helicopters?|warships?|(?:landing|patrol|missile)\s+(?:ships?|boats?)|submarines?)
        |(?:знищ|уничтож)\w+\s+(?:[\w-]+\s+){0,3}?(?:склад|рлс|радар|с-\d{3}|зрк|зрс|рсзв|рсзо|комплекс|командн|літак|гелікоптер|самол[её]т
        |верто?л[её]т|кораб[ел]|катер)\w*
        |destroy(?:ed|ing|s)\s+(?:[\w.,-]+\s+){0,4}?(?:drones?|missiles?|rockets?|uavs?)(?!\s+\w*(?:facto|plant|depot))
        |missiles?\s+(?:killed|injured|hit|struck|slammed|landed|attack\w*)|(?:was|were
        |been)\s+(?:\w+ly\s+)?(?:hit|struck)
        |(?:strikes?|hits?|impacts?)\s+(?:were|was|have\s+been)\s+(?:also\s+)?(?:recorded|reported|registered|confirmed)|hitting(?!\s+targets)|struck|strikes?\s+(?:on|against|at|near|in|damaged|destroyed|killed|wounded|injured|hit)|striking
        |(?:russian|ukrainian|enemy|overnight|aerial|precision)\s+strikes?|hit\s+by
        |(?:have|has|had)\s+(?:hit|struck)|hit(?!\s+(?:by|hard|a\s+(?:record|new|high)|the\s+road))
        |(?:launch|fir)(?:ed|es|ing)\s+(?:[\w.,-]+\s+){0,6}?(?:drones?|missiles?|rockets?|uavs?)
        |(?:shot|shoot(?:ing)?|shooting)\s+down|downed|intercept(?:ed|ing)|debris
        |bomb(?:ed|ing|ings|ardment)|glide\s+bombs?|guided\s+bombs?|targeted|targeting
        |explosions?|blasts?|explod(?:ed|es|ing)|missiles?\s+(?:landing|impacts?|impacting)
        |(?:mlrs|rockets?)\s+(?:impacts?|impacting|landing)
        |ракетн\w+\s+удар\w*|авіаудар\w*|авиаудар\w*|удар(?:ив|ил[аио]?|ить|ят|ял[аио]?|яє|яют\w*|ом|ам|ами|ах|и|у|ы|а|е|ів|ов)?
        |б(?:ив|ил[аио]?|['’]ють|['’]є|ь[её]т|ьют)\s+по
        |вдарил\w+
        |атак\w+\s+[«"“]?(?:безпілотник\w*|дрон\w*|беспилотник\w*|бпла|шахед\w*)
        |(?:скину|сброси)\w+\s+(?:[\w'’-]+\s+){0,3}?(?:бомб|авіабомб|авиабомб|вибухівк|взрывчатк|боєприпас|боеприпас)\w*
        |dropp(?:ed|ing)\s+(?:[\w'’-]+\s+){0,4}?(?:bombs?|explosives?|munitions?|grenades?)
        |(?:night|wave|series|barrage|string)s?\s+of\s+(?:\w+\s+){0,2}?(?:strikes|bombardments?)
        |(?:fpv[-‑ ])?(?:дрон|безпілотник|беспилотник|ракет|бпла|шахед|каб|бомб|ав[иі]абомб)\w*
        \s+(?:[«"“][^»"”]{1,20}[»"”]\s+)?(?:атак|влучи|попа|вдари|врізав|врізал
        |врезал|поцілив|поцілил|влеті|влете|детон|здетон|сдетон|долет|дістал|достал|упал|упав|впал|впав|удари|ударя|зруйнув|пошкод|знищ|уничтож|вби|поран|разруш|повред|убил
        |убив|ранил|підпал|поджег|поджёг)\w*
        |(?:дрон|безпілотник|беспилотник|бпла|шахед)\w*\s+(?:[\w’'-]+\s+){1,4}?(?:діста(?:л\w+|в)ся|достал\w*\s+до|атакував|атакували|атаковал\w*|влучил\w*
        |поцілил\w*|вдарил\w*|ударил\w*|вразил\w*|уразил\w*|поразил\w*)
        |(?:ракет|дрон|безпілотник|беспилотник|шахед|бпла|бомб)\w*\s+(?:\w+\s+){0,2}?в[иы]пущен\w*\s+по
        |в[иы]пу(?:сти|ска)\w+\s+(?:[\w-]+\s+){0,5}?(?:дрон|безпілотник|беспилотник|ракет|бпла|шахед)\w*
        |(?:знищ|уничтож|ліквід|ликвид|перехопл|перехвач|подавл)\w+\s+(?:[\w-]+\s+){0,5}?
        (?:дрон|безпілотник|беспилотник|ракет|бпла|шахед)\w*
        |(?:уничтож|знищ|перехвач|перехопл)\w+(?=\s+над\s)|destroyed(?=\s+over\s)
        |(?:ураж|уразил|враж|вразил|поразил|пораж[её]н)\w*|врізав\w*|врезал\w*|каб(?:и|ами|ів|ы|ов)|авіабомб\w*|авиабомб\w*
        |влучан\w+|влучи\w+|прилет(?:и|у|а|ом|ам|ах|ы|іло|ело)?(?!\w)|прильот\w*|прилёт\w*|попадан\w+|збил\w*|збито|збит\w+
        |сбил\w*|сбит\w*
        |blew\s+up|blown\s+up|(?:підірв|подорва|взорва)\w*(?<!с[яь])
        |(?:запусти|запуска)\w+\s+(?:[\w«»"-]+\s+){0,4}?[«"]?(?:ракет|дрон|шахед|бпла|безпілотник|беспилотник|іскандер|искандер|калібр|калибр|герань|гераней)\w*
        |запущен\w+\s+по|потопи\w+|потоплен\w*
        |вибух\w*|взрыв\w*|бомб(?:ардув|ардиров|ил|увал)\w*|уламк\w+|обломк\w+""",
    EventKind.SHELLING: r"""
        (?:під|под)\s+(?:\w+\s+)?(?:вогн|огн|обстріл|обстрел)\w+(?:\s+[\w-]+){0,3}?\s+(?:перебув|опини|потрап|находи|оказа|попа)\w+
        |(?:перебув|опини|потрап|находи|оказа|попа)\w+\s+(?:під|под)\s+(?:\w+\s+)?(?:вогн|огн|обстріл|обстрел)\w+
        |shell(?:ed|ing|ings|fire)(?:\s+(?:has\s+|had\s+)?(?:hit|struck|killed|damaged|destroyed))?|shells?\s+(?:hit|fell|landed|struck)
        |open(?:s|ed)\s+fire|(?:firing|fires|fired)\s+(?:at|on)|(?:came|come|comes|coming)\s+under
        \s+(?:\w+\s+){0,3}fire|shells?\s+explod\w+|craters?
        |artillery\s+(?:hit(?:ting)?|(?:fire|strike|attack|shell\w*)s?)
        |mortar(?:ed|s)?|obstril\w*|обстріл\w*|обстрел\w*|артобстр\w+|снаряд\w*""",
    EventKind.CAPTURE: r"""
        captur(?:ed|ing|es?)|seiz(?:ed|ing|es?|ure)|took\s+(?:full\s+)?control
        |tak(?:en|ing|es)\s+(?:full\s+)?control
        |taken\s+over|(?:has|have|had|was|were)\s+(?:(?:also|since|now|already|fully|been)\s+){0,2}taken(?!\s+(?:to|into|from|out|off|ill|aback|prisoner|place|part|seriously))
        |(?:forces|troops|army|military|soldiers|enemy|russians?|invaders|units)\s+(?:(?:have|has|had|also|now|fully)\s+)*occupied
        |liberat(?:ed|es|ing|ion)|recaptur(?:ed|ing|es?)|retak(?:en|ing)|retook
        |regain(?:ed|ing)?\s+control|overran|overrun|fell\s+to|
        (?<!debris\s)(?<!drones\s)(?<!drone\s)(?<!missile\s)(?<!missiles\s)(?<!rocket\s)(?<!rockets\s)(?<!shell\s)(?<!shells\s)(?<!bomb\s)(?<!bombs\s)
        fell(?=\s+(?:last\s|earlier\s|this\s+(?:week|month|year)|after\s+(?:\w+\s+){1,3}of\s+(?:fighting|battle|siege|combat)
        |(?:on|in)\s+(?:(?:early|mid|late)[-\s])?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day
        |(?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\w))))|fallen\s+to|had\s+fallen
        |has\s+fallen|have\s+fallen
        |(?:is|are|was|were|now|already|fully)\s+under\s+(?:their|our|russian|ukrainian|enemy|occupiers?['’])\s+(?:\w+\s+)?control
        |took(?=\s+(?-i:(?!Place|Part)[A-Z]))
        |(?:came|come|comes|passed)\s+(?:fully\s+)?under\s+(?:\w+\s+){0,2}control
        |cleared(?=\s+(?-i:[A-Z]))
        |(?:rais|hoist|plant)(?:ed|ing)\s+(?:[\w'’-]+\s+){0,3}flags?
        |(?:підн[яі]|встанови|вивіси|подня|установи|водрузи|вывеси)\w+\s+(?:[\w-]+\s+){0,3}(?:прапор|стяг|флаг)\w*
        |clear(?:ed|ing)\s+(?:\w+\s+){0,3}?of\s+(?:russian|ukrainian|enemy)|encircl\w+|surrounded
        |(?:пере|перей)(?:йшл|йшов|шл|шел|шёл)\w*\s+(?:під|под)\s+контроль|зачист\w+
        |захопи\w+|захоплен\w*|окупува\w+|(?:окупован(?:ий|а|о|е)|оккупирован[аоы]?|под\s+контролем\s+(?:россии|рф|вс\s+рф))(?=\s*(?:[.,;!]|$))|звільни\w+|звільнен\w*(?!\s+(?:з|із|від)\s+(?:полон|плен|посад|служб))|відбил\w*
        |взял\w+\s+під\s+контроль|зайнял\w+|узял\w+
        |захвати\w+|захват(?:а|е|у|ом)?(?!\w)|взятт\w+|взяти[ея]м?(?!\w)|захвачен\w*|оккупирова(?:л\w*|ны?|но|на)(?!\w)|освободи\w+|освобожд[её]н\w*(?!\s+(?:из|от)\s+(?:плена|должн|служб))|занял\w*|занят[аыо]?(?!\w)|взял\w*|взят\w*
        |зайнят[аоі]?(?!\w)|взял\w*|взят\w*
        |(?:потеряли|потеряла|потерял|втратили|втратила|втратив|lost|losing|loss\s+of)(?=\s+the\s+(?:village|town|city)\b|\s+(?:(?:село|посёлок|поселок|город|місто|the\s+(?:village|town|city)\s+of)\s+)?
        (?-i:[A-ZА-ЯІЇЄҐ]))
        |взяти\w+|взяв(?:ши)?|окружи\w+|оточи\w+""",
    EventKind.WITHDRAWAL: r"""
        (?:ordered|decided)\s+(?:[\w'’-]+\s+){0,5}?to\s+(?:withdraw|retreat|pull\s+(?:back|out))
        |(?:наказа|приказа|вирішил|решил|рішення|решение|наказ|приказ)\w*\s+(?:\w+\s+){0,3}?
        (?:відвест|відійт|вивест|відступ|покинут|отвест|отойт|вывест|отступ|покинут)\w+
        |withdr(?:ew|awn|awal|awing|aws?)|retreat\w*
        |(?:army|forces|troops|soldiers|units|defenders)\s+(?:have\s+|had\s+)?left
        |(?:війська|військові|підрозділи|сили)\s+(?:залишил|покинул)\w+
        |(?:войска|военные|подразделения|силы|защитники|бойцы|всу|вс\s+рф|россияне|гарнизон)
        \s+(?:оставил|покинул)\w+|(?:захисники|бійці|зсу|росіяни|окупанти|гарнізон)
        \s+(?:залишил|покинул)\w+|pull(?:ed|ing)?\s+(?:back|out)
        |abandon(?:ed|ing)\s+(?:positions?|the|(?-i:(?=[A-Z])))|(?:was|were|been)\s+abandoned
        |evacuated\s+(?:positions|troops)
        |(?:військ|бійц|підрозділ|бригад|захисник|войск|бойц|подразделен|защитник)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:вийшл|вышл)\w*\s+(?:з|із|зі|из)(?!\s+(?:оточ|окруж|бо[юя]|лад|стро))
        |зсу\s+вийшли\s+(?:з|із)(?!\s+оточ)|всу\s+вышли\s+из(?!\s+окруж)|відійшл\w+|відступ\w+|відвел\w+|залишил\w+\s+(?:позиц\w+|сел\w+|міст\w+)|отошл\w+
        |отступ\w+|отвел\w+|оставил\w+\s+(?:позиц\w+|город\w*|сел\w+)""",
    EventKind.ADVANCE: r"""
        (?:captured|seized|took|taken|retook|retaken|liberated|regained|recaptured)\s+(?:(?:about|some|another|roughly|nearly
        |almost|over|more\s+than|around|only|just)\s+)*\d[\d.,]*\s*(?:sq|km2|km²)
        |(?:звільнил|захопил|зайнял|окупувал|освободил|захватил|занял|оккупировал)\w*\s+(?:[\w'’-]+\s+){0,3}?\d[\d.,]*\s*(?:кв|км)
        |slip(?:ped|ping)?\s+into|(?:burst|stormed|broke|fought\s+(?:their|its)\s+way|forced\s+(?:their|its)\s+way|filtered|seeped)\s+into|advanc(?:ed|es?|ing|ements?)|made\s+(?:\w+\s+){0,3}(?:gains|progress)
        |gained\s+ground|(?:gain|establish|secur|creat|seiz)\w*\s+(?:\w+\s+){0,3}(?:bridgeheads?|footholds?)
        |incursions?|cross(?:ed|ing)\s+(?:from\s+(?:[\w’'-]+\s+){1,3}?)?(?:into|the\s+border)
        |push(?:ed|ing)?\s+(?:forward|into|towards?|back)
        |pushed\s+(?:\w+\s+){0,3}back|broke\s+through|breakthrough|infiltrat\w+|entered|(?:is|are|was|were|began|started)\s+entering
        |push(?:ed|ing)?\s+(?:(?:some|roughly|about|around|nearly|almost|over|up\s+to|as\s+much\s+as|more\s+than|at\s+least)\s+)*
        (?:\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*(?:km|kilomet\w+|miles?|m|met(?:re|er)s?)(?!\w)|(?:north|south|east|west)\w*|deep(?:er)?)
        |press(?:ed|ing)\s+(?:on|forward|ahead)\s+(?:towards?|to|into)|moved\s+(?:into|closer)|drew\s+closer|consolidat\w+|edging\s+closer
        |counter-?offensives?\s+(?:gains)
        |(?:створи|розшири|захопи|утрима|создал|расшири|захвати|удержа)\w*\s+(?:\w+\s+){0,3}плацдарм\w*
        |(?:вийш(?:л\w+|ов)|выш(?:ел|ли|ла))\s+(?:до|на|к)(?=\s+(?:річк|рек|берег|околиц|окраин|трас|південн|північн|східн|західн|южн|северн|восточн|западн|кордон|границ))
        |(?:drove|driven|forced|dislodged|ousted)\s+(?:the\s+)?(?:russians?|ukrainians?|enemy|invaders|occupiers|troops|forces|soldiers|them)\s+(?:(?:troops|forces|soldiers|units)\s+)?(?:out\s+of|from|back)
        |(?:відкину(?:л[иа]|в)|потісни(?:л[иа]|в)|витісни(?:л[иа]|в)|вибил?[иа]?|отбросил[иа]?|потеснил[иа]?|вытеснил[иа]?|выбил[иа]?)(?=\s+(?:[\w-]+\s+){1,3}?(?:від|з|із|зі|за|от|из|с|на)\s)
        |(?:зачепил|зацепил|вклинил|просочил)\w+|проника\w*\s+[ву]
        |просуну\w+|просува\w+|прорва(?!ло(?!\w))\w+|прорив\w*|вторг\w+|увійш\w+|(?:зайш|зашл|зашел|зашёл)\w*\s+[ву]о?
        |продвину\w+|продвига\w+|прорыв\w*|вош(?:л\w+|ел|ёл)|продвижени\w+|просуванн\w+|закріпи\w+|закрепи\w+""",
    EventKind.CLASH: r"""
        clash\w*|fight(?:ing|s)?|fought|battl(?:e|es|ed|ing)(?!\s+(?:\w+\s+){0,2}?(?:blazes?|fires?|flames|wildfires?|inferno)\b)|combat\s+(?:engagements?|clashes?)
        |engagements?|firefights?|(?:repel(?:led|ling|s)?|beat(?:en)?\s+back|fended\s+off|thwarted|stopped
        |repulsed)\s+(?:[\w.,-]+\s+){0,4}?(?:attacks?|assaults?|attempts?|offensives?)
        |(?:attacks?|assaults?)\s+(?:were|was|had\s+been|have\s+been)\s+(?:beaten\s+back|repelled|repulsed)
        |repel(?:led|ling|s)?|beat(?:en)?\s+back|street\s+fights?|skirmish\w*|fended\s+off|repulsed
        |бо(?:ї|їв|ях|ями|єм|ю)(?!\w)|бо[єй]зіткнен\w+|бойов\w+\s+зіткнен\w+|зіткнен\w*
        |(?:відби|отби|отрази|отраж|відсіч|зупини|останови)\w+\s+(?:[\w'’-]+\s+){0,3}?
        (?:(?:контр)?атак|штурм|спроб|попыт|(?:контр)?наступ)\w*
        |бо(?:и|ев|ях|ями)(?!\w)|боестолкновен\w+|столкновен\w*|отбил\w*|отразил\w*|відбит\w*|отбит\w*
        |сражени\w+|бій|бой""",
    EventKind.ATTACK: r"""
        attack(?:s|ed|ing)?|assault(?:s|ed|ing)?|offensives?(?:\s+(?:operations?|actions?))?
        |counter-?\s?offensives?|counter-?attack(?:s|ed|ing)?|storm(?:ed|ing)|raid(?:s|ed)?
        |(?:attempted|tried)\s+(?:[\w’'-]+\s+){0,5}?to\s+(?:advance|break|storm|push|enter|cross|take|seize|capture|encircle|infiltrate|retake|dislodge|outflank)
        |offensive\s+operations?
        |(?:намага|спробува|пыта|попыта)\w+\s+(?:прорв|просун|наступ|штурм|атак|захоп|продвин
        |захват|увійти|войти|зайти|выби|виби|потіс|потес|витіс|вытес)\w*
        |атак\w*|штурм\w*|наступ(?!н(?:ий|ого|ому|им|а|ої|ій|у|ою|е|і|их|ими)(?!\w))\w*|контрнаступ\w*|контратак\w*""",
    EventKind.DEPLOYMENT: r"""
        deploy(?:ed|ing|ment|s)|redeploy\w*|transferr?(?:ed|ing)
        |mass(?:ed|ing)\s+(?:\w+\s+)?troops|build(?:ing|s)?\s+up\s+(?:\w+\s+)?(?:troops|forces)
        |(?:sent|massed)\s+(?:[\w.,-]+\s+){0,4}(?:troops|soldiers|units|reinforcements)|reinforc(?:ed|ing)
        |operat(?:e|es|ing)\s+(?:in|near|around)
        |(?:troops|soldiers|forces|units?|brigades?|battalions?|reinforcements|convoys?|fighters|mercenaries)
         (?:\s+\w+){0,5}?\s+arrived\s+(?:in|at|near)
        |(?:військ|войск|солдат|бойовик|боевик|найман|бригад|батальйон|батальон|підрозділ|подразделен|підкріплен|колон)\w*
         (?:\s+[\w«»]+){0,5}?\s+прибу\w+\s+(?:до|[ув]|на|под|під)
        |перекину\w+|перекида\w+|розгорну\w+|розгорта\w+|зосереди\w+|зосереджу\w+|перебросил\w*
        |перебрасыва\w+|развернул\w*|стягива\w+|стягу\w+""",
    EventKind.CASUALTIES: r"""
        kill(?:ed|ing|s)|wound(?:ed|ing)|injur(?:ed|ies|ing)|(?:was|were|been)\s+hurt|died|dead|deaths?|casualt(?:y|ies)
        |(?:знайшл|виявил|дістал|нашл|обнаружил|извлекл)\w+\s+(?:[\w-]+\s+){0,2}(?:тіл|тел)(?:а|о)?(?!\w)
        |losses|bodies|hospitali[sz]ed|lost\s+(?:their|his|her)\s+li(?:fe|ves)
        |загину\w+|(?<!меморіал\s)(?<!пам'ятник\s)(?<!пам’ятник\s)загибл\w+|поранен\w*|поранил\w*|постражда\w+|вбит\w+|вбил\w*|втрат\w*|убит\w+
        |(?<!мемориал\s)(?<!памятник\s)погиб\w+|ранен\w*|ранил\w*|пострада\w+|потер[иья]\w*""",
    EventKind.OTHER: r"""
        situations?\s+(?:\w+\s+){0,5}(?:difficult|tense|critical|hard\w*|worst|dire)
        |(?:most\s+)?(?:difficult|tense|critical|hardest)\s+situation|damag(?:e|ed|ing|es)
        |destroy(?:ed|ing|s)|destruction|fire\s+broke\s+out|caught\s+fire|ablaze
        |set\s+(?:fire|alight)|on\s+fire|in\s+flames|fires?\s+(?:in|at|near)|collaps(?:ed|es)|flood(?:ed|ing)|burning|loot(?:ed|ing)|rall(?:y|ies)|blackouts?
        |(?:planes?|jets?|helicopters?|aircraft|airliner)\s+(?:[\w-]+\s+){0,4}?crashed
        |(?:літак|гелікоптер|верто?л[іё]т|самол[её]т)\w*\s+(?:[\w-]+\s+){0,3}?(?:розби|впав|разби|упал)\w*
        |power\s+(?:outages?|cuts?)|evacuat(?:ed|ion)
        |protest(?:s|ed|ers)?|demonstrations?
        |visited|prisoner\s+(?:exchange|swap)
        |(?:took|taken)\s+(?:\w+\s+){0,3}prisoners?
        |captur(?:ed|ing)\s+(?:\w+\s+){1,4}?(?:soldiers|troops|prisoners|servicemen|fighters)
        |surrender(?:ed|ing|s)|здал(?:ися|ась|ася|ись)(?:\s+[ву]\s+полон)?|сдал(?:ись|ся|ась)(?:\s+в\s+плен)?
        |(?:[ву]?зя\w+|потрапи\w+|попа\w+)\s+[ву]\s+(?:полон|плен)
        |[ву]\s+(?:полон|плен)\s+(?:[ву]?зя\w+|потрапи\w+|попа\w+)|hardest
        |пошкод\w+|зруйнов\w+|зруйнув\w+|пожеж\w*|загорі\w+|знищ\w+|евакуа\w+|евакую\w+
        |найважч\w+|складн\w+\s+ситуаці\w+|поврежд\w+|разруш\w+|пожар\w*|загоре\w+|уничтож\w+
        |підпали\w+|подожгл\w*|подж[её]г\w*|arson|(?:підірва|подорва|взорва)\w+с[яь]|затопи\w+|затоплен\w+|обвали\w+|обруши\w+
        |эвакуац\w+|эвакуиров\w+|сложн\w+\s+(?:ситуаци|обстановк)\w+|напружен\w+""",
}  # fmt: skip
# "attack drones", "the Air Assault Forces", "штурмова бригада": names of things and of units.
_THING = re.compile(
    r"\W*(?:(?:drones?|helicopters?|aircraft|vehicles?|missiles?|range|zone|ground|ship|wing"
    r"|positions?|rifles?)\b"
    r"|(?:\w+\s+)?(?:forces?|troops?|brigades?|regiments?|battalions?|units?|groups?|divisions?|corps"
    r"|teams?|detachments?|infantry|squads?|companies)\b"
    r"|(?:бригад|батальйон|батальон|полк|підрозділ|подразделен|військ|войск|загон|отряд|груп|рот)\w*)",
    re.IGNORECASE,
)
_CAPTIVES_BEFORE = 40  # characters
_NAMED_SO = frozenset({EventKind.ATTACK, EventKind.STRIKE})


def _as_words(words: str) -> str:
    """Give each of the alternatives the marks of whole words, so that it can be asked alone."""
    return "|".join(rf"(?<![\w-])(?:{way})(?!\w)" for way in ways_of(words))


_TRIGGERS = Openings(
    (Opening(_as_words(words), re.IGNORECASE | re.VERBOSE), kind) for kind, words in _WORDS.items()
)
# "— дванадцять разів біля": begins with any word, so that it is asked apart from the rest.
_SO_MANY_TIMES = re.compile(
    r"(?<=[—–]\s)(?:[\w’']+\s+){1,3}раз(?:и|ів|у|а)?"
    r"(?=\s+(?:поблизу|біля|[ву]|возле|около|неподалік|на)\s)",
    re.IGNORECASE,
)
# The longest of two overlapping readings holds: "drone attack" is a strike.


def find_triggers(text: str) -> tuple[Trigger, ...]:
    """Find what a sentence says happened, in the order of its words; the longest reading wins."""
    asked = text.rstrip(' \n"»”)').endswith("?")
    found = [
        (*match.span(), told)
        for match, kind in _matches(text)
        if (told := _kind(text, match, kind)) is not None
    ]
    found.sort(key=lambda told: (told[0], -told[1]))
    kept: list[Trigger] = []
    for start, end, kind in found:
        if not kept or start >= kept[-1].end:
            mood = Mood.WANTED if asked else mood_of(text, start, end)
            kept.append(Trigger(start, end, kind, mood))
    return tuple(kept)


def _matches(text: str) -> Iterator[tuple[re.Match[str], EventKind]]:
    yield from _TRIGGERS.finditer(text)
    if "раз" in text.lower():
        yield from ((match, EventKind.ATTACK) for match in _SO_MANY_TIMES.finditer(text))


# "Snow hit Kharkiv", "a bus hit a cyclist", "автобус сбил пешехода": no war
_BY_NO_WEAPON = Screened(
    r"\b(?:snow\w*|rain\w*|storm|hail|frost|cold|heat\w*|flood\w*|earthquake|inflation|prices?|crisis|shortages?|pandemic"
    r"|flu|strikes|layoffs|cars?|bus|buses|lorry|trucks?|drivers?|train|tram|taxi|motorcyclist|singles?|songs?|films?|albums?"
    r"|sales|shares|unemployment|striker|midfielder|defender|lightning)\s+(?:\w+ly\s+|also\s+|has\s+|have\s+|had\s+)?$",
    re.IGNORECASE,
)
_AT_NO_TARGET = re.compile(
    r"\s+(?:(?:the|a|an|his|her|its|another|new)\s+)*(?:charts?|pedestrians?|cyclists?|trees?|records?|markets?|headlines|screens|shelves"
    r"|ceiling|milestone|low|high|economy|growth|demand|exports|budget|deals?|bargain|agreement|twice|\w+\s+goals?)\b"
    r"|\s+(?:\w+\s+){0,2}(?:пешеход|пішоход|велосипед|самокат|школьни|школяр|пассажир|пасажир)\w*",
    re.IGNORECASE,
)
_HITS = re.compile(r"hit|struck|hitting|striking|сбил|збил|збив", re.IGNORECASE)
# "soldiers captured in Mariupol": they were, not the town
_CAPTIVES = re.compile(
    r"\b(?:soldiers|troops|servicemen|fighters|marines|defenders|civilians|people|men|women|prisoners|medics|sailors|them|journalists?|who|he|she|they)"
    r",?\s+(?:(?:was|were|had|been|have|first|later)\s+){0,2}$",
    re.IGNORECASE,
)
_TAKEN_THERE = re.compile(r"\s+(?:in|near|at|during|while|by|on|outside|around|alive)\b|\s*[,.;]")


def _kind(text: str, match: re.Match[str], kind: EventKind) -> EventKind | None:
    """Give the kind of a trigger, None where its words are no war's."""
    if kind in _NAMED_SO and _is_a_name(text, match):
        return None
    words = match.group()
    if kind is EventKind.STRIKE and _HITS.fullmatch(words):
        before = text[: match.start()]
        if _BY_NO_WEAPON.search(before, within=text) or _AT_NO_TARGET.match(text, match.end()):
            return None
    if kind is EventKind.CAPTURE and words.lower() == "captured":
        before = text[max(0, match.start() - _CAPTIVES_BEFORE) : match.start()]
        held = _CAPTIVES.search(before) and _TAKEN_THERE.match(text, match.end())
        return EventKind.OTHER if held else kind
    return kind


def _is_a_name(text: str, match: re.Match[str]) -> bool:
    noun = not match.group().lower().endswith(("ed", "ing", "struck", "hit", "on", "at", "against"))
    return noun and bool(_THING.match(text, match.end()))
