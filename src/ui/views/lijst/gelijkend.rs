//! 'Bestaat al?': what is probably the same, by name, by address or by where it stands.

use super::Shared;
use super::fields::FieldUi;
use crate::app::command::Command;
use crate::app::view::lijst::LijstRij;
use crate::model::basis;
use crate::model::record::Id;
use crate::model::vermelding::is_vermeld;
use crate::ui::context::{Action, Target};
use crate::ui::theme;
use crate::ui::theme::text::small;
use crate::ui::views::parts::page::low_wrapped_ui;
use crate::ui::widgets::button::ActionButton;
use egui::{Label, Ui};
use std::sync::Arc;

/// Rows that resemble what is typed, kept until something else is typed.
#[derive(Default)]
pub(super) struct Resembling {
    asked: (Id, String, String),
    list: usize,
    /// The row that someone wants beside one that resembles it.
    anyway: Option<Id>,
    found: Vec<(Id, String)>,
}

impl Resembling {
    /// 'Bestaat al?' A row that was just begun waits for the answer.
    pub(super) fn ui(&mut self, field: &mut FieldUi<'_, '_>, ui: &mut Ui, by_address: bool) {
        let id = field.view.id;
        // Of what has no name of its own a likeness says nothing.
        if basis::omschrijving(field.shared.noun()).is_some() {
            return;
        }
        let Some(draft) = field.context.drafts.get(id) else { return };
        let typed = if by_address { draft.typed("adres") } else { draft.typed("naam") };
        let Some(typed) = typed.map(str::to_owned) else { return };
        let only_name = draft.nieuw && draft.all_typed().all(|(kolom, _)| kolom == "naam");
        let (naam, adres) = if by_address { ("", typed.as_str()) } else { (typed.as_str(), "") };
        let wanted = self.anyway == Some(id);
        let found = self.find(field.shared, id, naam, adres);
        if found.is_empty() || wanted {
            return;
        }
        if only_name {
            field.context.drafts.hold(id);
        }
        let (mut open, mut anyway) = (None, false);
        for (other, words) in found {
            let color = theme::tokens(ui).warn;
            ui.add(Label::new(small(format!("Bestaat al? {words}")).color(color)).wrap());
            low_wrapped_ui(ui, 28.0, |ui| {
                let name = format!("Open {words}");
                let word = format!("Open die {}", field.shared.woorden.een);
                if ui.add(ActionButton::link(&word).named(&name)).clicked() {
                    open = Some(*other);
                }
                anyway |= only_name && ui.add(ActionButton::link("Toch toevoegen")).clicked();
                let join = ActionButton::link("Samenvoegen…");
                let may = !only_name && field.editable && is_vermeld(field.shared.noun());
                if may && ui.add(join).clicked() {
                    let command = Command::Join(field.shared.noun(), [id, *other]);
                    field.context.act(Action::Send(command));
                }
            });
        }
        if anyway {
            self.anyway = Some(id);
        }
        if let Some(other) = open {
            if only_name {
                field.context.drafts.forget(id);
            }
            field.context.act(Action::Show(Target::row(field.shared.noun(), other)));
        }
    }
}

impl Resembling {
    fn find(&mut self, shared: Shared<'_>, id: Id, naam: &str, adres: &str) -> &[(Id, String)] {
        let list = Arc::as_ptr(shared.lijst) as usize;
        let (asked_id, asked_naam, asked_adres) = &self.asked;
        let same = *asked_id == id && asked_naam == naam && asked_adres == adres;
        if !same || self.list != list {
            let found = shared.lijst.resembling(id, naam, adres);
            let words = |rij: &LijstRij| (rij.id, rij.naam_en_plaats());
            self.found = found.into_iter().map(words).collect();
            self.asked = (id, naam.to_owned(), adres.to_owned());
            self.list = list;
        }
        &self.found
    }
}

/// Places that stand on nearly the same point.
pub(super) fn near_ui(field: &mut FieldUi<'_, '_>, ui: &mut Ui) {
    let view = field.view;
    for near in &view.vlakbij {
        let color = theme::tokens(ui).warn;
        ui.add(Label::new(small(format!("Dezelfde plek? {}", near.tekst)).color(color)).wrap());
        low_wrapped_ui(ui, 28.0, |ui| {
            let name = format!("Open {}", near.tekst);
            if ui.add(ActionButton::link("Open die plek").named(&name)).clicked() {
                field.context.act(Action::Show(Target::row(field.shared.noun(), near.id)));
            }
            let join = ActionButton::link("Samenvoegen…");
            if field.editable && ui.add(join).clicked() {
                let command = Command::Join(field.shared.noun(), [view.id, near.id]);
                field.context.act(Action::Send(command));
            }
        });
    }
}
