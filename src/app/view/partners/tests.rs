//! What is said of a small network, by hand.

use super::netwerk::{Band, NetwerkGegevens, PartnerKnoop, netwerk_view};
use super::{NetwerkView, Werkt};
use crate::app::view::plain_text;
use crate::model::figure::{Mark, NetMark, NetTeken, Patroon};
use crate::model::partner::Vorm;
use crate::model::record::Id;
use jiff::civil::date;

fn partner(nr: u128, naam: &str, vorm: Vorm, werkt: [Werkt; 2]) -> PartnerKnoop {
    let soort = "welzijn".to_owned();
    PartnerKnoop { id: Id::from_u128(nr), naam: naam.to_owned(), soort, vorm, werkt: werkt.into() }
}

fn band(van: usize, soort: &str, naar: usize) -> Band {
    Band { van, soort: soort.to_owned(), naar }
}

/// Oost and Zuid; the kerk stands between the GGD and the buurtkamer, and nobody knows Los.
fn partners() -> Vec<PartnerKnoop> {
    use Vorm::{Formeel, Informeel, Onbekend};
    use Werkt::{Elders, Hier, Overal};
    vec![
        partner(1, "Buurtkamer", Informeel, [Hier, Elders]),
        partner(2, "GGD", Formeel, [Overal, Overal]),
        partner(3, "Kerk", Informeel, [Hier, Hier]),
        partner(4, "Los", Onbekend, [Werkt::Onbekend, Werkt::Onbekend]),
    ]
}

fn view(partners: &[PartnerKnoop], banden: &[Band], wijk: Option<usize>) -> NetwerkView {
    let wijken = ["Oost".to_owned(), "Zuid".to_owned()];
    let vandaag = date(2026, 11, 28);
    let gemeente = "Hilversum";
    netwerk_view(&NetwerkGegevens { gemeente, partners, banden, wijken: &wijken, wijk, vandaag })
}

fn banden() -> Vec<Band> {
    vec![band(1, "verwijst naar", 2), band(2, "werkt samen met", 0), band(0, "is lid van", 2)]
}

#[test]
fn who_stands_between_formal_and_informal_is_named() {
    let view = view(&partners(), &banden(), None);
    assert_eq!(
        plain_text(&view.figuur.antwoord),
        "Hilversum kent 4 partners: 1 formeel, 2 informeel en 1 onbekend. 1 partner verbindt \
         formeel en informeel: Kerk. Van 1 partner is nog geen betrekking bekend."
    );
    let [kerk] = view.verbinders.as_slice() else { panic!("{:?}", view.verbinders) };
    assert_eq!((kerk.knoop, kerk.zegt.as_str()), (2, "1 formele en 1 informele partner"));
    let knoop = &view.knopen[2];
    assert_eq!(knoop.buren, [0, 1]);
    assert_eq!(
        knoop.regels,
        [
            "Buurtkamer (informeel) is lid van deze partner",
            "GGD (formeel) verwijst naar deze partner",
            "werkt samen met Buurtkamer (informeel)",
        ]
    );
    assert_eq!(
        knoop.zegt,
        "informeel, welzijn; betrekkingen met 2 partners; verbindt formeel en informeel"
    );
}

