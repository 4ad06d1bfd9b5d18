"""The months by their names, whole and short, as platforms write them in the languages of their interface."""

from __future__ import annotations

import re

# Spoken with a day ("8 марта", "3 stycznia"), many languages put the month into another form than alone.
_NAMES = (
    """january jan januar jän jänner janvier janv enero ene janeiro gennaio gen januari ianuarie ian január ledna
    leden stycznia styczeń sty ocak oca tammikuuta tammikuu января январь янв січня січень ιανουαρίου يناير มกราคม
    gener""",
    """february feb februar feber février fevrier févr fév febrero fevereiro fev febbraio februari februarie február
    února únor lutego luty lut şubat şub helmikuuta helmikuu февраля февраль февр фев лютого лютий φεβρουαρίου فبراير
    กุมภาพันธ์ febrer""",
    """march mar märz maerz mrz mars marzo março marco maart mrt marts martie március márc března březen marca marzec
    mart maaliskuuta maaliskuu mac maret марта март мар березня березень μαρτίου مارس มีนาคม març""",
    """april apr avril avr abril abr aprile aprilie április ápr dubna duben kwietnia kwiecień kwi nisan nis huhtikuuta
    huhtikuu апреля апрель апр квітня квітень απριλίου أبريل เมษายน""",
    """may mai mayo maio mag maggio mei maj május máj května květen maja mayıs toukokuuta toukokuu мая май травня
    травень μαΐου مايو พฤษภาคม maig""",
    """june jun juni juin junio junho giugno giu iunie iun június jún června červen czerwca czerwiec cze haziran haz
    kesäkuuta kesäkuu июня июнь июн червня червень ιουνίου يونيو มิถุนายน juny""",
    """july jul juli juillet juil julio julho luglio lug iulie iul július júl července červenec lipca lipiec lip temmuz
    tem heinäkuuta heinäkuu julai июля июль июл липня липень ιουλίου يوليو กรกฎาคม juliol""",
    """august aug août aout agosto ago augustus augusti augusztus srpna srpen sierpnia sierpień sie ağustos ağu elokuuta
    elokuu agustus ags ogos августа август авг серпня серпень αυγούστου أغسطس สิงหาคม agost""",
    """september sep sept septembre septiembre setiembre setembro set settembre sett septembrie szeptember szept září
    zář września wrzesień wrz eylül eyl syyskuuta syyskuu сентября сентябрь сент сен вересня вересень σεπτεμβρίου
    سبتمبر กันยายน setembre""",
    """october oct okt oktober octobre octubre outubro out ottobre ott octombrie október října říjen października
    październik paź ekim eki lokakuuta lokakuu октября октябрь окт жовтня жовтень οκτωβρίου أكتوبر ตุลาคม""",
    """november nov novembre noviembre novembro noiembrie listopadu listopad listopada lis kasım kas marraskuuta
    marraskuu ноября ноябрь нояб ноя листопада листопад νοεμβρίου نوفمبر พฤศจิกายน""",
    """december dec dez dezember décembre decembre déc diciembre dic dezembro dicembre decembrie prosince prosinec
    grudnia grudzień gru aralık ara joulukuuta joulukuu desember des disember декабря декабрь дек грудня грудень
    δεκεμβρίου ديسمبر ธันวาคม desembre""",
)
MONTHS = {name.casefold(): number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
_VIETNAMESE = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_WORD = r"(?P<month>[^\W\d_][^\s\d.,]{2,14})\.?"
_FORMS = (
    re.compile(rf"^{_WORD},?\s+(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th)?$", re.IGNORECASE),
    re.compile(
        rf"^(?P<day>\d{{1,2}})(?:\.|er|º|ª|st|nd|rd|th)?(?:\s+|-)(?:(?:de|of|di)\s+|d['’])?{_WORD}$", re.IGNORECASE
    ),
    re.compile(r"^(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일号號]$"),
    re.compile(r"^(?:ngày\s+)?(?P<day>\d{1,2})\s+tháng\s+(?P<month>[^\d\s].*|\d{1,2})$", re.IGNORECASE),
)


def month_and_day(text: str) -> tuple[int, int] | None:
    """Return the month and day of a date without a year: "September 25", "8 de marzo", "9月16日", "18 tháng Sáu"."""
    found = next((match for form in _FORMS if (match := form.match(text.strip()))), None)
    if found is None:
        return None
    name = found.group("month").casefold()
    month = int(name) if name.isdigit() else MONTHS.get(name, 0)
    if "tháng" in text.casefold() and name in _VIETNAMESE:
        month = _VIETNAMESE.index(name) + 1
    day = int(found.group("day"))
    return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
