"""The words around place names, in three languages; an underscore stands for a space."""

from __future__ import annotations

import re


def alternatives(block: str) -> str:
    r"""Make a regular expression of a list of words, each a piece of one.

    >>> alternatives("near north_of")
    '(?:near|north\\s+of)'
    """
    return "(?:" + "|".join(word.replace("_", r"\s+") for word in block.split()) + ")"


# Small words inside names: "Rostov-on-Don", "Ростов-на-Дону", "Sea of Azov", "Курская область".
JOINERS = frozenset(
    """
    of the and on upon na nad pod de la le el del al da do dos am an der den sur i y
    на над под при у в і та й и по за
    region oblast raion district province republic krai county city town river sea island bridge
    area peninsula reservoir station plant power nuclear hydroelectric hydropower thermal dam
    airport airfield airbase air base military port seaport oil refinery depot terminal arsenal
    steel steelworks works coke chemical railway road strait bay spit gulf lake estuary canal
    ferry crossing shipyard pumping gas processing переправа переправи переправу переправі переправы
    переправе переправою паромна поромна паромная
    область області областю обл край края краю краї краєм краем район району районі районом
    республіка республіки республіці республіку республика республики республике республику области
    областью областей крае місто міста місті город города городе река реки реке реку ріка ріки
    ріку річка річки річку моря море морі острів острова острові остров острове міст моста мосту
    мосту мостом мості мосте мост водосховище водосховища водосховищу водосховищі
    водосховищем водохранилище водохранилища водохранилищу водохранилищем морю морем морі
    протока протоки протоці протоку пролив пролива проливе пролив проливом затока затоки затоці
    затоку залив залива заливе лиман лиману лимані лимана лимане коса коси косі косу косе канал
    каналу forest forestry лес леса лесу лесом ліс лісу лісі лісом лісництво лісництва лісництву
    лісництві лісництвом лесничество лесничества лесничеству лесничестве лесничеством cape
    каналі канала канале аеропорт аеропорту аэропорт аэропорта аэропорту аэропорте аеродром
    аеродрому аеродромі аэродром аэродрома аэродроме аэродрому порт порту порта порте нпз завод
    заводу заводі завода заводе коксохім коксохіму коксохімі коксохімом коксохим коксохима
    коксохиму коксохиме коксохимом регіон регіону регіоном регіоні регион региона региону регионом
    регионе арсенал арсеналу дамба дамби дамбу дамбы плотина плотину плотины
    гребля греблі греблю нафтобаза нафтобазі нафтобазу нефтебаза нефтебазе нефтебазу
    аэс аес гес гэс тес тэс тец тэц
    """.split()
)

# Capitalised at a sentence's head though they name nothing.
COMMON_WORDS = frozenset(
    """
    серед среди село місто селище город поселок посёлок деревня населений населённый
    под під изо ізо обо ото при про ради пожежа пожар пожежі пожары вибух вибухи взрыв взрывы атака
    атаки удар удари удары обстріл обстріли обстрел обстрелы головне главное думаю партизани
    партизаны окупанти оккупанты ворог враг росіяни россияне українці украинцы дрони дроны
    a an the this that these those it its he she they we you i his her their our my your one two
    in on at of to from by for with without near over under after before since until while when
    where why how what who which if but and or nor so yet as is are was were be been being has have
    had do does did will would can could may might must shall should not no yes all any some most
    more many much few several both each every either neither other another such same than then
    there here now today yesterday tomorrow tonight monday tuesday wednesday thursday friday
    saturday sunday january february march april june july august september october november
    december spring summer autumn winter north south east west northern southern eastern western
    northeast northwest southeast southwest central upper lower new old great little small big
    bolshiye malye
    president minister army general colonel major captain power order line front war unity
    about above against along among around behind below beneath beside between beyond during
    except inside into like off onto outside past through throughout toward towards up upon
    within according however also meanwhile although though because despite earlier later once
    only just even still never always often first second third last next good best well let
    us un eu time times day days night week month year years man men woman women people father
    mother king queen prince lord lady sir church school bank park hill lake forest field police
    у в на з із зі до від за під над при про по для без через між біля коло після перед щодо проти
    порт порта порту порти порты
    і й та а але або чи як що це цей ця ці той те ті він вона воно вони ми ви я ти його її їх наш
    ваш мій твій свій усі всі все весь вся кожен інший інша інші тут там де коли куди звідки чому
    неподалік поблизу недалеко навколо довкола вздовж поруч вблизи неподалёку вокруг вдоль
    частково частично горів горіла горіло горіли горить горять
    хто чий який яка яке які так ні не ще вже тільки лише також тому тоді якщо бо адже хоча поки
    один одна одне два дві три чотири перший перша перше другий друга третій бої бій сили війна
    схід захід північ південь лінія фронт життя день ніч тиждень місяць рік час люди людина
    в во с со из от между около возле после против или но что это этот эта эти тот та те он она оно
    они мы вы его ее их каждый другой другая другие здесь где когда куда откуда почему кто какой
    еще уже только лишь также поэтому тогда если одно первый второй третий бои бой силы война
    восток запад север юг линия жизнь ночь неделя месяц год время человек
    республика республики республике республику республикой республіка республіки республіці
    республіку республікою прикордоння прикордонні приграничье приграничья пограничье
    """.split()
)

