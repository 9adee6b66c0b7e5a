"""Why a place, an event and its day are what they are, in Ukrainian; slots as in the claims'."""

_LONELY = {
    "settlement": "єдиний населений пункт із такою назвою",
    "region": "єдина область із такою назвою",
    "country": "єдина країна з такою назвою",
    "water": "єдина водойма з такою назвою",
    "facility": "єдиний об’єкт із такою назвою",
}
PLACES = {
    **{f"the only {kind} so called, in {{name}}": f"{v}, {{name}}" for kind, v in _LONELY.items()},
    **{f"the only {kind} so called": v for kind, v in _LONELY.items()},
    "the name stands for the region here, not for its town": (
        "назва тут означає область, а не її місто"
    ),
    "the town that goes by the bare name, not its region": (
        "місто, яке називають без додатків, а не його область"
    ),
    "of {said} places so called, {why}": "місць із такою назвою: {said}; {why}",
    "the likeliest by size and nearness to the war, in {name}": (
        "найімовірніше за розміром і близькістю до бойових дій, {name}"
    ),
    "the likeliest by size and nearness to the war": (
        "найімовірніше за розміром і близькістю до бойових дій"
    ),
    "the text itself puts it in {name}": "сам текст відносить його до {name}",
    "the text itself puts it there": "сам текст указує туди",
    "it lies where the distance or direction told puts it": (
        "лежить там, куди вказує названа відстань чи напрямок"
    ),
    "places in {name} are named around it": "довкола названо місця в {name}",
    "places there are named around it": "довкола названо тамтешні місця",
    "it is the nearest to the other places named": "найближче до інших названих місць",
    "it is of the kind and size the text calls it": "має вид і розмір, які називає текст",
    "other mentions in this text point to it": "на нього вказують інші згадки в тексті",
    "the one place called “{name}” does not fit what the text says of it": (
        "єдине місце з назвою «{name}» не відповідає сказаному в тексті"
    ),
    "none of {said} places called “{name}” fits what the text says of it": (
        "жодне з місць із назвою «{name}» (їх {said}) не пасує до сказаного в тексті"
    ),
    "{said} places are called “{name}”, and the text does not tell which": (
        "місць із назвою «{name}»: {said}, і текст не каже, яке саме"
    ),
    "no place of the gazetteer is called “{name}”": "у довіднику немає місця з назвою «{name}»",
    "one letter off is {name}": "на одну літеру інакше — {name}",
    "no gazetteer knows this name": "жоден довідник не знає цієї назви",
    "the only one spoken of: {name}": "єдине, про яке йдеться: {name}",
    "it is called {name} today": "тепер зветься {name}",
    "the place itself": "саме місце",
    "names a direction of the front": "називає напрямок фронту",
    "names the authorities or forces of the place": "називає тамтешню владу або війська",
    "stands for its government, in a list": "означає його владу, у переліку",
    "stands for its government": "означає його владу",
    "tells whose a thing is": "каже, чия це річ",
    "stands for who sits there": "означає тих, хто там засідає",
    "measured from": "від нього міряють",
    "says where its neighbour lies": "каже, де лежить сусідня назва",
    "says where the place before it is": "каже, де місце, назване перед ним",
    "says between which places its neighbour lies": "каже, між якими місцями лежить сусідня назва",
    "names a road": "називає дорогу",
}
EVENTS = {
    "“{name}” answers the sentence before: {why}": (
        "«{name}» — відповідь на попереднє речення: {why}"
    ),
    "confirmed after it: “{name}”": "підтверджено далі: «{name}»",
    "“{name}” {why}, not denied": "«{name}»: {why}, цього не заперечено",
    "“{name}” {why}": "«{name}»: {why}",
    "at a place that the text does not name": "місце, якого текст не називає",
    "at a place near {name} that is in no table, in {other}": (
        "місце біля {name}, якого немає в таблицях, {other}"
    ),
    "at a place without a name in {name}": "місце без назви, {name}",
    "at {name}, which could be several places so called": "{name} — так звуться кілька місць",
    "at {name}, which is in no table, in {other}": "{name}, чого немає в таблицях, {other}",
    "at {name}, which is in no table": "{name}, чого немає в таблицях",
    "at {name}, one of several places so called in {other}": (
        "{name} — одне з кількох місць із такою назвою, {other}"
    ),
    "at “{name}”, {other} named before": "«{name}», раніше названо {other}",
    "at {name}, named in the sentence before": "{name}, назване в попередньому реченні",
    "in {name}, whose governor tells of it": "{name}, про що каже губернатор",
    "is where the caption shows something": "там, що показано, за підписом",
    "on a road at {name}, somewhere in {other}": "на дорозі до місця {name}, {other}",
    "on the road from {name}, somewhere in {other}": "на дорозі від місця {name}, {other}",
    "in the sector named after {name}, somewhere in {other}": (
        "на напрямку, названому за {name}, десь у {other}"
    ),
    "at {name}": "{name}",
    "at least {said} {kind}": "щонайменше {said} {kind}",
    "{said} to {other} {kind}": "від {said} до {other} {kind}",
    "{said} {kind}": "{said} {kind}",
    "the numbers are of several regions together": "числа — разом для кількох областей",
    "the numbers are what is left": "числа — те, що лишилося від загальних",
    "the numbers are of {said} places together": "числа — разом для кількох місць ({said})",
}
DAYS = {
    "“{name}”: {why}": "«{name}»: {why}",
    "{why}, up to the day of publication": "{why}, до дня публікації",
    "since the other day of the sentence, up to the day of publication": (
        "від іншого дня в реченні до дня публікації"
    ),
    "the date is given": "дату названо",
    "counted from that day": "відлічено від того дня",
    "the week up to that day": "тиждень до того дня",
    "counted from the day of publication": "відлічено від дня публікації",
    "counted from 24 February 2022": "відлічено від 24 лютого 2022 року",
    "{why}; of 2022, the invasion": "{why}; 2022 року, вторгнення",
    "counted from {name}, said before": "відлічено від {name}, названого раніше",
    "that part of the month": "та частина місяця",
    "a third of that season": "третина тієї пори року",
    "that part of the year": "та частина року",
    "the last such day": "останній такий день",
    "the last such day, publication included": "останній такий день, з днем публікації включно",
    "the last such day of a month": "останній такий день місяця",
    "the last new year": "останній Новий рік",
    "the night before publication": "ніч перед публікацією",
    "up to {name}, when it was said": "до {name}, коли це сказано",
    "the day up to publication": "доба до публікації",
    "the day before that day": "день перед тим днем",
    "that day and the one before it": "той день і день перед ним",
    "the evening of publication or the one before": "вечір дня публікації або вечір перед ним",
    "{why}; told of {name}": "{why}; розказано про {name}",
    "the day of publication": "день публікації",
    "the morning of publication": "ранок дня публікації",
    "the last weekend": "останні вихідні",
    "those whole months": "ці місяці повністю",
    "that whole season": "уся ця пора року",
    "that whole month": "увесь цей місяць",
    "that whole year": "увесь цей рік",
    "the text has no day of its own to count from": "текст не має власного дня, щоб відлічити",
    "the text gives no day": "текст не називає дня",
    "told in the present tense, so the day of publication": (
        "сказано в теперішньому часі, тож день публікації"
    ),
    "continues the sentence before": "продовжує попереднє речення",
    "continues the sentence after": "продовжує наступне речення",
    "set by {name}": "указав читач: {name}",
}
_WHEN = {
    "both without a day": "обидва без дня",
    "days in common with {other}": "спільні дні з {other}",
}
_SAID = {"claimed": "заявлено", "told": "повідомлено"}
REPORTS = {
    "denies the {kind} told by {other}": "{kind}: спростовує сказане в {other}",
    **{
        f"{{kind}} like {{name}}, the same place, {k}": f"{{kind}}, як {{name}}; те саме місце; {v}"
        for k, v in _WHEN.items()
    },
    **{
        f"{{kind}} like {{name}}, {{measure}} away, within the uncertainty, {k}": (
            f"{{kind}}, як {{name}}; за {{measure}}, у межах неточності; {v}"
        )
        for k, v in _WHEN.items()
    },
    **{
        f"{{kind}} like {{name}}, told alike of no place that can be told, {k}": (
            f"{{kind}}, як {{name}}; сказано так само, без місця; {v}"
        )
        for k, v in _WHEN.items()
    },
    "the first report of it": "перше повідомлення про неї",
    "put together by hand": "об’єднано вручну",
    "taken out by hand": "вилучено вручну",
    **{
        f"{{kind}} {k} by {{name}} on {{other}}": f"{{kind}}: {v} ({{name}}, {{other}})"
        for k, v in _SAID.items()
    },
    **{f"{{kind}} {k} by {{name}}": f"{{kind}}: {v} ({{name}})" for k, v in _SAID.items()},
    "denied by {name} on {other}": "спростовано ({name}, {other})",
    "denied by {name}": "спростовано ({name})",
    "{kind}: {name} by {other}, {third} by {spot}": ("{kind}: {name} ({other}), {third} ({spot})"),
    "{kind}: {name} by {other}": "{kind}: {name} ({other})",
    "then {name} by {other}": "потім {name} ({other})",
    "{name}: {kind} by {side} since {other}, but {third} draws it on {holder}'s side": (
        "{name}: {kind} ({side}) від {other}, але {third} малює його на боці: {holder}"
    ),
    "{kind} {status}, says {name}": "{kind}: {status}, каже {name}",
    "{kind} {status}": "{kind}: {status}",
    "fighting there on {name}": "бої там {name}",
    "the claim is denied": "твердження спростовано",
}
