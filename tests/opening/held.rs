//! Two programs, one file: one of them writes, the other looks at a stable copy.

use super::{Place, changing, looking, still_there, with_a_change};
use std::io::Read as _;
use std::process::{Child, Stdio};

/// A program that has taken figures in and still has the file open, because nobody reads on in
/// what it tells: its report is larger than a pipe holds.
struct Holder(Child);

impl Holder {
    fn new(place: &Place, name: &str) -> Self {
        let mut rows = super::FIGURES.to_owned();
        for n in 0..5000 {
            rows += &format!("WK040202;vol;2025;geen getal {n};;;;Eigen telling\n");
        }
        place.write("lang.csv", &rows);
        let mut command = place.program();
        command.args(["importeer", name, "lang.csv", "--json", "--wie", "Fatima"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        child.stdout.as_mut().unwrap().read_exact(&mut [0]).unwrap();
        Self(child)
    }

    fn finish(mut self) {
        let mut rest = Vec::new();
        self.0.stdout.as_mut().unwrap().read_to_end(&mut rest).unwrap();
        assert!(rest.len() > 100_000, "the report filled the pipe");
        assert!(self.0.wait().unwrap().success());
    }
}

#[test]
fn the_second_looks_at_a_copy_and_is_told_who_has_the_file() {
    let place = Place::new();
    place.example("h.wijk");
    place.write("nog.csv", &super::FIGURES.replace("12,5", "13,5"));
    let holder = Holder::new(&place, "h.wijk");
    for call in looking("h.wijk") {
        let answer = place.run(&call);
        assert!(!answer.done().is_empty(), "{call:?}");
    }
    place.run(&["kopie", "h.wijk", "--uit", "kopie.wijk"]).done();
    for call in changing("h.wijk") {
        place.run(&call).refused(&["h.wijk", "al geopend", "Fatima", "sinds"]);
    }
    // What the first was told is kept can be seen by the second.
    let told = place.run(&["wijk", "h.wijk", "Centrum", "--json"]).json();
    assert!(told["kerncijfers"].to_string().contains("12.5"), "{told}");
    holder.finish();
    still_there(&place, "h.wijk");
    still_there(&place, "kopie.wijk");
    assert_eq!(place.steps("h.wijk"), 2, "what was refused is no step");
    place.run(&["ongedaan", "h.wijk"]).done();
}

#[test]
fn a_killed_holder_keeps_nobody_out() {
    let place = Place::new();
    place.example("h.wijk");
    let mut holder = Holder::new(&place, "h.wijk");
    holder.0.kill().unwrap();
    holder.0.wait().unwrap();
    still_there(&place, "h.wijk");
    place.run(&["ongedaan", "h.wijk"]).done();
}

#[test]
fn in_the_middle_of_a_change_there_is_nothing_steady_to_look_at() {
    let place = Place::new();
    with_a_change(&place, "h.wijk");
    // No look at the file from this process while it has it: that would let go of the lock.
    let other = super::crash::half_a_change(&place.path("h.wijk"));
    for call in [&["foto", "h.wijk"][..], &["importeer", "h.wijk", "nog.csv", "--proef"]] {
        place.run(call).refused(&["h.wijk", "op dit moment veranderd", "opnieuw"]);
    }
    place.run(&["importeer", "h.wijk", "nog.csv"]).refused(&["h.wijk", "al geopend"]);
    other.execute_batch("ROLLBACK").unwrap();
    drop(other);
    still_there(&place, "h.wijk");
}
