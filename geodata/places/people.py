"""First names and ranks in three languages."""

from __future__ import annotations

from functools import cache

from geodata.places.forms import case_forms

_LISTED = frozenset(
    """
    antonina bella dasha jaroslav karolina kira luka maya mila milana roza stanislava toma vova
    magda oskar diana римма
    ganna hannah anhelina anzhela iurii iuliia olesia olesya oleksandr zhanna raisa liliia
    charlotte victoria caroline carolina alexandra florence elizabeth eugene douglas franklin
    gilbert jackson joanna juliet kyle leon lester linda logan madison mason nigel norman regina
    rosa serena sidney sophia stanley sven tara tyler warren winston austin carmen brandon
    virginia vera nadia tetyana solomiia zlata пётр назарій святослав всеволод остап орест надія
    віра вера надежда христина кристина діана диана богдана мар'яна леся уляна євгенія евгения
    лідія лидия раїса раиса зінаїда зинаида антоніна антонина алла фёдор семён артём матвей alexey
    sergiy dmitriy evgeniy yevhenii yevheniia oleksandra gennadiy grigoriy vasiliy arkadiy
    mykhaylo aleksej sergej andrij vitali vitalij mychajlo jurij dmitrij kostya sasha misha vanya
    vadym vadim vladyslav vladislav arsen arseniy valentyn valentin zakhar myroslav liubov lyubov
    tamara nina zoya larysa larisa halyna galina viktoriia viktoria veronika maryna alina yana
    inna lilia karina polina ksenia marta bogdan gleb hlib danylo daniil nikita mykyta marat
    arkady albert arthur artur semen semyon savelii timofey matvii makar platon rodion alan
    rustam murat veniamin nataliya tetyana yuliya mariya
    anthony adam alice amy andrew ann bill bob brian carl catherine claire craig dan dave don
    edward eric fred gary greg harry helen howard ian jason jean jeff jeremy jessica jim jimmy
    john jonathan josh julia karen kate keith ken kevin larry lisa liz lucy luke martin matt max
    melissa michelle nick oliver patrick phil rachel ray rebecca ron roger ross ryan scott sean
    simon stuart ted tim todd tom tony wayne вадим вадима владислав владислава арсен валентин
    валентина мирослав любов тамара ніна зоя лариса галина вікторія виктория вероніка вероника
    lesia lesya наталия
    марина аліна алина яна інна инна поліна полина гліб глеб данило даниил микита никита марат
    аркадій аркадий артур семен матвій макар платон родіон volodymyr vladimir oleksandr alexander
    aleksandr oleksii oleksiy alexei aleksey andrii andriy andrei andrey anatolii anatoliy anatoly
    anton artem artyom bohdan borys boris valerii valeriy valery vasyl vasily viktor victor vitalii
    vitaliy vitaly viacheslav vyacheslav hennadii hennadiy gennady heorhii georgy hryhorii grigory
    denys denis dmytro dmitry dmitri eduard yevhen yevgeny evgeny ivan ihor igor illia ilya kyrylo
    kirill konstantin kostiantyn leonid maksym maxim maksim
    mykhailo mikhail mykola nikolai nikolay nazar
    oleg oleh pavlo pavel petro pyotr roman ruslan serhii serhiy sergei sergey stanislav stepan
    taras tymur timur fedir fyodor yurii yuriy yuri yury yaroslav ramzan mariia maria olena elena
    olha olga iryna irina nataliia natalia natalya oksana tetiana tatyana yuliia yulia svitlana
    svetlana kateryna ekaterina liudmyla lyudmila anna hanna anastasiia anastasia daria sofiia
    sofia joe donald john jack james jens mark emmanuel olaf ursula antony lloyd rishi keir david
    michael mike george robert richard thomas peter paul paris charles william josep recep kim
    radoslaw radosław władysław andrzej mateusz jake jane mary sarah steve steven stephen daniel
    christopher chris ben benjamin henry frank sam kaja annalena marco pete jd giorgia friedrich
    karin rustem ismail ahmed ali mohammed mustafa isabelle laura emily володимир володимира
    володимиру володимиром владимир владимира владимиру владимиром олександр олександра олександру
    олександром александр александра александру александром олексій олексія алексей алексея андрій
    андрія андрей андрея анатолій анатолия анатолий антон антона артем богдан борис бориса валерій
    валерія валерий валерия василь василий віктор віктора виктор виктора віталій віталія виталий
    в'ячеслав вячеслав геннадій геннадий григорій григорий денис дениса дмитро дмитра дмитрий
    дмитрия едуард эдуард євген євгена евгений евгения іван івана иван ивана ігор ігоря игорь
    игоря ілля илья кирило кирилл костянтин константин леонід леонид максим максима михайло
    михайла михаил михаила микола миколи николай николая назар олег олега павло павла павел петро
    петра петр роман романа руслан руслана сергій сергія сергей сергея станіслав станислав степан
    тарас тимур федір федор юрій юрія юрий юрия ярослав рамзан марія мария олена елена ольга ірина
    ирина наталія наталя наталья оксана тетяна татьяна юлія юлия світлана светлана катерина
    екатерина людмила анна ганна анастасія анастасия дарья софія софия джо дональд джон єнс йенс
    еммануель эмманюэль марк девід дэвид рустем кім ким
    """.split()
)
SURNAMES = frozenset(
    """
    zelensky zelenskyy zelenskyi zelenskiy putin lavrov peskov shoigu belousov gerasimov syrsky
    syrskyi budanov umerov zaluzhny zaluzhnyi kuleba sybiha yermak podolyak trump biden macron
    scholz merz starmer rutte stoltenberg kadyrov prigozhin medvedev zakharova konashenkov kellogg
    witkoff orban fico lukashenko erdogan tusk duda nawrocki зеленський зеленского зеленського
    зеленский путін путин путіна путина лавров пєсков песков шойгу сирський сырский буданов єрмак
    калашникова ермак lenin ленін леніна леніну ленин ленина ленину
    surovikin суровикин суровикина суровікін суровікіна bogomaz богомаз богомаза
    трамп трампа байден макрон кадиров кадыров медведєв медведев
    """.split()
)
# A name after one of these is a person's, not a place's.
RANKS = frozenset(
    """
    president colonel col general gen lieutenant lt major maj captain capt sergeant sgt admiral
    adm commander spokesman spokeswoman spokesperson mr mrs ms dr prof professor sen rep secretary
    son daughter husband brother sister
    senator chancellor pope mayor governor minister milblogger blogger analyst journalist
    полковник полковника полковником підполковник подполковник генерал генерала генералом
    генерал-майор генерал-лейтенант генерал-полковник майор майора капітан капитан лейтенант
    сержант адмірал адмирал речник речниця спікер спикер пан пані господин аналітик військовий
    військкор військкора военкор военкора военкором воєнкор воєнкора военблогер мілблогер
    комбат комбата комбриг комбрига начштаба офіцер офицер
    блогер губернатор губернатора губернатору губернатором президент президента президенту
    президентом міністру министру генералу полковнику командиру
    міністр міністра міністром министр министра министром журналіст журналіста
    журналист журналиста прокурор прокурора депутат депутата сенатор сенатора
    """.split()
)


def is_first_name(word: str) -> bool:
    """Tell a first name, in small letters and any case: "Назару Кохану", "с Олегом Синегубовым".

    >>> is_first_name("назару"), is_first_name("kharkiv")
    (True, False)
    """
    return word in _LISTED or (not word.isascii() and word in _declined())


@cache
def _declined() -> frozenset[str]:
    """Decline the names when a text first asks for a case form; an English one never does."""
    return frozenset(
        form
        for name in _LISTED
        if not name.isascii()
        for language in ("uk", "ru")
        for form in case_forms(name, language)
    )
