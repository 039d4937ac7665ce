//! Places and partners as someone keeps them: the window on a real file, without a screen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

#[path = "../live/mod.rs"]
mod live;
mod vragen;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use live::{Place, Window, document};
use wijkbeeld::app::clock::today;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::document::records::Record;
use wijkbeeld::model::concept::Concept;
use wijkbeeld::model::nl;
use wijkbeeld::model::record::Noun;
use wijkbeeld::ui::context::Target;

const PLEK: Noun = Noun::Ontmoetingsplek;

/// The window on the view of the places.
fn open(place: &Place, settings: Settings) -> Window {
    let mut window = place.open(settings);
    window.go("Ontmoetingsplekken");
    window
}

fn start(place: &Place) -> Window {
    let mut window = place.start();
    window.go("Ontmoetingsplekken");
    window
}

fn records(place: &Place) -> Vec<Record> {
    document(place).records(PLEK).unwrap()
}

fn record(place: &Place, naam: &str) -> Record {
    records(place).into_iter().find(|record| record.text("naam") == naam).unwrap()
}

fn number_of_steps(place: &Place) -> usize {
    document(place).history().unwrap().len()
}

#[test]
fn a_place_is_added_and_a_wrong_date_waits_until_it_is_right() {
    let place = Place::new();
    let mut window = start(&place);
    window.press_with(Modifiers::COMMAND, Key::N);
    assert!(window.get_by_role_and_label(Role::TextInput, "Naam").is_focused());
    window.fill("Naam", "Buurttuin De Akker");
    assert!(window.row("Buurttuin De Akker").contains("genoemd in"));
    window.fill("Laatst bevestigd op", "31-02-2026");
    let sentence = "Deze datum bestaat niet. Schrijf dag-maand-jaar, bijvoorbeeld 28-02-2026.";
    window.get_by_label(sentence);
    window.get_by_label("1 veld nog niet bewaard");
    window.get_by_label("1 veld is nog niet bewaard");
    assert!(window.row("Buurttuin De Akker").ends_with("nooit"));
    window.fill("Laatst bevestigd op", "28-02-2026");
    assert!(!window.shows(sentence) && !window.shows("nog niet bewaard"));
    window.get_by_label("Alles bewaard");
    drop(window);
    let added = record(&place, "Buurttuin De Akker");
    assert_eq!(added.text("bevestigd_op"), "2026-02-28");
    assert!(added.text("bron").starts_with("Eigen invoer|"));
    assert!(place.drafts().read_dir().map_or(true, |mut files| files.next().is_none()));
}

#[test]
fn a_day_and_a_name_make_a_place_sure() {
    let place = Place::new();
    let mut window = start(&place);
    assert!(window.shows("Was open in 2015."));
    window.click(Role::Button, "Vandaag bevestigd");
    let day = nl::date(today());
    let sentence = format!("✓ Laatst bevestigd op {day} door S. de Wit.");
    window.get_by_label(&sentence);
    assert!(window.shows("1 van 12"));
    let row = window.row("Buurthuis De Geus");
    assert!(row.ends_with(&format!("open, {day}")), "{row}");
    // Two fields, one step: undo takes both back.
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.shows(&sentence));
    assert!(window.row("Buurthuis De Geus").ends_with("was open in 2015, nooit"));
    window.press_with(Modifiers::COMMAND, Key::Y);
    window.get_by_label(&sentence);
}

#[test]
fn a_head_sorts_by_key_and_the_choice_is_remembered() {
    let place = Place::new();
    let mut window = start(&place);
    assert!(window.rows()[0].starts_with("Buurthuis De Geus"));
    window.get_by_role_and_label(Role::ColumnHeader, "Naam, oplopend gesorteerd").focus();
    window.settle();
    window.press(Key::Enter);
    assert!(window.rows()[0].starts_with("Wijkcentrum Van Riebeeck"), "{:?}", window.rows());
    window.get_by_role_and_label(Role::ColumnHeader, "Naam, aflopend gesorteerd");
    window.press(Key::ArrowRight);
    window.click(Role::ColumnHeader, "Wijk, sorteren");
    let settings = window.app().settings().clone();
    assert_eq!(settings.lijsten["ontmoetingsplek"].sorteer, "waar");
    assert_eq!(settings.lijsten["ontmoetingsplek"].breedtes.len(), 5);
    drop(window);
    let window = open(&place, settings);
    window.get_by_role_and_label(Role::ColumnHeader, "Wijk, oplopend gesorteerd");
}

