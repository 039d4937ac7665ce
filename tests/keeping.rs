//! What someone does in Gegevens and Geschiedenis, without a screen.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod still;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::cell::RefCell;
use std::rc::Rc;
use still::Still;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::session::Reservekopie;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::model::recept::FotoKeuze;
use wijkbeeld::model::record::{Edit, Noun};
use wijkbeeld::ui::WijkbeeldApp;

struct Window {
    harness: Harness<'static, Option<WijkbeeldApp>>,
    sent: Rc<RefCell<Vec<Command>>>,
}

impl Window {
    fn of(desk: Still) -> Self {
        Self::sized(desk, egui::vec2(1366.0, 768.0))
    }

    fn sized(desk: Still, size: egui::Vec2) -> Self {
        let sent = desk.sent.clone();
        let mut start = Some(desk);
        let mut harness = Harness::builder()
            .with_size(size)
            .with_max_steps(8)
            .with_context_setup(wijkbeeld::ui::theme::install)
            .build_ui_state(
                move |ui, app: &mut Option<WijkbeeldApp>| {
                    let ctx = ui.ctx().clone();
                    let app = app.get_or_insert_with(|| {
                        still::app(&ctx, start.take().unwrap(), Settings::default())
                    });
                    app.tick(&ctx);
                    app.content_ui(ui);
                },
                None,
            );
        harness.run();
        Self { harness, sent }
    }

    fn go(&mut self, word: &str) {
        // In a low window the rail scrolls.
        self.harness.get_by_role_and_label(Role::Tab, word).scroll_to_me();
        self.harness.run();
        self.harness.get_by_role_and_label(Role::Tab, word).click();
        self.harness.run();
    }

    /// By keyboard: what is out of sight comes into it.
    fn choose(&mut self, words: &str) {
        let mut nodes = self.harness.get_all_by_label_contains(words);
        let row = nodes.rfind(|node| node.accesskit_node().role() == Role::Button);
        row.unwrap().focus();
        drop(nodes);
        self.harness.run();
        self.harness.key_press(Key::Enter);
        self.harness.run();
    }

    #[track_caller]
    fn press(&mut self, button: &str) {
        self.harness.get_by_role_and_label(Role::Button, button).focus();
        self.harness.run();
        self.harness.key_press(Key::Enter);
        self.harness.run();
    }

    #[track_caller]
    fn sees(&self, words: &str) {
        let mut seen = self.harness.query_all_by_label_contains(words);
        assert!(seen.next().is_some(), "'{words}' is not there");
    }

    fn last(&self) -> Option<Command> {
        self.sent.borrow().last().cloned()
    }
}

fn lived() -> Window {
    Window::of(Still::of_document(still::lived::document()))
}

#[test]
fn a_delivery_says_what_it_fills_and_is_withdrawn() {
    let mut window = lived();
    window.go("Gegevens");
    window.choose("buurtpeiling_2004.csv");
    window.harness.get_by_role_and_label(Role::Heading, "buurtpeiling_2004.csv");
    window.sees("rapportcijfer-buurt");
    window.sees("Telt nu mee");
    window.press("Cijfers intrekken");
    assert!(matches!(window.last(), Some(Command::WithdrawBatches(ids)) if ids.len() == 1));
}

#[test]
fn a_foto_is_kept_compared_and_taken_away() {
    let mut window = Window::of(Still::of_document(still::lived::with_kept_fotos()));
    window.go("Gegevens");
    window.sees("Bewaarde Foto’s");
    window.sees("· GGD-regel");
    window.press("Foto van nu bewaren");
    let usual = Command::KeepFoto { keuze: FotoKeuze::default(), naam: None };
    assert_eq!(window.last(), Some(usual));
    let naam = "Foto van Hilversum, 12-11-2026, wijkbeeld, 12 indicatoren";
    window.press(&format!("Vergelijk met nu: {naam}"));
    window.sees("gelijk, tot op het laatste cijfer");
    window.sees("Centrum telt nu niet mee (zo gekozen");
    window.sees("Centrum, algemeen beeld: nu geen uitkomst (telt niet mee), toen ");
    window.press(&format!("Vergelijking sluiten: {naam}"));
    assert!(window.harness.query_by_label_contains("Welke uitkomst verandert").is_none());
    window.press(&format!("{naam} weghalen"));
    let removes =
        |edit: &Edit| edit.noun == Noun::Snapshot && *edit == Edit::remove(edit.noun, edit.id);
    assert!(matches!(window.last(), Some(Command::Edit(edits)) if removes(&edits[0])));
}

#[test]
fn a_withdrawn_delivery_is_brought_back_and_cleaned_up() {
    let mut window = lived();
    window.go("Gegevens");
    window.sees("18 ingetrokken cijfers");
    window.choose("buurtpeiling_2003.csv");
    window.press("Cijfers terughalen");
    assert!(matches!(window.last(), Some(Command::RestoreBatches(ids)) if ids.len() == 1));
    window.press("Opruimen…");
    assert_eq!(window.last(), Some(Command::CleanUp));
}

