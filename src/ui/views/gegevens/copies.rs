//! Backups, and the copy without persons.

use crate::app::command::Command;
use crate::app::query::ReservekopieenQuery;
use crate::app::session::FileInfo;
use crate::app::view::reservekopie::ReservekopieRij;
use crate::ui::context::{Action, ViewContext};
use crate::ui::shell::question::{answers_ui, modal_ui};
use crate::ui::theme::text::{body, card_title, large_card_title, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use egui::{Align, Context, Label, Layout, Role, Stroke, Ui, WidgetInfo};

/// Draws the card with the backups.
pub fn copies_ui(context: &mut ViewContext<'_>, ui: &mut Ui, file: &FileInfo) {
    let Some(copies) = context.ask(&ReservekopieenQuery) else { return };
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(card_title("Reservekopieën"));
        let text = if copies.kopieen.is_empty() {
            "Er is nog geen reservekopie. Wijkbeeld maakt er zelf een: elke dag dat u iets verandert, en vóór het inlezen van cijfers."
        } else {
            "Wijkbeeld maakt ze zelf: elke dag dat u iets verandert, en vóór het inlezen van cijfers."
        };
        ui.add(Label::new(small(text).color(theme::tokens(ui).muted)).wrap());
        for copy in &copies.kopieen {
            let shown = file.reservekopie.as_ref().is_some_and(|shown| shown.naam == copy.naam);
            ui.push_id(&copy.naam, |ui| copy_ui(context, ui, copy, shown));
        }
    });
}

fn copy_ui(context: &mut ViewContext<'_>, ui: &mut Ui, copy: &ReservekopieRij, shown: bool) {
    let tokens = theme::tokens(ui);
    ui.add_space(8.0);
    let y = ui.painter().round_to_pixel_center(ui.cursor().top() - 3.0);
    ui.painter().hline(ui.max_rect().x_range(), y, Stroke::new(1.0, tokens.border));
    ui.horizontal(|ui| {
        ui.set_height(32.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let named = format!("Reservekopie van {} terugzetten", copy.tijd);
            if ui.add(ActionButton::link("Terugzetten…").named(&named)).clicked() {
                context.act(Action::Send(Command::PutBack(copy.naam.clone())));
            }
            let named = format!("Reservekopie van {} bekijken", copy.tijd);
            let look = ActionButton::link("Bekijken").named(&named);
            if ui.add_enabled(!shown, look).clicked() {
                context.act(Action::Send(Command::LookIntoBackup(copy.naam.clone())));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(Label::new(strong(copy.tijd.as_str())).truncate());
            });
        });
    });
    ui.add(Label::new(small(copy.onder.as_str()).color(tokens.muted)).wrap());
}

/// The dialog that says what a copy without persons leaves out.
#[derive(Debug, Default)]
pub struct WithoutPersons {
    open: bool,
}

const LEFT_OUT: [&str; 4] = [
    "namen, telefoonnummers en e-mailadressen bij plekken, partners en functies",
    "wie een plek of partner bevestigde",
    "wie wat veranderde: in de geschiedenis staat dan 'onbekend'",
    "ook eerdere waarden van deze velden",
];

impl WithoutPersons {
    /// Shows it.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Draws it while it is open; returns whether the user wants to go on.
    pub fn ui(&mut self, ctx: &Context) -> bool {
        if !self.open {
            return false;
        }
        let (answer, away) = modal_ui(ctx, "zonder personen", |ui| {
            let title = "Kopie zonder personen";
            let heading = ui.label(large_card_title(title));
            heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            ui.label(body("Weggelaten worden:"));
            for text in LEFT_OUT {
                ui.horizontal_top(|ui| {
                    ui.set_min_height(22.0);
                    ui.label(body(icons::MINUS).color(theme::tokens(ui).muted));
                    ui.add(Label::new(body(text)).wrap());
                });
            }
            let text =
                "Let op: namen die u zelf in een toelichting of tekst schreef, blijven staan.";
            ui.add(Label::new(body(text)).wrap());
            ui.add_space(12.0);
            answers_ui(ui, "Kopie bewaren…", "Annuleren", true)
        });
        if answer.is_some() || away {
            self.open = false;
        }
        answer == Some(true)
    }
}
