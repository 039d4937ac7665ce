//! Searching (Ctrl+K): a panel with a field and what answers to it.

pub mod field;
mod rows;
mod vast;

use crate::app::query::ZoekQuery;
use crate::app::view::zoek::{Doel, Soort, Treffer, Zoeklijst, zoek};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{body, regular, small, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::keycap::keycap_ui;
use crate::ui::widgets::paint;
use egui::{
    Align, Align2, Color32, Context, Frame, Id, Key, Label, Layout, Margin, Modal, Modifiers,
    Response, Role, ScrollArea, Sense, Stroke, TextEdit, Ui, WidgetInfo, vec2,
};
use rows::{Touched, rows_ui};
use std::sync::Arc;

/// What was chosen before: this many.
const REMEMBERED: usize = 5;
/// Nobody looks for more than this; a pasted page would take seconds at every key.
const LONGEST: usize = 120;
const WIDTH: f32 = 640.0;
/// Under the field in the bar.
const TOP: f32 = 12.0;
const LIST: f32 = 480.0;
const FIELD: f32 = 52.0;

/// A part of the list.
struct Deel {
    titel: &'static str,
    treffers: Vec<Treffer>,
    meer: usize,
    /// Whether it holds several kinds.
    gemengd: bool,
}

/// The panel while it is open.
struct Paneel {
    tekst: String,
    chosen: usize,
    delen: Vec<Deel>,
    /// What the list was made for.
    made_for: Option<(String, Option<Arc<Zoeklijst>>)>,
    /// What had the keyboard before.
    from: Option<Id>,
    is_new: bool,
    follow: bool,
    /// Whether Enter came before the names in the file were there.
    waiting: bool,
}

/// What the window remembers of searching.
pub struct Zoeken {
    vast: Zoeklijst,
    gekozen: Vec<Treffer>,
    paneel: Option<Paneel>,
}

impl Default for Zoeken {
    fn default() -> Self {
        Self { vast: vast::list(), gekozen: Vec::new(), paneel: None }
    }
}

impl Zoeken {
    /// Whether the panel is there.
    pub fn is_open(&self) -> bool {
        self.paneel.is_some()
    }

    /// Opens the panel; the keyboard goes to its field.
    pub fn open(&mut self, ctx: &Context) {
        if self.is_open() {
            return;
        }
        self.paneel = Some(Paneel {
            tekst: String::new(),
            chosen: 0,
            delen: Vec::new(),
            made_for: None,
            from: ctx.memory(|memory| memory.focused()),
            is_new: true,
            follow: false,
            waiting: false,
        });
    }

    /// Another file: what was chosen is not in it.
    pub fn forget(&mut self) {
        self.gekozen.clear();
        self.paneel = None;
    }

    /// Draws the panel when it is open, and does what is chosen.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ctx: &Context) {
        if !self.is_open() {
            return;
        }
        let bestand = context.ask(&ZoekQuery);
        self.refresh(bestand);
        let Some(paneel) = &mut self.paneel else { return };
        let shown = modal(ctx).show(ctx, |ui| paneel.ui(ui));
        if let Some(treffer) = shown.inner.and_then(|number| paneel.take(number)) {
            self.paneel = None;
            if let Some(action) = vast::action(&treffer.doel) {
                self.remember(treffer);
                context.act(action);
            }
        } else if shown.backdrop_response.clicked() || escape(ctx) {
            let from = self.paneel.take().and_then(|paneel| paneel.from);
            context.actions.extend(from.map(Action::FocusBack));
            ctx.request_repaint();
        }
    }

    fn remember(&mut self, treffer: Treffer) {
        if matches!(treffer.doel, Doel::Scherm(_) | Doel::Opdracht(_)) {
            return;
        }
        let same = |known: &Treffer| known.doel == treffer.doel && known.titel == treffer.titel;
        self.gekozen.retain(|known| !same(known));
        self.gekozen.insert(0, Treffer { marks: Vec::new(), ..treffer });
        self.gekozen.truncate(REMEMBERED);
    }

    /// Searches when the text or the file is another than the list was made for.
    fn refresh(&mut self, bestand: Option<Arc<Zoeklijst>>) {
        let Some(paneel) = &mut self.paneel else { return };
        let same = paneel.made_for.as_ref().is_some_and(|(tekst, made_for)| {
            *tekst == paneel.tekst
                && made_for.as_ref().map(Arc::as_ptr) == bestand.as_ref().map(Arc::as_ptr)
        });
        if same {
            return;
        }
        let other_text = paneel.made_for.as_ref().is_none_or(|(tekst, _)| *tekst != paneel.tekst);
        if other_text {
            paneel.chosen = 0;
            paneel.follow = true;
        }
        paneel.delen = match paneel.tekst.trim() {
            "" => before_typing(&self.gekozen, &self.vast),
            tekst => {
                let lists: Vec<&Zoeklijst> =
                    [Some(&self.vast), bestand.as_deref()].into_iter().flatten().collect();
                answers(&lists, tekst)
            }
        };
        paneel.made_for = Some((paneel.tekst.clone(), bestand));
    }
}

fn before_typing(gekozen: &[Treffer], vast: &Zoeklijst) -> Vec<Deel> {
    let screens = vast.items().iter().filter(|item| item.soort == Soort::Scherm);
    let recent =
        Deel { titel: "Laatst gekozen", treffers: gekozen.to_vec(), meer: 0, gemengd: true };
    let screens = Deel {
        titel: Soort::Scherm.title(),
        treffers: screens.map(Treffer::of).collect(),
        meer: 0,
        gemengd: false,
    };
    [recent, screens].into_iter().filter(|deel| !deel.treffers.is_empty()).collect()
}

