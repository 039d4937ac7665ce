//! The views, and the list of them.

pub mod bron_panel;
pub mod first_start;
pub mod foto;
pub mod foto_grid;
pub mod gegevens;
pub mod instellingen;
pub mod outline;
pub mod page;
pub mod spine_chart;
pub mod wijk;
pub mod wijk_counts;
pub mod wijk_side;

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
    /// The file and its sources.
    Gegevens,
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

/// All views, in the order of the rail.
pub const VIEWS: &[ViewEntry] = &[
    ViewEntry {
        id: ViewId::Foto,
        word: "Foto",
        icon: icons::SQUARES_FOUR,
        group: HOE,
        key: Key::Num1,
        hint: "Klik op een vak om te zien waar de uitkomst vandaan komt",
        ui: |screens, context, ui| screens.foto.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Wijk,
        word: "Wijk",
        icon: icons::HOUSE_LINE,
        group: HOE,
        key: Key::Num2,
        hint: "Klik op een indicator om de bron te zien",
        ui: |screens, context, ui| screens.wijk.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Gegevens,
        word: "Gegevens",
        icon: icons::DATABASE,
        group: Group::Bottom,
        key: Key::Num3,
        hint: "",
        ui: |screens, context, ui| screens.gegevens.ui(context, ui),
    },
    ViewEntry {
        id: ViewId::Instellingen,
        word: "Instellingen",
        icon: icons::GEAR_SIX,
        group: Group::Bottom,
        key: Key::Num4,
        hint: "",
        ui: |screens, context, ui| screens.instellingen.ui(context, ui),
    },
];

/// What the views remember of how they are looked at.
#[derive(Default)]
pub struct Screens {
    foto: foto::FotoScreen,
    wijk: wijk::WijkScreen,
    gegevens: gegevens::GegevensScreen,
    instellingen: instellingen::InstellingenScreen,
}

/// The entry of a view.
pub fn entry(id: ViewId) -> &'static ViewEntry {
    VIEWS.iter().find(|entry| entry.id == id).unwrap_or(&VIEWS[0])
}
