//! What someone does in the view of a wijk: the window on a real file, without a screen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod live;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use live::{Place, Window, document};
use wijkbeeld::app::clock::today;
use wijkbeeld::model::record::{Edit, Noun};
use wijkbeeld::model::wijktekst::{TekstSoort, Wijktekst};
use wijkbeeld::ui::context::Target;
use wijkbeeld::ui::views::ViewId;

const TEXT: &str = "Tekst";

/// The window on the view of Zuidwest.
fn start(place: &Place) -> Window {
    let mut window = place.start();
    let zuidwest = Target::Wijk("WK040203".to_owned());
    window.state_mut().as_mut().unwrap().show_target(zuidwest);
    window.settle();
    window
}

fn texts(place: &Place) -> Vec<Wijktekst> {
    document(place).wijkteksten("WK040203").unwrap()
}

fn write(window: &mut Window, button: &str, text: &str) {
    window.click(Role::Button, button);
    assert_eq!(window.focused().as_deref(), Some(TEXT));
    window.write(text);
}

#[test]
fn what_goes_well_is_written_down_in_one_step_and_can_be_taken_back() {
    let place = Place::new();
    let mut window = start(&place);
    write(&mut window, "Schrijf op: wat goed gaat", "De buren koken voor elkaar");
    window.click(Role::Button, "Klaar");
    window.get_by_label("De buren koken voor elkaar");
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.shows("De buren koken voor elkaar"));
    window.press_with(Modifiers::COMMAND, Key::Y);
    drop(window);
    let [tekst] = texts(&place).try_into().unwrap();
    assert_eq!(tekst.soort, TekstSoort::Goed);
    assert_eq!(tekst.tekst, "De buren koken voor elkaar");
    assert_eq!(tekst.datum, today().to_string());
}

#[test]
fn a_text_is_changed_and_taken_away() {
    let place = Place::new();
    let mut window = start(&place);
    write(&mut window, "Schrijf op: identiteit", "Groene wijk");
    window.click(Role::Button, "Klaar");
    window.click(Role::Button, "Wijzig: Groene wijk");
    window.click(Role::RadioButton, "knelpunt");
    window.fill("Wanneer gehoord of gezien?", "12-03-2026");
    window.click(Role::Button, "Klaar");
    window.get_by_label("Knelpunten");
    window.get_by_label_contains("opgeschreven op 12-03-2026, door ");
    window.click(Role::Button, "Wijzig: Groene wijk");
    window.click(Role::Button, "Verwijderen");
    assert!(!window.shows("Groene wijk"));
    drop(window);
    assert_eq!(texts(&place), []);
}

#[test]
fn what_professionals_judge_is_dated_and_signed() {
    let place = Place::new();
    let mut window = start(&place);
    write(&mut window, "Schrijf op: identiteit", "De cijfers zien de jongeren niet");
    window.click(Role::RadioButton, "oordeel van professionals");
    window.click(Role::Button, "Klaar");
    window.get_by_label("Oordeel van professionals (telt niet mee in de uitkomst)");
    drop(window);
    let [tekst] = texts(&place).try_into().unwrap();
    assert_eq!((tekst.soort, tekst.datum), (TekstSoort::Oordeel, today().to_string()));
    assert!(!tekst.wie.is_empty());
}

#[test]
fn nothing_written_is_no_text() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::Button, "Schrijf op: identiteit");
    window.click(Role::Button, "Klaar");
    assert!(window.shows("Er staat nog niets. Schrijf een zin"));
    window.click(Role::Button, "Annuleren");
    window.click(Role::Button, "Schrijf op: identiteit");
    window.press(Key::Escape);
    assert!(!window.shows("nog niet bewaard"));
    drop(window);
    assert_eq!(texts(&place), []);
}

#[test]
fn a_text_that_is_cancelled_was_never_there() {
    let place = Place::new();
    let mut window = start(&place);
    write(&mut window, "Schrijf op: identiteit", "Groene wijk");
    window.press(Key::Tab);
    window.press(Key::Tab);
    window.click(Role::Button, "Annuleren");
    assert!(!window.shows("Groene wijk"));
    drop(window);
    assert_eq!(document(&place).history().unwrap().len(), 1, "only that the file was made");
}

