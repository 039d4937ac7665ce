//! The rule in words: its name, where it comes from, and what it does.

use crate::model::foto::{FotoInput, Regel, Vergelijk};
use crate::model::nl;
use crate::model::recept::{Aggregatie, KlasseRegel, Methode, Recept};

/// The rule that belongs to this input.
pub fn regel(input: &FotoInput) -> Regel {
    let recept = &input.recept;
    Regel {
        id: recept.regel.word(),
        naam: naam(recept.regel),
        versie: versie(recept.regel),
        bron: bron(recept.regel),
        grenzen: grenzen(recept.regel),
        omschrijving: omschrijving(input),
        benchmark: input.vergelijk,
        recept: recept.clone(),
    }
}

/// What the rule is called.
pub fn naam(regel: KlasseRegel) -> &'static str {
    match regel {
        KlasseRegel::Wijkbeeld => "Wijkbeeld-regel",
        KlasseRegel::Ggd => "GGD-regel",
        KlasseRegel::Rotterdam => "Rotterdamse index",
        KlasseRegel::Groningen => "Groninger regel",
        KlasseRegel::Tertiel => "Drie gelijke groepen",
        KlasseRegel::Significantie => "Toets op toeval",
        KlasseRegel::Eigen { .. } => "Eigen grenzen",
    }
}

/// The version of our form of it; it goes up when the same figures would give another class.
pub fn versie(regel: KlasseRegel) -> &'static str {
    match regel {
        KlasseRegel::Eigen { .. } => "",
        _ => "1",
    }
}

/// Where it was published, and what we had to add.
pub fn bron(regel: KlasseRegel) -> &'static str {
    match regel {
        KlasseRegel::Wijkbeeld => {
            "Afgeleid van PBL, Kwaliteit van leven, regioprofiel (grenzen ±0,5 en ±1,5 in z)"
        }
        KlasseRegel::Ggd => {
            "GGD BrabantScan, gebiedsprofielen (vijf klassen bij ±1 en ±2 in z; hier drie, bij ±1)"
        }
        KlasseRegel::Rotterdam => {
            "Wijkprofiel Rotterdam (index 90 en 110, gemiddelde 100); hoeveel punten een z is \
             zegt Rotterdam niet, hier 10"
        }
        KlasseRegel::Groningen => {
            "Basismonitor Groningen, kompas (afstand tot het gemiddelde, gedeeld door de \
             gemiddelde afstand); de grens van één afstand is van Wijkbeeld"
        }
        KlasseRegel::Tertiel => "Algemeen gebruik; kwantielen van type 7",
        KlasseRegel::Significantie => {
            "Zoals Fingertips (OHID): de uitkomst is pas anders als het interval van 95 % het \
             gemiddelde niet raakt"
        }
        KlasseRegel::Eigen { .. } => "Gekozen door de gebruiker",
    }
}

/// The limits, and on which side an equal value falls.
pub fn grenzen(regel: KlasseRegel) -> String {
    let between = |onder: &str, boven: &str| {
        format!(
            "een score lager dan {onder} is ongunstiger, hoger dan {boven} is gunstiger, en alles \
             daartussen is gemiddeld"
        )
    };
    match regel {
        KlasseRegel::Wijkbeeld => between("−0,5", "+0,5"),
        KlasseRegel::Ggd => between("−1", "+1"),
        KlasseRegel::Rotterdam => {
            "een index onder 90 is ongunstiger, vanaf 110 gunstiger, en alles daartussen is \
             gemiddeld (100 is het gemiddelde, 10 punten is één z)"
                .to_owned()
        }
        KlasseRegel::Groningen => {
            "wie verder onder het gemiddelde van de wijken ligt dan de gemiddelde afstand is \
             ongunstiger, wie er verder boven ligt gunstiger, en alles daartussen is gemiddeld"
                .to_owned()
        }
        KlasseRegel::Tertiel => {
            "het laagste derde deel van de wijken is ongunstiger, het hoogste gunstiger, en de \
             rest gemiddeld; er is dus altijd een laagste deel, en een score precies op de grens \
             is gemiddeld"
                .to_owned()
        }
        KlasseRegel::Significantie => {
            "een wijk is pas ongunstiger of gunstiger als toeval het verschil niet verklaart (95 \
             %); modelschattingen en cijfers zonder aantallen worden niet getoetst"
                .to_owned()
        }
        KlasseRegel::Eigen { onder, boven } => {
            let said = |limit| nl::file_number(limit).replace('-', "−");
            between(&said(onder), &said(boven))
        }
    }
}

fn omschrijving(input: &FotoInput) -> String {
    let recept = &input.recept;
    format!(
        "{}: elk cijfer is vergeleken met {} ({}){}; {}{}; wijken met minder dan {} inwoners en \
         cijfers over minder dan {} mensen tellen niet mee{}",
        naam(recept.regel),
        benchmark(input),
        recept.methode.text(),
        aggregatie(recept.aggregatie),
        grenzen(recept.regel),
        schaal(recept),
        nl::number(f64::from(input.grenzen.inwoners), 0),
        nl::number(f64::from(input.grenzen.mensen), 0),
        gewichten(recept),
    )
}

/// On which scale limits in z hold for a score that is something else.
fn schaal(recept: &Recept) -> &'static str {
    match recept.regel.is_in_z() && !recept.scores_in_z() {
        true => " (daarvoor zijn de scores op de schaal van de z-score gelegd)",
        false => "",
    }
}

fn aggregatie(aggregatie: Aggregatie) -> &'static str {
    match aggregatie {
        Aggregatie::Rekenkundig => "",
        Aggregatie::Meetkundig => ", samengenomen met het meetkundig gemiddelde",
        Aggregatie::Harmonisch => ", samengenomen met het harmonisch gemiddelde",
    }
}

fn gewichten(recept: &Recept) -> String {
    if recept.gewichten.is_empty() {
        return String::new();
    }
    let one = |(id, gewicht): (&String, &f64)| format!("{id} {}", nl::file_number(*gewicht));
    let all: Vec<String> = recept.gewichten.iter().map(one).collect();
    format!("; eigen gewichten: {}", all.join(", "))
}

fn benchmark(input: &FotoInput) -> String {
    let naam = &input.gemeente_naam;
    if !input.recept.methode.is_z() {
        return middle(input.recept.methode, naam);
    }
    match input.vergelijk {
        Vergelijk::Wijken => middle(input.recept.methode, naam),
        Vergelijk::Gemeente => {
            format!("het cijfer van {naam}, met de spreiding van de wijken die meetellen")
        }
        Vergelijk::Nederland => "de wijken in Nederland met minstens 1.000 inwoners".to_owned(),
        Vergelijk::Vergelijkbaar => {
            "de wijken in Nederland met minstens 1.000 inwoners die even stedelijk zijn".to_owned()
        }
        Vergelijk::Vorige => {
            format!("het gemiddelde van de wijken van {naam} bij de vorige meting")
        }
    }
}

fn middle(methode: Methode, naam: &str) -> String {
    match methode {
        Methode::Mad => format!("de middelste van de wijken van {naam} die meetellen"),
        methode if methode.is_z() => {
            format!("het gemiddelde van de wijken van {naam} die meetellen")
        }
        _ => format!("de wijken van {naam} die meetellen"),
    }
}
