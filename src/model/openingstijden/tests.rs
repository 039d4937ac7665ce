use super::*;
use jiff::civil::{DateTime, date};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fn tijden(text: &str) -> Openingstijden {
    Openingstijden::parse(text).unwrap_or_else(|fout| panic!("{text}: {}", fout.tekst()))
}

fn wrong(text: &str) -> String {
    Openingstijden::parse(text).unwrap_err().tekst()
}

#[test]
fn what_people_type_becomes_the_text_form() {
    for (typed, kept) in [
        ("ma 09:00-12:00,13:00-17:00; di dicht", "ma 09:00-12:00,13:00-17:00; di dicht"),
        (
            "ma-wo 9-17; za 10.30 tot 12",
            "ma 09:00-17:00; di 09:00-17:00; wo 09:00-17:00; za 10:30-12:00",
        ),
        (
            "Maandag t/m dinsdag: 0930–1200 en 13–24 uur",
            "ma 09:30-12:00,13:00-24:00; di 09:30-12:00,13:00-24:00",
        ),
        ("zo gesloten\nma onbekend;", "zo dicht"),
        ("vr 13-17, 9-12", "vr 09:00-12:00,13:00-17:00"),
        (
            "24-12-2026 t/m 3-1-2027 dicht; ma 9-12; 2026-04-27 10-14",
            "ma 09:00-12:00; 2026-04-27 10:00-14:00; 2026-12-24/2027-01-03 dicht",
        ),
        ("  ", ""),
    ] {
        assert_eq!(tijden(typed).to_string(), kept);
    }
}

#[test]
fn what_is_wrong_says_what_to_write() {
    for (typed, says) in [
        ("ma negen", "Dit is geen tijd. Schrijf 09:00-17:00."),
        ("ma 9", "Dit is geen tijd. Schrijf 09:00-17:00."),
        ("ma 9-", "Dit is geen tijd."),
        ("ma 9:5-12", "Dit is geen tijd."),
        ("ma 9-25", "Deze tijd bestaat niet. Schrijf 09:00-17:00."),
        ("ma 9:60-12", "Deze tijd bestaat niet."),
        ("ma 17-9", "De eindtijd ligt niet na de begintijd. Schrijf eerst van"),
        ("ma 20-02", "De eindtijd ligt niet na de begintijd."),
        ("ma 9-13,12-17", "Deze tijden vallen samen. Schrijf 09:00-12:00, 13:00-17:00."),
        ("ma 9-10,11-12,13-14", "Dit zijn te veel tijden."),
        ("ma 9-12; maandag dicht", "Een dag staat er twee keer."),
        ("dagelijks 9-12", "Hier staat geen dag. Begin met ma,"),
        ("vr-ma 9-12", "Hier staat geen dag."),
        ("31-02-2026 dicht", "Deze datum bestaat niet."),
        ("24-12-2026", "Er staat niet hoe het die dag is. Schrijf 24-12-2026 dicht, of"),
        ("2026-12-24/2026-12-20 dicht", "De laatste dag ligt vóór de eerste."),
        ("2026-12-20/2026-12-24 dicht; 2026-12-24 9-12", "Twee uitzonderingen gaan over dezelfde"),
    ] {
        let said = wrong(typed);
        assert!(said.starts_with(says), "{typed}: {said}");
    }
}

#[test]
fn one_line_says_it_in_words() {
    for (text, words) in [
        ("ma-vr 9-17; za-zo dicht", "ma–vr 9–17 uur, za–zo dicht"),
        ("ma 9:30-12,13-17; di dicht", "ma 9.30–12 en 13–17 uur, di dicht, wo–zo onbekend"),
        ("ma-zo 8-22; 2026-12-25 dicht", "ma–zo 8–22 uur, 1 uitzondering"),
        ("2026-12-25 dicht; 2026-12-31 9-12", "2 uitzonderingen"),
        ("", ""),
    ] {
        assert_eq!(tijden(text).zin(), words);
    }
    let form = tijden("ma 9-12,13-17; 2026-12-24/2027-01-03 dicht");
    assert_eq!(form.week()[..2], ["09:00-12:00, 13:00-17:00", ""]);
    assert_eq!(form.uitzonderingen().collect::<Vec<_>>(), ["24-12-2026 t/m 03-01-2027 dicht"]);
}

fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

#[test]
fn it_is_open_from_its_first_minute_till_its_last() {
    // 23 November 2026 is a Monday.
    let place = tijden("ma 09:00-12:00,13:00-24:00; di dicht; 2026-11-30 10:00-11:00");
    let open = |moment: &str| place.is_open(at(moment), Feestdagen::Onbekend);
    for (moment, answer) in [
        ("2026-11-23T08:59", Some(false)),
        ("2026-11-23T09:00", Some(true)),
        ("2026-11-23T12:00", Some(false)),
        ("2026-11-23T23:59:59", Some(true)),
        ("2026-11-24T00:00", Some(false)),
        ("2026-11-25T12:00", None),
        ("2026-11-30T09:30", Some(false)),
        ("2026-11-30T10:30", Some(true)),
    ] {
        assert_eq!(open(moment), answer, "{moment}");
    }
}

#[test]
fn a_holiday_follows_the_choice_and_gives_way_to_what_is_said_of_the_day() {
    // Second day of Pasen 2026: Monday 6 April; Koningsdag: Monday 27 April.
    let place = tijden("ma 9-12; di dicht; 2026-04-27 10:00-14:00");
    let pasen = |choice| place.is_open(at("2026-04-06T10:00"), choice);
    assert_eq!(pasen(Feestdagen::Dicht), Some(false));
    assert_eq!(pasen(Feestdagen::Open), Some(true));
    assert_eq!(pasen(Feestdagen::Onbekend), None);
    assert_eq!(place.is_open(at("2026-04-27T13:00"), Feestdagen::Dicht), Some(true));
    // 5 May 2025: a Monday.
    assert_eq!(place.op(date(2025, 5, 5), Feestdagen::DichtOok5Mei), Dag::Dicht);
    assert_ne!(place.op(date(2025, 5, 5), Feestdagen::Dicht), Dag::Dicht);
    // A Tuesday that is a holiday is closed, whoever knows: 26 December 2023.
    assert_eq!(place.op(date(2023, 12, 26), Feestdagen::Onbekend), Dag::Dicht);
    assert_eq!(place.op(date(2026, 12, 25), Feestdagen::Open), Dag::Onbekend, "a Friday");
}

#[test]
fn a_part_of_the_day_is_open_known_closed_or_unknown() {
    use Dagdeel::{Avond, Middag, Ochtend, Weekend};
    let all =
        |text: &str| [Ochtend, Middag, Avond, Weekend].map(|deel| tijden(text).in_dagdeel(deel));
    let (yes, no) = (Some(true), Some(false));
    assert_eq!(all("ma-vr 9-17; za-zo dicht"), [yes, yes, no, no]);
    assert_eq!(all("ma-vr dicht; za 20-22; zo dicht"), [no, no, no, yes]);
    assert_eq!(all(""), [None; 4], "unknown is not closed");
    assert_eq!(all("ma 9-17; za dicht"), [yes, yes, None, None]);
    // Half an hour of an evening is no evening; an hour is, and on one day of the week.
    assert_eq!(all("ma-vr 13-18:30; za-zo dicht")[2], no);
    assert_eq!(all("ma-do dicht; vr 13-19; za-zo dicht"), [no, yes, yes, no]);
    // A break does not make two halves of an hour nothing.
    assert_eq!(all("ma-vr 11:30-12, 12-12:30; za-zo dicht")[0], no);
    assert_eq!(all("ma-vr 9-9:30, 11-11:30; za-zo dicht")[0], yes);
}

