//! Which opgaven of the gemeente a partner serves.

use super::*;

#[test]
fn a_partner_gets_opgaven_that_the_history_tells_in_words() {
    let place = Place::new();
    let versa = records(&place, Noun::Partner).remove(0).id();
    let doelen = records(&place, Noun::Doel);
    let doel = doelen.iter().find(|doel| doel.text("nr") == "1.1").unwrap();
    let label = format!("1.1 {}", doel.text("tekst"));
    let mut window = place.start();
    window.state_mut().as_mut().unwrap().show_target(Target::Partner(versa));
    window.settle();
    choose(&mut window, "Opgaven: kies namen", &label);
    window.press(Key::Escape);
    window.settle();
    window.get_by_role_and_label(Role::ComboBox, &format!("Opgaven: {label}"));
    drop(window);
    let mut file = document(&place);
    let kept = file.record(Noun::Partner, versa).unwrap().unwrap();
    assert_eq!(kept.text("opgaven"), doel.id().to_string());
    file.undo("Test").unwrap();
    let kept = file.record(Noun::Partner, versa).unwrap().unwrap();
    assert_eq!(kept.text("opgaven"), "");
}
