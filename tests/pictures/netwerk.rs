//! The network of partners.

use super::{BEAMER, DARK, LAPTOP, LARGE, Window, folder, save, window};
use crate::still::{Still, netwerk, seed};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use wijkbeeld::app::query::{KeptFigures, NetwerkQuery, Query as _, Reader};
use wijkbeeld::document::Document;
use wijkbeeld::model::seed::Seed;
use wijkbeeld::ui::views::ViewId;

type Desk = fn() -> Still;

fn pictures(session: Desk, look: &super::Look) -> Window {
    let mut window = window(session(), look);
    window.state_mut().as_mut().unwrap().show(ViewId::Partners);
    window.run();
    window.get_by_label("Beelden").click();
    window.run();
    while window.state_mut().as_mut().unwrap().settle() {
        window.run();
    }
    window
}

#[test]
fn network_of_partners() {
    let all: [(&str, Desk); 3] = [
        ("voorbeeld", crate::still::example),
        ("netwerk", netwerk::netwerk),
        ("150", netwerk::many_partners),
    ];
    for (name, look) in
        [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER), ("groot", &LARGE)]
    {
        for (which, session) in all {
            let mut window = pictures(session, look);
            save(&mut window, &format!("{name}-16-netwerk-{which}"));
            window.get_by_role_and_label(Role::RadioButton, "Tabel").click();
            save(&mut window, &format!("{name}-16-netwerk-{which}-tabel"));
        }
    }
}

#[test]
fn a_partner_that_is_chosen() {
    for (name, look) in [("laptop", &LAPTOP), ("donker", &DARK), ("beamer", &BEAMER)] {
        let mut window = pictures(netwerk::many_partners, look);
        window.get_all_by_label_contains("formele en 5 informele partners").next().unwrap().click();
        save(&mut window, &format!("{name}-16-netwerk-gekozen"));
        let node = window.get_all_by_role(Role::GraphicsSymbol).nth(14).unwrap().rect().center();
        window.hover_at(node);
        save(&mut window, &format!("{name}-16-netwerk-aangewezen"));
    }
}

fn figure(seed: &Seed, wijk: Option<&str>) -> wijkbeeld::model::figure::Figure {
    let document = Document::in_memory(seed, "Test").unwrap();
    let mut kept = KeptFigures::default();
    let mut file = Reader::new(&document, &mut kept);
    let vandaag = jiff::civil::date(2026, 11, 28);
    let query = NetwerkQuery { wijk: wijk.map(str::to_owned), vandaag };
    let view = query.answer(&mut file).unwrap();
    view.figuur.figuur.unwrap().as_ref().clone()
}

#[test]
fn networks_as_files() {
    let oost = Some("WK040206");
    for (name, seed, wijk) in [
        ("voorbeeld", seed(), None),
        ("netwerk", netwerk::seed_with_network(), None),
        ("150", netwerk::seed_with_many_partners(), None),
        ("150-oost", netwerk::seed_with_many_partners(), oost),
    ] {
        let bytes = wijkbeeld::exchange::figure::png(&figure(&seed, wijk)).unwrap();
        std::fs::write(folder().join(format!("bestand-16-netwerk-{name}.png")), bytes).unwrap();
    }
}
