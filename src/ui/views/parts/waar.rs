//! The choice of one wijk, or of all.

use crate::ui::context::ViewContext;
use crate::ui::widgets::select_field::{SelectText, select_field_ui};
use egui::Ui;

/// Width of the choice.
const WIDTH: f32 = 220.0;

/// Of which wijk a picture is; `waar` holds its code, and nothing for the whole gemeente.
pub fn waar_ui(context: &ViewContext<'_>, ui: &mut Ui, waar: &mut Option<String>) {
    let Some(overview) = context.session.file().map(|file| file.overview.clone()) else {
        return;
    };
    let whole = format!("Heel {}", overview.gemeente);
    let own = overview.wijken.iter().find(|(code, _)| Some(code) == waar.as_ref());
    let value = own.map_or(whole.as_str(), |(_, naam)| naam.as_str());
    let names = overview.wijken.iter().map(|(_, naam)| naam.as_str());
    let rows: Vec<(&str, bool)> =
        std::iter::once(whole.as_str()).chain(names).map(|naam| (naam, naam == value)).collect();
    let text = SelectText { label: "Waar", value, quiet: false, width: WIDTH };
    let (_, index) = select_field_ui(ui, text, rows.into_iter());
    if let Some(index) = index {
        let wijk = index.checked_sub(1).and_then(|place| overview.wijken.get(place));
        *waar = wijk.map(|(code, _)| code.clone());
    }
}
