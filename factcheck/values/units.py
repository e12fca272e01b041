"""Units as printed, and what each is in the one unit of its kind: currencies by ISO 4217 code, measures by SI.

Lengths in metres, masses in kilograms, speeds in kilometres per hour, areas in square metres, volumes in litres,
temperatures in degrees Celsius. Exact factors: International Yard and Pound Agreement of 1959 and the SI brochure
(BIPM, 9th edition); the US liquid gallon is 3.785411784 l, the oil barrel 42 of these (NIST Handbook 44, appendix C).
"""

from __future__ import annotations

from msgspec import Struct

SIGNS = {
    "us$": "USD", "a$": "AUD", "c$": "CAD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "$": "USD", "£": "GBP",
    "€": "EUR", "¥": "JPY", "₹": "INR",
    "₽": "RUB", "₩": "KRW", "₪": "ILS", "₦": "NGN", "₺": "TRY",
}  # fmt: skip
"""Currency signs in lower case; "$" is the US dollar unless the text names another."""

CURRENCY_WORDS = {
    "dollar": "USD", "us dollar": "USD", "u.s. dollar": "USD", "buck": "USD", "euro": "EUR", "pound": "GBP",
    "pound sterling": "GBP", "quid": "GBP",
    "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "won": "KRW",
    "peso": "MXN",
    "rand": "ZAR", "shekel": "ILS", "naira": "NGN", "lira": "TRY", "krona": "SEK", "krone": "NOK", "real": "BRL",
    "reais": "BRL", "zloty": "PLN",
    "swiss franc": "CHF", "franc": "CHF", "australian dollar": "AUD", "canadian dollar": "CAD",
    "hong kong dollar": "HKD",
    "new zealand dollar": "NZD", "singapore dollar": "SGD", "usd": "USD", "eur": "EUR", "gbp": "GBP", "cent": "USD",
    "norwegian krone": "NOK", "norwegian kroner": "NOK", "danish krone": "DKK", "danish kroner": "DKK",
    "swedish krona": "SEK", "swedish kronor": "SEK", "icelandic krona": "ISK", "czech koruna": "CZK",
    "norwegian crown": "NOK", "danish crown": "DKK", "swedish crown": "SEK", "czech crown": "CZK",
    "british pound": "GBP", "american dollar": "USD", "turkish lira": "TRY", "indian rupee": "INR",
    "penny": "GBP", "pence": "GBP", "złoty": "PLN", "kroner": "NOK", "kronor": "SEK", "koruna": "CZK", "forint": "HUF",
    "lei": "RON", "leva": "BGN", "hryvnia": "UAH", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dirham": "AED",
    "riyal": "SAR", "dinar": "KWD", "shilling": "KES", "cedi": "GHS", "birr": "ETB", "kwacha": "ZMW", "taka": "BDT",
    "tenge": "KZT", "manat": "AZN", "lari": "GEL", "bolivar": "VES", "quetzal": "GTQ", "lempira": "HNL",
}  # fmt: skip
"""Currency words in the singular and lower case; of names that several countries use, the largest economy's."""

HUNDREDTHS = frozenset(("cent", "pence", "penny", "p", "c"))
"""Words for a hundredth of a currency's unit."""


class Unit(Struct, frozen=True):
    """A measure's unit: `factor` of the unit `canonical` of its kind, and `offset` more (temperature)."""

    canonical: str
    factor: float = 1.0
    offset: float = 0.0


_METRE, _KILOGRAM, _SPEED = "metre", "kilogram", "kilometre per hour"
_AREA, _VOLUME, _HEAT = "square metre", "litre", "degree celsius"
_TABLE = {
    "metre meter m": Unit(_METRE),
    "kilometre kilometer km kilometres kms": Unit(_METRE, 1000.0),
    "centimetre centimeter cm": Unit(_METRE, 0.01),
    "millimetre millimeter mm": Unit(_METRE, 0.001),
    "mile mi": Unit(_METRE, 1609.344),
    "nautical-mile": Unit(_METRE, 1852.0),
    "yard yd": Unit(_METRE, 0.9144),
    "foot feet ft": Unit(_METRE, 0.3048),
    "inch inche in": Unit(_METRE, 0.0254),
    "kilogram kilogramme kilo kg kgs": Unit(_KILOGRAM),
    "gram gramme g": Unit(_KILOGRAM, 0.001),
    "milligram mg": Unit(_KILOGRAM, 1e-6),
    "tonne": Unit(_KILOGRAM, 1000.0),
    "pound lb": Unit(_KILOGRAM, 0.45359237),
    "ounce oz": Unit(_KILOGRAM, 0.028349523125),
    "ton": Unit(_KILOGRAM, 907.18474),
    "km/h kph kmh km-per-hour kilometres-per-hour kilometers-per-hour kilometre-per-hour kilometer-per-hour": Unit(
        _SPEED
    ),
    "mph miles-per-hour mile-per-hour": Unit(_SPEED, 1.609344),
    "knot": Unit(_SPEED, 1.852),
    "square-metre square-meter sqm": Unit(_AREA),
    "square-kilometre square-kilometer": Unit(_AREA, 1e6),
    "square-mile": Unit(_AREA, 2_589_988.110336),
    "square-foot square-feet": Unit(_AREA, 0.09290304),
    "acre": Unit(_AREA, 4046.8564224),
    "hectare": Unit(_AREA, 1e4),
    "litre liter": Unit(_VOLUME),
    "gallon": Unit(_VOLUME, 3.785411784),
    "barrel": Unit(_VOLUME, 158.987294928),
    "degree-fahrenheit degrees-fahrenheit °f": Unit(_HEAT, 5 / 9, -160 / 9),
    "degree-celsius degrees-celsius °c": Unit(_HEAT),
    "degree degrees °": Unit("degree"),
    "storey story stories": Unit("storey"),
    "floor": Unit("storey"),
    "bedroom bed": Unit("bedroom"),
    "magnitude": Unit("magnitude"),
    "caliber calibre cal": Unit("calibre"),
}
MEASURES = {word: unit for words, unit in _TABLE.items() for word in words.split()}
"""Units of measures by their printed words, in lower case and the singular, hyphens between words."""


def unit_of(printed: str) -> Unit | None:
    """The unit that a word or short form prints, None where it is none.

    >>> unit_of("miles").factor, unit_of("km/h").canonical, unit_of("square feet").canonical, unit_of("votes")
    (1609.344, 'kilometre per hour', 'square metre', None)
    """
    plain = "-".join(printed.casefold().replace(".", "").split())
    found = MEASURES.get(plain) or MEASURES.get(plain.removesuffix("s"))
    return found or (MEASURES.get(f"{plain[:-3]}y") if plain.endswith("ies") else None)


def converted(value: float | None, unit: Unit) -> float | None:
    """A value in the unit of its kind, rounded to nine digits; None stays None.

    >>> converted(115, unit_of("mph")), converted(212, unit_of("°F"))
    (185.07456, 100.0)
    """
    return None if value is None else float(f"{value * unit.factor + unit.offset:.9g}")


def currency_of(printed: str) -> str | None:
    """The ISO 4217 code that a sign or a word prints, None where it is none.

    >>> currency_of("£"), currency_of("euros"), currency_of("cents"), currency_of("votes")
    ('GBP', 'EUR', 'USD', None)
    """
    plain = " ".join(printed.casefold().split())
    return SIGNS.get(plain) or CURRENCY_WORDS.get(plain) or CURRENCY_WORDS.get(plain.removesuffix("s"))