#[test]
fn the_panel_stands_under_its_row_when_there_is_no_room_beside() {
    let desk = Still::of_document(still::lived::document());
    let mut window = Window::sized(desk, egui::vec2(911.0, 512.0));
    window.go("Gegevens");
    window.choose("buurtpeiling_2004.csv");
    window.press("Cijfers intrekken");
    assert!(matches!(window.last(), Some(Command::WithdrawBatches(_))));
    window.go("Geschiedenis");
    window.choose("Ontmoetingsplek gewijzigd");
    window.harness.get_by_label("Handeling sluiten");
}

#[test]
fn the_history_tells_old_and_new_and_takes_back() {
    let mut window = lived();
    window.go("Geschiedenis");
    window.sees("Vandaag");
    window.choose("Partner verwijderd");
    window.press("Maak dit ongedaan");
    assert!(matches!(window.last(), Some(Command::TakeBack(_))));
    let rows = window.harness.get_all_by_label_contains("Ontmoetingsplek gewijzigd");
    let second = rows.filter(|node| node.accesskit_node().role() == Role::Button).nth(1);
    second.unwrap().click();
    window.harness.run();
    window.sees("adres: Geuzenweg 84 → Geuzenweg 86");
    window.sees("laatst bevestigd op: 21-11-2026");
}

#[test]
fn what_stands_in_the_way_is_named() {
    let mut window = lived();
    window.go("Geschiedenis");
    // The oldest change of the place: its address was changed again later.
    window.choose("Ontmoetingsplek gewijzigd");
    window.sees("Daarna is hetzelfde nog eens veranderd");
    let buttons = window.harness.query_all_by_label("Maak dit ongedaan").count();
    assert_eq!(buttons, 0);
}

#[test]
fn an_import_leads_to_the_sources() {
    let mut window = lived();
    window.go("Geschiedenis");
    window.choose("Ingelezen: buurtpeiling_2004.csv");
    window.press("Naar Gegevens");
    window.harness.get_by_role_and_label(Role::Heading, "Gegevens");
}

#[test]
fn the_history_is_searched() {
    let mut window = lived();
    window.go("Geschiedenis");
    window.sees("Ingelezen: buurtpeiling_2004.csv");
    let field = window.harness.get_by_role_and_label(Role::TextInput, "Zoek in de geschiedenis");
    field.focus();
    field.type_text("partner");
    window.harness.run();
    window.sees("1 handeling");
    assert_eq!(window.harness.query_all_by_label_contains("Ingelezen:").count(), 0);
    window.press("Alles tonen");
    window.sees("Ingelezen: buurtpeiling_2004.csv");
    window.harness.get_by_label("Over wijk: alle wijken").click();
    window.harness.run();
    window.harness.get_by_role_and_label(Role::MenuItem, "Zuid").click();
    window.harness.run();
    window.sees("Telt niet mee in de Foto: Zuid");
    assert_eq!(window.harness.query_all_by_label_contains("Ontmoetingsplek gew").count(), 0);
}

#[test]
fn the_keyboard_goes_into_the_panel_and_back() {
    let mut window = lived();
    window.go("Geschiedenis");
    window.choose("Partner verwijderd");
    assert!(window.harness.get_by_label("Handeling sluiten").is_focused());
    window.harness.key_press(Key::Enter);
    window.harness.run();
    assert!(window.harness.query_by_label("Handeling sluiten").is_none());
    let row = window.harness.get_by_label_contains("Partner verwijderd");
    assert!(row.is_focused());
}

#[test]
fn a_backup_that_is_looked_into_says_so_and_leads_back() {
    let mut desk = Still::of_document(still::lived::document());
    let file = desk.file.as_mut().unwrap();
    file.alleen_lezen = Some("Dit is de reservekopie van 21-11-2026 14:03".into());
    let naam = "20261121T130300000Z-dagelijks".to_owned();
    file.reservekopie = Some(Reservekopie { naam: naam.clone(), tijd: "21-11-2026 14:03".into() });
    let mut window = Window::of(desk);
    window.sees("U bekijkt een reservekopie van 21-11-2026 14:03");
    window.press("Deze terugzetten…");
    assert_eq!(window.last(), Some(Command::PutBack(naam)));
    window.press("Terug naar uw bestand");
    assert_eq!(window.last(), Some(Command::LeaveBackup));
    window.go("Gegevens");
    assert!(window.harness.get_by_label("Opruimen…").accesskit_node().is_disabled());
}

#[test]
fn a_copy_without_persons_says_first_what_it_leaves_out() {
    let mut window = lived();
    window.go("Gegevens");
    window.press("Kopie zonder personen…");
    window.harness.get_by_role_and_label(Role::Heading, "Kopie zonder personen");
    window.sees("telefoonnummers");
    window.press("Annuleren");
    assert!(window.harness.query_by_label_contains("telefoonnummers").is_none());
}

#[test]
fn a_file_without_figures_has_its_backups_too() {
    let mut window = Window::of(still::without_figures());
    window.go("Gegevens");
    window.sees("Er is nog geen reservekopie");
}
