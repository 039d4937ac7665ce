//! The views, and the list of them.

pub mod first_start;
pub mod foto;
pub mod gegevens;
pub mod geschiedenis;
pub mod indicatoren;
pub mod instellingen;
pub mod inventarisatie;
pub mod kaart;
pub mod lijst;
pub mod partners;
pub mod parts;
pub mod plekken;
pub mod register;
pub mod wijk;

use super::context::ViewContext;
use super::theme::icons;
use egui::{Key, Ui};

/// Which view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ViewId {
    /// All wijken × leefgebieden.
    Foto,
    /// One wijk.
    Wijk,
    /// One indicator through the years and over the wijken.
    Indicatoren,
    /// The map.
    Kaart,
    /// Places to meet.
    Plekken,
    /// Organisations and groups.
    Partners,
    /// What is there and what is missing, per wijk.
    Inventarisatie,
    /// Who does what: the other lists of the sociale basis.
    Register,
    /// The file and its sources.
    Gegevens,
    /// Who changed what, and when.
    Geschiedenis,
    /// Settings.
    Instellingen,
}

/// Where a view stands in the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// On top, under these words.
    Named(&'static str),
    /// At the bottom.
    Bottom,
}

/// A view in the rail.
pub struct ViewEntry {
    /// Which view.
    pub id: ViewId,
    /// Its word.
    pub word: &'static str,
    /// The same where there is little room.
    pub short: &'static str,
    /// Its icon.
    pub icon: &'static str,
    /// Where it stands.
    pub group: Group,
    /// Ctrl and this key show it.
    pub key: Key,
    /// What the status bar says.
    pub hint: &'static str,
    /// Draws it.
    pub ui: fn(&mut Screens, &mut ViewContext<'_>, &mut Ui),
}

const HOE: Group = Group::Named("Hoe gaat het?");
const WAT: Group = Group::Named("Wat is er?");

/// All views, in the order of the rail.
pub const VIEWS: &[ViewEntry] = &[
    ViewEntry {
        id: ViewId::Foto,
        word: "Foto",
        short: "Foto",
        icon: icons::SQUARES_FOUR,
        group: HOE,
        key: Key::Num1,
        hint: "Klik op een vak om te zien waar de uitkomst vandaan komt",
        ui: |screens, context, ui| screens.foto.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Wijk,
        word: "Wijk",
        short: "Wijk",
        icon: icons::HOUSE_LINE,
        group: HOE,
        key: Key::Num2,
        hint: "Klik op een indicator om de bron te zien",
        ui: |screens, context, ui| screens.wijk.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Indicatoren,
        word: "Indicatoren",
        short: "Indicatoren",
        icon: icons::CHART_LINE,
        group: HOE,
        key: Key::Num3,
        hint: "Wijs een punt aan voor de waarde · Enter opent de bron",
        ui: |screens, context, ui| screens.indicatoren.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Kaart,
        word: "Kaart",
        short: "Kaart",
        icon: icons::MAP_TRIFOLD,
        group: HOE,
        key: Key::Num9,
        hint: "Sleep om te schuiven · draai aan het wieltje om te zoomen · klik om te kiezen",
        ui: |screens, context, ui| screens.kaart.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Plekken,
        word: "Ontmoetingsplekken",
        short: "Plekken",
        icon: icons::COFFEE,
        group: WAT,
        key: Key::Num4,
        hint: "",
        ui: |screens, context, ui| screens.plekken.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Partners,
        word: "Partners",
        short: "Partners",
        icon: icons::HANDSHAKE,
        group: WAT,
        key: Key::Num5,
        hint: "",
        ui: |screens, context, ui| screens.partners.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Inventarisatie,
        word: "Inventarisatie",
        short: "Inventaris",
        icon: icons::CHECK_CIRCLE,
        group: WAT,
        key: Key::L,
        hint: "A aanwezig · O ontbreekt · G bewust geen · X onbekend · pijl omlaag volgende",
        ui: |screens, context, ui| screens.inventarisatie.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Register,
        word: "Wie doet wat",
        short: "Wie wat",
        icon: icons::USER_CIRCLE,
        group: WAT,
        key: Key::J,
        hint: "",
        ui: |screens, context, ui| screens.register.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Gegevens,
        word: "Gegevens",
        short: "Gegevens",
        icon: icons::DATABASE,
        group: Group::Bottom,
        key: Key::Num6,
        hint: "",
        ui: |screens, context, ui| screens.gegevens.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Geschiedenis,
        word: "Geschiedenis",
        short: "Geschiedenis",
        icon: icons::CLOCK_COUNTER_CLOCKWISE,
        group: Group::Bottom,
        key: Key::Num7,
        hint: "",
        ui: |screens, context, ui| screens.geschiedenis.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Instellingen,
        word: "Instellingen",
        short: "Instellingen",
        icon: icons::GEAR_SIX,
        group: Group::Bottom,
        key: Key::Num8,
        hint: "",
        ui: |screens, context, ui| screens.instellingen.ui(context, ui),
    },
];

/// What the views remember of how they are looked at.
#[derive(Default)]
pub struct Screens {
    foto: foto::FotoScreen,
    wijk: wijk::WijkScreen,
    indicatoren: indicatoren::IndicatorenScreen,
    pub(super) kaart: kaart::KaartScreen,
    plekken: plekken::PlekkenScreen,
    partners: partners::PartnersScreen,
    inventarisatie: inventarisatie::InventarisatieScreen,
    register: register::RegisterScreen,
    gegevens: gegevens::GegevensScreen,
    geschiedenis: geschiedenis::GeschiedenisScreen,
    instellingen: instellingen::InstellingenScreen,
}

/// The entry of a view.
pub fn entry(id: ViewId) -> &'static ViewEntry {
    VIEWS.iter().find(|entry| entry.id == id).unwrap_or(&VIEWS[0])
}
