//! The window on a real file, without a screen: what is done in it is in the file.
#![allow(dead_code, reason = "each test target uses its own part")]

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use wijkbeeld::app::drafts::DraftKeeper;
use wijkbeeld::app::files::make_example;
use wijkbeeld::app::session::Session;
use wijkbeeld::app::settings::Settings;
use wijkbeeld::document::{Document, DocumentError};
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;

/// A folder with a file and what the app keeps beside it.
pub struct Place {
    _folder: Option<TempDir>,
    pub path: PathBuf,
    pub file: PathBuf,
}

impl Place {
    /// The example, in a folder that is gone afterwards.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("hilversum.wijk");
        drop(make_example(&file, "hilversum", "Test").unwrap());
        let path = folder.path().to_owned();
        Self { _folder: Some(folder), path, file }
    }

    /// A folder that another program made.
    pub fn at(folder: &Path) -> Self {
        let file = folder.join("hilversum.wijk");
        Self { _folder: None, path: folder.to_owned(), file }
    }

    pub fn drafts(&self) -> PathBuf {
        self.path.join("concepten")
    }

    /// The window on the file.
    pub fn open(&self, settings: Settings) -> Window {
        let (file, drafts) = (self.file.clone(), self.drafts());
        let mut start = Some(settings);
        let harness = Harness::builder()
            .with_size(egui::vec2(1366.0, 768.0))
            .with_max_steps(12)
            .with_context_setup(wijkbeeld::ui::theme::install)
            .build_ui_state(
                move |ui, app: &mut Option<WijkbeeldApp>| {
                    let ctx = ui.ctx().clone();
                    let app = app
                        .get_or_insert_with(|| build(&ctx, &file, &drafts, start.take().unwrap()));
                    app.tick(&ctx);
                    app.content_ui(ui);
                    app.open_dialog(None, &ctx);
                },
                None,
            );
        let mut window = Window { harness };
        window.settle();
        window
    }

    pub fn start(&self) -> Window {
        self.open(Settings { naam: "S. de Wit".to_owned(), ..Settings::default() })
    }
}

fn build(ctx: &egui::Context, file: &Path, drafts: &Path, settings: Settings) -> WijkbeeldApp {
    let document = when_free(|| Document::open(file));
    let mut session = Session::start(Some(document), &settings.wie(), Arc::new(|| ())).unwrap();
    while session.settle() {}
    let keeper = DraftKeeper::start(drafts.to_owned(), Arc::new(|| ())).unwrap();
    let dialogs = Box::<FakeDialogs>::default();
    let mut app = WijkbeeldApp::new(ctx, session, settings, dialogs, Voorbeeld::default())
        .keep_drafts_with(keeper);
    app.tick(ctx);
    app.settle_drafts();
    app
}

pub struct Window {
    harness: Harness<'static, Option<WijkbeeldApp>>,
}

impl Deref for Window {
    type Target = Harness<'static, Option<WijkbeeldApp>>;

    fn deref(&self) -> &Self::Target {
        &self.harness
    }
}

impl DerefMut for Window {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.harness
    }
}

impl Window {
    /// Until everything that was asked is answered and drawn.
    pub fn settle(&mut self) {
        self.harness.run();
        while self.harness.state_mut().as_mut().is_some_and(WijkbeeldApp::settle) {
            self.harness.run();
        }
        self.harness.run();
    }

    pub fn app(&self) -> &WijkbeeldApp {
        self.harness.state().as_ref().unwrap()
    }

    pub fn go(&mut self, word: &str) {
        self.get_by_role_and_label(Role::Tab, word).click();
        self.settle();
    }

    pub fn click(&mut self, role: Role, label: &str) {
        self.get_by_role_and_label(role, label).scroll_to_me();
        self.settle();
        self.get_by_role_and_label(role, label).click();
        self.settle();
    }

    pub fn press(&mut self, key: Key) {
        self.key_press(key);
        self.settle();
    }

    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Fills in a field, without leaving it.
    pub fn type_in(&mut self, label: &str, text: &str) {
        self.get_by_role_and_label(Role::TextInput, label).focus();
        self.settle();
        self.press_with(Modifiers::COMMAND, Key::A);
        self.get_by_role_and_label(Role::TextInput, label).type_text(text);
        self.settle();
    }

    /// Fills in a field and leaves it.
    pub fn fill(&mut self, label: &str, text: &str) {
        self.type_in(label, text);
        self.press(Key::Tab);
    }

    /// The rows that can be seen, from top to bottom.
    pub fn rows(&self) -> Vec<String> {
        let rows = self.query_all_by(|node| node.role() == Role::Row);
        rows.filter_map(|node| node.accesskit_node().label()).collect()
    }

    pub fn row(&mut self, start: &str) -> String {
        let rows = self.rows();
        rows.iter().find(|row| row.starts_with(start)).unwrap_or_else(|| panic!("{rows:?}")).clone()
    }

    pub fn shows(&self, text: &str) -> bool {
        self.query_all_by_label_contains(text).next().is_some()
    }

    /// Puts text where the keyboard is.
    pub fn write(&mut self, text: &str) {
        self.event(egui::Event::Text(text.to_owned()));
        self.settle();
    }

    /// Puts another text in the field with the keyboard.
    pub fn replace(&mut self, text: &str) {
        self.press_with(Modifiers::COMMAND, Key::A);
        self.write(text);
    }

    /// Presses Tab until what has this name has the keyboard.
    pub fn tab_to(&mut self, label: &str) {
        for _ in 0..80 {
            if self.focused().as_deref() == Some(label) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("Tab does not reach '{label}'");
    }

    /// The name of what has the keyboard.
    pub fn focused(&self) -> Option<String> {
        let focused = self.query_all_by(|node| node.is_focused()).next()?;
        focused.accesskit_node().label()
    }

    /// What stands in a field.
    pub fn field(&self, label: &str) -> String {
        self.get_by_role_and_label(Role::TextInput, label).value().unwrap_or_default()
    }
}

/// Opens a file as soon as the window before has let go of it.
fn when_free(open: impl Fn() -> Result<Document, DocumentError>) -> Document {
    loop {
        match open() {
            Err(DocumentError::OpenElsewhere { .. }) => std::thread::yield_now(),
            other => return other.unwrap(),
        }
    }
}

/// The file, once the window is gone.
pub fn document(place: &Place) -> Document {
    when_free(|| Document::open(&place.file))
}
