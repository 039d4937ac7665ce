//! 'Andere regel': which rule gives the outcomes, and what becomes other because of it.

use super::gewichten::Getypt;
use crate::app::view::foto::fout::Keuzeveld;
use crate::app::view::foto::keuze::{RegelKeuze, RegelRij, Rij};
use crate::model::nl;
use crate::model::recept::{KlasseRegel, Recept};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme::text::{body, small, small_strong, strong};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::sentence_ui;
use crate::ui::views::parts::split::PanelFocus;
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::fault::wrong_ui;
use crate::ui::widgets::form_row::text_field_ui;
use crate::ui::widgets::select_field::{SelectText, select_field_ui};
use egui::{CollapsingHeader, Label, RadioButton, Response, Role, Ui, WidgetInfo};

/// How wide the panel is.
pub const WIDTH: f32 = 352.0;

/// The panel while it is open.
#[derive(Debug, Default)]
pub struct RegelPanel {
    focus: PanelFocus,
    /// Own limits while they are typed.
    onder: String,
    boven: String,
    fout: bool,
    gewichten: Getypt,
    /// Whether a field had the keyboard when this was last drawn.
    typing: bool,
}

impl RegelPanel {
    /// Opens it from a button.
    pub fn open(button: &Response, keuze: &RegelKeuze) -> Self {
        let mut panel = Self {
            onder: nl::file_number(keuze.eigen.0),
            boven: nl::file_number(keuze.eigen.1),
            ..Self::default()
        };
        panel.focus.choose(button);
        panel
    }

    /// Draws it; returns whether it was closed.
    pub fn ui(&mut self, context: &mut ViewContext<'_>, ui: &mut Ui, keuze: &RegelKeuze) -> bool {
        ui.spacing_mut().item_spacing.y = 6.0;
        let escape = ui.input(|input| input.key_pressed(egui::Key::Escape));
        // A field gives the keyboard up at Escape before anything is drawn.
        let was_typing = std::mem::replace(&mut self.typing, ui.ctx().text_edit_focused());
        let escape = escape && !was_typing && !egui::Popup::is_any_open(ui.ctx());
        let closed = self.focus.head_ui(ui, "Andere regel", "Andere regel sluiten") || escape;
        let now = context.choice.foto.recept.clone();
        let mut wanted = None;
        ui.label(body("Waar beginnen ongunstiger en gunstiger?"));
        for rij in &keuze.regels {
            if ui.push_id(rij.naam, |ui| rule_ui(ui, rij)).inner {
                wanted = Some(Recept { regel: rij.regel, ..now.clone() });
            }
        }
        // What comes and goes is one widget, so that a slider below it stays the same one.
        ui.scope(|ui| {
            if keuze.anders_gekozen {
                let back = ActionButton::secondary("Terug naar de Wijkbeeld-regel");
                if ui.add(back.icon(icons::ARROW_COUNTER_CLOCKWISE)).clicked() {
                    wanted = Some(Recept::default());
                }
            }
        });
        ui.add_space(4.0);
        ui.scope(|ui| {
            if let Some(fout) = &keuze.fout {
                wrong_ui(ui, &fout.tekst);
            }
            sentence_ui(ui, &keuze.kop, 16.0, 22.0, false);
            changes_ui(ui, keuze);
        });
        ui.add_space(4.0);
        CollapsingHeader::new(strong("Voor de onderzoeker")).id_salt("onderzoeker").show(
            ui,
            |ui| {
                self.researcher_ui(ui, keuze, &now, &mut wanted);
            },
        );
        if let Some(recept) = wanted {
            context.act(Action::Recept(recept));
        }
        closed
    }

