//! Questions, notices and the first page: what the window says before anyone asks.

use super::*;

#[test]
fn a_question_waits_for_its_answer_and_escape_is_no() {
    let mut session = still::example();
    session.question = Some(Question {
        title: "Reservekopie terugzetten?".into(),
        text: "Het bestand wordt weer zoals het was.".into(),
        yes: "Terugzetten".into(),
        no: "Annuleren".into(),
    });
    let mut window = window(session);
    window.get_by_role_and_label(Role::Heading, "Reservekopie terugzetten?");
    window.get_by_label("Terugzetten").click();
    window.run();
    assert_eq!(last_command(&window), Some(Command::Answer(true)));
    window.key_press(Key::Escape);
    window.run();
    assert_eq!(last_command(&window), Some(Command::Answer(false)));
}

#[test]
fn a_notice_can_be_put_away() {
    let mut session = still::example();
    let text = "Er staat een kopie in Documenten.".to_owned();
    session.notices = vec![Notice { id: 7, kind: NoticeKind::Info, text }];
    let mut window = window(session);
    window.get_by_label("Melding sluiten").click();
    window.run();
    assert_eq!(last_command(&window), Some(Command::Dismiss(7)));
}

#[test]
fn the_first_page_opens_the_example() {
    let mut window = window(Still::default());
    window.get_by_label("Voorbeeld openen").click();
    window.run();
    assert_eq!(last_command(&window), Some(Command::OpenExample));
    assert!(window.query_by_label("Gegevens").is_none());
}

#[test]
fn a_dropped_file_opens_or_is_explained() {
    let mut window = window(Still::default());
    drop_file(&mut window, "/tmp/zuid.wijk");
    assert_eq!(last_command(&window), Some(Command::OpenFile(PathBuf::from("/tmp/zuid.wijk"))));
    drop_file(&mut window, "/tmp/brief.docx");
    window.get_by_label_contains("kan Wijkbeeld niet lezen");
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("not read here".to_owned())
    }
}

fn drop_file(window: &mut Window, path: &str) {
    window.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path.into())));
    window.run();
}
