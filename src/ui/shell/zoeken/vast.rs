//! What can be found in every file: views and commands, and where each answer leads.

use crate::app::view::zoek::{Doel, Soort, Zoekitem, Zoeklijst};
use crate::ui::context::{Action, Target};
use crate::ui::shell::commands::{COMMANDS, view_shortcut};
use crate::ui::theme::icons;
use crate::ui::views::VIEWS;
use crate::ui::widgets::keycap::key_text;
use egui::Ui;

/// The views and the commands.
pub fn list() -> Zoeklijst {
    let views = VIEWS.iter().map(|view| Zoekitem {
        soort: Soort::Scherm,
        titel: view.word.to_owned(),
        onder: String::new(),
        aliassen: Vec::new(),
        doel: Doel::Scherm(view.word),
    });
    let mut items: Vec<Zoekitem> = views.collect();
    for entry in COMMANDS.iter().filter(|entry| entry.id != "zoeken") {
        // Some commands have two keys.
        if !items.iter().any(|item| item.titel == entry.text) {
            items.push(Zoekitem {
                soort: Soort::Opdracht,
                titel: entry.text.to_owned(),
                onder: String::new(),
                aliassen: Vec::new(),
                doel: Doel::Opdracht(entry.id),
            });
        }
    }
    Zoeklijst::new(items)
}

/// What choosing an answer does.
pub fn action(doel: &Doel) -> Option<Action> {
    let show = |target| Some(Action::Show(target));
    match doel {
        Doel::Wijk(code) => show(Target::Wijk(code.clone())),
        Doel::Indicator(id) => show(Target::Indicator(id.clone())),
        Doel::Plek(id) => show(Target::Plek(*id)),
        Doel::Partner(id) => show(Target::Partner(*id)),
        Doel::Rij(noun, id) => show(Target::Rij(*noun, *id)),
        Doel::Scherm(word) => {
            let view = VIEWS.iter().find(|view| view.word == *word)?;
            show(Target::View(view.id))
        }
        Doel::Opdracht(id) => {
            let entry = COMMANDS.iter().find(|entry| entry.id == *id)?;
            Some((entry.action)())
        }
    }
}

/// The key of a view or command.
pub fn key(ui: &Ui, doel: &Doel) -> Option<String> {
    let shortcut = match doel {
        Doel::Scherm(word) => view_shortcut(VIEWS.iter().find(|view| view.word == *word)?.id),
        Doel::Opdracht(id) => COMMANDS.iter().find(|entry| entry.id == *id)?.shortcut,
        _ => return None,
    };
    Some(key_text(ui, &shortcut))
}

/// The picture before an answer.
pub fn icon(doel: &Doel, soort: Soort) -> &'static str {
    match (doel, soort) {
        (Doel::Scherm(word), _) => {
            let view = VIEWS.iter().find(|view| view.word == *word);
            view.map_or(icons::ARROW_RIGHT, |view| view.icon)
        }
        (_, Soort::Buurt) => icons::HOUSE,
        (_, Soort::Indicator) => icons::CHART_LINE,
        (_, Soort::Opdracht) => icons::ARROW_RIGHT,
        (_, Soort::Plek) => icons::COFFEE,
        (_, Soort::Partner) => icons::HANDSHAKE,
        (_, Soort::Basis) => icons::USER_CIRCLE,
        (_, Soort::Wijk | Soort::Scherm) => icons::HOUSE_LINE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_and_command_can_be_found_and_leads_somewhere() {
        let list = list();
        assert!(list.items().len() > VIEWS.len());
        assert!(list.items().iter().all(|item| action(&item.doel).is_some()));
    }
}
