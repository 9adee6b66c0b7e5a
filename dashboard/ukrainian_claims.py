"""Why a claim has its verdict, in Ukrainian: the parts of the sentences that the judges write.

Names stand in {name}, {other}; what is measured, with its wind, in {measure}; figures and
lengths that the text gives in {said}; a part that is told by itself in {why}.
"""

_MOVED = {
    "can be checked with control areas of the first and the last day": (
        "можна перевірити за контурами контролю першого й останнього дня"
    ),
    "can be checked where the text says in how many days it was taken": (
        "можна перевірити, якщо текст каже, за скільки днів це зайнято"
    ),
    "can be checked with control areas of {name} and {other}": (
        "можна перевірити за контурами контролю на {name} і {other}"
    ),
    "needs control areas of {name} too": "для перевірки потрібні контури контролю й на {name}",
    "lies outside Ukraine, for which the fronts are drawn": (
        "поза Україною, а фронти накреслено лише для неї"
    ),
}
CLAIMS = {
    "The nearest: {why}": "Найближче: {why}",
    "{name} lies {measure} of {other}, measured against the line between {said}": (
        "{name} — {measure} від {other}, міряно від лінії між {said}"
    ),
    "{name} lies {measure} of the middle of {other}, not {said} from its edge": (
        "{name} — {measure} від середини {other}, а не {said} від краю"
    ),
    "{name} lies {measure} of the middle of {other}": "{name} — {measure} від середини {other}",
    "{name} lies {measure} of {other}, not {said}": "{name} — {measure} від {other}, а не {said}",
    "{name} lies {measure} of {other}, which is far more than {said}": (
        "{name} — {measure} від {other}, що набагато більше за {said}"
    ),
    "{name} lies within {measure} of {other}": "{name} — не далі {measure} від {other}",
    "{name} lies {measure} of {other}": "{name} — {measure} від {other}",
    "{name} lies {measure} from the front of {other}": "{name} — {measure} від фронту {other}",
    "{name} lies {measure} from the border of {other} and {third}": (
        "{name} — {measure} від кордону {other} – {third}"
    ),
    "{name} lies {measure} from the boundary of {other} and {third}": (
        "{name} — {measure} від межі {other} – {third}"
    ),
    "{name} lies {measure} from the edge of {other}": "{name} — {measure} від межі {other}",
    "{name} lies {measure} from {other}": "{name} — {measure} від {other}",
    "the claim fits": "твердження слушне",
    "from its edge it is about {measure}": "від його краю — близько {measure}",
    "Another part of its edge may be meant": "Може йтися про іншу частину межі",
    "The edge of {name} is not among the embedded outlines": (
        "Межі {name} немає серед вбудованих обрисів"
    ),
    "The front of {other} runs {measure} of {name}": "Фронт {other} проходить {measure} від {name}",
    "No part of the front of {other} runs {measure} of {name}": (
        "Жодна частина фронту {other} не проходить {measure} від {name}"
    ),
    "The front of {other} runs through {name}": "Фронт {other} проходить через {name}",
    "the claim does not fit": "твердження не слушне",
    "{said} does not fit": "{said} не відповідає дійсності",
    "too far to fit": "задалеко, щоб бути слушним",
    "{name} lies {measure} of {other}, farther off than such words reach": (
        "{name} — {measure} від {other}, далі, ніж зазвичай кажуть такими словами"
    ),
    "true to the letter only": "слушне лише дослівно",
    "{name} is a unit of its own amid {other}": "{name} — окрема одиниця посеред: {other}",
    "No {name} in {other} is in the gazetteer in this spelling": (
        "У довіднику немає місця {name}, {other}, у такому написанні"
    ),
    "Its name in Ukrainian would settle it": "відповідь дала б його українська назва",
    "that is at the edge of what the claim can mean": (
        "це на межі того, що може означати твердження"
    ),
    "{name} lies in {other}, {measure} outside {third}": (
        "{name} лежить у {other}, {measure} за межею {third}"
    ),
    "{name} lies, {measure} outside {third}": "{name} лежить {measure} за межею {third}",
    "{name} belongs to {other}": "{name} належить до {other}",
    "{name} lies in {other}": "{name} лежить у {other}",
    "{name} lies at the edge of {other}": "{name} лежить на краю {other}",
    "The outline of {name} is not known here": "Обриси {name} тут невідомі",
    "The text does not settle which region is meant": "Текст не каже, про яку область ідеться",
    "The text does not say what lies there": "Текст не каже, що там лежить",
    "its name would settle it": "назва дала б відповідь",
    "its oblast or raion would settle it": "відповідь дала б назва області чи району",
    "naming its oblast or raion would settle it": "відповідь дала б назва області чи району",
    "naming a raion would settle it": "відповідь дала б назва району",
    "a name that the gazetteer knows would settle it": "відповідь дала б назва, яку знає довідник",
    "a table that knows it would settle the claim": "відповідь дала б таблиця, яка її знає",
    "The position of {name} is known only to {measure}": (
        "Положення {name} відоме лише з точністю {measure}"
    ),
    "a fuller gazetteer would settle it": "відповідь дав би повніший довідник",
    "The {name} has no name here": "Населений пункт тут не названо",
    "it can be anywhere in {other}": "він може бути будь-де в {other}",
    "{why}, and no known settlement fits": "{why}, і жоден відомий не підходить",
    "The text does not name {name}": "Текст не називає населеного пункту",
    "Which {name} is meant is not settled": "Не з’ясовано, яке саме це місце: {name}",
    "What it measures from is not in the gazetteer": "Від чого міряти, довідник не знає",
    "{name} is not in the gazetteer": "{name} немає в довіднику",
    "{said} settlements fit, {other} best": "підходять {said}, найкраще — {other}",
    "{said} settlements fit, none stands out": "підходять {said}, жоден не вирізняється",
    "one settlement fits, {other} best": "підходить один, {other}",
    "one settlement fits": "підходить один",
    "{name} is an area": "{name} — територія",
    "a distance from it has no one end": "відстань від неї не має одного кінця",
    "no one spot of it is meant": "якого саме її місця стосується, не сказано",
    "{name} is long": "{name} — видовжений об’єкт",
    "no one point of it is told": "якої саме його точки стосується, не сказано",
    "It measures a place from itself": "Місце тут виміряно від нього самого",
    "{said} places are called {name}, {other} of them in {third}": (
        "Місць із назвою {name}: {said}, з них у {third}: {other}"
    ),
    "{said} places are called {name}, and some are placed too vaguely to tell": (
        "Місць із назвою {name}: {said}, і положення деяких відоме надто неточно"
    ),
    "{said} places are called {name} and they disagree: one fits, {measure} of {other}, "
    "not all do": (
        "Місць із назвою {name}: {said}, і вони розходяться: одне підходить, {measure} "
        "від {other}, інші ні"
    ),
    "None of the {said} places called {name} lies there": (
        "Жодне з місць із назвою {name} ({said}) не лежить там"
    ),
    "None of the {said} places called {name} lies in {other}": (
        "Жодне з місць із назвою {name} ({said}) не лежить у {other}"
    ),
    "Another {name} may be meant": "Може йтися про інше місце з назвою {name}",
    "So far off, another {name} may be meant": (
        "Так далеко могли мати на увазі інше місце з назвою {name}"
    ),
    "Another {name} in {other} would fit": "Інше місце з назвою {name}, {other}, підходить",
    "Another {name} would fit": "Інше місце з назвою {name} підходить",
    "No {name} in {other} is in the gazetteer": "У довіднику немає місця {name}, {other}",
    "The gazetteer need not hold every village there": (
        "Географічний довідник може не мати там кожного села"
    ),
    "a fuller one would settle it": "відповідь дав би повніший",
    "naming its raion would tell": "відповідь дала б назва району",
    "The border that is meant is not among the embedded outlines": (
        "Кордону, про який ідеться, немає серед вбудованих"
    ),
    "The text names no spot from which to measure to the front": (
        "Текст не називає місця, від якого міряти до фронту"
    ),
    "The text has no day, so no front can be chosen": "Текст не має дня, тож фронту не вибрати",
    "a date would settle it": "відповідь дала б дата",
    "No front is known for {name}": "Фронт на {name} невідомий",
    "The latest front before {name} is of {other}, too old to tell": (
        "Останній фронт до {name} — від {other}, задавній"
    ),
    "control areas of that day would settle it": "відповідь дали б контури контролю того дня",
    "The front of {name} is a sketch": "Фронт {name} — схема",
    "a schematic line cannot settle a length": "схематична лінія не визначає довжини",
    "The front of {name} measures {measure} unsimplified and {said} at a tolerance of {third}": (
        "Фронт {name} має {measure} без спрощення і {said} зі спрощенням до {third}"
    ),
    "It measured {measure} then, unsimplified": "Тоді він мав {measure} без спрощення",
    "The claim states no length": "Твердження не називає довжини",
    "{said} is its finest length to {other}": (
        "{said} — його найдокладніша довжина з точністю {other}"
    ),
    "{said} is {other} more than the line has at any scale": (
        "{said} — на {other} більше, ніж лінія має в будь-якому масштабі"
    ),
    "{said} is {other} more": "{said} — на {other} більше",
    "a finer map may reach it": "докладніша карта може показати стільки",
    "{said} is true at a tolerance of about {measure}": (
        "{said} — слушно зі спрощенням приблизно до {measure}"
    ),
    "{said} needs a tolerance of {measure}, coarser than usual": (
        "{said} потребує спрощення до {measure}, грубішого за звичне"
    ),
    "{said} is less than the line has at any scale": (
        "{said} — менше, ніж лінія має в будь-якому масштабі"
    ),
    "Between {name} and {other} ({third}) the front near {spot} moved up to {measure}": (
        "Між {name} і {other} ({third}) фронт поблизу {spot} зсунувся щонайбільше на {measure}"
    ),
    "Between {name} and {other} ({third}) {measure} changed hands in {spot}": (
        "Між {name} і {other} ({third}) з рук у руки перейшло {measure} у {spot}"
    ),
    "Between {name} and {other} ({third}) {measure} changed hands around {spot}": (
        "Між {name} і {other} ({third}) з рук у руки перейшло {measure} довкола {spot}"
    ),
    "Between {name} and {other} ({third}) {measure} changed hands": (
        "Між {name} і {other} ({third}) з рук у руки перейшло {measure}"
    ),
    "{said} fits": "{said} слушно",
    "{said} is at the edge of what drawings can tell": (
        "{said} — на межі того, що можна сказати за кресленнями"
    ),
    "By the front of {name} ({other}) Russia holds {said} of {third}, {measure}": (
        "{third}: Росія утримує {said}, {measure}, за фронтом {name} ({other})"
    ),
    "By the front of {name} ({other}) Ukraine holds {said} of {third}, {measure}": (
        "{third}: Україна утримує {said}, {measure}, за фронтом {name} ({other})"
    ),
    "The front of {name} ({other}) is a mere line or sketch": (
        "Фронт {name} ({other}) — лише лінія або начерк"
    ),
    "it settles no area": "площі за ним не визначити",
    "The text does not say who holds it": "Текст не каже, хто це утримує",
    "{name} lies outside Ukraine, for which the fronts are drawn": (
        "{name} — поза Україною, а фронти накреслено лише для неї"
    ),
    "{said} is at the edge of what two drawings can tell": (
        "{said} — на межі того, що можна сказати за двома кресленнями"
    ),
    "a later map may show {said}": "пізніша карта може показати {said}",
    **{
        f"An advance of {{measure}} {k}": f"Просування на {{measure}} {v}"
        for k, v in _MOVED.items()
    },
    **{f"{{measure}} {k}": f"{{measure}} {v}" for k, v in _MOVED.items()},
    "none are known so near to it": "таких близьких до нього немає",
    "The text does not say where somebody advanced {measure}": (
        "Текст не каже, де саме просунулися на {measure}"
    ),
    "The two units agree within their rounding": "Обидві одиниці узгоджуються в межах округлення",
    "The two units agree only by rounding: {said}": (
        "Обидві одиниці узгоджуються лише через округлення: {said}"
    ),
    "The two units contradict each other: {said}": "Обидві одиниці суперечать одна одній: {said}",
}