#[test]
fn hours_of_a_week_are_known_when_every_day_is() {
    assert_eq!(tijden("ma-vr 9-12,13-17:30; za-zo dicht").uren_per_week(), Some(37.5));
    assert_eq!(tijden("ma-zo dicht").uren_per_week(), Some(0.0));
    assert_eq!(tijden("ma-vr 9-17; za dicht").uren_per_week(), None);
}

fn any_dag() -> impl Strategy<Value = Dag> {
    let span =
        (0..ETMAAL, 1..=ETMAAL).prop_filter_map("ends after", |(van, tot)| Tijdvak::new(van, tot));
    let two = proptest::collection::btree_set(0..=ETMAAL, 4).prop_filter_map("in order", |at| {
        let at: Vec<u16> = at.into_iter().collect();
        Some(Dag::Open(Tijdvak::new(at[0], at[1])?, Some(Tijdvak::new(at[2], at[3])?)))
    });
    prop_oneof![
        Just(Dag::Onbekend),
        Just(Dag::Dicht),
        span.prop_map(|one| Dag::Open(one, None)),
        two,
    ]
}

/// Days that differ: steps from one to the next, and how long each lasts.
fn any_uitzonderingen() -> impl Strategy<Value = Vec<Uitzondering>> {
    let known = any_dag().prop_filter("is known", |dag| *dag != Dag::Onbekend);
    proptest::collection::vec((1..400i32, 0..30i32, known), 0..6).prop_map(|all| {
        let mut next = date(2020, 1, 1);
        let one = |(step, days, dag): (i32, i32, Dag)| {
            let van = next.checked_add(jiff::Span::new().days(step)).unwrap();
            let tot = van.checked_add(jiff::Span::new().days(days)).unwrap();
            next = tot;
            Uitzondering { van, tot, dag }
        };
        all.into_iter().map(one).collect()
    })
}

/// `WIJKBEELD_SEED` does a run again; a failure names it.
fn seed() -> u64 {
    let wanted = std::env::var("WIJKBEELD_SEED").ok().and_then(|text| text.parse().ok());
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    wanted.unwrap_or(now.as_secs())
}

#[test]
fn what_is_written_reads_back_the_same() {
    let week = proptest::array::uniform7(any_dag());
    let any = (week, any_uitzonderingen())
        .prop_map(|(week, uitzonderingen)| Openingstijden { week, uitzonderingen });
    let seed = seed();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &seed.to_le_bytes().repeat(4));
    let mut runner = TestRunner::new_with_rng(Config::with_cases(512), rng);
    let outcome = runner.run(&any, |tijden| {
        let text = tijden.to_string();
        let parsed = |text: &str| Openingstijden::parse(text).map_err(|fout| fout.tekst());
        prop_assert_eq!(parsed(&text), Ok(tijden.clone()), "{}", text);
        // What the form shows reads back the same too.
        let week = DAGEN.iter().zip(tijden.week()).map(|(day, text)| format!("{day} {text}"));
        let form: Vec<String> = week.chain(tijden.uitzonderingen()).collect();
        prop_assert_eq!(parsed(&form.join("\n")), Ok(tijden));
        Ok(())
    });
    outcome.unwrap_or_else(|fault| panic!("WIJKBEELD_SEED={seed}: {fault}"));
}

#[test]
fn hours_fall_in_parts_of_the_day() {
    let tijden = Openingstijden::parse("ma 9-12, 13-19; di 10-13; wo-vr dicht; za 10-14").unwrap();
    // Monday 9–12 and Tuesday 10–12; Monday 13–18 and Tuesday 12–13; Monday 18–19.
    assert_eq!(tijden.uren_in(Dagdeel::Ochtend), Some(5.0));
    assert_eq!(tijden.uren_in(Dagdeel::Middag), Some(6.0));
    assert_eq!(tijden.uren_in(Dagdeel::Avond), Some(1.0));
    assert_eq!(tijden.uren_in(Dagdeel::Weekend), None, "nobody said what Sunday is");
}
