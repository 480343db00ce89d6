//! Working days in France.
//!
//! Source: the eleven public holidays of article L3133-1 of the French labour code, and the two more that are observed in
//! Bas-Rhin, Haut-Rhin and Moselle (article L3134-13). A working day is one from Monday to Friday that is none of them.
//! Dates are numbers, of which the eight digits are year, month and day; 0 is none.

use super::date::next;

/// The date that is so many days after another one, or so many working days; none after none.
pub(crate) fn ahead(mut day: u32, days: u16, counts_working_days: bool) -> u32 {
    let mut left = days;
    while left > 0 && day != 0 {
        let following = next(day);
        if following == day {
            break;
        }
        day = following;
        left -= u16::from(!counts_working_days || is_working_day(day, false));
    }
    day
}

/// Whether a date is a working day; no date is none that could be wrong.
pub(crate) fn is_working_day(day: u32, is_alsace_moselle: bool) -> bool {
    let (year, month, day_of_month) = (day / 10_000, day / 100 % 100, day % 100);
    // Years from March on, so that a leap day is the last one; 400 years more, so that there is one before each.
    let is_early = month < 3;
    let march_year = year + 400 - u32::from(is_early);
    let march_month = if is_early { month + 9 } else { month.saturating_sub(3) };
    let of_year = (153 * march_month + 2) / 5 + day_of_month;
    // A year has one day more than whole weeks.
    let weekday = (march_year + march_year / 4 - march_year / 100 + march_year / 400 + of_year) % 7;
    let is_holiday = match day % 10_000 {
        101 | 501 | 508 | 714 | 815 | 1101 | 1111 | 1225 => true,
        1226 => is_alsace_moselle,
        // Easter Monday, Ascension Day and Whit Monday; Good Friday.
        _ => match of_year.wrapping_sub(easter(year)) {
            1 | 39 | 50 => true,
            GOOD_FRIDAY => is_alsace_moselle,
            _ => false,
        },
    };
    day == 0 || !(matches!(weekday, SATURDAY | SUNDAY) || is_holiday)
}

const SATURDAY: u32 = 4;
const SUNDAY: u32 = 5;

/// Two days before Easter.
const GOOD_FRIDAY: u32 = u32::MAX - 1;

/// Easter Sunday as a day of March; those after the 31st are in April. It follows the full moon of the Gregorian
/// computus, by the nineteen years of the moon and the leap days that centuries leave out.
fn easter(year: u32) -> u32 {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let moon = (19 * golden + century + 15 - century / 4 - (century + 1 - (century + 8) / 25) / 3) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    moon + to_sunday + 22 - 7 * ((golden + 11 * moon + 22 * to_sunday) / 451)
}

#[cfg(test)]
mod tests {
    use super::super::date::{date_of, next};
    use super::{ahead, easter, is_working_day};

    #[test]
    fn easter_is_when_it_was_and_will_be() {
        for (year, month, day) in
            [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2035, 3, 25), (2038, 4, 25)]
        {
            assert_eq!(easter(year), (month - 3) * 31 + day, "{year}");
        }
    }

    #[test]
    fn years_have_so_many_working_days() {
        for (year, count, in_alsace_moselle) in [(2025, 251, 249), (2026, 252, 251), (2027, 254, 253)] {
            let mut day = year * 10_000 + 101;
            let (mut working, mut less) = (0, 0);
            while day / 10_000 == year {
                working += u32::from(is_working_day(day, false));
                less += u32::from(is_working_day(day, true));
                day = next(day);
            }
            assert_eq!((working, less), (count, in_alsace_moselle), "{year}");
        }
    }

    #[test]
    fn days_ahead() {
        let today = date_of(b"2026-11-20");
        assert_eq!(ahead(today, 20, false), date_of(b"2026-12-10"));
        assert_eq!(ahead(today, 20, true), date_of(b"2026-12-18"));
        assert_eq!(ahead(today, 0, true), today);
        assert_eq!(ahead(0, 20, true), 0);
        assert_eq!(ahead(date_of(b"9999-12-30"), u16::MAX, true), date_of(b"9999-12-31"));
        assert_eq!(next(date_of(b"2028-02-28")), date_of(b"2028-02-29"));
    }
}
