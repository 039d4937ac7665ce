use super::*;

fn resemble(a: &str, b: &str) -> bool {
    Vergelijkbaar::new(a, "").resembles(&Vergelijkbaar::new(b, ""))
}

#[test]
fn spelling_of_one_name_does_not_count() {
    for (a, b) in [
        ("De Koepel", "Wijkcentrum De Koepel"),
        ("stichting present", "Stiching Present"),
        ("Buurthuis De Geus", "buurthuis de geus"),
        ("Zuid-West", "Zuidwest"),
        ("Café de Brug", "Cafe De Brug"),
        ("Jongerencentrum ’t Web", "'t Web"),
        ("Wijkcentrum St. Joseph", "Sint Joseph"),
        ("Vrijwilligerscentrale", "Vrijwilligers-centrale"),
        ("Vrijwiligerscentrale", "Vrijwilligerscentrale Hilversum"),
        ("Koepel", "De Koepel, Kerkelanden"),
    ] {
        assert!(resemble(a, b), "{a} / {b}");
    }
}

#[test]
fn other_names_are_other_places() {
    for (a, b) in [
        ("De Kleine Lelie", "De Nieuwe Lelie"),
        ("De Geus", "De Gaas"),
        ("Wijkcentrum Oost", "Wijkcentrum West"),
        ("Ons Huis", "Ons Genoegen"),
        ("Stichting", "Stichting Present"),
        ("", "De Geus"),
        ("Lelie", ""),
    ] {
        assert!(!resemble(a, b), "{a} / {b}");
    }
}

#[test]
fn one_address_is_one_place() {
    let at = |adres| Vergelijkbaar::new("", adres);
    assert!(at("Geuzenweg 84").resembles(&at("geuzenweg  84, Hilversum")));
    assert!(at("Minckelersstr. 71").resembles(&at("Minckelersstraat 71")));
    assert!(!at("Geuzenweg 84").resembles(&at("Geuzenweg 8")));
    assert!(!at("Geuzenweg").resembles(&at("Geuzenweg")), "a street holds many places");
    assert!(!at("").resembles(&at("")));
}

#[test]
fn the_first_few_are_found_in_their_order() {
    let known: Vec<Vergelijkbaar> = ["De Koepel", "Ons Huis", "Wijkcentrum Koepel", "De Koepels"]
        .map(|naam| Vergelijkbaar::new(naam, ""))
        .into();
    let candidate = Vergelijkbaar::new("de koepel", "");
    assert_eq!(find_resembling(&candidate, &known, 2), [0, 2]);
    assert_eq!(find_resembling(&candidate, &known, 9), [0, 2, 3]);
}
