//! The app as eframe sees it: first what happened, then what is drawn.

/// What a view gets, borrowed field by field: the screens themselves are not in it.
macro_rules! view_context {
    ($app:expr) => {
        $crate::ui::context::ViewContext {
            session: &mut *$app.session,
            choice: &$app.choice,
            settings: &mut $app.settings,
            recent: &$app.recent,
            drafts: &mut $app.drafts,
            actions: &mut $app.actions,
        }
    };
}

mod drafting;
mod figures;
mod incoming;
mod keeping;
mod overlays;
mod reports;

use super::context::{Action, Choice, Target, Voorbeeld};
use super::desk::Desk;
use super::drafts::Drafts;
use super::shell::dialogs::{Ask, FileDialogs};
use super::shell::hulp::Hulp;
use super::shell::new_file::NewFile;
use super::shell::take_along::TakeAlong;
use super::shell::zoeken::Zoeken;
use super::shell::{backup_bar, commands, rail, status_bar, top_bar};
use super::theme;
use super::views::first_start::FirstStart;
use super::views::parts::bron_panel::bron_panel_ui;
use super::views::{self, Screens};
use super::widgets::focus::{focus_ring_ui, give_now};
use crate::app::command::Command;
use crate::app::instance::Instance;
use crate::app::recent::RecentFiles;
use crate::app::session::NoticeKind;
use crate::app::settings::Settings;
use crate::app::view::bron::BronPaneel;
use crate::model::recept::{FotoKeuze, Recept};
use egui::{CentralPanel, Context, Frame, Id, Panel, Ui};
use std::path::PathBuf;

/// Everything the window holds.
pub struct WijkbeeldApp {
    session: Box<dyn Desk>,
    settings: Settings,
    settings_file: Option<PathBuf>,
    kept: Settings,
    dialogs: Box<dyn FileDialogs>,
    choice: Choice,
    drafts: Drafts,
    screens: Screens,
    first_start: FirstStart,
    bron: Option<BronPaneel>,
    /// What had the keyboard when the panel 'Bron' opened.
    bron_from: Option<Id>,
    bron_is_new: bool,
    new_file: Option<NewFile>,
    ask: Option<Ask>,
    zoeken: Zoeken,
    hulp: Option<Hulp>,
    recent: RecentFiles,
    instance: Option<Instance>,
    /// What gets the keyboard when nothing is in front of it any more.
    focus_back: Option<Id>,
    take_along: TakeAlong,
    /// Code of the wijk that a report is of, while the dialog asks where it goes.
    report_of: Option<String>,
    actions: Vec<Action>,
    notice: Option<&'static str>,
    problem: Option<String>,
    /// The import whose review was shown.
    review: Option<u64>,
    file: Option<PathBuf>,
    zoom: f32,
}

impl WijkbeeldApp {
    /// Puts the parts together and gives the window its look.
    pub fn new(
        ctx: &Context,
        session: impl Desk + 'static,
        settings: Settings,
        dialogs: Box<dyn FileDialogs>,
        voorbeeld: Voorbeeld,
    ) -> Self {
        theme::install(ctx);
        ctx.set_zoom_factor(settings.zoom);
        let zoom = settings.zoom;
        Self {
            session: Box::new(session),
            kept: settings.clone(),
            settings,
            settings_file: None,
            dialogs,
            choice: Choice::default(),
            drafts: Drafts::default(),
            screens: Screens::default(),
            first_start: FirstStart::new(voorbeeld),
            bron: None,
            bron_from: None,
            bron_is_new: false,
            new_file: None,
            ask: None,
            zoeken: Zoeken::default(),
            hulp: None,
            recent: RecentFiles::default(),
            report_of: None,
            instance: None,
            focus_back: None,
            take_along: TakeAlong::default(),
            actions: Vec::new(),
            notice: None,
            problem: None,
            review: None,
            file: None,
            zoom,
        }
    }

    /// Keeps the settings in this file whenever they change.
    pub fn keep_settings_in(mut self, path: PathBuf) -> Self {
        self.settings_file = Some(path);
        self
    }

    /// Says on the first page that the last file is not where it was.
    pub fn missing(mut self, path: Option<PathBuf>) -> Self {
        self.first_start.missing = path;
        self
    }

    /// The settings as they are now.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What is chosen.
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// Shows a view.
    pub fn show(&mut self, view: views::ViewId) {
        self.choice.view = view;
    }

    /// Shows a record, wherever the user is.
    pub fn show_target(&mut self, target: Target) {
        self.choice.show(target);
    }