    fn researcher_ui(
        &mut self,
        ui: &mut Ui,
        keuze: &RegelKeuze,
        now: &Recept,
        wanted: &mut Option<Recept>,
    ) {
        if let Some(regel) = ui.scope(|ui| self.own_limits_ui(ui)).inner {
            *wanted = Some(Recept { regel, ..now.clone() });
        }
        if let Some(methode) = choice_ui(ui, "Cijfers vergelijkbaar maken", &keuze.methoden) {
            *wanted = Some(Recept { methode, ..now.clone() });
        }
        fault_at_ui(ui, keuze, Keuzeveld::Methode);
        if let Some(aggregatie) = choice_ui(ui, "Scores samennemen", &keuze.aggregaties) {
            *wanted = Some(Recept { aggregatie, ..now.clone() });
        }
        fault_at_ui(ui, keuze, Keuzeveld::Aggregatie);
        ui.add_space(6.0);
        ui.label(small_strong("Gewichten"));
        let text = "Gelijke gewichten zijn ook een keuze: van Wijkbeeld, sinds versie 1. Schuif om \
                    te zien wat een andere keuze doet; het bestand verandert niet.";
        ui.add(Label::new(small(text)).wrap());
        for rij in &keuze.gewichten {
            let weighed = ui.push_id(&rij.id, |ui| self.gewichten.weight_ui(ui, rij));
            if let Some(gewicht) = weighed.inner {
                let mut recept = now.clone();
                match gewicht == rij.standaard {
                    true => recept.gewichten.remove(&rij.id),
                    false => recept.gewichten.insert(rij.id.clone(), gewicht),
                };
                *wanted = Some(recept);
            }
        }
    }

    /// Two limits; returns the rule when they are taken.
    fn own_limits_ui(&mut self, ui: &mut Ui) -> Option<KlasseRegel> {
        ui.label(small_strong("Eigen grenzen, in de schaal van de score"));
        let taken = ui.horizontal(|ui| {
            ui.label(body("van"));
            let first = text_field_ui(ui, &mut self.onder, "−0,5", 72.0)
                .accessible_name("Eigen ondergrens");
            ui.label(body("tot"));
            let second =
                text_field_ui(ui, &mut self.boven, "0,5", 72.0).accessible_name("Eigen bovengrens");
            let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
            let left = (first.lost_focus() || second.lost_focus()) && enter;
            left | ui
                .add(ActionButton::secondary("Gebruik").named("Eigen grenzen gebruiken"))
                .clicked()
        });
        let found = taken.inner.then(|| self.own_limits());
        if let Some(found) = found {
            self.fout = found.is_none();
        }
        if self.fout {
            let text = "Schrijf twee getallen, de laagste eerst. Bijvoorbeeld −0,7 en 0,7.";
            wrong_ui(ui, text);
        }
        found.flatten()
    }

    /// The rule that was typed.
    fn own_limits(&self) -> Option<KlasseRegel> {
        let [onder, boven] = [&self.onder, &self.boven].map(|text| text.replace('−', "-"));
        KlasseRegel::parse(&format!("eigen:{onder}:{boven}"))
    }
}

/// Why there is no Foto with this choice, also where it was made.
fn fault_at_ui(ui: &mut Ui, keuze: &RegelKeuze, veld: Keuzeveld) {
    // What comes and goes is one widget, so that a field below it stays the same one.
    ui.scope(|ui| {
        if let Some(fout) = keuze.fout.as_ref().filter(|fout| fout.veld == veld) {
            wrong_ui(ui, &fout.tekst);
        }
    });
}

fn changes_ui(ui: &mut Ui, keuze: &RegelKeuze) {
    for line in &keuze.anders {
        let label = ui.add(Label::new(body(line.as_str())).wrap());
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, line));
    }
}

/// A rule, the chosen one with its limits and source; whether it was chosen now.
fn rule_ui(ui: &mut Ui, rij: &RegelRij) -> bool {
    ui.spacing_mut().interact_size.y = 26.0;
    let radio = ui.add(RadioButton::new(rij.gekozen, body(rij.naam)));
    let radio = radio.accessible_name(rij.gezegd.as_str()).on_hover_text(rij.uitleg.as_str());
    let chosen = radio.clicked() && !rij.gekozen;
    if rij.gekozen {
        ui.indent(rij.naam, |ui| {
            let muted = theme::tokens(ui).muted;
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add(Label::new(small(rij.uitleg.as_str())).wrap());
            ui.add(Label::new(small(rij.bron_regel.as_str()).color(muted)).wrap());
        });
    }
    chosen
}

fn choice_ui<T: Copy>(ui: &mut Ui, label: &str, rows: &[Rij<T>]) -> Option<T> {
    ui.add_space(6.0);
    ui.label(small_strong(label));
    let value = rows.iter().find(|rij| rij.gekozen).map_or("", |rij| rij.tekst.as_str());
    let text = SelectText { label, value, quiet: false, width: ui.available_width() };
    let words = rows.iter().map(|rij| (rij.tekst.as_str(), rij.gekozen));
    let (_, chosen) = select_field_ui(ui, text, words);
    chosen.map(|index| rows[index].wat)
}