# Places whose name is an everyday word somewhere; as the gazetteer writes them. Such a word
# needs something beside it that tells it is a place.
WORD_NAMES = frozenset(
    """
    radio metro human kilo sparta molotov image
    vesele dibrova shyroke vysoke peremoha volia zoria shchaslyve maidan poliana druzhba svitle
    dolyna ruda huta hai sloboda dovhe hlyboke kopani dubyna nadiia vyhoda prohres maiak svitanok
    bairak promin tovste luh kovali velyke tykhe bondari bila zelena zhovte buda sokil podil bile
    serednie bahate svoboda pravda kruhle dobre blyzhnie ozera vynohrad koshary mlyny pryiut horby
    novyny stavok mosty step kamin rozdol daleke dorozhnie kut ozero tartak lypa vershyna prostore
    holuby sokol raduga hora krasna brid tokari yarke koty vikno shliakh solodke vorona zatyshok
    yamy stare kurhan prystan mirnyy klyuchi levada nadezhda svet mir myr voskhod sad loza
    iskra karpaty rozkvit kultura orly dacha kozak bazar verby kolos kavkaz vostok zapad sever yug
    tsentr centre center hope freedom liberty union victory star progress enterprise reading
    mobile nice male bath split port police police battle most best normal orange buffalo salt
    surprise independence mega para smile split sale human play buy basic turn drug bush grants
    hat tours springs delta phoenix marks orion adams luck solo nova rugby paradise hub hang tin
    mason victor hudson pole signal lazy samba spas lone lime cologne sol sim queens concord
    marina aurora boulder alliance storm grad hrad ural don azov volna raketa oktyabr oktober
    pobeda pobieda trud molodost rodina zarya zvezda zirka slava yednist yedynist budivnyk
    metalist spartak avanhard avangard dynamo druzhba novoye novaya staroye nove nova novyi stara
    staryi staroe mala velyka malyi velykyi krasne chervone chervonyi chorne chorna zolote bili
    chornyi sertse krynytsia partyzan batkivshchyna ukraina rosiia lisne lis stepove vilne vilna
    persha pershe pershyi druha tretia kam'yana syla boi ivany petry romany mykhaily serhii stepan
    roman taras vasyli bohdan baby prapor pozhezha
    """.split()
)

# The same in Cyrillic, with any ending.
WORD_STEM = re.compile(
    alternatives(
        """
        мир зор заря зар[іиюе] перемог побед дружб свобод вол[яіюе] наді надежд слав правд прагн
        світан рассвет восход сход захід захо[дь] центр степ сад кра[йюєї] маяк прогрес культур
        зірк звезд іскр искр колос нив лан весн жовт октябр комун трудов промін луч хвил волн океан
        берег міст мост горк шлях путь вогн огн щаст счаст єдн един побут праця праці труд молод
        юніст юност рух движен батьк родин сил життя жизн світ свет герой геро пам памят ракет
        железнодорожн залізничн
        зим[аоиуы] осен осін літ[оіа] лет[оа] джерел
        """
    )
    + r"\w{0,3}"
)

