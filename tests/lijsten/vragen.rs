//! What is asked before something changes, and what is answered.

use super::*;

#[test]
fn rows_that_are_ticked_are_confirmed_and_closed_in_one_step() {
    let place = Place::new();
    let steps = number_of_steps(&place);
    let mut window = start(&place);
    window.get_all_by_role(Role::Row).next().unwrap().click();
    window.settle();
    window.press(Key::Space);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.get_by_label("3 plekken aangekruist");
    window.click(Role::Button, "Vandaag bevestigd door…");
    assert!(
        window.get_by_role_and_label(Role::TextInput, "Door wie is het bevestigd?").is_focused()
    );
    window.fill("Door wie is het bevestigd?", "de beheerders");
    let buttons = window.get_all_by_role_and_label(Role::Button, "Vandaag bevestigd");
    buttons.last().unwrap().click();
    window.settle();
    // Nova Zembla is closed and stays so.
    assert!(window.shows("2 van 12"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(window.shows("0 van 12"));
    drop(window);
    assert_eq!(number_of_steps(&place), steps + 2);
}

#[test]
fn a_question_needs_an_answer_and_then_the_rows_have_the_keyboard_again() {
    let place = Place::new();
    let mut window = start(&place);
    window.get_all_by_role(Role::Row).next().unwrap().click();
    window.settle();
    window.press(Key::Space);
    window.click(Role::Button, "Vandaag bevestigd door…");
    let question = "Door wie is het bevestigd?";
    let fault = "Er staat geen naam.";
    window.press_with(Modifiers::COMMAND, Key::A);
    window.press(Key::Delete);
    assert!(!window.shows(fault), "nothing is wrong before an answer is given");
    window.press(Key::Enter);
    assert!(window.shows(fault));
    window.type_in(question, "de beheerder");
    assert!(!window.shows(fault));
    window.press(Key::Enter);
    assert!(window.query_by_label(question).is_none() && window.shows("1 van 12"));
    window.press(Key::ArrowDown);
    window.get_by_role_and_label(Role::Heading, "Buurthuis Nova Zembla");
}

#[test]
fn a_place_that_is_closed_says_since_when() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::Button, "Plek is dicht…");
    window.fill("Sinds wanneer is de plek dicht?", "31-02-2026");
    assert!(window.shows("Deze datum bestaat niet."));
    let button = window.get_by_role_and_label(Role::Button, "Plek is dicht");
    assert!(button.accesskit_node().is_disabled());
    window.fill("Sinds wanneer is de plek dicht?", "2025");
    window.click(Role::Button, "Plek is dicht");
    assert!(window.row("Buurthuis De Geus").contains("gesloten in 2025"));
    assert!(window.shows("3 zijn gesloten"));
    drop(window);
    let closed = record(&place, "Buurthuis De Geus");
    assert_eq!((closed.text("status"), closed.text("gesloten_op")), ("gesloten", "2025"));
}

#[test]
fn what_was_removed_comes_back() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::Button, "Verwijderen");
    assert!(window.rows().iter().all(|row| !row.starts_with("Buurthuis De Geus")));
    window.click(Role::ComboBox, "Status: Elke status");
    window.click(Role::MenuItem, "verwijderd");
    assert_eq!(window.rows().len(), 1);
    window.click(Role::Button, "Terughalen");
    drop(window);
    assert!(!record(&place, "Buurthuis De Geus").removed());
}

#[test]
fn a_place_that_may_be_there_already_waits_for_an_answer() {
    let place = Place::new();
    let mut window = start(&place);
    window.click(Role::Button, "Nieuwe plek");
    window.fill("Naam", "wijkcentrum de koepel");
    assert!(window.shows("Bestaat al? De Koepel, Zuidwest"));
    assert!(window.shows("nog niet bewaard"));
    window.click(Role::Button, "Open De Koepel, Zuidwest");
    window.get_by_role_and_label(Role::Heading, "De Koepel");
    assert!(!window.shows("nog niet bewaard"));
    window.click(Role::Button, "Nieuwe plek");
    window.fill("Naam", "wijkcentrum de koepel");
    window.click(Role::Button, "Toch toevoegen");
    window.get_by_label("Alles bewaard");
    drop(window);
    assert_eq!(records(&place).len(), 16 - 1);
}

#[test]
fn two_that_are_the_same_become_one_after_a_question() {
    let place = Place::new();
    let mut window = start(&place);
    window.get_all_by_role(Role::Row).next().unwrap().click();
    window.settle();
    window.press(Key::Space);
    window.press_with(Modifiers::SHIFT, Key::ArrowDown);
    window.get_by_label("2 plekken aangekruist");
    window.click(Role::Button, "Samenvoegen…");
    window.get_by_role_and_label(Role::Heading, "Deze twee samenvoegen?");
    window.click(Role::Button, "Samenvoegen");
    assert!(window.shows("'Buurthuis De Geus' (Geuzenweg 84) is nu één rij"));
    assert!(!window.shows("aangekruist"));
    window.press_with(Modifiers::COMMAND, Key::Z);
    let undone = "Ontmoetingsplek samengevoegd: Buurthuis Nova Zembla ging op in een ander";
    assert!(window.shows(undone));
}
