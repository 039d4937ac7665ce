//! A disk with no room: the change is refused with a sentence, and the file stays sound.

use super::{Place, still_there, with_a_change};
use std::process::Command;

/// More figures than fit: some megabytes in the file.
fn many(place: &Place) {
    let mut rows = super::FIGURES.to_owned();
    for n in 0..60_000 {
        let (series, year) = (n / 100, 1900 + n % 100);
        rows += &format!("WK040202;reeks-{series};{year};{n},5;;;;Eigen telling\n");
    }
    place.write("veel.csv", &rows);
}

fn shell(place: &Place, script: &str) -> std::process::Output {
    let mut command = place.command("sh".as_ref());
    command.env("PROGRAMMA", env!("CARGO_BIN_EXE_wijkbeeld")).args(["-c", script]);
    command.output().unwrap()
}

/// The exit code and sentence that a script wrote down.
fn refused(place: &Place, name: &str) -> String {
    assert_eq!(place.text(&format!("{name}.code")).trim(), "1", "{}", place.text(name));
    let said = place.text(name);
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("er is niets opgeslagen"), "{said}");
    said
}

#[test]
fn a_limit_on_the_size_of_files() {
    let place = Place::new();
    with_a_change(&place, "h.wijk");
    many(&place);
    let before = place.bytes("h.wijk");
    let blocks = before.len() / 512 + 128;
    let output = shell(
        &place,
        &format!(
            "trap '' XFSZ; ulimit -f {blocks}
             \"$PROGRAMMA\" importeer h.wijk veel.csv >uit 2>fout; echo $? >fout.code"
        ),
    );
    assert!(output.status.success());
    let said = refused(&place, "fout");
    assert!(said.contains("schijf"), "{said}");
    assert!(place.bytes("h.wijk") == before);
    still_there(&place, "h.wijk");
    // Killed by the limit instead of told about it: the journal undoes what was written.
    let killed = format!("ulimit -f {blocks}; exec \"$PROGRAMMA\" importeer h.wijk veel.csv");
    assert!(!shell(&place, &killed).status.success());
    still_there(&place, "h.wijk");
    assert_eq!(place.run(&["importeer", "h.wijk", "veel.csv"]).code, Some(0));
    place.sound("h.wijk");
}

/// Size of the small disk: room for all figures, until something else takes it.
const DISK_KB: usize = 64 * 1024;

/// Whether a disk of its own can be made here: as root, or as a user who may have namespaces.
fn can_mount(place: &Place) -> bool {
    std::fs::create_dir_all(place.path("schijf")).unwrap();
    let mut command = Command::new("unshare");
    command.args(["-rm", "mount", "-t", "tmpfs", "tmpfs"]).arg(place.path("schijf"));
    command.output().is_ok_and(|output| output.status.success())
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk() {
    let place = Place::new();
    if !can_mount(&place) {
        println!("no small disk can be made here; the limit on the size of files stands for it");
        return;
    }
    with_a_change(&place, "h.wijk");
    many(&place);
    let before = place.bytes("h.wijk");
    for free_kb in [0, 4, 16, 64, 256, 1024] {
        let taken_kb = DISK_KB - before.len() / 1024 - 8 - free_kb;
        // The disk goes with the namespace, so what is on it is copied off first.
        let script = format!(
            "mount -t tmpfs -o size={DISK_KB}k tmpfs schijf && cp h.wijk schijf/h.wijk || exit 9
             head -c $(({taken_kb} * 1024)) /dev/zero >schijf/groot || exit 9
             call() {{ \"$PROGRAMMA\" \"$@\" >uit 2>fout; echo $? >fout.code; }}
             call importeer schijf/h.wijk veel.csv; mv fout import; mv fout.code import.code
             cp schijf/h.wijk na.wijk; ls -A schijf >over
             head -c $(({DISK_KB} * 1024)) /dev/zero >schijf/vol
             call ongedaan schijf/h.wijk; mv fout stap; mv fout.code stap.code
             call nieuw schijf/n.wijk --voorbeeld oss; mv fout nieuw; mv fout.code nieuw.code
             call kopie h.wijk --uit schijf/k.wijk; mv fout kopie; mv fout.code kopie.code
             call exporteer h.wijk --soort indicatoren --uit schijf/x.csv
             mv fout export; mv fout.code export.code
             cp schijf/h.wijk later.wijk; ls -A schijf >>over
             rm schijf/vol schijf/groot
             call importeer schijf/h.wijk veel.csv; cp schijf/h.wijk vrij.wijk"
        );
        let mut command = place.command("unshare".as_ref());
        command.env("PROGRAMMA", env!("CARGO_BIN_EXE_wijkbeeld"));
        let output = command.args(["-rm", "sh", "-c", &script]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(refused(&place, "import").contains("vol"), "{free_kb} kB free");
        for name in ["stap", "nieuw", "kopie"] {
            assert!(refused(&place, name).contains("vol"), "{name}, {free_kb} kB free");
        }
        assert_eq!(place.text("export.code"), "1\n");
        assert_eq!(
            place.text("over"),
            "groot\nh.wijk\ngroot\nh.wijk\nvol\n",
            "nothing half is left"
        );
        assert!(place.bytes("na.wijk") == before, "{free_kb} kB free");
        assert!(place.bytes("later.wijk") == before, "{free_kb} kB free");
        assert_eq!(place.text("fout.code"), "0\n", "with room again: {}", place.text("fout"));
        place.sound("vrij.wijk");
        assert_eq!(place.steps("vrij.wijk"), place.steps("h.wijk") + 1);
    }
}