fn answers(lists: &[&Zoeklijst], tekst: &str) -> Vec<Deel> {
    let groepen = zoek(lists, tekst).groepen.into_iter();
    let deel = |groep: crate::app::view::zoek::Groep| Deel {
        titel: groep.soort.title(),
        treffers: groep.treffers,
        meer: groep.meer,
        gemengd: false,
    };
    groepen.map(deel).collect()
}

fn modal(ctx: &Context) -> Modal {
    let tokens = theme::tokens_of(ctx.theme() == egui::Theme::Dark);
    let frame = Frame::new()
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.control))
        .corner_radius(measures::RADIUS_CARD);
    let id = Id::unique("zoeken");
    let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
    Modal::new(id).area(area).frame(frame).backdrop_color(Color32::from_black_alpha(110))
}

fn escape(ctx: &Context) -> bool {
    ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

impl Paneel {
    /// Returns the number of the answer that is chosen.
    fn ui(&mut self, ui: &mut Ui) -> Option<usize> {
        let screen = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(screen.x - 48.0));
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        let entered = self.keys(ui);
        let field = self.field_ui(ui);
        line_ui(ui);
        let touched = if self.delen.is_empty() {
            nothing_ui(ui, &self.tekst);
            Touched::default()
        } else {
            self.list_ui(ui, LIST.min(screen.y - FIELD - 2.0 * TOP - 60.0))
        };
        line_ui(ui);
        footer_ui(ui);
        tie(&field, &touched);
        self.chosen = touched.pointed.unwrap_or(self.chosen);
        touched.clicked.or(entered.then_some(self.chosen))
    }

    /// Takes the arrows and Enter before the field does; Enter says that the choice is made.
    fn keys(&mut self, ui: &Ui) -> bool {
        let count = self.count();
        let (down, up, enter) = ui.input_mut(|input| {
            let mut times = |key| input.count_and_consume_key(Modifiers::NONE, key);
            (times(Key::ArrowDown), times(Key::ArrowUp), times(Key::Enter))
        });
        if count > 0 && down + up > 0 {
            self.chosen = (self.chosen + down + (count - up % count)) % count;
            self.follow = true;
        }
        self.waiting |= enter > 0;
        let complete = self.made_for.as_ref().is_some_and(|(_, bestand)| bestand.is_some());
        complete && std::mem::take(&mut self.waiting) && count > 0
    }

    fn count(&self) -> usize {
        self.delen.iter().map(|deel| deel.treffers.len()).sum()
    }

    fn take(&mut self, number: usize) -> Option<Treffer> {
        let mut all = self.delen.drain(..).flat_map(|deel| deel.treffers);
        all.nth(number)
    }

    fn field_ui(&mut self, ui: &mut Ui) -> Response {
        let tokens = theme::tokens(ui);
        ui.allocate_ui_with_layout(
            vec2(ui.available_width(), FIELD),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.add_space(16.0);
                let (icon, _) = ui.allocate_exact_size(vec2(24.0, FIELD), Sense::hover());
                let (painter, at) = (ui.painter(), icon.center());
                paint::icon(painter, at, icons::MAGNIFYING_GLASS, 20.0, tokens.accent);
                // The ring around the field stays clear of the icon.
                ui.add_space(6.0);
                ui.spacing_mut().interact_size.y = 36.0;
                let width = ui.available_width() - 76.0;
                let edit = TextEdit::singleline(&mut self.tekst)
                    .char_limit(LONGEST)
                    .id(Id::unique("zoekveld"))
                    .hint_text("Zoek een wijk, plek, partner, indicator of opdracht")
                    .font(regular(18.0))
                    .frame(Frame::new().inner_margin(Margin::symmetric(8, 6)))
                    .min_size(vec2(0.0, 36.0))
                    .desired_width(width);
                let field = ui.add(edit).accessible_name("Zoeken");
                if std::mem::take(&mut self.is_new) {
                    field.request_focus();
                }
                ui.add_space(12.0);
                keycap_ui(ui, "Esc");
                field
            },
        )
        .inner
    }

    fn list_ui(&mut self, ui: &mut Ui, most: f32) -> Touched {
        let follow = std::mem::take(&mut self.follow);
        let scroll = ScrollArea::vertical().id_salt("antwoorden").max_height(most);
        scroll.show(ui, |ui| rows_ui(ui, &self.delen, self.chosen, follow)).inner
    }
}

/// The field keeps the keyboard; a screen reader hears which row Enter opens.
fn tie(field: &Response, touched: &Touched) {
    if let Some(chosen) = touched.chosen {
        field.ctx.accesskit_node_builder(field.id, |node| {
            node.set_active_descendant(chosen.accesskit_id());
        });
    }
}

fn line_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, tokens.border);
}

fn nothing_ui(ui: &mut Ui, tekst: &str) {
    let tokens = theme::tokens(ui);
    Frame::new().inner_margin(Margin::symmetric(20, 20)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let title = format!("Niets gevonden voor ‘{}’", tekst.trim());
        ui.add(Label::new(strong(title)).wrap());
        let advice = "Typ een deel van de naam, bijvoorbeeld ‘meent’ of ‘stichting’. U vindt hier wijken, buurten, ontmoetingsplekken, partners, indicatoren en opdrachten uit dit bestand.";
        ui.add(Label::new(body(advice).color(tokens.muted)).wrap());
    });
}

fn footer_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    let text = "↑ ↓ kiezen  ·  Enter openen  ·  Esc sluiten";
    ui.add_space(6.0);
    ui.spacing_mut().interact_size.y = 20.0;
    ui.horizontal(|ui| {
        ui.add_space(16.0);
        let label = ui.add(Label::new(small(text).color(tokens.muted)).truncate());
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    });
    ui.add_space(6.0);
}
