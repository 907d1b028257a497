"""Units of money and measure, in the words of news, and the one name under which each is kept."""

from __future__ import annotations

import re

_SIGNS = {
    "us$": "USD", "c$": "CAD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "r$": "BRL",
    "$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₹": "INR", "₪": "ILS", "₩": "KRW", "₺": "TRY",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "chf": "CHF",
}  # fmt: skip
# "Pounds" may be a weight and "¥" is yen or yuan: neither is read as money.
_MONEY = {
    r"u\.?s\.? dollars?": "USD", r"american dollars?": "USD", r"canadian dollars?": "CAD",
    r"australian dollars?": "AUD", "dollars?": "USD", "euros?": "EUR", "pounds? sterling": "GBP", "usd": "USD",
    "eur": "EUR", "gbp": "GBP", r"(?:russian )?rou?bles?": "RUB", "hryvnias?": "UAH", "yuan": "CNY",
    "renminbi": "CNY", "yen": "JPY", "shekels?": "ILS", "zlotys?": "PLN", "swiss francs?": "CHF",
    "indian rupees?": "INR", "pakistani rupees?": "PKR", "turkish liras?": "TRY", "won": "KRW", "rials?": "IRR",
    "new zealand dollars?": "NZD", "hong kong dollars?": "HKD", "singapore dollars?": "SGD",
    "norwegian kroner?": "NOK", "danish kroner?": "DKK", "swedish kronor": "SEK", "icelandic kr[oó]nur": "ISK",
    "mexican pesos?": "MXN", "argentine pesos?": "ARS", "brazilian reais": "BRL", "saudi riyals?": "SAR",
    "forints?": "HUF", "czech crowns?": "CZK", "naira": "NGN", "rand": "ZAR", "baht": "THB",
}  # fmt: skip
_MEASURES = {
    r"(?:sq\.? |square )(?:kilomet(?:re|er)s?|km)": "square km", "km2": "square km",
    "square miles?": "square miles",
    r"square (?:met(?:re|er)s?|m)": "square m", r"kilomet(?:re|er)s? (?:per|an) hour": "km/h", "km/h": "km/h",
    "kph": "km/h", "mph": "mph", "miles (?:per|an) hour": "mph", r"kilomet(?:re|er)s?": "km", "kms?": "km",
    "miles?": "miles", r"nautical miles?": "nautical miles", r"met(?:re|er)s?": "m", "feet": "feet",
    "inch(?:es)?": "inches", "yards?": "yards", r"millimet(?:re|er)s?|mm": "mm",
    r"centimet(?:re|er)s?": "cm", "cm": "cm", "metric tons?": "tonnes", "tonnes?": "tonnes", "tons?": "tons",
    r"kilos?|kilogram(?:me)?s?|kg": "kg", "barrels? (?:a|per) day": "barrels a day", "barrels": "barrels",
    "hectares?": "hectares", "acres?": "acres", "lit(?:re|er)s?": "litres", "gallons?": "gallons",
    "megawatts?|mw": "MW", "gigawatts?|gw": "GW", r"degrees celsius|°c": "°C", r"degrees fahrenheit|°f": "°F",
    "basis points?": "basis points", "knots?": "knots", "kilotons?": "kilotons",
}  # fmt: skip


def _any(patterns: dict[str, str]) -> str:
    return "|".join(pattern.replace(" ", r"[-\s]+") for pattern in sorted(patterns, key=len, reverse=True))


CURRENCY_BEFORE = rf"(?:{'|'.join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))})\s?"
PERCENT = r"\s?%|[-\s]+(?:percentage[-\s]points?|per\s?cent)\b"
CURRENCY_AFTER = rf"\s?€|[-\s]+(?:{_any(_MONEY)})\b"
MEASURE = rf"(?:[-\s]+|(?<=\d))(?:{_any(_MEASURES)})(?!\w)"


def unit_of(before: str | None, percent: str | None, currency: str | None, measure: str | None) -> str | None:
    """The name of the unit whose words stand before or after a number; money by its ISO 4217 code."""
    if before:
        return _SIGNS[before.strip().casefold()]
    if percent:
        return "percentage points" if "point" in percent.casefold() else "percent"
    if currency:
        return "EUR" if "€" in currency else _lookup(_MONEY, currency)
    return _lookup(_MEASURES, measure) if measure else None


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency."""
    return unit is not None and len(unit) == 3 and unit.isupper()


def _lookup(names: dict[str, str], words: str) -> str | None:
    plain = re.sub(r"[-\s]+", " ", words).strip()
    return next((unit for pattern, unit in names.items() if re.fullmatch(pattern, plain, re.IGNORECASE)), None)
