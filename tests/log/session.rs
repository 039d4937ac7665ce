//! Backups and questions through the session, as the window uses it.

use crate::common::{Place, create};
use crate::{figures, import};
use std::path::Path;
use std::sync::Arc;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::query::{BronnenQuery, ReservekopieenQuery, SnapshotQuery, SnapshotsQuery};
use wijkbeeld::app::session::Session;
use wijkbeeld::app::view::snapshot::Stand;
use wijkbeeld::document::backup;
use wijkbeeld::model::recept::FotoKeuze;
use wijkbeeld::model::record::{Edit, Noun};

/// A file with a backup of before its last two changes, open in a session.
fn session(path: &Path) -> (Session, String) {
    let mut document = create(path);
    let made = backup::make(&document, "dagelijks").unwrap();
    let naam = made.file_stem().unwrap().to_string_lossy().into_owned();
    // The log counts in seconds.
    let moment = backup::named(path, &naam).unwrap().moment();
    while jiff::Timestamp::now().as_second()
        <= moment.parse::<jiff::Timestamp>().unwrap().as_second()
    {
        std::thread::yield_now();
    }
    for naam in ["Een", "Twee"] {
        let fields = vec![("naam", naam.into())];
        document.edit(&[Edit::add(Noun::Ontmoetingsplek, fields)], "Test").unwrap();
    }
    let mut session = Session::start(Some(document), "Test", Arc::new(|| ())).unwrap();
    settle(&mut session);
    (session, naam)
}

fn settle(session: &mut Session) {
    while session.settle() {}
}

fn send(session: &mut Session, command: Command) {
    session.send(command);
    settle(session);
}

fn undo_word(session: &Session) -> Option<String> {
    session.file().unwrap().overview.ongedaan.clone()
}

/// Backups of a test are no use to anyone.
struct Tidy<'a>(&'a Path);

impl Drop for Tidy<'_> {
    fn drop(&mut self) {
        let folder = backup::list(self.0).first().and_then(|one| one.path.parent().map(Into::into));
        let _removed = folder.map(|folder: std::path::PathBuf| std::fs::remove_dir_all(folder));
    }
}

#[test]
fn a_backup_is_looked_into_and_left() {
    let place = Place::new();
    let path = place.path("hilversum.wijk");
    let _tidy = Tidy(&path);
    let (mut session, naam) = session(&path);
    session.ask(&ReservekopieenQuery);
    settle(&mut session);
    let copies = session.ask(&ReservekopieenQuery).unwrap();
    let row = copies.kopieen.iter().find(|row| row.naam == naam).unwrap();
    assert!(row.onder.starts_with("dagelijkse kopie · "), "{}", row.onder);
    assert!(row.onder.ends_with("daarna 2 wijzigingen"), "{}", row.onder);

    send(&mut session, Command::LookIntoBackup(naam.clone()));
    let file = session.file().unwrap();
    assert_eq!(file.reservekopie.as_ref().unwrap().naam, naam);
    assert_eq!(file.path, path);
    assert!(file.alleen_lezen.as_ref().unwrap().contains("reservekopie"));
    assert_eq!(undo_word(&session), None, "nothing was done yet then");
    let fields = vec![("naam", "Drie".into())];
    send(&mut session, Command::Edit(vec![Edit::add(Noun::Ontmoetingsplek, fields)]));
    assert!(session.notices().iter().any(|notice| notice.text.contains("alleen worden gelezen")));

    send(&mut session, Command::LeaveBackup);
    assert!(session.file().unwrap().reservekopie.is_none());
    assert_eq!(undo_word(&session).unwrap(), "Ontmoetingsplek toegevoegd: Twee");
}

