//! Reports from the command line.

use crate::common::Place;

#[test]
fn the_inventory_of_a_wijk_becomes_a_page_that_stands_alone() {
    let place = Place::new();
    place.example("h.wijk");
    let before = place.bytes("h.wijk");
    let rapport = ["rapport", "h.wijk", "--soort", "inventarisatie"];
    let said = place.run(&[&rapport[..], &["--wijk", "Oost", "--uit", "oost.html"]].concat());
    assert_eq!(said.done(), "'oost.html' is geschreven\n");
    let page = place.text("oost.html");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"nl\">"));
    assert!(page.contains("<h1>Inventarisatie van de sociale basis: Oost, Hilversum</h1>"));
    assert!(page.contains("0 van 8 wijken gereed"));
    assert!(page.contains("Buurthuis De Geus") && !page.contains("id=\"deel-2\""));
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("src="));
    // All wijken, in the place of the other page.
    place.run(&[&rapport[..], &["--uit", "oost.html"]].concat()).done();
    let all = place.text("oost.html");
    assert!(all.contains(">Alle wijken</h2>") && all.contains(">Zuidwest</h2>"));
    assert_eq!(place.bytes("h.wijk"), before, "a report changes nothing in the file");
}

#[test]
fn what_cannot_be_made_is_said_and_changes_nothing() {
    let place = Place::new();
    place.example("h.wijk");
    let run = |wijk: &str, uit: &str| {
        place.run(&["rapport", "h.wijk", "--soort", "inventarisatie", "--wijk", wijk, "--uit", uit])
    };
    run("Nergens", "uit.html").refused(&["Nergens", "Zuidwest"]);
    run("Oost", "uit.pdf").wrong_usage(&["moet eindigen op .html"]);
    run("Oost", "weg/uit.html").refused(&["de map bestaat niet"]);
    let unknown = place.run(&["rapport", "h.wijk", "--soort", "jaarbeeld", "--uit", "uit.html"]);
    unknown.wrong_usage(&["jaarbeeld"]);
    assert!(!place.path("uit.html").exists() && !place.path("uit.pdf").exists());
}
