//! Which rows are shown: a search, the wijk, the kind and the status.

use super::{LijstScreen, Shared};
use crate::app::settings::LijstKeuze;
use crate::app::view::lijst::{BEVESTIGD, Filter, KOLOM_WOORDEN, Lijst, Toon, Waar, Woorden};
use crate::ui::theme::measures;
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::select_field::{SelectText, search_field_ui, select_field_ui};
use egui::Ui;

/// The word for rows that name no wijk.
const NO_WIJK: &str = "-";

/// The choice as the list understands it.
pub(super) fn filter(zoek: &str, keuze: &LijstKeuze, lijst: &Lijst) -> Filter {
    let waar = waar(&keuze.wijk, lijst);
    let soort = Some(&keuze.soort).filter(|soort| lijst.soorten.contains(soort)).cloned();
    let kolom = KOLOM_WOORDEN.iter().position(|word| *word == keuze.sorteer).unwrap_or(0);
    let toon = Toon::parse(&keuze.toon);
    Filter { zoek: zoek.to_owned(), waar, soort, toon, kolom, aflopend: keuze.aflopend }
}

/// The wijk that a word of the settings means: its code, or none.
pub(super) fn waar(word: &str, lijst: &Lijst) -> Waar {
    let place = lijst.wijken.iter().position(|(code, _)| code == word);
    match (word, place.map(u16::try_from)) {
        (NO_WIJK, _) => Waar::Geen,
        (_, Some(Ok(place))) => Waar::Wijk(place),
        _ => Waar::Overal,
    }
}

fn word(waar: Waar, lijst: &Lijst) -> &str {
    match waar {
        Waar::Overal => "",
        Waar::Geen => NO_WIJK,
        Waar::Wijk(place) => &lijst.wijken[usize::from(place)].0,
    }
}

/// The same choice without anything that hides rows.
pub(super) fn show_all(keuze: &LijstKeuze) -> LijstKeuze {
    let none = String::new;
    LijstKeuze { wijk: none(), soort: none(), toon: none(), ..keuze.clone() }
}

/// Sorted by this column; a second time the other way round.
pub(super) fn sort_by(keuze: &mut LijstKeuze, column: usize) {
    let word = KOLOM_WOORDEN[column];
    let now = if keuze.sorteer.is_empty() { KOLOM_WOORDEN[0] } else { keuze.sorteer.as_str() };
    keuze.aflopend = now == word && !keuze.aflopend;
    word.clone_into(&mut keuze.sorteer);
}

/// What was confirmed longest ago, or never, comes first.
pub(super) fn oldest_first(keuze: &mut LijstKeuze) {
    *keuze = show_all(keuze);
    keuze.toon = Toon::Onbevestigd.word().to_owned();
    KOLOM_WOORDEN[BEVESTIGD].clone_into(&mut keuze.sorteer);
    keuze.aflopend = false;
}

fn toon_words(toon: Toon, woorden: &Woorden) -> &'static str {
    match toon {
        Toon::Alles => "Elke status",
        Toon::Bevestigd => "bevestigd",
        Toon::Onbevestigd => "niet bevestigd",
        Toon::Weg => woorden.weg,
        Toon::Verwijderd => "verwijderd",
    }
}

impl LijstScreen {
    /// Draws the choices.
    pub(super) fn filters_ui(&mut self, ui: &mut Ui, shared: Shared<'_>, keuze: &mut LijstKeuze) {
        low_wrapped_ui(ui, measures::CONTROL, |ui| {
            search_field_ui(ui, &mut self.zoek, shared.woorden.zoek, 196.0);
            if let Some(waar) = wijk_ui(ui, shared, "Wijk", waar(&keuze.wijk, shared.lijst)) {
                word(waar, shared.lijst).clone_into(&mut keuze.wijk);
            }
            soort_ui(ui, shared, keuze);
            toon_ui(ui, shared.woorden, keuze);
        });
    }
}

/// A choice of a wijk; returns the one that was just chosen.
pub(super) fn wijk_ui(ui: &mut Ui, shared: Shared<'_>, label: &str, now: Waar) -> Option<Waar> {
    let wijken = &shared.lijst.wijken;
    let codes = || ["", NO_WIJK].into_iter().chain(wijken.iter().map(|(code, _)| code.as_str()));
    let now = word(now, shared.lijst);
    let names = ["Alle wijken", "Geen wijk bekend"];
    let names = || names.into_iter().chain(wijken.iter().map(|(_, naam)| naam.as_str()));
    let chosen = codes().position(|code| code == now).unwrap_or(0);
    let rows: Vec<(&str, bool)> =
        names().enumerate().map(|(index, name)| (name, index == chosen)).collect();
    let text = SelectText {
        label,
        value: rows.get(chosen).map_or("", |row| row.0),
        quiet: false,
        width: 152.0,
    };
    let (_, chosen) = select_field_ui(ui, text, rows.iter().copied());
    chosen.map(|index| waar(codes().nth(index).unwrap_or_default(), shared.lijst))
}

fn soort_ui(ui: &mut Ui, shared: Shared<'_>, keuze: &mut LijstKeuze) {
    let soorten = shared.lijst.soorten.iter().map(String::as_str);
    let rows: Vec<(&str, bool)> = [("Alle soorten", keuze.soort.is_empty())]
        .into_iter()
        .chain(soorten.map(|soort| (soort, keuze.soort == soort)))
        .collect();
    let value = rows.iter().find(|row| row.1).map_or("Alle soorten", |row| row.0);
    let text = SelectText { label: "Soort", value, quiet: false, width: 152.0 };
    if let (_, Some(index)) = select_field_ui(ui, text, rows.iter().copied()) {
        keuze.soort = if index == 0 { String::new() } else { rows[index].0.to_owned() };
    }
}

fn toon_ui(ui: &mut Ui, woorden: &Woorden, keuze: &mut LijstKeuze) {
    let chosen = Toon::parse(&keuze.toon);
    let rows = Toon::ALL.map(|toon| (toon_words(toon, woorden), toon == chosen));
    let value = toon_words(chosen, woorden);
    let text = SelectText { label: "Status", value, quiet: false, width: 152.0 };
    if let (_, Some(index)) = select_field_ui(ui, text, rows.into_iter()) {
        keuze.toon = Toon::ALL[index].word().to_owned();
    }
}