#[test]
fn a_search_and_a_choice_leave_out_the_others() {
    let place = Place::new();
    let mut window = start(&place);
    window.type_in("Zoek een plek", "lelie");
    assert_eq!(window.rows().len(), 2);
    window.click(Role::Button, "Alles tonen");
    assert!(window.rows().len() > 10);
    window.click(Role::ComboBox, "Wijk: Alle wijken");
    window.click(Role::MenuItem, "Hilversumse Meent");
    assert_eq!(window.rows().len(), 2);
    assert!(window.shows("0 van 2"));
    window.type_in("Zoek een plek", "xyz");
    assert!(window.shows("Niets gevonden."));
}

#[test]
fn what_was_typed_survives_a_kill() {
    let place = Place::new();
    let mut window = start(&place);
    window.fill("Laatst bevestigd op", "31-02-2026");
    // What is on the disk by now is what a crash leaves: the field was left.
    let left = kept_drafts(&place);
    drop(window);
    assert_eq!(kept_drafts(&place), left);

    let mut window = start(&place);
    let offer = "U was bezig met Buurthuis De Geus: 1 veld is nog niet bewaard.";
    window.get_by_label(offer);
    window.click(Role::Button, "Verder gaan");
    assert!(!window.shows(offer));
    assert!(window.shows("Deze datum bestaat niet."));
    window.fill("Laatst bevestigd op", "28-02-2026");
    window.get_by_label("Alles bewaard");
    drop(window);
    assert_eq!(record(&place, "Buurthuis De Geus").text("bevestigd_op"), "2026-02-28");
    let window = start(&place);
    assert!(!window.shows("U was bezig met"));
}

/// The drafts on the disk, as soon as there are any.
fn kept_drafts(place: &Place) -> Vec<Concept> {
    loop {
        let drafts = wijkbeeld::app::drafts::load(&place.drafts(), &place.file);
        if !drafts.is_empty() {
            return drafts;
        }
        std::thread::yield_now();
    }
}

#[test]
fn what_was_left_behind_can_be_thrown_away() {
    let place = Place::new();
    let mut window = start(&place);
    window.type_in("Adres", "Geuzenweg 8");
    drop(window);
    let mut window = start(&place);
    window.click(Role::Button, "Weggooien");
    drop(window);
    let window = start(&place);
    assert!(!window.shows("U was bezig met"));
    drop(window);
    assert_eq!(record(&place, "Buurthuis De Geus").text("adres"), "Geuzenweg 84");
}

#[test]
fn the_keyboard_goes_from_the_table_to_the_form_and_back() {
    let place = Place::new();
    let mut window = start(&place);
    window.get_all_by_role(Role::Row).next().unwrap().focus();
    window.settle();
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.get_by_role_and_label(Role::Heading, "De Kleine Lelie");
    window.press(Key::Enter);
    assert!(window.get_by_role_and_label(Role::TextInput, "Naam").is_focused());
    window.press(Key::Escape);
    let focused = window.query_all_by(|node| node.is_focused()).next().unwrap();
    assert!(focused.accesskit_node().label().unwrap().starts_with("De Kleine Lelie"));
    window.press(Key::End);
    window.get_by_role_and_label(Role::Heading, "Wijkcentrum Van Riebeeck (Gooiers Erf)");
}

#[test]
fn undo_in_a_field_is_that_of_the_field() {
    let place = Place::new();
    let steps = number_of_steps(&place);
    let mut window = start(&place);
    window.type_in("Adres", "Geuzenweg 86");
    window.press_with(Modifiers::COMMAND, Key::Z);
    drop(window);
    assert_eq!(number_of_steps(&place), steps);
}

