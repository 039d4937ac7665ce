//! Times of the log as people read them.

use crate::model::nl;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// `21-11-2026 14:03`, in the user's own time zone.
pub fn moment(tijd: &str) -> String {
    crate::document::history::local_time(tijd)
}

/// Day and time of day of a moment, in the user's own time zone.
pub(crate) fn day_and_time(tijd: &str, zone: &TimeZone) -> Option<(Date, String)> {
    let local = tijd.parse::<Timestamp>().ok()?.to_zoned(zone.clone());
    Some((local.date(), local.strftime("%H:%M").to_string()))
}

/// 'Vandaag', 'Gisteren', or the day with its date.
pub(crate) fn day_word(day: Date, today: Date) -> String {
    const DAYS: [&str; 7] =
        ["Maandag", "Dinsdag", "Woensdag", "Donderdag", "Vrijdag", "Zaterdag", "Zondag"];
    if day == today {
        return "Vandaag".to_owned();
    }
    if today.yesterday().is_ok_and(|yesterday| yesterday == day) {
        return "Gisteren".to_owned();
    }
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or(0);
    format!("{} {}", DAYS[weekday], nl::date(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_close_by_have_a_word() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let today = day("2026-11-22");
        assert_eq!(day_word(today, today), "Vandaag");
        assert_eq!(day_word(day("2026-11-21"), today), "Gisteren");
        // 20 November 2026 is a Friday.
        assert_eq!(day_word(day("2026-11-20"), today), "Vrijdag 20-11-2026");
    }

    #[test]
    fn a_time_is_told_in_the_users_zone() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let told = day_and_time("2026-11-21T23:30:00Z", &zone).unwrap();
        assert_eq!(told, ("2026-11-22".parse().unwrap(), "00:30".to_owned()));
    }
}
