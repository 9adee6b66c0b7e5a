"""What a sentence says happened, and whether it did, in three languages."""

import pytest

from geodata.events.moods import Mood
from geodata.events.triggers import find_triggers
from geodata.model import EventKind

HAPPENED = [
    ("Russian forces captured the village.", "captured", EventKind.CAPTURE),
    ("Russia's Defense Ministry claimed to have taken the town.", "have taken", EventKind.CAPTURE),
    ("Ukrainian troops liberated the town.", "liberated", EventKind.CAPTURE),
    ("The units had regained control over the heights.", "regained control", EventKind.CAPTURE),
    ("Russian troops advanced by 2 km.", "advanced", EventKind.ADVANCE),
    ("They were able to push back the enemy.", "push back", EventKind.ADVANCE),
    ("The Russians tried to storm the town.", "tried to storm", EventKind.ATTACK),
    ("The enemy attempted to break through.", "attempted to break", EventKind.ATTACK),
    ("The troops withdrew to new lines.", "withdrew", EventKind.WITHDRAWAL),
    ("The Russian army left the city.", "army left", EventKind.WITHDRAWAL),
    ("Ukrainian forces repelled 12 assaults.", "repelled 12 assaults", EventKind.CLASH),
    ("A missile struck a hospital.", "missile struck", EventKind.STRIKE),
    ("Air defence shot down the drones.", "shot down", EventKind.STRIKE),
    ("The city was shelled.", "shelled", EventKind.SHELLING),
    ("Two people were killed.", "killed", EventKind.CASUALTIES),
    ("No fewer than five people died.", "died", EventKind.CASUALTIES),
    (
        "Two battalions have now arrived in the town.",
        "battalions have now arrived in",
        EventKind.DEPLOYMENT,
    ),
    ("Бригада вчора прибула до міста.", "Бригада вчора прибула до", EventKind.DEPLOYMENT),
    ("Ukrainian forces took 25 prisoners.", "took 25 prisoners", EventKind.OTHER),
    ("Російські війська захопили село.", "захопили", EventKind.CAPTURE),
    ("Окупанти намагалися прорватися до траси.", "намагалися прорватися", EventKind.ATTACK),
    ("ЗСУ відбили 12 атак.", "відбили 12 атак", EventKind.CLASH),
    ("Ракета влучила в лікарню.", "Ракета влучила", EventKind.STRIKE),
    ("Сили ППО збили дрони.", "збили", EventKind.STRIKE),
    ("Росіяни обстріляли місто.", "обстріляли", EventKind.SHELLING),
    ("Не менше п'яти людей загинули.", "загинули", EventKind.CASUALTIES),
    ("Війська залишили місто.", "Війська залишили", EventKind.WITHDRAWAL),
    ("Ворог просунувся на кілометр.", "просунувся", EventKind.ADVANCE),
    ("Військові взяли в полон 25 росіян.", "взяли в полон", EventKind.OTHER),
    ("Российские войска захватили село.", "захватили", EventKind.CAPTURE),
    ("Противник пытался прорваться к трассе.", "пытался прорваться", EventKind.ATTACK),
    ("ВСУ отбили атаку.", "отбили атаку", EventKind.CLASH),
    ("Ракета попала в больницу.", "Ракета попала", EventKind.STRIKE),
    ("Россияне обстреляли город.", "обстреляли", EventKind.SHELLING),
    ("Не менее пяти человек погибли.", "погибли", EventKind.CASUALTIES),
    ("Войска оставили город.", "Войска оставили", EventKind.WITHDRAWAL),
    ("Противник продвинулся на километр.", "продвинулся", EventKind.ADVANCE),
    ("В плен взяты 25 военных.", "В плен взяты", EventKind.OTHER),
]
OTHER_MOODS = [
    ("Russian forces did not capture the village.", Mood.NOT),
    ("Ukrainian troops have not withdrawn.", Mood.NOT),
    ("Russian troops failed to advance.", Mood.NOT),
    ("No casualties were recorded.", Mood.NOT),
    ("Nobody was killed.", Mood.NOT),
    ("Ukraine denied that Russia had captured the town.", Mood.DENIED),
    ("Kyiv rejected the claimed capture of the town.", Mood.DENIED),
    ("Russia plans to attack the city.", Mood.WANTED),
    ("Russia may launch an offensive.", Mood.WANTED),
    ("The enemy could seize the town.", Mood.WANTED),
    ("It is likely to advance.", Mood.WANTED),
    ("Those willing to join the fight are paid.", Mood.WANTED),
    ("It has too few resources left for an offensive.", Mood.WANTED),
    ("If they advance, the road is lost.", Mood.WANTED),
    ("The city marked the anniversary of its liberation.", Mood.REMEMBERED),
    ("Russian forces are advancing.", Mood.GOES_ON),
    ("They continue to advance.", Mood.GOES_ON),
    ("Російські війська не захопили село.", Mood.NOT),
    ("Вони не змогли просунутися.", Mood.NOT),
    ("Жодного влучання не було.", Mood.NOT),
    ("Україна спростувала захоплення села.", Mood.DENIED),
    ("Ворог планує наступати.", Mood.WANTED),
    ("Росіяни можуть атакувати місто.", Mood.WANTED),
    ("Вони готуються штурмувати місто.", Mood.WANTED),
    ("Минає річниця звільнення міста.", Mood.REMEMBERED),
    ("Вони продовжують наступ.", Mood.GOES_ON),
    ("Российские войска не захватили село.", Mood.NOT),
    ("Они не смогли продвинуться.", Mood.NOT),
    ("Украина опровергла захват села.", Mood.DENIED),
    ("Противник планирует наступать.", Mood.WANTED),
    ("ВСУ могут атаковать город.", Mood.WANTED),
    ("Они хотят захватить город.", Mood.WANTED),
    ("Сегодня годовщина освобождения города.", Mood.REMEMBERED),
    ("Они продолжают наступление.", Mood.GOES_ON),
]
NOTHING = [
    "The Air Assault Forces were named in the order.",
    "The 82nd Air Assault Brigade was named.",
    "Attack drones are made there.",
    "Командир штурмової бригади приїхав.",
    "Командир штурмовой группы приехал.",
    "Ukraine is ready to defend the city.",
    "The president arrived in the capital for talks.",
    "Міністр прибув до столиці.",
]


@pytest.mark.parametrize(("text", "words", "kind"), HAPPENED, ids=[t for t, _, _ in HAPPENED])
def test_what_happened(text: str, words: str, kind: EventKind) -> None:
    first = find_triggers(text)[0]
    found = (text[first.start : first.end], first.kind, first.mood)
    assert found == (words, kind, Mood.HAPPENED)


@pytest.mark.parametrize(("text", "mood"), OTHER_MOODS, ids=[t for t, _ in OTHER_MOODS])
def test_what_only_seems_to_have_happened(text: str, mood: Mood) -> None:
    assert {trigger.mood for trigger in find_triggers(text)} == {mood}


@pytest.mark.parametrize("text", NOTHING)
def test_names_of_units_and_things_tell_of_nothing(text: str) -> None:
    assert find_triggers(text) == ()


def test_the_longest_reading_holds() -> None:
    (trigger,) = find_triggers("A drone attack.")
    assert trigger.kind is EventKind.STRIKE