    /// Chooses the rule behind the Foto.
    pub fn choose_recept(&mut self, recept: Recept) {
        self.choice.foto.recept = recept;
    }

    /// Waits until the session has answered everything, and says whether there was anything:
    /// for tests and measurements, never in the window.
    pub fn settle(&mut self) -> bool {
        self.settle_figures() | self.session.settle() | self.recent.settle()
    }

    /// Takes in what happened since the last frame; draws nothing.
    pub fn tick(&mut self, ctx: &Context) {
        self.session.poll();
        self.follow_file();
        self.follow_review();
        self.follow_drafts();
        self.follow_settings(ctx);
        self.keep_settings(ctx);
        self.follow_recent(ctx);
        self.take_answer();
        self.follow_figures();
        self.take_dropped(ctx);
        self.take_wishes(ctx);
    }

    /// Draws everything, then does what the user wants.
    pub fn content_ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        give_now(&ctx);
        let file_open = self.session.file().is_some();
        let busy = self.choice.view == views::ViewId::Kaart && self.screens.kaart.draws_line();
        if !self.in_dialog() {
            self.actions.extend(commands::consume(&ctx, file_open, busy));
        }
        if file_open {
            self.shell_ui(ui);
        } else {
            self.first_ui(ui);
        }
        self.questions_ui(&ctx);
        self.give_focus_back(&ctx);
        focus_ring_ui(&ctx);
        let actions = std::mem::take(&mut self.actions);
        // A pass that is drawn again reports its clicks again.
        if !ctx.will_discard() {
            self.save_left_fields(&ctx);
            self.do_all(actions, &ctx);
        }
    }

    /// Opens the dialog that was asked for.
    pub fn open_dialog(&mut self, parent: Option<&eframe::Frame>, ctx: &Context) {
        let Some(ask) = self.ask.take() else { return };
        let name = match (ask, self.session.file(), &self.new_file) {
            (Ask::CopyTo, Some(file), _) => file.naam.clone(),
            (Ask::CopyWithoutPersons, ..) => "zonder personen.wijk".to_owned(),
            (Ask::NewTarget, _, Some(new_file)) => new_file.file_name(),
            (Ask::Figure(_), ..) => self.take_along.file_name(),
            (Ask::Export(form, _), Some(file), _) => {
                let stem = file.path.file_stem().unwrap_or_default().to_string_lossy();
                format!("{stem}-cijfers.{}", form.ending())
            }
            (Ask::ExportList(wens), Some(file), _) => {
                let stem = file.path.file_stem().unwrap_or_default().to_string_lossy();
                format!("{stem}-{}.{}", wens.lijst.naam(), wens.vorm.ending())
            }
            (Ask::Report, ..) => self.report_name(),
            _ => String::new(),
        };
        self.dialogs.open(ask, &name, parent, ctx);
    }

    fn shell_ui(&mut self, ui: &mut Ui) {
        let waiting = self.session.review().map(|_| views::ViewId::Gegevens);
        if let Some(view) = rail::rail_ui(ui, self.choice.view, waiting) {
            self.actions.push(Action::Show(Target::View(view)));
        }
        let overview = self.session.file().map(|file| file.overview.clone()).unwrap_or_default();
        let mut context = view_context!(self);
        top_bar::top_bar_ui(&mut context, ui, &overview);
        backup_bar::backup_bar_ui(&mut context, ui);
        status_bar::status_bar_ui(&mut context, ui);
        // What must have room comes before the view: that takes all that is left.
        self.left_behind_ui(ui);
        self.window_notice_ui(ui);
        let mut context = view_context!(self);
        let frame = Frame::new().fill(theme::tokens(ui).bg);
        let place = CentralPanel::default().frame(frame).show(ui, |ui| {
            let entry = views::entry(context.choice.view);
            ui.push_id(entry.word, |ui| (entry.ui)(&mut self.screens, &mut context, ui));
            ui.max_rect()
        });
        if let Some(bron) = &self.bron {
            let take_focus = std::mem::take(&mut self.bron_is_new);
            bron_panel_ui(ui.ctx(), place.inner, bron, take_focus, &mut self.actions);
        }
    }

    fn first_ui(&mut self, ui: &mut Ui) {
        let mut context = view_context!(self);
        if context.session.job().is_some() || !context.session.notices().is_empty() {
            status_bar::status_bar_ui(&mut context, ui);
        }
        self.window_notice_ui(ui);
        let mut context = view_context!(self);
        self.first_start.ui(&mut context, ui);
    }

    /// What the window itself has to say: not about the file.
    fn window_notice_ui(&mut self, ui: &mut Ui) {
        let Some(text) = self.problem.as_deref().or(self.notice) else { return };
        let panel = Panel::bottom("venstermelding").resizable(false).show_separator_line(false);
        let away = panel
            .frame(Frame::new())
            .show(ui, |ui| super::widgets::notice::notice_ui(ui, NoticeKind::Warning, text));
        if away.inner {
            self.notice = None;
            self.problem = None;
        }
    }

    fn do_all(&mut self, actions: Vec<Action>, ctx: &Context) {
        if !actions.is_empty() {
            ctx.request_repaint();
        }
        for action in actions {
            self.perform(action, ctx);
        }
    }

    fn perform(&mut self, action: Action, ctx: &Context) {
        match action {
            Action::Show(target) => {
                if let Target::OpKaart(plek, naam) = &target {
                    self.screens.kaart.show(*plek, naam.clone());
                }
                self.choice.show(target);
                self.bron = None;
            }
            Action::Wijk(code) => self.choice.wijk = Some(code),
            Action::Jaar(jaar) => self.choice.foto.jaar = jaar,
            Action::Vergelijk(vergelijk) => self.choice.foto.vergelijk = vergelijk,
            Action::Recept(recept) => self.choice.foto.recept = recept,
            Action::KeepFoto => {
                let keuze = self.choice.foto.clone();
                self.session.send(Command::KeepFoto { keuze, naam: None });
            }
            Action::Bron(paneel) => self.open_bron(*paneel, ctx),
            Action::CloseBron => self.close_bron(ctx),
            Action::Ask(ask) => self.ask = Some(ask),
            Action::Zoek => self.zoeken.open(ctx),
            Action::Hulp(deel) => self.open_hulp(deel, ctx),
            Action::FocusBack(id) => self.focus_back = Some(id),
            Action::LookForFiles => self.look_for_files(ctx),
            Action::Forget(path) => self.forget(&path),
            Action::Figure(figure, take) => self.take_figure(figure, take, ctx),
            Action::Report(wijk) => self.begin_report(wijk),
            // In a file that can only be read there is nothing to turn back.
            Action::Send(Command::Undo | Command::Redo) if !self.may_change() => {}
            Action::Send(command) => self.session.send(command),
            Action::New(noun) => {
                self.bron = None;
                self.begin_row(noun);
            }
            Action::Unchoose(noun) => self.choice.unchoose(noun),
            Action::Write(soort) => self.begin_text(soort),
        }
    }

    /// Someone who came with the keyboard goes on in the panel.
    fn open_bron(&mut self, paneel: BronPaneel, ctx: &Context) {
        self.bron_from = ctx.memory(|memory| memory.focused());
        self.bron_is_new = self.bron_from.is_some();
        self.bron = Some(paneel);
    }

    /// The keyboard goes back to where it came from.
    fn close_bron(&mut self, ctx: &Context) {
        self.bron = None;
        if let Some(from) = self.bron_from.take() {
            ctx.memory_mut(|memory| memory.request_focus(from));
        }
    }

    /// Another file starts with its own first wijk and the newest year.
    fn follow_file(&mut self) {
        let path = self.session.file().map(|file| file.path.clone());
        if path != self.file {
            if let Some(path) = &path {
                self.found_again(path);
                self.settings.remember(path);
            }
            self.zoeken.forget();
            self.file = path;
            self.bron = None;
            self.choice = Choice {
                foto: FotoKeuze { vergelijk: self.choice.foto.vergelijk, ..FotoKeuze::default() },
                ..Choice::default()
            };
        }
        if self.choice.wijk.is_none() {
            self.choice.wijk = self.first_wijk();
        }
    }

    fn first_wijk(&self) -> Option<String> {
        let wijken = &self.session.file()?.overview.wijken;
        let own = |code: &&String| wijken.iter().any(|(known, _)| known == *code);
        let chosen = self.settings.eigen_wijken.iter().find(own).cloned();
        chosen.or_else(|| wijken.first().map(|(code, _)| code.clone()))
    }
}

impl eframe::App for WijkbeeldApp {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.tick(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        // Counts frames: an untouched window must draw none.
        tracing::trace!("frame");
        let ctx = ui.ctx().clone();
        self.content_ui(ui);
        self.open_dialog(Some(frame), &ctx);
    }
}
