//! Beside the map: the barriers that are walked around, and drawing one.

use super::bezig::Bezig;
use super::doek::Doek;
use super::lijntekening::Lijntekening;
use crate::app::barrieres::Barriere;
use crate::app::command::Command;
use crate::app::view::kaart::KaartView;
use crate::model::basis::barriere::BarriereSoort;
use crate::model::record::{Edit, Noun};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, small, strong};
use crate::ui::theme::{self, icons};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::card::card_ui;
use crate::ui::widgets::menu::{MenuRow, menu_ui};
use egui::{Label, Ui};

const WHY: &str = "Spoor, water of een autoweg waar niemand overheen loopt? Teken ze: de loopafstand \
                   gaat er dan omheen.";

/// Draws the card.
pub fn barriers_ui(context: &mut ViewContext<'_>, ui: &mut Ui, view: &KaartView, doek: &mut Doek) {
    card_ui(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.add(Label::new(strong("Barrières")).wrap());
        if view.barrieres.is_empty() {
            ui.add(Label::new(small(WHY).color(theme::tokens(ui).muted)).wrap());
        }
        for barriere in &view.barrieres {
            ui.push_id(barriere.id, |ui| barrier_ui(context, ui, barriere, doek));
        }
        begin_ui(context, ui, doek);
    });
}

fn barrier_ui(context: &mut ViewContext<'_>, ui: &mut Ui, one: &Barriere, doek: &mut Doek) {
    let may_change = context.may_change();
    let drawn = !one.lijn.is_empty();
    ui.add_space(2.0);
    ui.add(Label::new(body(one.naam.as_str())).truncate());
    ui.add(Label::new(small(one.zegt()).color(theme::tokens(ui).muted)).wrap());
    ui.horizontal_wrapped(|ui| {
        let mut link = |word: &str, enabled: bool| {
            let name = format!("{word}: {}", one.naam);
            ui.add_enabled(enabled, ActionButton::link(word).named(&name)).clicked()
        };
        if link("Open", true) {
            context.act(Action::Show(Target::Rij(Noun::Barriere, one.id)));
        }
        if drawn && link("Overgangen", may_change) {
            doek.start_crossings(one);
        }
        if link("Tekenen", may_change) {
            doek.start(Bezig::Lijn(Lijntekening::opnieuw(one.id, one.soort)));
        }
        if link("Weghalen", may_change) {
            let edit = Edit::remove(Noun::Barriere, one.id);
            context.act(Action::Send(Command::Edit(vec![edit])));
        }
    });
}

fn begin_ui(context: &ViewContext<'_>, ui: &mut Ui, doek: &mut Doek) {
    let button = ActionButton::secondary("Barrière tekenen").icon(icons::CARET_DOWN).medium();
    let button = ui.add_enabled(context.may_change(), button);
    let kinds = BarriereSoort::ALL;
    let rows = kinds.map(|soort| MenuRow { icon: "", word: soort.naam(), on: false });
    if let Some(soort) = menu_ui(&button, &rows).and_then(|at| kinds.get(at)) {
        doek.start(Bezig::Lijn(Lijntekening::nieuw(*soort)));
    }
}
