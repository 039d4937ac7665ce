//! The network of partners in the window: read by pointer and keyboard, the same in every run.
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
use still::Still;
use wijkbeeld::app::query::{KeptFigures, NetwerkQuery, Query as _, Reader};
use wijkbeeld::app::settings::Settings;
use wijkbeeld::app::view::partners::NetwerkView;
use wijkbeeld::document::Document;
use wijkbeeld::exchange::figure::svg;
use wijkbeeld::model::figure::{Figure, Mark, NetMark};
use wijkbeeld::model::seed::Seed;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::views::ViewId;

type Window = Harness<'static, Option<WijkbeeldApp>>;

fn settle(window: &mut Window) {
    window.run();
    while window.state_mut().as_mut().unwrap().settle() {
        window.run();
    }
    window.run();
}

/// The picture of the partners of a desk.
fn beelden(desk: Still) -> Window {
    let mut start = Some(desk);
    let mut window = Harness::builder()
        .with_size(egui::vec2(1366.0, 768.0))
        .with_max_steps(12)
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
    window.run();
    window.state_mut().as_mut().unwrap().show(ViewId::Partners);
    settle(&mut window);
    window.get_by_label("Beelden").click();
    settle(&mut window);
    window
}

fn shows(window: &Window, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    settle(window);
}

fn focused(window: &Window) -> String {
    let found = window.query_all_by(|node| node.is_focused()).next();
    found.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn answer(seed: &Seed, wijk: Option<&str>) -> NetwerkView {
    let document = Document::in_memory(seed, "Test").unwrap();
    let mut kept = KeptFigures::default();
    let mut file = Reader::new(&document, &mut kept);
    let vandaag = jiff::civil::date(2026, 11, 28);
    NetwerkQuery { wijk: wijk.map(str::to_owned), vandaag }.answer(&mut file).unwrap()
}

fn figure(seed: &Seed, wijk: Option<&str>) -> Figure {
    answer(seed, wijk).figuur.figuur.unwrap().as_ref().clone()
}

#[test]
fn who_connects_is_named_and_leads_to_its_neighbours_and_its_form() {
    let mut window = beelden(still::netwerk::netwerk());
    assert!(shows(&window, "5 partners verbinden formeel en informeel"));
    window.get_by_label("Bibliotheek, 1 formele en 2 informele partners").click();
    settle(&mut window);
    for line in [
        "• geeft ruimte aan Bewonersinitiatieven (informeel)",
        "• werkt samen met Buurtsportcoaches (formeel)",
        "• Vrijwilligerscentrale (informeel) werkt samen met deze partner",
    ] {
        window.get_by_label(line);
    }
    window.get_by_role_and_label(Role::Button, "Naar deze partner").click();
    settle(&mut window);
    window.get_by_role_and_label(Role::Heading, "Bibliotheek");
}

#[test]
fn the_keyboard_walks_over_the_nodes_and_hears_their_neighbours() {
    let mut window = beelden(still::netwerk::netwerk());
    for _ in 0..40 {
        if focused(&window).contains("pijltjes: een ander, enter: kiezen") {
            break;
        }
        press(&mut window, Key::Tab);
    }
    let first = focused(&window);
    assert!(first.starts_with("Wie heeft met wie een betrekking?. "), "{first}");
    let mut heard = vec![first];
    for key in [Key::ArrowRight, Key::ArrowDown, Key::ArrowLeft, Key::ArrowUp] {
        for _ in 0..8 {
            press(&mut window, key);
            heard.push(focused(&window));
        }
    }
    let told = heard.iter().filter(|said| said.contains("(formeel)") || said.contains("(inf"));
    assert!(told.count() > 0, "no neighbour was told: {heard:?}");
    heard.sort_unstable();
    heard.dedup();
    assert!(heard.len() > 8, "{heard:?}");
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::Button, "Loslaten").click();
    settle(&mut window);
    assert!(window.query_by_label("Loslaten").is_none());
}

#[test]
fn from_a_node_that_was_clicked_the_arrow_keys_go_on() {
    let mut window = beelden(still::netwerk::netwerk());
    let node = |node: &egui_kittest::Node<'_>| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with("Bibliotheek: ")
    };
    window.get_all_by_role(Role::GraphicsSymbol).find(node).unwrap().click();
    settle(&mut window);
    let clicked = focused(&window);
    assert!(clicked.contains("Bibliotheek: "), "{clicked}");
    press(&mut window, Key::ArrowLeft);
    let next = focused(&window);
    assert!(next.contains("pijltjes: een ander") && !next.contains("Bibliotheek: "), "{next}");
}

#[test]
fn one_wijk_can_be_chosen_and_the_table_says_who_works_where() {
    let mut window = beelden(still::netwerk::many_partners());
    assert!(shows(&window, "Hilversum kent 150 partners"));
    assert!(shows(&window, "verbinden formeel en informeel, onder andere "), "four are the first");
    window.get_by_label("Waar: Heel Hilversum").click();
    settle(&mut window);
    window.get_by_role_and_label(Role::MenuItem, "Oost").click();
    settle(&mut window);
    // Of every five: one names Oost, one works in all of Hilversum, of one nobody knows it.
    assert!(shows(&window, "Oost kent 90 partners"));
    window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
    settle(&mut window);
    assert!(window.query_by_role_and_label(Role::Table, "Figuur als tabel").is_some());
    assert!(shows(&window, "Hilversumse Meent"));
}

#[test]
fn without_betrekkingen_it_says_what_to_do() {
    let mut seed = still::netwerk::seed_with_many_partners();
    seed.edits.retain(|edit| edit.noun != wijkbeeld::model::record::Noun::Betrekking);
    let figure = figure(&seed, None);
    assert!(figure.sentence().ends_with(
        "Nog van geen enkele is een betrekking bekend: leg onder Wie doet wat, bij Betrekkingen, \
         vast wie met wie samenwerkt."
    ));
    seed.edits.clear();
    let why = answer(&seed, None).figuur.figuur.unwrap_err();
    assert!(why.starts_with("In Hilversum staan nog geen partners. Voeg ze toe"), "{why}");
}

#[test]
fn the_same_network_is_the_same_drawing_in_every_run() {
    for wijk in [None, Some("WK040206")] {
        let one = svg(&figure(&still::netwerk::seed_with_many_partners(), wijk));
        let mut turned = still::netwerk::seed_with_many_partners();
        let partners = turned.edits.len().min(150);
        turned.edits[..partners].reverse();
        assert_eq!(one, svg(&figure(&turned, wijk)), "{wijk:?}");
    }
}

#[test]
fn no_two_of_a_hundred_and_fifty_lie_on_each_other() {
    for wijk in [None, Some("WK040206")] {
        let figure = figure(&still::netwerk::seed_with_many_partners(), wijk);
        let at = figure.marks.iter().filter_map(|mark| match mark {
            // The smallest picture: 300 points high, and as wide as beside the list on a laptop.
            Mark::Net(NetMark::Knoop { at: [x, y], .. }) => {
                Some([figure.x.fraction(*x) * 730.0, figure.y.fraction(*y) * 300.0])
            }
            _ => None,
        });
        let at: Vec<[f64; 2]> = at.collect();
        assert_eq!(at.len(), if wijk.is_none() { 150 } else { 90 });
        for (nr, a) in at.iter().enumerate() {
            for b in &at[..nr] {
                let apart = (a[0] - b[0]).hypot(a[1] - b[1]);
                assert!(apart > 12.0, "{wijk:?}: {a:?} and {b:?} lie {apart} apart");
            }
        }
    }
}
