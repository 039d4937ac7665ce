//! What comes in from outside: answers of dialogs, files dropped on the window, later starts.

use super::WijkbeeldApp;
use crate::app::command::Command;
use crate::app::instance::Instance;
use crate::ui::context::Target;
use crate::ui::shell::dialogs::{Answer, Ask};
use crate::ui::shell::drop;
use crate::ui::shell::new_file::NewFile;
use crate::ui::views::ViewId;
use egui::{Context, UserAttentionType, ViewportCommand};
use std::path::{Path, PathBuf};

impl WijkbeeldApp {
    /// Hears of later starts from now on.
    pub fn hear(mut self, instance: Instance, ctx: &Context) -> Self {
        let ctx = ctx.clone();
        instance.wake_with(std::sync::Arc::new(move || ctx.request_repaint()));
        self.instance = Some(instance);
        self
    }

    /// A later start brings the window to the front, with the file it was asked for.
    pub(super) fn take_wishes(&mut self, ctx: &Context) {
        let wishes = self.instance.as_ref().map(Instance::wishes).unwrap_or_default();
        for wish in wishes {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            let attention = ViewportCommand::RequestUserAttention(UserAttentionType::Informational);
            ctx.send_viewport_cmd(attention);
            if let Some(path) = wish.open {
                self.open_when_free(path);
            }
        }
    }

    /// Everything is saved already, so another file may take the place of this one, unless
    /// something is under way in it.
    fn open_when_free(&mut self, path: PathBuf) {
        match self.why_not_now() {
            None => self.session.send(Command::OpenFile(path)),
            Some(why) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                self.problem = Some(format!("'{name}' is nog niet geopend: {why}"));
            }
        }
    }

    fn why_not_now(&self) -> Option<String> {
        if self.session.question().is_some() || self.new_file.is_some() {
            return Some("geef eerst antwoord op de vraag en open het bestand dan opnieuw".into());
        }
        let job = self.session.job()?;
        let title = &job.title;
        Some(format!("Wijkbeeld is nog bezig ({title}); open het bestand opnieuw als dat klaar is"))
    }

    /// Wherever an import was started, its review is what comes next.
    pub(super) fn follow_review(&mut self) {
        let review = self.session.review().map(|review| review.id);
        if review.is_some() && review != self.review {
            self.choice.show(Target::View(ViewId::Gegevens));
            self.bron = None;
        }
        self.review = review;
    }

    /// A file that was looked for and found elsewhere takes the place of the old one.
    pub(super) fn found_again(&mut self, path: &Path) {
        let Some(missing) = self.first_start.missing.take() else { return };
        if missing.file_name() == path.file_name() && missing != path {
            self.settings.forget(&missing);
        }
    }

    pub(super) fn take_answer(&mut self) {
        let answer = self.dialogs.answer();
        if let Some(problem) = self.dialogs.problem() {
            self.problem = Some(problem);
        }
        let Some(Answer { ask, paths }) = answer else { return };
        let Some(first) = paths.first().cloned() else {
            if ask == Ask::NewTarget {
                self.new_file = None;
            }
            return;
        };
        match ask {
            Ask::Open => self.session.send(Command::OpenFile(first)),
            Ask::Import => self.session.send(Command::Import(paths)),
            Ask::CopyTo => self.session.send(Command::CopyTo(first)),
            Ask::CopyWithoutPersons => self.session.send(Command::CopyWithoutPersons(first)),
            Ask::Kwb => self.new_file = Some(NewFile::from_kwb(first)),
            Ask::NewTarget => {
                if let Some(new_file) = self.new_file.take() {
                    self.session.send(new_file.command(first));
                }
            }
            Ask::Figure(_) => self.save_figure(first),
            Ask::ExportList(wens) => {
                self.session.send(Command::ExportList { path: first, wens });
            }
            Ask::Report => self.save_report(first),
            Ask::Export(form, edities) => {
                self.session.send(Command::ExportFigures { path: first, form, edities });
            }
        }
    }

    pub(super) fn take_dropped(&mut self, ctx: &Context) {
        let paths: Vec<PathBuf> = ctx.input(|input| {
            input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect()
        });
        if paths.is_empty() {
            return;
        }
        match drop::command_for(paths, self.session.file().is_some()) {
            Ok(command) => self.session.send(command),
            Err(text) => self.notice = Some(text),
        }
    }
}