#[test]
fn putting_back_says_what_is_lost_and_keeps_it() {
    let place = Place::new();
    let path = place.path("hilversum.wijk");
    let _tidy = Tidy(&path);
    let (mut session, naam) = session(&path);
    send(&mut session, Command::LookIntoBackup(naam.clone()));
    send(&mut session, Command::PutBack(naam));
    let question = session.question().unwrap();
    assert_eq!(question.title, "Reservekopie terugzetten?");
    assert!(question.text.contains("De 2 wijzigingen van daarna"), "{}", question.text);
    send(&mut session, Command::Answer(true));
    assert!(session.file().unwrap().reservekopie.is_none());
    assert_eq!(undo_word(&session), None);
    assert_eq!(backup::list(&path)[0].waarom, "voor-terugzetten");
    session.ask(&ReservekopieenQuery);
    settle(&mut session);
    // What stood there comes back in the same way.
    let kept = backup::list(&path)[0].naam.clone();
    send(&mut session, Command::PutBack(kept));
    send(&mut session, Command::Answer(true));
    assert_eq!(undo_word(&session).unwrap(), "Ontmoetingsplek toegevoegd: Twee");
}

#[test]
fn cleaning_up_asks_first_with_the_amount() {
    let place = Place::new();
    let path = place.path("hilversum.wijk");
    let _tidy = Tidy(&path);
    let mut document = create(&path);
    let rows = [("WK040203", 2025, "12,5"), ("WK040204", 2025, "8")];
    import(&mut document, figures(&place, "proef.csv", "2025-06-01", &rows));
    document.undo("Test").unwrap();
    let mut session = Session::start(Some(document), "Test", Arc::new(|| ())).unwrap();
    settle(&mut session);
    send(&mut session, Command::CleanUp);
    let question = session.question().unwrap();
    assert_eq!(question.title, "Ingetrokken cijfers opruimen?");
    assert!(question.text.starts_with("2 ingetrokken cijfers"), "{}", question.text);
    assert!(question.text.contains("niet ongedaan maken"), "{}", question.text);
    send(&mut session, Command::Answer(false));
    session.ask(&BronnenQuery);
    settle(&mut session);
    assert_eq!(session.ask(&BronnenQuery).unwrap().op_te_ruimen.as_deref(), Some("2"));
    send(&mut session, Command::CleanUp);
    send(&mut session, Command::Answer(true));
    assert!(session.notices().iter().any(|notice| notice.text.contains("zijn opgeruimd")));
    session.ask(&BronnenQuery);
    settle(&mut session);
    assert_eq!(session.ask(&BronnenQuery).unwrap().op_te_ruimen, None);
}

#[test]
fn a_foto_is_kept_by_a_command_and_laid_beside_now_by_a_question() {
    let document = crate::common::in_memory();
    let mut session = Session::start(Some(document), "Test", Arc::new(|| ())).unwrap();
    settle(&mut session);
    session.ask(&SnapshotsQuery);
    settle(&mut session);
    let keuze = FotoKeuze::default();
    let naam = Some("Voor de raad".to_owned());
    send(&mut session, Command::KeepFoto { keuze: keuze.clone(), naam: naam.clone() });
    assert_eq!(session.notices()[0].text, "Bewaard bij Gegevens: Voor de raad");
    assert_eq!(undo_word(&session).as_deref(), Some("Foto bewaard: Voor de raad"));
    let list = |session: &mut Session| {
        session.ask(&SnapshotsQuery);
        settle(session);
        session.ask(&SnapshotsQuery).unwrap().rijen.clone()
    };
    let id = list(&mut session)[0].id;
    session.ask(&SnapshotQuery { id, scherm: FotoKeuze::default() });
    settle(&mut session);
    let view = session.ask(&SnapshotQuery { id, scherm: FotoKeuze::default() }).unwrap();
    assert_eq!(view.as_ref().as_ref().unwrap().nu.as_ref().unwrap().stand, Stand::Gelijk);
    send(&mut session, Command::KeepFoto { keuze, naam });
    assert!(session.notices()[0].text.starts_with("Er is al een bewaarde Foto 'Voor de raad'"));
    send(&mut session, Command::Undo);
    assert!(list(&mut session).is_empty());
}
