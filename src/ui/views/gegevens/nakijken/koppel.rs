//! Coupling an unknown code to a gebied that is known: looked for by name or code.

use super::rijen::{Lijst, rows_ui};
use crate::app::command::Command;
use crate::app::nakijken::{Besluit, Punt};
use crate::app::view::nakijken::{GebiedKeuze, NakijkView, PuntRij, Zoek};
use crate::model::GebiedSoort;
use crate::model::keuzes::Koppeling;
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::question::{answers_ui, dialog};
use crate::ui::theme;
use crate::ui::theme::text::{body, large_card_title};
use crate::ui::widgets::list_row::{ListRow, ROW_LOW, list_row_ui};
use crate::ui::widgets::select_field::{SelectText, search_field_ui, select_field_ui};
use egui::{Context, Id, Key, Label, Role, ScrollArea, Ui, UiBuilder, WidgetInfo};

const WIDTH: f32 = 560.0;
/// Height of the list, when the window has it.
const HIGH: f32 = 260.0;

/// The dialog for one code.
#[derive(Debug)]
pub(super) struct KoppelDialog {
    rij: PuntRij,
    zoek: Zoek,
    /// What was looked for last, and where it was found.
    found: Option<(Zoek, Vec<usize>)>,
    /// Code of the gebied that is chosen.
    chosen: Option<String>,
    lijst: Lijst,
    opened: bool,
    from: Id,
}

/// Kinds that can be shown, with their words.
const KINDS: [(Option<GebiedSoort>, &str); 4] = [
    (Some(GebiedSoort::Wijk), "Wijken"),
    (Some(GebiedSoort::Buurt), "Buurten"),
    (Some(GebiedSoort::Gemeente), "Gemeenten"),
    (None, "Alle gebieden"),
];

impl KoppelDialog {
    /// For a code; `from` gets the keyboard back.
    pub(super) fn new(rij: PuntRij, from: Id) -> Self {
        let mut zoek = Zoek::for_code(&rij.inhoud);
        if !KINDS.iter().any(|(soort, _)| *soort == zoek.soort) {
            zoek.soort = None;
        }
        let lijst = Lijst::whole();
        Self { rij, zoek, found: None, chosen: None, lijst, opened: false, from }
    }

    /// Draws it; returns whether it is done.
    pub(super) fn ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ctx: &Context,
        review: &NakijkView,
    ) -> bool {
        let zoek = self.zoek.clone();
        let found = self.find(&review.kiesbaar);
        let (answer, away) =
            dialog(ctx, "gebied koppelen", WIDTH, |ui| self.content_ui(ui, review, &found));
        self.found = Some((zoek, found));
        let done = match (answer, self.besluit()) {
            (Some(true), Some(besluit)) => {
                context.act(Action::Send(Command::Decide(besluit)));
                true
            }
            (Some(false), _) => true,
            _ => away,
        };
        if done {
            context.act(Action::FocusBack(self.from));
        }
        done
    }

    fn find(&mut self, kiesbaar: &[GebiedKeuze]) -> Vec<usize> {
        match self.found.take() {
            Some((zoek, found)) if zoek == self.zoek => found,
            _ => self.zoek.find(kiesbaar),
        }
    }

    fn besluit(&self) -> Option<Besluit> {
        let Punt::Code(code) = &self.rij.punt else { return None };
        let naar = self.chosen.clone()?;
        Some(Besluit::Koppel(Koppeling { code: code.clone(), naar }))
    }

    fn content_ui(&mut self, ui: &mut Ui, review: &NakijkView, found: &[usize]) -> Option<bool> {
        let title = "Gebied koppelen";
        let heading = ui.label(large_card_title(title));
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
        let PuntRij { rij, inhoud, wat, .. } = &self.rij;
        let about = format!("Code {inhoud} ({rij}). {wat} Welk gebied is bedoeld?");
        ui.add(Label::new(body(about)).wrap());
        ui.add_space(4.0);
        let enter = self.search_ui(ui);
        let kiesbaar = &review.kiesbaar;
        if enter && let Some(first) = found.first() {
            self.chosen = Some(kiesbaar[*first].code.clone());
        }
        self.list_ui(ui, kiesbaar, found);
        ui.add_space(8.0);
        let chosen = kiesbaar.iter().find(|one| Some(&one.code) == self.chosen.as_ref());
        let word = chosen.map(|one| format!("Koppelen aan {}", one.naam));
        answers_ui(ui, word.as_deref().unwrap_or("Koppelen"), "Annuleren", chosen.is_some())
    }

    /// What to look for and of which kind; returns whether Enter was pressed.
    fn search_ui(&mut self, ui: &mut Ui) -> bool {
        ui.horizontal_wrapped(|ui| {
            let field = search_field_ui(ui, &mut self.zoek.tekst, "Zoek op naam of code", 220.0);
            match (self.opened, field.has_focus()) {
                (false, true) => self.opened = true,
                (false, false) => field.request_focus(),
                (true, _) => {}
            }
            let now = KINDS.iter().find(|(soort, _)| *soort == self.zoek.soort);
            let value = now.map_or("Alle gebieden", |(_, word)| word);
            let text = SelectText { label: "Soort gebied", value, quiet: false, width: 190.0 };
            let rows = KINDS.iter().map(|(soort, word)| (*word, *soort == self.zoek.soort));
            if let (_, Some(kind)) = select_field_ui(ui, text, rows) {
                self.zoek.soort = KINDS[kind].0;
            }
            field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
        })
        .inner
    }

    fn list_ui(&mut self, ui: &mut Ui, kiesbaar: &[GebiedKeuze], found: &[usize]) {
        if found.is_empty() {
            let text = "Geen gebied gevonden. Zoek op een ander deel van de naam, of kies een andere soort.";
            ui.add(Label::new(body(text).color(theme::tokens(ui).muted)).wrap());
            return;
        }
        let high = HIGH.min(ui.ctx().content_rect().height() - 330.0).max(ROW_LOW * 2.0);
        let Self { lijst, chosen, .. } = self;
        lijst.measure(0, found.len(), ui.available_width(), |_| ROW_LOW);
        let scroll = ScrollArea::vertical().id_salt("gebieden").max_height(high);
        scroll.auto_shrink([false, true]).show(ui, |ui| {
            rows_ui(ui, lijst, |ui, index, rect| {
                let gebied = &kiesbaar[found[index]];
                let row = ListRow {
                    title: &gebied.naam,
                    right: &gebied.code,
                    selected: Some(&gebied.code) == chosen.as_ref(),
                    ..ListRow::default()
                };
                let id = Id::unique(("gebied", &gebied.code));
                let mut place = ui.new_child(UiBuilder::new().scope_id(id).max_rect(rect));
                if list_row_ui(&mut place, row).clicked() {
                    *chosen = Some(gebied.code.clone());
                }
            });
        });
    }
}
