"""The words of closed lists in Ukrainian: kinds, verdicts, sides, winds, months."""

WINDS = dict(
    zip(
        "N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split(),
        """Пн ПнПнСх ПнСх СхПнСх Сх СхПдСх ПдСх ПдПдСх Пд ПдПдЗх ПдЗх ЗхПдЗх Зх ЗхПнЗх ПнЗх
        ПнПнЗх""".split(),
        strict=True,
    )
)
KINDS = {
    "advance": "просування",
    "capture": "захоплення",
    "attack": "атака",
    "strike": "удар",
    "shelling": "обстріл",
    "clash": "бій",
    "withdrawal": "відхід",
    "deployment": "розгортання",
    "casualties": "втрати",
    "other": "інше",
    "claimed": "заявлено",
    "confirmed": "підтверджено",
    "denied": "спростовано",
    "unverified": "не перевірено",
    "consistent": "узгоджується",
    "inconsistent": "суперечить",
    "undetermined": "не визначено",
    "no claim": "без твердження",
    "source not given": "джерело не вказано",
    "elsewhere": "деінде",
    "distance direction": "відстань і напрямок",
    "distance": "відстань",
    "direction": "напрямок",
    "near": "поблизу",
    "between": "між",
    "containment": "належність",
    "border distance": "відстань до кордону",
    "front distance": "відстань до фронту",
    "front length": "довжина фронту",
    "advance distance": "глибина просування",
    "area": "площа",
    "unit conversion": "одиниці виміру",
    "literal": "саме місце",
    "metonym": "влада",
    "associative": "назване за місцем",
    "site": "місце події",
    "anchor": "точка відліку",
    "Russia": "Росія",
    "Ukraine": "Україна",
    "North Korea": "Північна Корея",
}
COUNTS = {
    "killed or wounded": "загиблих або поранених",
    "killed": "загиблих",
    "wounded": "поранених",
    "prisoners": "полонених",
    "shot down": "збито",
    "drones": "безпілотників",
    "missiles": "ракет",
    "attacks": "атак",
}
MONTHS = (
    *("січня", "лютого", "березня", "квітня", "травня", "червня"),
    *("липня", "серпня", "вересня", "жовтня", "листопада", "грудня"),
)