#[test]
fn each_kind_has_its_line_and_two_of_a_pair_stand_beside_each_other() {
    let figure = view(&partners(), &banden(), None).figuur.figuur.unwrap();
    let lines = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Net(NetMark::Lijn { patroon, gericht, naast, gezegd, .. }) => {
            Some((*patroon, *gericht, *naast, gezegd.as_str()))
        }
        _ => None,
    });
    assert_eq!(
        lines.collect::<Vec<_>>(),
        [
            (Patroon::Heel, false, 0, "Kerk werkt samen met Buurtkamer"),
            (Patroon::Stip, true, 1, "Buurtkamer is lid van Kerk"),
            (Patroon::Streep, true, 0, "GGD verwijst naar Kerk"),
        ]
    );
    let signs = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Net(NetMark::Legenda { teken, tekst }) => Some((*teken, tekst.as_str())),
        _ => None,
    });
    assert_eq!(
        signs.collect::<Vec<_>>(),
        [
            (NetTeken::Knoop(Vorm::Formeel), "formeel"),
            (NetTeken::Knoop(Vorm::Informeel), "informeel"),
            (NetTeken::Knoop(Vorm::Onbekend), "vorm onbekend"),
            (NetTeken::Ring, "verbindt formeel en informeel"),
            (NetTeken::Lijn(Patroon::Heel, false), "werkt samen met"),
            (NetTeken::Lijn(Patroon::Streep, true), "verwijst naar"),
            (NetTeken::Lijn(Patroon::Stip, true), "is lid van"),
        ]
    );
}

#[test]
fn the_table_says_all_that_the_picture_shows_and_where_each_works() {
    let view = view(&partners(), &banden(), None);
    let heads: Vec<&str> = view.figuur.tabel.kolommen.iter().map(|one| &*one.naam).collect();
    assert_eq!(
        heads,
        ["Partner", "Vorm", "Betrekkingen met", "Verbindt", "Oost", "Zuid", "Betrekkingen"]
    );
    let rows: Vec<String> =
        view.figuur.tabel.rijen.iter().map(|rij| rij.cellen.join("|")).collect();
    assert_eq!(
        rows,
        [
            "Buurtkamer|informeel|1||ja|–|Kerk (informeel) werkt samen met deze partner; is lid \
             van Kerk (informeel)",
            "GGD|formeel|1||overal|overal|verwijst naar Kerk (informeel)",
            "Kerk|informeel|2|ja|ja|ja|Buurtkamer (informeel) is lid van deze partner; GGD (formeel) \
             verwijst naar deze partner; werkt samen met Buurtkamer (informeel)",
            "Los|onbekend|0||?|?|",
        ]
    );
}

#[test]
fn one_wijk_shows_who_may_work_there_and_counts_only_them() {
    // The buurtkamer does not work in Zuid, so the kerk connects nobody there.
    let view = view(&partners(), &banden(), Some(1));
    let names: Vec<&str> = view.knopen.iter().map(|one| one.naam.as_str()).collect();
    assert_eq!(names, ["GGD", "Kerk", "Los"]);
    assert_eq!(view.verbinders, []);
    let said = plain_text(&view.figuur.bronregel);
    assert!(said.contains("van 1 partner is het werkgebied onbekend; die tellen hier mee"));
}

#[test]
fn without_partners_or_betrekkingen_it_says_what_to_do() {
    let why = view(&[], &[], None).figuur.figuur.unwrap_err();
    assert!(why.starts_with("In Hilversum staan nog geen partners. Voeg ze toe"), "{why}");
    let said = plain_text(&view(&partners(), &[], None).figuur.antwoord);
    assert!(said.contains("Nog van geen enkele is een betrekking bekend: leg onder Wie doet wat"));
}

#[test]
fn the_order_in_which_the_file_gives_them_does_not_move_anyone() {
    let at = |view: &NetwerkView, naam: &str| {
        let figure = view.figuur.figuur.as_ref().unwrap();
        let place = view.knopen.iter().position(|one| one.naam == naam).unwrap();
        let node = figure.marks.iter().find_map(|mark| match mark {
            Mark::Net(NetMark::Knoop { at, getal, .. }) if *getal == place => Some(*at),
            _ => None,
        });
        node.unwrap()
    };
    let plain = view(&partners(), &banden(), None);
    let turned: Vec<PartnerKnoop> = partners().into_iter().rev().collect();
    let bands = vec![band(3, "is lid van", 1), band(1, "werkt samen met", 3), band(2, "x", 1)];
    let turned = view(&turned, &bands, None);
    for naam in ["Buurtkamer", "GGD", "Kerk", "Los"] {
        assert_eq!(at(&plain, naam), at(&turned, naam), "{naam}");
    }
}
