//! The call list: one key confirms the chosen row, the arrows go to the next.

use super::dialog::Dialog;
use super::filters::wijk_ui;
use super::{LijstScreen, Shared};
use crate::app::command::Command;
use crate::app::view::lijst::{Ronde, Waar};
use crate::model::bevestiging::confirm_fields;
use crate::model::record::{Edit, Id};
use crate::ui::context::{Action, Target, ViewContext};
use crate::ui::theme::text::{body, small};
use crate::ui::theme::{self, icons};
use crate::ui::views::parts::page::{low_wrapped_ui, sentence_ui};
use crate::ui::widgets::button::ActionButton;
use crate::ui::widgets::focus::give_next;
use crate::ui::widgets::keycap::{key_text, keycap_ui};
use crate::ui::widgets::list_table::focus_id;
use egui::{Key, KeyboardShortcut, Label, Modifiers, Ui};

/// Confirms the chosen row.
pub(in crate::ui) const CONFIRM: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::B);

impl LijstScreen {
    /// Begins a round of calls, or another one when the wijk is another.
    pub(super) fn begin_ronde(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &Ui,
        shared: Shared<'_>,
        waar: Waar,
    ) {
        let ronde = Ronde::start(shared.lijst, waar);
        let first = ronde.rijen(shared.lijst).first().map(|place| shared.lijst.rij(*place).id);
        self.ronde = Some(ronde);
        (self.ordered, self.bring) = (None, true);
        self.ticked.clear();
        self.form.unfold("Contact");
        if let Some(first) = first {
            self.seen = Some(first);
            context.act(Action::Show(Target::row(shared.noun(), first)));
        }
        give_next(ui.ctx(), focus_id(shared.woorden.titel));
    }

    /// What stands over the rows during a round.
    pub(super) fn ronde_ui(
        &mut self,
        context: &mut ViewContext<'_>,
        ui: &mut Ui,
        shared: Shared<'_>,
        chosen: Option<Id>,
    ) {
        let Some(now) = self.ronde.as_ref().map(|ronde| ronde.waar) else { return };
        let here = chosen.filter(|id| self.rijen().iter().any(|p| shared.lijst.rij(*p).id == *id));
        let (mut waar, mut done) = (None, false);
        let mut confirm = here.is_some() && self.pressed(ui, shared);
        low_wrapped_ui(ui, 40.0, |ui| {
            waar = wijk_ui(ui, shared, "Bellijst van", now);
            let may = here.is_some() && shared.locked.is_none();
            keycap_ui(ui, &key_text(ui, &CONFIRM));
            let button = ActionButton::secondary("Bevestigd").icon(icons::CHECK);
            let button = ui.add_enabled(may, button);
            if button.clicked() {
                confirm = true;
                give_next(ui.ctx(), focus_id(shared.woorden.titel));
            }
            keycap_ui(ui, "↓");
            ui.label(small("volgende").color(theme::tokens(ui).muted));
            done = ui.add(ActionButton::link("Bellijst sluiten")).clicked();
        });
        if let Some(ordered) = &self.ordered {
            sentence_ui(ui, &ordered.antwoord, 16.0, 22.0, false);
        }
        let view = here.and_then(|id| self.record(context, shared, id));
        if let Some(view) = view.filter(|view| here == Some(view.id)) {
            ui.add(Label::new(body(view.bellen())).truncate());
        }
        if let (true, Some(id), None) = (confirm, here, shared.locked) {
            self.confirm(context, shared, id);
        }
        if let Some(waar) = waar {
            self.begin_ronde(context, ui, shared, waar);
        }
        if done {
            (self.ronde, self.ordered) = (None, None);
        }
    }

    /// The key, as long as the rows have the keyboard.
    fn pressed(&self, ui: &Ui, shared: Shared<'_>) -> bool {
        let rows = focus_id(shared.woorden.titel);
        self.dialog.is_none()
            && ui.memory(|memory| memory.has_focus(rows))
            && ui.input_mut(|input| input.consume_shortcut(&CONFIRM))
    }

    /// The user says that it is so today; who has no name here is asked for it once.
    fn confirm(&mut self, context: &mut ViewContext<'_>, shared: Shared<'_>, id: Id) {
        let mut wie = context.settings.known_wie();
        if wie.is_empty() {
            wie.clone_from(&self.wie);
        }
        if wie.is_empty() {
            self.dialog = Some(Dialog::confirm(vec![id], &wie));
            return;
        }
        let unknown = shared.lijst.find(id).is_some_and(|rij| rij.status_onbekend);
        let fields = confirm_fields(shared.noun(), unknown, shared.vandaag, &wie);
        let edit = Edit::change(shared.noun(), id, fields);
        context.act(Action::Send(Command::Edit(vec![edit])));
    }
}
