//! Figures leave the file from the window.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]

mod common;
mod still;

use common::{Place, create};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use still::Still;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::export::{self, Form, Lijst, Vorm, Wens};
use wijkbeeld::app::session::{NoticeKind, Session};
use wijkbeeld::app::settings::Settings;
use wijkbeeld::model::nl;
use wijkbeeld::model::progress::{CancelSwitch, Progress};
use wijkbeeld::model::waarneming::Edities;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;

struct Window {
    harness: Harness<'static, Option<WijkbeeldApp>>,
    sent: Rc<RefCell<Vec<Command>>>,
}

/// Gegevens of a desk; the dialog for a file answers with this path.
fn gegevens(desk: Still, path: &str) -> Window {
    let sent = desk.sent.clone();
    let mut start = Some((desk, vec![PathBuf::from(path)]));
    let harness = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_max_steps(8)
        .with_context_setup(wijkbeeld::ui::theme::install)
        .build_ui_state(
            move |ui, app: &mut Option<WijkbeeldApp>| {
                let ctx = ui.ctx().clone();
                let app = app.get_or_insert_with(|| {
                    let (desk, next) = start.take().unwrap();
                    let mut dialogs = Box::<FakeDialogs>::default();
                    dialogs.next = next;
                    let voorbeeld = Voorbeeld::default();
                    WijkbeeldApp::new(&ctx, desk, Settings::default(), dialogs, voorbeeld)
                });
                app.tick(&ctx);
                app.content_ui(ui);
                app.open_dialog(None, &ctx);
            },
            None,
        );
    let mut window = Window { harness, sent };
    window.harness.run();
    window.click(Role::Tab, "Gegevens");
    window
}

impl Window {
    #[track_caller]
    fn click(&mut self, role: Role, word: &str) {
        self.harness.get_by_role_and_label(role, word).click();
        self.harness.run();
    }
}

#[test]
fn a_form_is_chosen_and_then_a_place() {
    let mut window = gegevens(still::example(), "/tmp/cijfers.ods");
    window.click(Role::Button, "Cijfers exporteren…");
    window.harness.get_by_role_and_label(Role::Heading, "Cijfers exporteren");
    window.harness.get_by_label_contains("werkmap voor Excel");
    window.click(Role::RadioButton, "LibreOffice");
    window.harness.get_by_label_contains("werkmap voor LibreOffice");
    window.click(Role::CheckBox, "Ook cijfers uit oudere uitgaven van een bron");
    window.click(Role::Button, "Bewaren als…");
    let sent = window.sent.borrow();
    let path = PathBuf::from("/tmp/cijfers.ods");
    let wanted = Command::ExportFigures { path, form: Form::Ods, edities: Edities::Alle };
    assert_eq!(sent.last(), Some(&wanted));
}

#[test]
fn places_and_partners_go_out_without_persons_unless_they_are_chosen() {
    let mut window = gegevens(still::example(), "/tmp/plekken.geojson");
    window.click(Role::Button, "Plekken exporteren…");
    window.harness.get_by_role_and_label(Role::Heading, "Plekken exporteren");
    window.click(Role::RadioButton, "Kaart");
    window.click(Role::Button, "Bewaren als…");
    let wens = Wens { lijst: Lijst::Plekken, vorm: Vorm::GeoJson, met_personen: false };
    let path = PathBuf::from("/tmp/plekken.geojson");
    assert_eq!(window.sent.borrow().last(), Some(&Command::ExportList { path, wens }));
    let mut window = gegevens(still::read_only(), "/tmp/partners.xlsx");
    window.click(Role::Button, "Partners exporteren…");
    window.click(Role::CheckBox, "Ook contactgegevens");
    window.click(Role::Button, "Bewaren als…");
    let vorm = Vorm::Tabel(Form::Xlsx);
    let wens = Wens { lijst: Lijst::Partners, vorm, met_personen: true };
    let path = PathBuf::from("/tmp/partners.xlsx");
    assert_eq!(window.sent.borrow().last(), Some(&Command::ExportList { path, wens }));
}

#[test]
fn the_session_writes_lists_and_says_how_long_they_are() {
    let place = Place::new();
    let document = create(&place.path("h.wijk"));
    let plekken = document.plekken(None).unwrap().len();
    let mut session = Session::start(Some(document), "Test", Arc::new(|| ())).unwrap();
    while session.settle() {}
    let wens = Wens { lijst: Lijst::Plekken, vorm: Vorm::Tabel(Form::Csv), met_personen: false };
    let command = Command::ExportList { path: place.path("plekken"), wens };
    let (kind, said) = send(&mut session, command);
    assert_eq!(kind, NoticeKind::Info);
    assert!(said.starts_with(&format!("{plekken} plekken staan in")), "{said}");
    let text = std::fs::read_to_string(place.path("plekken.csv")).unwrap();
    assert_eq!(text.lines().count(), plekken + 1);
    assert!(!text.contains("telefoon"), "{text:.200}");
}

