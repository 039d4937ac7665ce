//! The first page: no file is open.

use super::parts::outline::{OutlineMesh, outlines_ui};
use crate::app::command::Command;
use crate::ui::context::{Action, ViewContext, Voorbeeld};
use crate::ui::shell::dialogs::Ask;
use crate::ui::shell::hulp::HulpDeel;
use crate::ui::shell::rail;
use crate::ui::shell::recent::recent_list_ui;
use crate::ui::theme::text::{body, large_card_title, regular, semibold, strong};
use crate::ui::theme::{self, icons, measures};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::paint;
use egui::{
    Align, Align2, CentralPanel, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, Sense,
    Stroke, Ui, pos2, vec2,
};
use std::path::{Path, PathBuf};

/// What the first page shows at the left.
#[derive(Debug, Default)]
pub struct FirstStart {
    voorbeeld: Voorbeeld,
    mesh: OutlineMesh,
    /// The file that was open last, when it is not where it was.
    pub missing: Option<PathBuf>,
}

/// Width of the picture.
const SIDE: f32 = 470.0;
/// Below this the picture is left out.
const ROOM: f32 = 940.0;
const CONTENT: f32 = 780.0;
/// Height of what stands at the bottom.
const PROMISES: f32 = 64.0;

impl FirstStart {
    /// With the outlines of the example.
    pub fn new(voorbeeld: Voorbeeld) -> Self {
        let mesh = OutlineMesh::new(&voorbeeld.omtrekken);
        Self { voorbeeld, mesh, missing: None }
    }

    /// Draws the page.
    pub fn ui(&self, context: &mut ViewContext<'_>, ui: &mut Ui) {
        let width = ui.available_width();
        let tokens = theme::tokens(ui);
        let picture = width >= ROOM;
        if picture {
            let side = (width * 0.344).min(SIDE);
            let frame = Frame::new().fill(tokens.brand);
            Panel::left("omtrek")
                .exact_size(side)
                .resizable(false)
                .show_separator_line(false)
                .frame(frame)
                .show(ui, |ui| self.side_ui(ui));
        }
        CentralPanel::default().frame(Frame::new().fill(tokens.bg)).show(ui, |ui| {
            let scroll = ScrollArea::vertical().id_salt("eerste start").auto_shrink([false, false]);
            let missing = self.missing.as_deref();
            scroll.show(ui, |ui| welcome_ui(context, ui, picture, missing));
        });
    }

    fn side_ui(&self, ui: &Ui) {
        let tokens = theme::tokens(ui);
        let rect = ui.max_rect();
        rail::wordmark(ui.painter(), rect.left_top() + vec2(28.0, 20.0), tokens);
        let place = rect.shrink2(vec2(28.0, 0.0));
        let place = place.with_min_y(rect.top() + 84.0).with_max_y(rect.bottom() - 52.0);
        outlines_ui(ui, place, &self.voorbeeld.omtrekken, &self.mesh);
        let text = &self.voorbeeld.onderschrift;
        let width = rect.right() - place.left() - 12.0;
        let lines = ui.painter().layout(text.clone(), regular(14.0), tokens.on_brand, width);
        let at = pos2(place.left(), rect.bottom() - 22.0);
        paint::text(ui.painter(), at, Align2::LEFT_BOTTOM, lines);
    }
}

fn welcome_ui(context: &mut ViewContext<'_>, ui: &mut Ui, picture: bool, missing: Option<&Path>) {
    let room = ui.available_size();
    let side = if room.x < 700.0 { 20.0 } else { 60.0_f32.min((room.x - 560.0).max(24.0)) };
    let top = if room.y > 700.0 && missing.is_none() { 80.0 } else { 28.0 };
    let margin = Margin { left: side as i8, right: side as i8, top: top as i8, bottom: 16 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_max_width(CONTENT.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = measures::CARD_GAP;
        let title = if picture { "Welkom bij Wijkbeeld" } else { "Wijkbeeld" };
        ui.label(RichText::new(title).font(semibold(34.0)));
        let text = "Hier houdt u alles over uw wijken bij in één bestand: hoe het gaat, waar mensen elkaar ontmoeten en wie er zijn.";
        ui.add(Label::new(RichText::new(text).font(regular(18.0)).line_height(Some(27.0))).wrap());
        ui.add_space(8.0);
        if let Some(path) = missing {
            missing_ui(context, ui, path);
        }
        choices_ui(context, ui, missing.is_none());
        ui.add_space(8.0);
        recent_ui(context, ui);
        promises_ui(context, ui, room.y);
    });
}

/// The last file is gone: where it was, and what to do.
fn missing_ui(context: &mut ViewContext<'_>, ui: &mut Ui, path: &Path) {
    let tokens = theme::tokens(ui);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let frame = Frame::new()
        .fill(tokens.warn_soft)
        .stroke(Stroke::new(1.0, tokens.warn))
        .corner_radius(measures::RADIUS_CARD)
        .inner_margin(Margin::symmetric(16, 12));
    let wanted = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        let title = format!("‘{name}’ staat niet meer op zijn plek");
        ui.add(Label::new(large_card_title(title)).wrap());
        let folder = path.parent().unwrap_or(path).display();
        let text = format!("Het stond in {folder}. Misschien is het verplaatst, heeft het een andere naam, of staat het op een stick die nu niet in de computer zit.");
        ui.add(Label::new(body(text)).wrap());
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| missing_choices_ui(ui, path)).inner
    });
    context.actions.extend(wanted.inner);
}

