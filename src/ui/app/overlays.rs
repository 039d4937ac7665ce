//! What stands in front of everything: questions, searching, help; and the files of before.

use super::WijkbeeldApp;
use crate::app::command::Command;
use crate::ui::context::Action;
use crate::ui::shell::dialogs::Ask;
use crate::ui::shell::hulp::{Hulp, HulpDeel};
use crate::ui::shell::new_file::Decision;
use crate::ui::shell::question;
use egui::Context;
use std::path::Path;
use std::sync::Arc;

impl WijkbeeldApp {
    /// Something in front of everything takes the keys.
    pub(super) fn in_dialog(&self) -> bool {
        self.session.question().is_some()
            || self.new_file.is_some()
            || self.hulp.is_some()
            || self.zoeken.is_open()
    }

    pub(super) fn questions_ui(&mut self, ctx: &Context) {
        let mut context = view_context!(self);
        self.zoeken.ui(&mut context, ctx);
        if self.hulp.as_mut().is_some_and(|hulp| hulp.ui(ctx)) {
            let from = self.hulp.take().and_then(|hulp| hulp.from());
            self.actions.extend(from.map(Action::FocusBack));
        }
        if let Some(asked) = self.session.question() {
            if let Some(answer) = question::question_ui(ctx, asked) {
                self.actions.push(Action::Send(Command::Answer(answer)));
            }
        } else if let Some(new_file) = &mut self.new_file {
            match new_file.ui(ctx) {
                Some(Decision::Continue) => self.actions.push(Action::Ask(Ask::NewTarget)),
                Some(Decision::Stop) => self.new_file = None,
                None => (),
            }
        }
    }

    pub(super) fn open_hulp(&mut self, deel: HulpDeel, ctx: &Context) {
        let file = self.session.file().map(|file| file.path.as_path());
        self.hulp = Some(Hulp::new(deel, file, ctx));
    }

    pub(super) fn forget(&mut self, path: &Path) {
        self.settings.forget(path);
        if self.first_start.missing.as_deref() == Some(path) {
            self.first_start.missing = None;
        }
    }

    pub(super) fn look_for_files(&mut self, ctx: &Context) {
        let ctx = ctx.clone();
        self.recent.look(Arc::new(move || ctx.request_repaint()));
    }

    /// The first page says which files are gone: a stick may have come since.
    pub(super) fn follow_recent(&mut self, ctx: &Context) {
        self.recent.poll();
        let other = self.recent.list(&self.settings.recente_bestanden);
        let back = ctx.input(|input| input.events.contains(&egui::Event::WindowFocused(true)));
        if self.session.file().is_none() && !self.recent.files().is_empty() && (other || back) {
            self.look_for_files(ctx);
        }
    }

    /// egui takes the keyboard away from what is behind a dialog until two frames after it.
    pub(super) fn give_focus_back(&mut self, ctx: &Context) {
        let Some(id) = self.focus_back else { return };
        if ctx.memory(|memory| memory.top_modal_layer().is_none()) {
            ctx.memory_mut(|memory| memory.request_focus(id));
            self.focus_back = None;
        }
        ctx.request_repaint();
    }
}
