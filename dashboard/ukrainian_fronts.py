"""The words of the page about fronts, in Ukrainian."""

FRONTS = {
    "Front": "Фронт",
    "Day by day": "День за днем",
    "From reports": "За повідомленнями",
    "Derived from what is reported, never surveyed: one side's word is a claim.": (
        "Виведено з повідомлень, а не знято на місцевості: слово однієї сторони — лише заява."
    ),
    "No report tells of a settlement taken by this day.": (
        "До цього дня немає повідомлень про взяття населеного пункту."
    ),
    "State on": "Стан на",
    "held": "утримує",
    "contested": "спірне",
    "since": "від",
    "side": "сторона",
    "Where reports and the shape disagree": "Де повідомлення й контур розходяться",
    "One day has a shape; a chart needs two.": "Контур є за один день; для графіка треба два.",
    "Length, km": "Довжина, км",
    "Area, km²": "Площа, км²",
    "lost, km²": "втрачено, км²",
    "Compare with": "Порівняти з",
    "nothing": "нічим",
    "schematic": "схема",
    "Days with a shape": "Днів із контуром",
    "No shape for": "Немає контуру за",
    "Sources": "Джерела",
    "A schematic line may be drawn; it settles no length and no area.": (
        "Схематичну лінію можна показати; довжини й площі вона не визначає."
    ),
    "Area held inside Ukraine": "Зайнята площа в межах України",
    "Gained": "Здобуто",
    "Lost": "Втрачено",
    "Net": "Різниця",
    "gained": "здобуто",
    "lost": "втрачено",
    "Settlements that changed hands": "Населені пункти, що перейшли з рук у руки",
    "change": "зміна",
    "oblast": "область",
    "population": "населення",
    "Two sources draw the same day differently; this shows both at once.": (
        "Два джерела по-різному малюють той самий день; тут показано обидва."
    ),
    "No front is known. Start the page with FRONTLINE_FRONTS=folder of shapes.": (
        "Фронт невідомий. Запустіть сторінку з FRONTLINE_FRONTS=тека з контурами."
    ),
    "A line is broken where days have no shape.": (
        "Лінія переривається там, де для днів немає контуру."
    ),
    "By oblast": "За областями",
    "By sector": "За ділянками",
    "Pockets and salients": "Котли й виступи",
    "Change, km²": "Зміна, км²",
    "Changed ground, the largest piece first": "Ділянки, що перейшли, найбільша перша",
    "Download points and areas as GeoJSON": "Завантажити точки й площі як GeoJSON",
    "Download the change as GeoJSON": "Завантажити зміну як GeoJSON",
    "Ground that goes back and forth, and every redrawn edge, counts each day.": (
        "Земля, що переходить туди й назад, і кожен перемальований край рахуються щодня."
    ),
    "Length at a tolerance of 2 km": "Довжина з допуском 2 км",
    "No published shape is known for this day to compare with.": (
        "Для цього дня немає опублікованого контуру, щоб порівняти."
    ),
    "On the map": "На карті",
    "Shape of": "Контур за",
    "Shared out": "Розподіл",
    "Show": "Показати",
    "Source of the front": "Джерело фронту",
    "The noise of drawn edges, one standard deviation.": (
        "Похибка намальованих країв, одне стандартне відхилення."
    ),
    "This shape has no line inside Ukraine.": "Цей контур не має лінії в межах України.",
    "about": "близько",
    "against": "проти",
    "agree": "збігаються",
    "agrees": "збігається",
    "any source": "будь-яке джерело",
    "as drawn": "як намальовано",
    "at 10 km": "з допуском 10 км",
    "at 2 km tolerance": "з допуском 2 км",
    "change since the shape before": "зміна від попереднього контуру",
    "changed ground": "ділянка, що перейшла",
    "could not be read": "не вдалося прочитати",
    "days": "дні",
    "derived, not surveyed": "виведено, не знято на місцевості",
    "disagree": "розходяться",
    "disagrees": "розходиться",
    "gained, km²": "здобуто, км²",
    "licence": "ліцензія",
    "licence not stated": "ліцензію не вказано",
    "more gaps": "інших прогалин",
    "nearest town": "найближче місто",
    "places inside": "населені пункти всередині",
    "pocket": "котел",
    "salient": "виступ",
    "published line": "опублікована лінія",
    "published shape": "опублікований контур",
    "repaired or skipped": "виправлено або пропущено",
    "reported to be held by Russia; dashed: claimed by one side": (
        "за повідомленнями, під контролем Росії; пунктир — заява однієї сторони"
    ),
    "reported to be held by Ukraine; dashed: claimed by one side": (
        "за повідомленнями, під контролем України; пунктир — заява однієї сторони"
    ),
    "schematic, not surveyed": "схема, не знято на місцевості",
    "the days added up": "сума днів",
    "the last day against the first": "останній день проти першого",
    "the first shape": "перший контур",
    "the shape before": "попередній контур",
    "way": "спосіб",
    "The front of this day is being drawn ...": "Фронт цього дня ще малюється …",
    "Only a part of the front, shown when it is chosen, never for any source": (
        "Лише частина фронту: показується, коли її обрано, але не за «будь-яке джерело»"
    ),
    "The last published shape is of": "Останній опублікований контур —",
    "more are marked on the map and come first in the table": (
        "ще позначено на мапі; у таблиці вони перші"
    ),
    "ringed: the published shape tells otherwise": "у кільці: опублікований контур каже інше",
    "lost (dashed edge)": "втрачено (пунктирний край)",
}
