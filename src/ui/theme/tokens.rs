//! The colours of both themes. Measured contrasts stand in the design notes.

use crate::model::figure::{TRAPPEN, Vulling};
use crate::model::foto::Klasse;
use egui::Color32;

/// Every colour of one theme.
#[derive(Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Page.
    pub bg: Color32,
    /// Cards, rail, top bar, tables.
    pub surface: Color32,
    /// Group rows in charts.
    pub sunken: Color32,
    /// Menus, tooltips.
    pub raised: Color32,
    /// All body text.
    pub text: Color32,
    /// Secondary and disabled text.
    pub muted: Color32,
    /// Quiet card edge, row lines.
    pub border: Color32,
    /// Edge of inputs, buttons, checkboxes.
    pub control: Color32,
    /// The one action colour.
    pub accent: Color32,
    /// Hover and press.
    pub accent_hover: Color32,
    /// Text on accent.
    pub on_accent: Color32,
    /// Selected row, active rail item.
    pub accent_soft: Color32,
    /// Focus ring.
    pub focus: Color32,
    /// Wordmark block, first-run side.
    pub brand: Color32,
    /// Text on brand.
    pub on_brand: Color32,
    /// Areas on brand.
    pub brand_area: Color32,
    /// Outlines on brand.
    pub brand_line: Color32,
    /// What went wrong.
    pub error: Color32,
    /// Its background.
    pub error_soft: Color32,
    /// What to watch.
    pub warn: Color32,
    /// Its background.
    pub warn_soft: Color32,
    /// What is confirmed or saved.
    pub ok: Color32,
    /// Its background.
    pub ok_soft: Color32,
    /// Ongunstiger: cells and areas.
    pub o_fill: Color32,
    /// Text on it.
    pub o_text: Color32,
    /// Gemiddeld: cells and areas.
    pub m_fill: Color32,
    /// Text on it.
    pub m_text: Color32,
    /// Gunstiger: cells and areas.
    pub g_fill: Color32,
    /// Text on it.
    pub g_text: Color32,
    /// Ongunstiger: symbols on surface.
    pub o_line: Color32,
    /// Gemiddeld: symbols on surface.
    pub m_line: Color32,
    /// Gunstiger: symbols on surface.
    pub g_line: Color32,
    /// Hatch of 'geen gegevens'.
    pub nodata_line: Color32,
    /// Decoration in plots.
    pub grid: Color32,
    /// Zero line and axes.
    pub axis: Color32,
    /// Wijken that are not chosen.
    pub series_muted: Color32,
    /// The chosen wijk.
    pub series_sel: Color32,
    /// The gemeente.
    pub series_city: Color32,
    /// Interval and middle half.
    pub band: Color32,
    /// Values on a map, the lowest first: no colour of a class, for high is not good or bad.
    pub trap: [Color32; TRAPPEN],
}

/// The light theme.
pub const LIGHT: Tokens = Tokens {
    bg: rgb(0xF4F6F8),
    surface: rgb(0xFFFFFF),
    sunken: rgb(0xEBEFF3),
    raised: rgb(0xFFFFFF),
    text: rgb(0x16202B),
    muted: rgb(0x4C5967),
    border: rgb(0xD3DAE1),
    control: rgb(0x74818F),
    accent: rgb(0x17508F),
    accent_hover: rgb(0x0F3B6C),
    on_accent: rgb(0xFFFFFF),
    accent_soft: rgb(0xE3EDF8),
    focus: rgb(0x0B3D91),
    brand: rgb(0x0F2F52),
    on_brand: rgb(0xFFFFFF),
    brand_area: rgb(0x16416D),
    brand_line: rgb(0x8FBCE8),
    error: rgb(0xA8201A),
    error_soft: rgb(0xFBE9E7),
    warn: rgb(0x7A4B00),
    warn_soft: rgb(0xFFF3D6),
    ok: rgb(0x1E6B3A),
    ok_soft: rgb(0xE5F3E9),
    o_fill: rgb(0xF6B98A),
    o_text: rgb(0x4A1E00),
    m_fill: rgb(0xD5DBE1),
    m_text: rgb(0x27313B),
    g_fill: rgb(0x9CC8EE),
    g_text: rgb(0x04294D),
    o_line: rgb(0xB3500A),
    m_line: rgb(0x66727E),
    g_line: rgb(0x1B6CB0),
    nodata_line: rgb(0x8A96A3),
    grid: rgb(0xE3E8ED),
    axis: rgb(0x7C8996),
    series_muted: rgb(0x82909D),
    series_sel: rgb(0x17508F),
    series_city: rgb(0x16202B),
    band: rgb(0xDCE7F3),
    trap: [rgb(0xEFEBF7), rgb(0xCFC6E6), rgb(0xA796CE), rgb(0x7C66B0), rgb(0x4F3A86)],
};