#[test]
fn the_inventory_becomes_a_report_of_one_wijk_or_of_all() {
    for (row, wijk) in
        [("Verslag van Centrum…", Some("WK040201".to_owned())), ("Verslag van alle wijken…", None)]
    {
        let mut window = gegevens(still::read_only(), "/tmp/verslag.html");
        window.click(Role::Tab, "Inventarisatie");
        window.click(Role::Button, "Verslag maken…");
        window.click(Role::MenuItem, row);
        let path = PathBuf::from("/tmp/verslag.html");
        assert_eq!(window.sent.borrow().last(), Some(&Command::Report { path, wijk }));
    }
}

#[test]
fn the_session_writes_a_report_and_says_where_it_is() {
    let place = Place::new();
    let document = create(&place.path("h.wijk"));
    let mut session = Session::start(Some(document), "Test", Arc::new(|| ())).unwrap();
    while session.settle() {}
    let oost = || Some("WK040206".to_owned());
    let command = Command::Report { path: place.path("verslag"), wijk: oost() };
    let (kind, said) = send(&mut session, command);
    assert_eq!(kind, NoticeKind::Info);
    assert!(said.contains("verslag.html'"), "{said}");
    let page = std::fs::read_to_string(place.path("verslag.html")).unwrap();
    assert!(page.contains("<h1>Inventarisatie van de sociale basis: Oost, Hilversum</h1>"));
    let command = Command::Report { path: place.path("weg/verslag.html"), wijk: oost() };
    let (kind, said) = send(&mut session, command);
    assert!(kind == NoticeKind::Error && said.contains("de map bestaat niet"), "{said}");
}

#[test]
fn a_change_of_mind_sends_nothing() {
    let mut window = gegevens(still::read_only(), "/tmp/cijfers.xlsx");
    window.click(Role::Button, "Cijfers exporteren…");
    window.click(Role::Button, "Annuleren");
    assert!(window.harness.query_by_label("Bewaren als…").is_none());
    assert_eq!(*window.sent.borrow(), []);
    let empty = gegevens(still::without_figures(), "");
    assert!(empty.harness.query_by_label("Cijfers exporteren…").is_none());
}

fn send(session: &mut Session, command: Command) -> (NoticeKind, String) {
    session.send(command);
    while session.settle() {}
    let notice = session.notices().last().unwrap();
    (notice.kind, notice.text.clone())
}

#[test]
fn the_session_writes_the_file_and_says_how_much_is_in_it() {
    let place = Place::new();
    let document = create(&place.path("h.wijk"));
    let list = document.value_list(Edities::Tellend, &mut Progress::silent()).unwrap();
    let number = list.iter().len();
    let mut session = Session::start(Some(document), "Test", Arc::new(|| ())).unwrap();
    while session.settle() {}
    let mut export = |name: &str, form: Form| {
        let path = place.path(name);
        send(&mut session, Command::ExportFigures { path, form, edities: Edities::Tellend })
    };
    // A dialog may give the name without its ending.
    let (kind, said) = export("cijfers v1.2", Form::Xlsx);
    assert_eq!(kind, NoticeKind::Info);
    assert!(
        said.starts_with(&format!("{} cijfers staan in", nl::number(number as f64, 0))),
        "{said}"
    );
    assert!(said.ends_with("cijfers v1.2.xlsx'"), "{said}");
    assert!(std::fs::read(place.path("cijfers v1.2.xlsx")).unwrap().starts_with(b"PK"));
    let (kind, said) = export("weg/cijfers.csv", Form::Csv);
    assert_eq!(kind, NoticeKind::Error);
    assert!(said.contains("de map bestaat niet"), "{said}");
    assert!(!session.busy());
}

#[test]
fn an_export_that_is_stopped_leaves_what_was_there() {
    let place = Place::new();
    let document = create(&place.path("h.wijk"));
    for form in Form::ALL {
        let path = place.write(&format!("cijfers.{}", form.ending()), "wat er stond");
        for stop_at in ["Cijfers verzamelen", "Cijfers schrijven"] {
            let switch = CancelSwitch::default();
            let mut progress = Progress::new(switch.clone(), |step| {
                if step.title == stop_at {
                    switch.cancel();
                }
            });
            let outcome = export::figures(&document, Edities::Alle, form, &path, &mut progress);
            let said = outcome.unwrap_err().to_string();
            assert!(said.contains("er is niets veranderd"), "{said}");
            assert_eq!(std::fs::read_to_string(&path).unwrap(), "wat er stond");
        }
    }
    let left = std::fs::read_dir(place.path("")).unwrap().count();
    assert_eq!(left, 1 + Form::ALL.len(), "nothing half is left");
}