#[test]
fn a_field_that_nobody_touched_follows_the_file() {
    let place = Place::new();
    let mut window = start(&place);
    window.fill("Adres", "Geuzenweg 86");
    assert!(window.shows("Alles bewaard"));
    let value = |window: &Window| {
        let field = window.get_by_role_and_label(Role::TextInput, "Adres");
        field.accesskit_node().value()
    };
    assert_eq!(value(&window).as_deref(), Some("Geuzenweg 86"));
    // As long as a text field has the keyboard, Ctrl+Z is its own.
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(value(&window).as_deref(), Some("Geuzenweg 84"));
}

#[test]
fn the_round_begins_with_what_was_confirmed_longest_ago() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::Button, "Vandaag bevestigd");
    window.click(Role::Button, "Begin met de oudste");
    let rows = window.rows();
    // De Koepel and Lopes Dias have no year; De Geus is confirmed and St. Joseph was open in 2007.
    assert!(rows[0].starts_with("De Koepel"), "{rows:?}");
    assert!(rows[1].starts_with("Wijkcentrum Lopes Dias"), "{rows:?}");
    assert!(rows[2].starts_with("Wijkcentrum St. Joseph"), "{rows:?}");
    assert!(rows.iter().all(|row| !row.starts_with("Buurthuis")), "{rows:?}");
}

#[test]
fn a_row_that_is_chosen_elsewhere_comes_into_view() {
    let place = Place::new();
    let id = record(&place, "Wijkcentrum St. Joseph").id();
    let mut window = start(&place);
    window.type_in("Zoek een plek", "lelie");
    window.state_mut().as_mut().unwrap().show_target(Target::Plek(id));
    window.settle();
    window.get_by_role_and_label(Role::Heading, "Wijkcentrum St. Joseph");
    assert!(window.row("Wijkcentrum St. Joseph").contains("Oost"));
}

#[test]
fn a_choice_of_how_it_is_now_is_a_confirmation() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::ComboBox, "Nu: niet bevestigd");
    window.click(Role::MenuItem, "tijdelijk open");
    assert!(window.row("Buurthuis De Geus").contains("tijdelijk, "));
    window.click(Role::ComboBox, "Nu: tijdelijk open");
    window.click(Role::MenuItem, "gesloten");
    window.click(Role::Button, "Plek is dicht");
    window.get_by_role_and_label(Role::TextInput, "Dicht sinds");
    window.click(Role::ComboBox, "Nu: gesloten");
    window.click(Role::MenuItem, "open");
    drop(window);
    let open = record(&place, "Buurthuis De Geus");
    assert_eq!((open.text("status"), open.text("gesloten_op")), ("open", ""));
    assert_eq!(open.text("bevestigd_door"), "S. de Wit");
}

#[test]
fn partners_are_kept_the_same_way() {
    let place = Place::new();
    let mut window = start(&place);
    window.go("Partners");
    window.get_by_role_and_label(Role::Heading, "Bescherming en Opvang");
    window.click(Role::RadioButton, "Formeel of informeel: informeel");
    window.click(Role::ComboBox, "Werkgebied: kies wijken");
    window.click(Role::MenuItem, "Oost");
    window.click(Role::MenuItem, "Zuid");
    window.press(Key::Escape);
    assert!(window.row("Bescherming en Opvang").contains("Zuid, Oost"));
    window.get_by_label("Alles bewaard");
    drop(window);
    let partners = document(&place).records(Noun::Partner).unwrap();
    let partner = partners.iter().find(|one| one.text("naam") == "Bescherming en Opvang").unwrap();
    assert_eq!(partner.text("formeel_informeel"), "informeel");
    assert_eq!(partner.text("werkgebied"), "WK040204, WK040206");
}

#[test]
fn pictures_of_all_places_stand_behind_the_list_and_lead_back() {
    let place = Place::new();
    let mut window = open(&place, Settings::default());
    window.click(Role::Button, "Beelden");
    // The example knows no hours: that is said, and what to do.
    assert!(window.shows("plekken in Hilversum zijn de openingstijden bekend. Vul ze in"));
    window.click(Role::Tab, "Versheid");
    assert!(window.shows("nog nooit bevestigd: begin daarmee op de bellijst"));
    window.click(Role::RadioButton, "Tabel");
    assert!(window.shows("Hilversumse Meent"));
    window.click(Role::Button, "Naar de lijst");
    assert!(window.query_by_label("Bellijst").is_some());
}
