//! Source Sans 3 in two weights, with the icon font behind both.

use egui::{FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// Name of the family with the regular weight.
pub const REGULAR: &str = "regular";
/// Name of the family with the semibold weight.
pub const SEMIBOLD: &str = "semibold";

const ICONS: &str = "icons";

/// The fonts of the app; nothing else is ever used.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(REGULAR, include_bytes!("../../../assets/fonts/SourceSans3-Regular.ttf"));
    add(SEMIBOLD, include_bytes!("../../../assets/fonts/SourceSans3-Semibold.ttf"));
    add(ICONS, include_bytes!("../../../assets/fonts/Phosphor-subset.ttf"));

    let mut family = |family: FontFamily, first: &str| {
        fonts.families.insert(family, vec![first.to_owned(), ICONS.to_owned()]);
    };
    family(FontFamily::Name(REGULAR.into()), REGULAR);
    family(FontFamily::Name(SEMIBOLD.into()), SEMIBOLD);
    family(FontFamily::Proportional, REGULAR);
    family(FontFamily::Monospace, REGULAR);
    fonts
}
