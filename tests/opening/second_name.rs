//! The open file under a second name.

use crate::FIGURES;
use crate::common::{Place, create};
use std::sync::Arc;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::session::Session;
use wijkbeeld::model::record::{Edit, Noun};

fn send(session: &mut Session, command: Command) {
    session.send(command);
    while session.settle() {}
}

/// A file that is opened and closed once more under another name would lose its lock.
#[test]
fn a_second_name_of_the_open_file_leaves_it_locked() {
    let place = Place::new();
    let path = place.path("hilversum.wijk");
    let mut session = Session::start(Some(create(&path)), "Test", Arc::new(|| ())).unwrap();
    while session.settle() {}
    let second = place.path("tweede.wijk");
    std::fs::hard_link(&path, &second).unwrap();
    send(&mut session, Command::OpenFile(second));
    place.write("c.csv", FIGURES);
    let refused = place.run(&["importeer", "hilversum.wijk", "c.csv"]);
    refused.refused(&["al geopend"]);
    let fields = vec![("naam", "Een".into())];
    send(&mut session, Command::Edit(vec![Edit::add(Noun::Ontmoetingsplek, fields)]));
    assert!(session.file().unwrap().overview.ongedaan.is_some(), "it can still be changed");
    drop(session);
    place.run(&["controleer", "hilversum.wijk"]).done();
}
