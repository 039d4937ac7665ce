//! Every pair of colours that must be told apart can be: WCAG 2.2, success criteria 1.4.3 (text,
//! 4.5) and 1.4.11 (edges and symbols, 3).

use super::Tokens;
use super::tokens::{DARK, LIGHT};
use egui::Color32;

/// Relative luminance (WCAG 2.2, definition).
fn luminance(color: Color32) -> f64 {
    let part = |byte: u8| {
        let c = f64::from(byte) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(color.r()) + 0.7152 * part(color.g()) + 0.0722 * part(color.b())
}

fn contrast(a: Color32, b: Color32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

type Pair = (&'static str, Color32, Color32);

fn texts(t: &Tokens) -> Vec<Pair> {
    vec![
        ("text on bg", t.text, t.bg),
        ("text on surface", t.text, t.surface),
        ("text on sunken", t.text, t.sunken),
        ("text on raised", t.text, t.raised),
        ("text on accent_soft", t.text, t.accent_soft),
        ("text on band", t.text, t.band),
        ("muted on bg", t.muted, t.bg),
        ("muted on surface", t.muted, t.surface),
        ("muted on sunken", t.muted, t.sunken),
        ("muted on raised", t.muted, t.raised),
        ("muted on accent_soft", t.muted, t.accent_soft),
        ("accent on bg", t.accent, t.bg),
        ("accent on surface", t.accent, t.surface),
        ("accent on accent_soft", t.accent, t.accent_soft),
        ("on_accent on accent", t.on_accent, t.accent),
        ("on_accent on accent_hover", t.on_accent, t.accent_hover),
        ("on_brand on brand", t.on_brand, t.brand),
        ("error on surface", t.error, t.surface),
        ("error on error_soft", t.error, t.error_soft),
        ("warn on warn_soft", t.warn, t.warn_soft),
        ("ok on surface", t.ok, t.surface),
        ("ok on ok_soft", t.ok, t.ok_soft),
        ("o_text on o_fill", t.o_text, t.o_fill),
        ("m_text on m_fill", t.m_text, t.m_fill),
        ("g_text on g_fill", t.g_text, t.g_fill),
        ("text on the lightest shade", t.text, t.trap[0]),
        ("text on the second shade", t.text, t.trap[1]),
        ("text on the middle shade", t.text, t.trap[2]),
        ("surface on the fourth shade", t.surface, t.trap[3]),
        ("surface on the darkest shade", t.surface, t.trap[4]),
    ]
}

fn edges(t: &Tokens) -> Vec<Pair> {
    vec![
        ("control on surface", t.control, t.surface),
        ("control on bg", t.control, t.bg),
        ("focus on surface", t.focus, t.surface),
        ("focus on bg", t.focus, t.bg),
        ("o_line on surface", t.o_line, t.surface),
        ("m_line on surface", t.m_line, t.surface),
        ("g_line on surface", t.g_line, t.surface),
        ("nodata_line on surface", t.nodata_line, t.surface),
        ("axis on surface", t.axis, t.surface),
        ("series_muted on surface", t.series_muted, t.surface),
        ("series_sel on surface", t.series_sel, t.surface),
        ("series_city on surface", t.series_city, t.surface),
    ]
}

#[test]
fn text_can_be_read_and_symbols_can_be_seen() {
    for (theme, tokens) in [("light", &LIGHT), ("dark", &DARK)] {
        for (pairs, least) in [(texts(tokens), 4.5), (edges(tokens), 3.0)] {
            for (name, a, b) in pairs {
                let found = contrast(a, b);
                assert!(found >= least, "{theme}, {name}: {found:.2} is under {least}");
            }
        }
    }
}

#[test]
fn the_contrast_is_that_of_the_standard() {
    // Black on white is 21 by definition; #767676 on white is the well-known 4.54.
    assert_eq!(contrast(Color32::BLACK, Color32::WHITE), 21.0);
    let grey = contrast(Color32::from_rgb(0x76, 0x76, 0x76), Color32::WHITE);
    assert!((grey - 4.54).abs() < 0.005, "{grey}");
}
