"""The words that turn a place's name into the name of a unit, a club, an outlet or a weapon."""

from __future__ import annotations

import re

from geodata.places.lexicon import alternatives

UNIT_NOUN = alternatives(
    """
    brigades? battalions? regiments? divisions? corps arm(?:y|ies) squadrons? detachments?
    compan(?:y|ies) platoons? legion fleet flotilla group(?:ing)?_of_(?:forces|troops) groupings?
    battlegroups? military_districts? militia people['’]s_(?:republics?|militia) caa vdv gta unit
    operational_command air_defen[cs]e_brigade
    territorial_defen[cs]e_(?:brigade|battalion|forces) otg
    """
)
UNIT_CYRILLIC = alternatives(
    """
    бригад\\w* батальй?он\\w* полк(?:[ауіе]|ом|ів|ов)? дивізі\\w* дивизи\\w* корпус\\w* загін\\w*
    загон\\w* отряд\\w* легіон\\w* легион\\w* флот\\w* ескадр\\w* эскадр\\w* угруп\\w*
    группировк\\w* підрозділ\\w* подразделени\\w* бійц\\w* бойц\\w* бо[єе]ц\\w* спецназ\\w* ДШБ
    О[МШ]Бр ЧВК ПВК военн\\w+_округ\\w* військов\\w+_округ\\w*
    арм(?:ія|ії|ією|ия|ии|ией)_(?:рф|россии)
    """
)
CLUBS = frozenset(
    """
    vorskla kryvbas rukh kolos veres karpaty metalurh polissya fc shakhtar dynamo dinamo metalist
    obolon chornomorets zorya zoria spartak lokomotiv zenit cska radio
    suspilne interfax novosti ria hromadske bbc rfe/rl шахтар шахтер динамо зоря заря спартак
    локомотив зенит цска днепр дніпро ворскла кривбас кривбасс полісся рух чорноморець верес колос
    оболонь радіо радио lada лада суспільне інтерфакс интерфакс фк громадське novaya новая depo
    """.split()
)
SPATIAL = frozenset(
    """
    near in at to toward towards from into around outside inside over across through within of
    between and or villages settlements towns north south east west northeast northwest southeast
    southwest central northern southern eastern western beyond behind past via against shelled hit
    struck seized captured liberated attacked occupied retook entered left reached took take taking
    capture capturing seize seizing liberating recaptured retaken entering shelling cleared
    clearing storming stormed retake recapture liberate storm bombed
    у в во біля під до з із зі над на за поблизу від між та і й через коло неподалік околиць околиці
    районі напрямку села сел сіл селам селами селах селищ місті селі
    селищі смт захопили звільнили обстріляли взяли
    захопив захопила звільнив звільнила окупував окупували окупувала обстріляв обстріляла атакували
    атакував атакувала зайняли зайняв втратили обстріляно атаковано звільнено захоплено
    зачистили зачистив зачистила зачищено деокупували штурмують штурмували
    окуповано знищено зруйновано вдарили гатили перебували перебувало потрапили опинилися
    попали оказались пункти пунктів
    около возле под до из от над между через вблизи районе и с со из-под сёл сёла сёлам сёлах сел
    селе селом городе обстреляны обстреляно обстреляна обстрелян освобождены освобождено
    освобождена захвачены захвачено захвачена
    пункты пунктов пунктах захватили освободили обстреляли заняли взяли окраине захватил захватила
    освободил освободила
    зачистили зачистил зачистила штурмуют штурмовали
    обстрелял обстреляла занял заняла взял взяла атаковали атаковал атаковала контроль потеряли
    """.split()
)
# Heads of an organisation's name.
ORGANISATION = alternatives(
    """
    University Institute Platform Park Street Avenue Square Hotel Prospekt Academy College Times
    Post Independent News Herald Journal Gazette Bank Party Agency Orchestra Treaty Convention
    Protocol Museum Foundation Airlines Conference Agreements? Accords? Memorandum Prize FC Cup
    Conventions agreements accords? conventions? memorandum treaty protocols? format
    League Pravda Telegram School Polytechnic Opera Philharmonic Festival Forum Summit Format
    Process Club Formula Cathedral Today Tribune Observer Chronicle Boulevard Ballet Watch
    """
)
# Names of weapons, formations and guards, which are also places.
ARMS = alternatives(
    """
        Iskander Kinzhal Grad Lancet Shahed Geran Kalibr Smerch Uragan Tochka Orlan Zala Kornet
        Oreshnik Neptune Kub Molniya Zircon Tornado Buk Tor Pantsir Msta Giatsint Gvozdika
        Bayraktar Patriot Javelin Azov Aidar Kraken Wagner Akhmat Magura Redut Rubikon Rubicon
        Storm Vostok Zapad Tsentr Center Centre Sever Yug Dnepr North South East West Khortytsia
        Tavria Tavriia Kastus Sarmat Avangard Yars Topol Hurricane Harpoon Leopard Abrams Bradley
        Challenger Ajax Marder Caesar Archer Gripen Mirage Bohdana Krab Flamingo Palianytsia Peklo
        Іскандер Искандер Кинджал Кинжал Град Ланцет Шахед Герань Калібр Калибр Смерч
        Ураган Точка Орлан Корнет Орешник Орєшнік Нептун Циркон Торнадо Бук Тор Панцир Панцирь
        Байрактар Азов Айдар Кракен Вагнер Ахмат Магура Редут Рубікон Рубикон Шторм Схід Захід
        Північ Південь Центр Восток Запад Север Юг Хортиця Хортица Таврія Таврия Днепр_(?=групп)
        """
)
# "Save Ukraine", "Razom for Ukraine": organisations
HELPS = tuple(
    f"{word} "
    for word in (
        *("Save", "Stand With", "Stand with", "Rebuild", "Razom for", "Homes for", "United for"),
        *("Uniting for", "Unite for", "United With", "Hope for", "Doctors for", "Nova", "Army of"),
    )
)
# «Кавун.City», "Depo.ua": outlets
SITE_AFTER = re.compile(
    r"\.(?:[Cc]ity|[Uu][Aa]|[Ii]nfo|[Nn]ews|[Mm]edia|[Tt]oday|com|net|org|ru|FM|TV)(?!\w)"
)
# "the Field of Mars", "the Church of Saint ..."
NAME_OF = re.compile(
    r"\b(?:Field|Hall|Tomb|Order|Knights|Gates?|Feast|Alley|Temple|Cathedral|Monastery|Hotel)\s+of\s+$"
)
# "at Soup for Ukraine": a charity by its name
FOR_LAND = re.compile(
    r"\b(?:at|called|charity|group|project|campaign|foundation|initiative)\s[A-Z][a-z]+\sfor\s$"
)


def helps(before: str) -> bool:
    """Tell what stands before a land's name in that of an organisation: "Save", "Soup for"."""
    if before.endswith(HELPS):
        return True
    return before.endswith(" for ") and FOR_LAND.search(before[-60:]) is not None