#[test]
fn escape_takes_a_new_text_back_and_keeps_what_was_there() {
    let place = Place::new();
    let mut window = start(&place);
    write(&mut window, "Schrijf op: identiteit", "Half bedacht");
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(!window.shows("Half bedacht") && !window.shows("Schrijf op over Zuidwest"));
    write(&mut window, "Schrijf op: identiteit", "Groene wijk");
    window.click(Role::Button, "Klaar");
    window.click(Role::Button, "Wijzig: Groene wijk");
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(window.shows("Groene wijk") && !window.shows("Schrijf op over Zuidwest"));
    drop(window);
    let [tekst] = texts(&place).try_into().unwrap();
    assert_eq!(tekst.tekst, "Groene wijk");
}

#[test]
fn a_date_that_is_emptied_is_asked_for() {
    let place = Place::new();
    let mut window = start(&place);
    write(&mut window, "Schrijf op: identiteit", "Groene wijk");
    window.click(Role::Button, "Klaar");
    window.click(Role::Button, "Wijzig: Groene wijk");
    window.type_in("Wanneer gehoord of gezien?", "1");
    window.press(Key::Backspace);
    window.press(Key::Tab);
    window.click(Role::Button, "Klaar");
    assert!(window.shows("Er staat geen datum. Schrijf dag-maand-jaar"));
    drop(window);
    let [tekst] = texts(&place).try_into().unwrap();
    assert_eq!(tekst.datum, today().to_string());
}

#[test]
fn what_was_typed_about_a_wijk_survives_a_kill() {
    let place = Place::new();
    let mut window = start(&place);
    write(&mut window, "Schrijf op: identiteit", "Halve zin");
    window.type_in("Wanneer gehoord of gezien?", "31-02");
    // A window that is killed says nothing to anyone; what it typed was kept already.
    drop(window);
    let mut window = place.start();
    assert!(window.shows("U was bezig met"));
    window.click(Role::Button, "Verder gaan");
    assert_eq!(window.field("Wanneer gehoord of gezien?"), "31-02");
    window.get_by_role_and_label(Role::Heading, "Schrijf op over Zuidwest");
}

#[test]
fn a_wijk_tells_its_changes_and_leads_to_them() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::CheckBox, "Telt mee in de Foto");
    // It is below the edge of the window: the keyboard brings it into sight.
    window.get_by_label("Bekijk: Telt niet mee in de Foto: Zuidwest").focus();
    window.press(Key::Enter);
    assert_eq!(window.app().choice().view, ViewId::Geschiedenis);
    window.get_by_label("Over wijk: Zuidwest");
    window.get_by_role_and_label(Role::Button, "Maak dit ongedaan");
}

#[test]
fn what_is_there_leads_to_its_own_view() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::Button, "De Koepel, overig · adres ontbreekt, genoemd, geen jaar");
    assert_eq!(window.app().choice().view, ViewId::Plekken);
    assert_eq!(window.field("Naam"), "De Koepel");
}

/// In the example seven services name no wijk; Wijkspreekuren gets the whole gemeente.
#[test]
fn services_that_name_no_wijk_stand_with_every_wijk() {
    let place = Place::new();
    let mut file = document(&place);
    let all = file.records(Noun::Dienst).unwrap();
    let own = all.iter().find(|one| one.text("naam") == "Wijkspreekuren").unwrap().id();
    let fields = vec![("werkgebied", "Hilversum".into())];
    file.edit(&[Edit::change(Noun::Dienst, own, fields)], "Test").unwrap();
    drop(file);
    let mut window = start(&place);
    assert!(window.shows("Werkgebied onbekend: 6 diensten"));
    window.click(Role::Button, "Voor heel Hilversum: 1 dienst");
    assert!(window.shows("Wijkspreekuren"));
}