fn missing_choices_ui(ui: &mut Ui, path: &Path) -> Option<Action> {
    let find = ui.add(ActionButton::primary("Zoek het bestand…")).clicked();
    let again = ui.add(ActionButton::secondary("Probeer opnieuw")).clicked();
    let forget = ui.add(ActionButton::link("Niet meer vragen")).clicked();
    match (find, again, forget) {
        (true, ..) => Some(Action::Ask(Ask::Open)),
        (_, true, _) => Some(Action::Send(Command::OpenFile(path.to_owned()))),
        (.., true) => Some(Action::Forget(path.to_owned())),
        _ => None,
    }
}

/// One way to begin.
struct Start {
    icon: &'static str,
    title: &'static str,
    text: &'static str,
    button: ActionButton<'static>,
    first: bool,
}

fn choices_ui(context: &mut ViewContext<'_>, ui: &mut Ui, first: bool) {
    let example = "Voorbeeld openen";
    let example = match first {
        true => ActionButton::primary(example),
        false => ActionButton::secondary(example),
    };
    let starts = [
        (
            Start {
                icon: icons::MAP_TRIFOLD,
                title: "Bekijk het voorbeeld",
                text: "Hilversum, met echte cijfers van CBS, RIVM en politie.",
                button: example,
                first,
            },
            Action::Send(Command::OpenExample),
        ),
        (
            Start {
                icon: icons::FOLDER_OPEN,
                title: "Open een bestand",
                text: "Een bestand dat eindigt op .wijk, van uzelf of van een collega.",
                button: ActionButton::secondary("Bestand kiezen…"),
                first: false,
            },
            Action::Ask(Ask::Open),
        ),
        (
            Start {
                icon: icons::PLUS_CIRCLE,
                title: "Maak een bestand voor uw gemeente",
                text: "U hebt een bestand met Kerncijfers wijken en buurten van CBS nodig.",
                button: ActionButton::secondary("Gemeente kiezen…"),
                first: false,
            },
            Action::Ask(Ask::Kwb),
        ),
    ];
    for (start, action) in starts {
        if start_ui(ui, start) {
            context.act(action);
        }
    }
}

fn start_ui(ui: &mut Ui, start: Start) -> bool {
    let tokens = theme::tokens(ui);
    let (width, color) = if start.first { (2.0, tokens.accent) } else { (1.0, tokens.border) };
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(width, color))
        .corner_radius(measures::RADIUS_CARD)
        .inner_margin(Margin::symmetric(20, 16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.set_height(48.0);
                let (rect, _) = ui.allocate_exact_size(vec2(48.0, 48.0), Sense::hover());
                ui.painter().rect_filled(rect, measures::RADIUS_CARD, tokens.accent_soft);
                paint::icon(ui.painter(), rect.center(), start.icon, 28.0, tokens.accent);
                ui.add_space(8.0);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let clicked = ui.add(start.button.min_width(176.0)).clicked();
                    ui.with_layout(Layout::top_down(Align::Min), |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        ui.add(Label::new(large_card_title(start.title)).truncate());
                        let text = body(start.text).color(tokens.muted);
                        ui.add(Label::new(text).wrap());
                    });
                    clicked
                })
                .inner
            })
            .inner
        })
        .inner
}

fn recent_ui(context: &mut ViewContext<'_>, ui: &mut Ui) {
    ui.label(strong("Laatst geopend"));
    recent_list_ui(context, ui, 5);
}

/// At the bottom of the page when there is room, else below the rest.
fn promises_ui(context: &mut ViewContext<'_>, ui: &mut Ui, room: f32) {
    let below = PROMISES + ui.cursor().top() - ui.clip_rect().top();
    ui.add_space((room - below).max(8.0));
    let tokens = theme::tokens(ui);
    let y = ui.painter().round_to_pixel_center(ui.cursor().top());
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.border));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 28.0;
        for (icon, text) in [
            (icons::LOCK_SIMPLE, "Alles blijft op deze computer"),
            (icons::WIFI_SLASH, "Werkt zonder internet"),
            (icons::USER_CIRCLE, "Geen account nodig"),
        ] {
            let galley = paint::line(ui.painter(), text, regular(16.0), tokens.text, 400.0);
            let size = vec2(28.0 + galley.size().x, 28.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
            let middle = pos2(rect.left() + 10.0, rect.center().y);
            paint::icon(ui.painter(), middle, icon, 20.0, tokens.text);
            let at = pos2(rect.left() + 28.0, rect.center().y);
            paint::text(ui.painter(), at, Align2::LEFT_CENTER, galley);
        }
        if ui.add(ActionButton::link("Hulp (F1)")).clicked() {
            context.act(Action::Hulp(HulpDeel::Gids));
        }
    });
}
