//! What colours the map: wijken or buurten, a leefgebied, or one indicator.

use crate::app::query::KleurLijstQuery;
use crate::app::view::indicatoren::{IndicatorLijst, LijstGroep, LijstRij, folded};
use crate::app::view::kaart::{KaartView, Laag, Niveau};
use crate::ui::context::ViewContext;
use crate::ui::theme::text::{body, small};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::focus::with_list;
use crate::ui::widgets::menu::{MenuRow, menu_ui, row_ui};
use crate::ui::widgets::select_field::search_field_ui;
use crate::ui::widgets::tabs::tabs_ui;
use egui::{Key, Label, Popup, PopupCloseBehavior, Response, ScrollArea, Ui, Vec2};

const WIDE: f32 = 340.0;
const HIGH: f32 = 340.0;
/// Longer names end in '…' on the button.
const LONGEST: usize = 26;

/// What was chosen.
#[derive(Default)]
pub struct Kleurkeuze {
    /// Which areas.
    pub niveau: Niveau,
    /// The outcome, or nothing.
    groep: Laag,
    /// Id and name of one indicator; goes before the outcome.
    cijfer: Option<(String, String)>,
    /// What is typed to search for one.
    gezocht: String,
}

impl Kleurkeuze {
    /// What colours the areas.
    pub fn laag(&self) -> Laag {
        match &self.cijfer {
            Some((id, _)) => Laag::Indicator(id.clone()),
            None => self.groep.clone(),
        }
    }

    /// Draws the choices: which areas, which leefgebied, then its outcome or one figure.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &KaartView) {
        let niveaus = [Niveau::Wijken, Niveau::Buurten];
        let chosen = niveaus.iter().position(|one| *one == self.niveau).unwrap_or(0);
        if let Some(index) = tabs_ui(ui, &["Wijken", "Buurten"], chosen) {
            self.niveau = niveaus[index];
        }
        self.groep_ui(ui, view);
        self.cijfer_ui(context, ui, view);
    }

    fn groep_ui(&mut self, ui: &mut Ui, view: &KaartView) {
        let own = view.lagen.iter().find(|(laag, ..)| *laag == self.groep);
        let word = own.map_or("", |(_, word, _)| word.as_str());
        let button = ActionButton::secondary(word).icon(icons::CARET_DOWN).medium();
        let button = ui.add(button.named("Kleur van de wijken"));
        let row = |(laag, word, _): &'_ (Laag, String, bool)| (word.clone(), *laag == self.groep);
        let words: Vec<(String, bool)> = view.lagen.iter().map(row).collect();
        let rows: Vec<MenuRow<'_>> =
            words.iter().map(|(word, on)| MenuRow { icon: "", word, on: *on }).collect();
        if let Some((laag, ..)) = menu_ui(&button, &rows).and_then(|at| view.lagen.get(at)) {
            self.groep = laag.clone();
            self.cijfer = None;
        }
    }

    fn cijfer_ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, view: &KaartView) {
        let word = match (&self.cijfer, self.niveau) {
            (Some((_, naam)), _) => shortened(naam),
            (None, Niveau::Buurten) => "Kies een cijfer…".to_owned(),
            (None, Niveau::Wijken) => "Uitkomst".to_owned(),
        };
        let button = ActionButton::secondary(&word).icon(icons::CARET_DOWN).medium();
        let button = ui.add(button.named("Uitkomst of één cijfer"));
        let popup = Popup::menu(&button).gap(4.0);
        let popup = popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside);
        with_list(&button, || {
            let shown = popup.show(|ui| {
                ui.set_width(WIDE);
                self.list_ui(context, ui, view, &button)
            });
            if let Some(chosen) = shown.and_then(|shown| shown.inner) {
                self.cijfer = chosen;
                self.gezocht.clear();
                Popup::close_all(ui.ctx());
            }
        });
    }

    /// The list with a field to search in; `Some(None)` is the outcome.
    fn list_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        view: &KaartView,
        button: &Response,
    ) -> Option<Option<(String, String)>> {
        let lijst = context.ask(&KleurLijstQuery { niveau: self.niveau })?;
        let field = search_field_ui(ui, &mut self.gezocht, "Zoek een cijfer", WIDE);
        if button.clicked() {
            field.request_focus();
        }
        let wanted = folded(&self.gezocht);
        let shows = |rij: &&LijstRij| wanted.split(' ').all(|word| rij.zoek.contains(word));
        let mut chosen = None;
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if let Some(rij) = self.ordered(&lijst, view).flat_map(|one| &one.rijen).find(shows)
            && entered
        {
            chosen = Some(Some((rij.id.clone(), rij.naam.clone())));
        }
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ScrollArea::vertical().id_salt("cijfers").max_height(HIGH).show(ui, |ui| {
            if self.niveau == Niveau::Wijken && wanted.is_empty() {
                let row = MenuRow { icon: "", word: "Uitkomst", on: self.cijfer.is_none() };
                if row_ui(ui, &row, WIDE - 12.0).clicked() {
                    chosen = Some(None);
                }
            }
            let mut found = false;
            for groep in self.ordered(&lijst, view) {
                for (place, rij) in groep.rijen.iter().filter(shows).enumerate() {
                    found = true;
                    if place == 0 {
                        ui.add_space(6.0);
                        ui.label(small(groep.naam.as_str()).color(theme::tokens(ui).muted));
                    }
                    let on = self.cijfer.as_ref().is_some_and(|(id, _)| *id == rij.id);
                    let row = MenuRow { icon: "", word: &rij.naam, on };
                    if row_ui(ui, &row, WIDE - 12.0).clicked() {
                        chosen = Some(Some((rij.id.clone(), rij.naam.clone())));
                    }
                }
            }
            if !found {
                ui.add_space(6.0);
                let text = match (self.niveau, wanted.is_empty()) {
                    (_, false) => "Geen cijfer met deze woorden",
                    (Niveau::Wijken, true) => "Dit bestand heeft nog geen cijfers",
                    (Niveau::Buurten, true) => "Dit bestand heeft nog geen cijfers van buurten",
                };
                ui.label(small(text).color(theme::tokens(ui).muted));
            }
        });
        chosen
    }

    /// The groups, that of the chosen leefgebied first.
    fn ordered<'l>(
        &self,
        lijst: &'l IndicatorLijst,
        view: &KaartView,
    ) -> impl Iterator<Item = &'l LijstGroep> {
        let own = view.lagen.iter().find(|(laag, ..)| *laag == self.groep);
        let own = own.map(|(_, word, _)| word.clone()).unwrap_or_default();
        let mut all: Vec<&LijstGroep> = lijst.groepen.iter().collect();
        all.sort_by_key(|groep| groep.naam != own);
        all.into_iter()
    }
}

/// The figure of the chosen wijk, where figures of wijken colour the map.
pub fn figure_ui(ui: &mut Ui, view: &KaartView, code: &str) {
    let is_class = view.vlakken.iter().any(|vlak| vlak.klasse.is_some());
    let Some(getal) = view.kleuring.getal(code).filter(|_| !is_class) else { return };
    ui.spacing_mut().item_spacing.y = 2.0;
    let text = format!("{}: {}", view.kleuring.titel, getal.tekst);
    ui.add(Label::new(body(text)).wrap());
    for line in &getal.uitleg {
        ui.add(Label::new(small(line.as_str()).color(theme::tokens(ui).muted)).wrap());
    }
}

fn shortened(naam: &str) -> String {
    if naam.chars().count() <= LONGEST {
        return naam.to_owned();
    }
    let kept: String = naam.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end())
}