# Short forms that no gazetteer lists as names, and what they stand for.
ABBREVIATIONS = {
    "US": "United States",
    "U.S.": "United States",
    "U.S": "United States",
    "USA": "United States",
    "UK": "United Kingdom",
    "U.K.": "United Kingdom",
    "U.K": "United Kingdom",
    "UAE": "United Arab Emirates",
    "DPRK": "North Korea",
    "РФ": "Russia",
    "США": "United States",
    "КНР": "China",
    "КНДР": "North Korea",
    "ФРГ": "Germany",
    "ОАЭ": "United Arab Emirates",
    "ОАЕ": "United Arab Emirates",
    # As Russia's reports call what they hold of two oblasts of Ukraine.
    "ДНР": "Donetsk Oblast",
    "ЛНР": "Luhansk Oblast",
    "DNR": "Donetsk Oblast",
    "LNR": "Luhansk Oblast",
    "DPR": "Donetsk Oblast",
    "LPR": "Luhansk Oblast",
    "ZNPP": "Zaporizhzhia Nuclear Power Plant",
    "ЗАЕС": "Zaporizhzhia Nuclear Power Plant",
    "ЗАЭС": "Zaporizhzhia Nuclear Power Plant",
    "ЧАЕС": "Chornobyl Nuclear Power Plant",
    "ЧАЭС": "Chornobyl Nuclear Power Plant",
}

# Seats of power: the name stands for who sits there.
SEATS = (
    frozenset(
        """
    pentagon kremlin bankova кремль кремля кремлю кремлем кремлі кремле пентагон пентагону
    пентагона пентагоном пентагоні пентагоне банкова банковій банкову банковой банковая
    """.split()
    )
    | {"white house", "whitehall", "downing street"}
    | {
        f"{white} {house}"
        for white, house in (
            *(("білий", "дім"), ("білого", "дому"), ("білому", "домі"), ("білим", "домом")),
            *(("белый", "дом"), ("белого", "дома"), ("белому", "дому"), ("белым", "домом")),
            ("белом", "доме"),
        )
    }
)

AND = frozenset("and та і й и".split())
CAPITALS = frozenset(
    name.replace("_", " ")
    for name in """
    Kyiv Moscow Minsk Washington Washington,_D.C. London Paris Berlin Warsaw Brussels Beijing
    Tehran Pyongyang Seoul Tokyo Ankara Budapest Bratislava Prague Vienna Rome Madrid Lisbon
    Bucharest Chisinau Chişinău Chișinău Sofia Belgrade Vilnius Riga Tallinn Helsinki Stockholm
    Oslo Copenhagen The_Hague Bern Astana Nur-Sultan Baku Yerevan Tbilisi Tashkent Bishkek
    Dushanbe Ashgabat New_Delhi Delhi Islamabad Kabul Baghdad Damascus Jerusalem Riyadh Doha
    Abu_Dhabi Cairo Ottawa Canberra Brasília Pretoria Zagreb Ljubljana Athens Dublin Reykjavík
    Havana Caracas Hanoi Amsterdam
    """.split()
)

# Words whose "of" leads to a place's name.
PLACE_OF = frozenset(
    """
    hamlet hamlets outskirts village villages settlement settlements town towns city area areas
    direction directions vicinity north south east west northeast northwest southeast southwest
    north-east north-west south-east south-west edge out shelling capture seizure liberation
    centre center battle streets residents
    """.split()
)

# Endings of place names, Latin and Cyrillic with their case forms; a name that no gazetteer
# has is taken for a place only with one of them.
TOPONYM_ENDING = alternatives(
    """
    [iy]vka[sz]? ivtsi [dhklmrtvz]ne
    ychi [iy]v [zt]?s['’]?ke [zt]?s['’]?k noy?e ove eve ovo evo ino yne ine
    ivske s['’]?kyi [oe]vka nka hrad grad pil pol[ey]? burh burg lia l['’]?ya [yi]i?vk[ay] tsi yar
    [ії]в [іїо]вк[аиуіе] [іїо]вк[ою]ю івці ськ ськ[ауі] ськом ськ(?:е|ого|ому|им) цьк цьк[ауі]
    цьком цьк(?:е|ого|ому|им) ов(?:е|ого|ому|им) ев(?:е|ого|ому|им) ин(?:е|ого|ому|им)
    івськ\\w{0,3} овк[аиуе] овкой евк[аиуе] евкой ск ск[ауе] ском ск(?:ое|ого|ому|им|ом) [оеё]во
    ино яр[ау]?
    """
)
