//! Drafts of forms in the window: saved when a field is left, offered after a crash.

use super::WijkbeeldApp;
use crate::app::clock::today;
use crate::app::command::Command;
use crate::app::drafts::DraftKeeper;
use crate::model::record::{Id, Noun};
use crate::model::wijktekst::{DATUM, GEBIED, SOORT, TekstSoort};
use crate::model::{basis, nl};
use crate::ui::context::Target;
use crate::ui::drafts::Drafts;
use crate::ui::shell::left_behind::{Wish, left_behind_ui};
use crate::ui::views::ViewId;
use egui::{Context, Ui};

impl WijkbeeldApp {
    /// Keeps what was typed and is not in the file yet with this keeper.
    pub fn keep_drafts_with(mut self, keeper: DraftKeeper) -> Self {
        self.drafts = Drafts::with_keeper(keeper);
        self
    }

    /// Waits until the drafts of the open file were looked for: for tests, never in the window.
    pub fn settle_drafts(&mut self) {
        self.follow_drafts();
        self.drafts.settle();
    }

    pub(super) fn follow_drafts(&mut self) {
        self.drafts.follow_file(self.file.as_deref());
        if let Some(problem) = self.drafts.take_told() {
            self.problem = Some(problem);
        }
        if self.file.is_some() {
            self.drafts.follow_records(&mut *self.session, today());
        }
    }

    /// A field that was left and is right goes to the file.
    pub(super) fn save_left_fields(&mut self, ctx: &Context) {
        let edits = self.drafts.after_frame(self.choice.row(), today());
        if edits.is_empty() || !self.may_change() {
            return;
        }
        // Each row is a step of its own, so that undo names what it takes back.
        for edit in edits {
            self.session.send(Command::Edit(vec![edit]));
        }
        ctx.request_repaint();
    }

    pub(super) fn may_change(&self) -> bool {
        self.session.file().is_some_and(|file| file.alleen_lezen.is_none())
    }

    /// Begins a row, of the noun of the view that is shown when none is named.
    pub(super) fn begin_row(&mut self, noun: Option<Noun>) {
        if !self.may_change() {
            return;
        }
        let here = match self.choice.view {
            ViewId::Partners => Noun::Partner,
            ViewId::Register => self.choice.register,
            _ => Noun::Ontmoetingsplek,
        };
        let noun = noun.unwrap_or(here);
        let id = self.drafts.begin(noun);
        self.fill_in_wijk(noun, id);
        self.choice.show(Target::row(noun, id));
    }

    /// What is begun beside a wijk is about that wijk.
    fn fill_in_wijk(&mut self, noun: Noun, id: Id) {
        let wijk = self.choice.wijk.clone().filter(|_| self.choice.view == ViewId::Wijk);
        if let (Some(wijk), Some(_)) = (wijk, basis::in_lijst(noun)) {
            self.drafts.type_in((noun, id, ""), "werkgebied", &wijk);
        }
    }

    /// Begins a text about the chosen wijk, of today.
    pub(super) fn begin_text(&mut self, soort: TekstSoort) {
        let Some(wijk) = self.choice.wijk.clone().filter(|_| self.may_change()) else { return };
        let id = self.drafts.begin(Noun::Wijktekst);
        let row = (Noun::Wijktekst, id, "");
        self.drafts.type_in(row, GEBIED.kolom, &wijk);
        self.drafts.type_in(row, SOORT.kolom, soort.word());
        self.drafts.type_in(row, DATUM.kolom, &nl::date(today()));
        self.choice.show(Target::Tekst(id));
    }

    /// Offers what an earlier window left behind.
    pub(super) fn left_behind_ui(&mut self, ui: &mut Ui) {
        let Some(words) = self.drafts.offer() else { return };
        match left_behind_ui(ui, &words) {
            Some(Wish::Resume) => {
                if let Some((noun, id)) = self.drafts.resume() {
                    self.choice.show(Target::row(noun, id));
                }
            }
            Some(Wish::Discard) => self.drafts.discard(),
            None => {}
        }
    }
}