/// The dark theme.
pub const DARK: Tokens = Tokens {
    bg: rgb(0x12181F),
    surface: rgb(0x1B232C),
    sunken: rgb(0x161D25),
    raised: rgb(0x232D38),
    text: rgb(0xEDF1F5),
    muted: rgb(0xAEBAC6),
    border: rgb(0x344150),
    control: rgb(0x7F8D9B),
    accent: rgb(0x7FB5F0),
    accent_hover: rgb(0xA5CDF7),
    on_accent: rgb(0x0B1B2D),
    accent_soft: rgb(0x1F3A57),
    focus: rgb(0xB9D8FF),
    brand: rgb(0x0C1A2A),
    on_brand: rgb(0xFFFFFF),
    brand_area: rgb(0x14304C),
    brand_line: rgb(0x6FA3D6),
    error: rgb(0xFF9C92),
    error_soft: rgb(0x43201E),
    warn: rgb(0xFFCF70),
    warn_soft: rgb(0x3D3115),
    ok: rgb(0x86D3A0),
    ok_soft: rgb(0x1C3626),
    o_fill: rgb(0x8A4A18),
    o_text: rgb(0xFFEBDC),
    m_fill: rgb(0x404B57),
    m_text: rgb(0xF0F3F6),
    g_fill: rgb(0x20629C),
    g_text: rgb(0xEAF5FF),
    o_line: rgb(0xF0A066),
    m_line: rgb(0xA5B0BB),
    g_line: rgb(0x7FBDF2),
    nodata_line: rgb(0x72808E),
    grid: rgb(0x2B3642),
    axis: rgb(0x72808E),
    series_muted: rgb(0x6C7986),
    series_sel: rgb(0x7FB5F0),
    series_city: rgb(0xEDF1F5),
    band: rgb(0x25394F),
    trap: [rgb(0x2C2741), rgb(0x463B6B), rgb(0x655597), rgb(0x9686C8), rgb(0xC4B8EA)],
};

/// The colours of one class.
#[derive(Debug, Clone, Copy)]
pub struct KlasseColors {
    /// Of a cell or area.
    pub fill: Color32,
    /// Of text on it.
    pub text: Color32,
    /// Of a symbol on the surface.
    pub line: Color32,
}

impl Tokens {
    /// The colours of a class.
    pub fn klasse(&self, klasse: Klasse) -> KlasseColors {
        let (fill, text, line) = match klasse {
            Klasse::Ongunstiger => (self.o_fill, self.o_text, self.o_line),
            Klasse::Gemiddeld => (self.m_fill, self.m_text, self.m_line),
            Klasse::Gunstiger => (self.g_fill, self.g_text, self.g_line),
        };
        KlasseColors { fill, text, line }
    }

    /// The colour of an area of a map; what has no figure is hatched besides.
    pub fn vulling(&self, vulling: Vulling) -> Color32 {
        match vulling {
            Vulling::Klasse(klasse) => self.klasse(klasse).fill,
            Vulling::Trap { plaats, van } => self.trap[Vulling::step(plaats, van)],
            Vulling::GeenGegevens | Vulling::Leeg => self.surface,
        }
    }
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}
