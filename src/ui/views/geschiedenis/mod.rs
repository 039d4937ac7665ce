//! Who changed what, and when.

mod details;
mod filters;
mod list;

use super::parts::page::{sentence_ui, title_row_ui};
use super::parts::split::{
    PanelFocus, beside, fixed_page_ui, has_room_beside, panel_part_ui, part_ui,
};
use crate::app::query::GeschiedenisQuery;
use crate::app::session::Reservekopie;
use crate::app::view::Span;
use crate::app::view::geschiedenis::GeschiedenisView;
use crate::model::record::Id;
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::measures;
use crate::ui::views::ViewId;
use egui::{Rect, Ui};
use std::path::PathBuf;
use std::sync::Arc;

/// How many actions are asked for at a time.
const PAGE: usize = 200;

/// How it is looked at.
#[derive(Debug)]
pub struct GeschiedenisScreen {
    wanted: GeschiedenisQuery,
    /// What was found last: it stays until there is something newer.
    shown: Option<Arc<GeschiedenisView>>,
    chosen: Option<Id>,
    panel: PanelFocus,
    /// The file that it was about, and the backup of it when one was shown.
    of: Option<(PathBuf, Option<Reservekopie>)>,
}

impl Default for GeschiedenisScreen {
    fn default() -> Self {
        let wanted = GeschiedenisQuery { most: PAGE, ..GeschiedenisQuery::default() };
        Self { wanted, shown: None, chosen: None, panel: PanelFocus::default(), of: None }
    }
}

impl GeschiedenisScreen {
    /// Draws the view.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        self.follow_file(context);
        self.follow_choice(context);
        if let Some(found) = context.ask(&self.wanted) {
            self.shown = Some(found);
        }
        let Some(view) = self.shown.clone() else { return };
        let is_beside = has_room_beside(ui);
        fixed_page_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            title_row_ui(ui, "Geschiedenis", |_| ());
            if is_beside {
                sentence_ui(ui, &self.answer(&view), 17.0, 24.0, false);
                ui.add_space(4.0);
            }
            self.filters_ui(context, ui, &view);
            ui.add_space(6.0);
            // What is chosen in this frame gets its place in the next.
            let chosen = self.chosen;
            let (list, panel) = if is_beside { beside(ui) } else { self.below(ui) };
            part_ui(ui, list, |ui| self.list_ui(context, ui, &view));
            if let Some(id) = chosen {
                panel_part_ui(ui, panel, "handeling", |ui| self.details_ui(context, ui, id));
            } else if is_beside {
                part_ui(ui, panel, details::nothing_chosen_ui);
            }
        });
    }

    /// Another view leads here, to a wijk or one action; said once.
    fn follow_choice(&mut self, context: &mut ViewContext<'_>) {
        let Some((wijk, handeling)) = context.choice.geschiedenis.clone() else { return };
        let everything = GeschiedenisQuery { most: PAGE, ..GeschiedenisQuery::default() };
        self.wanted = GeschiedenisQuery { wijk: Some(wijk), ..everything };
        self.chosen = handeling;
        context.act(Action::Show(Target::View(ViewId::Geschiedenis)));
    }

    /// Another file has another history.
    fn follow_file(&mut self, context: &ViewContext<'_>) {
        let file = context.session.file();
        let same = match (&self.of, file) {
            (Some((path, copy)), Some(file)) => *path == file.path && *copy == file.reservekopie,
            _ => false,
        };
        if !same {
            let of = file.map(|file| (file.path.clone(), file.reservekopie.clone()));
            *self = Self { of, ..Self::default() };
        }
    }

    /// The list over the whole page, or its upper half while something is chosen.
    fn below(&self, ui: &Ui) -> (Rect, Rect) {
        let whole = ui.available_rect_before_wrap();
        if self.chosen.is_none() {
            return (whole, Rect::NOTHING);
        }
        let middle = whole.top() + (whole.height() * 0.45).max(140.0);
        let (mut upper, mut lower) = (whole, whole);
        upper.max.y = middle;
        lower.min.y = middle + measures::CARD_GAP;
        (upper, lower)
    }

    fn answer(&self, view: &GeschiedenisView) -> Vec<Span> {
        let everything =
            GeschiedenisQuery { most: self.wanted.most, ..GeschiedenisQuery::default() };
        let before = match (self.wanted == everything, view.regels.len() > 2) {
            (true, true) => "In dit bestand staan ",
            (true, false) => "In dit bestand staat ",
            (false, _) => "Gevonden: ",
        };
        vec![
            Span::plain(before),
            Span::strong(view.gevonden.clone()),
            Span::plain(". Kies er een om te zien wat er veranderde of om het ongedaan te maken."),
        ]
    }
}
