"""The same days as another library of holidays says, but for Pentecost Sunday, which the law does not name."""

from datetime import date, timedelta

from holidays import country_holidays

from core.holidays_be import is_public_holiday, public_holiday


def test_ten_years_agree_with_another_library() -> None:
    other = country_holidays("BE", language="en_US")
    day, differences, holidays = date(2024, 1, 1), set(), 0
    while day < date(2035, 1, 1):
        holidays += is_public_holiday(day)
        if is_public_holiday(day) != (day in other):
            differences.add(other.get(day))
        day += timedelta(days=1)
    assert holidays == 11 * 11
    assert len(differences) == 1
    assert all(str(name).startswith("Pentecost") or "Whit" in str(name) for name in differences)


def test_every_holiday_has_a_name_and_no_other_day_has_one() -> None:
    days = [date(2024, 1, 1) + timedelta(days=number) for number in range(11 * 366)]
    names = [public_holiday(day) for day in days]
    assert [name is not None for name in names] == [is_public_holiday(day) for day in days]
    assert len(set(names) - {None}) == 11
    assert public_holiday(date(2027, 3, 28)) == "easter"
    assert public_holiday(date(2026, 11, 11)) == "armistice"
