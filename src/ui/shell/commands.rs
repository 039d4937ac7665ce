//! What can be done with a key, in one list.

use super::dialogs::Ask;
use super::hulp::HulpDeel;
use crate::app::command::Command;
use crate::ui::context::{Action, Target};
use crate::ui::views::{VIEWS, ViewId};
use egui::{Context, Key, KeyboardShortcut, Modifiers};

/// Something that can be done with a key.
pub struct CommandEntry {
    /// Fixed id.
    pub id: &'static str,
    /// What it does, as a person reads it.
    pub text: &'static str,
    /// The key.
    pub shortcut: KeyboardShortcut,
    /// Whether it also works while text is typed.
    pub while_typing: bool,
    /// Whether it needs an open file.
    pub needs_file: bool,
    /// What is done.
    pub action: fn() -> Action,
}

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// All commands with a key; those of the views stand in [`VIEWS`].
pub const COMMANDS: &[CommandEntry] = &[
    CommandEntry {
        id: "opnieuw-shift",
        text: "Opnieuw",
        shortcut: KeyboardShortcut::new(CTRL_SHIFT, Key::Z),
        while_typing: false,
        needs_file: true,
        action: || Action::Send(Command::Redo),
    },
    CommandEntry {
        id: "ongedaan",
        text: "Ongedaan maken",
        shortcut: KeyboardShortcut::new(Modifiers::COMMAND, Key::Z),
        while_typing: false,
        needs_file: true,
        action: || Action::Send(Command::Undo),
    },
    CommandEntry {
        id: "opnieuw",
        text: "Opnieuw",
        shortcut: KeyboardShortcut::new(Modifiers::COMMAND, Key::Y),
        while_typing: false,
        needs_file: true,
        action: || Action::Send(Command::Redo),
    },
    CommandEntry {
        id: "openen",
        text: "Bestand openen…",
        shortcut: KeyboardShortcut::new(Modifiers::COMMAND, Key::O),
        while_typing: true,
        needs_file: false,
        action: || Action::Ask(Ask::Open),
    },
    CommandEntry {
        id: "inlezen",
        text: "Cijfers inlezen…",
        shortcut: KeyboardShortcut::new(Modifiers::COMMAND, Key::I),
        while_typing: true,
        needs_file: true,
        action: || Action::Ask(Ask::Import),
    },
    CommandEntry {
        id: "foto-bewaren",
        text: "Foto van nu bewaren",
        shortcut: KeyboardShortcut::new(CTRL_SHIFT, Key::F),
        while_typing: false,
        needs_file: true,
        action: || Action::KeepFoto,
    },
    CommandEntry {
        id: "zoeken",
        text: "Zoeken",
        shortcut: KeyboardShortcut::new(Modifiers::COMMAND, Key::K),
        while_typing: true,
        needs_file: true,
        action: || Action::Zoek,
    },
    CommandEntry {
        id: "hulp",
        text: "Hulp",
        shortcut: KeyboardShortcut::new(Modifiers::NONE, Key::F1),
        while_typing: true,
        needs_file: false,
        action: || Action::Hulp(HulpDeel::Gids),
    },
    CommandEntry {
        id: "nieuwe-rij",
        text: "Nieuwe plek of partner",
        shortcut: KeyboardShortcut::new(Modifiers::COMMAND, Key::N),
        while_typing: true,
        needs_file: true,
        action: || Action::New(None),
    },
];

/// The key of a view.
pub fn view_shortcut(id: ViewId) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, crate::ui::views::entry(id).key)
}

/// What the keys of this frame ask for; keys with more modifiers go first. While a view is busy
/// with something that is not kept yet, keys mean what they mean while text is typed.
pub fn consume(ctx: &Context, file_open: bool, busy: bool) -> Option<Action> {
    let typing = busy || ctx.text_edit_focused();
    let allowed =
        |entry: &&CommandEntry| (file_open || !entry.needs_file) && (entry.while_typing || !typing);
    let mut entries: Vec<&CommandEntry> = COMMANDS.iter().filter(allowed).collect();
    entries.sort_by_key(|entry| !entry.shortcut.modifiers.shift);
    ctx.input_mut(|input| {
        if let Some(entry) = entries.iter().find(|entry| input.consume_shortcut(&entry.shortcut)) {
            return Some((entry.action)());
        }
        let view = VIEWS.iter().find(|view| input.consume_shortcut(&view_shortcut(view.id)));
        view.filter(|_| file_open).map(|view| Action::Show(Target::View(view.id)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_commands_have_one_key_or_id() {
        let own = COMMANDS.iter().map(|entry| entry.shortcut);
        let views = VIEWS.iter().map(|view| view_shortcut(view.id));
        let mut keys = HashSet::new();
        for shortcut in own.chain(views) {
            assert!(keys.insert(shortcut), "{shortcut:?} is used twice");
        }
        let ids: HashSet<&str> = COMMANDS.iter().map(|entry| entry.id).collect();
        assert_eq!(ids.len(), COMMANDS.len());
    }

    #[test]
    fn every_command_says_what_it_does() {
        assert!(COMMANDS.iter().all(|entry| !entry.text.is_empty()));
    }
}
