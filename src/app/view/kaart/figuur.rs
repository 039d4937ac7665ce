//! The map as a figure that can be taken along.

use super::super::figuur::file_name;
use super::super::lower_first;
use super::barriere::OVERGANG;
use super::{KaartView, Kader, Niveau};
use crate::methods::figure::kaart;
use crate::model::bevestiging::Zekerheid;
use crate::model::figure::{
    Cell, Column, Figure, FigureTable, Getal, Head, LegendSign, MapMark, TableRow, Vulling,
};
use crate::model::foto::Klasse;
use crate::model::nl;

/// What a picture says when it was taken during a trial.
const GEEN_PROEF: &str = "Zoals het nu is: de proef met dichte plekken staat hier niet in.";
/// What the legend says of an open sign.
pub const GRENSGEVAL: &str = "open teken: grensgeval";

/// What of the map is in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beeld<'a> {
    /// Code of the chosen wijk.
    pub gekozen: Option<&'a str>,
    /// Whether places are shown.
    pub plekken: bool,
    /// Whether is shown what is out of reach.
    pub lopen: bool,
    /// Whether a trial goes on: a picture shows how it is now.
    pub proef: bool,
    /// Which part of the plane; `None` is everything.
    pub kader: Option<Kader>,
}

impl KaartView {
    /// The map as it is looked at; `None` without outlines.
    pub fn figuur(&self, beeld: Beeld<'_>) -> Option<Figure> {
        let kader = beeld.kader.or(self.kader.map(|whole| whole.wider(0.04)))?;
        let marks = self.marks(beeld);
        Some(kaart(self.head(beeld), kader, marks, &self.kleuring.getallen, self.figure_table()))
    }

    fn marks(&self, beeld: Beeld<'_>) -> Vec<MapMark> {
        let mut marks = vec![self.legend(beeld)];
        marks.extend(self.kleuring.vlakken.iter().map(|vlak| MapMark::Area {
            ringen: vlak.tekening.ringen.clone(),
            vulling: vlak.vulling,
            gezegd: vlak.gezegd.clone(),
            getal: vlak.getal,
        }));
        for vlak in &self.vlakken {
            let gekozen = Some(&*vlak.code) == beeld.gekozen;
            marks.push(MapMark::Border { ringen: vlak.tekening.ringen.clone(), gekozen });
            if let Some(gat) = vlak.gat.as_ref().filter(|_| gekozen && beeld.lopen) {
                marks.push(MapMark::Gap { ringen: gat.ringen.clone() });
            }
            let text = match vlak.waarde.as_str() {
                "" => vlak.naam.clone(),
                waarde => format!("{}: {waarde}", vlak.naam),
            };
            let klasse = vlak.klasse.map(|klasse| (klasse, vlak.grensgeval));
            let name = |at| MapMark::Name { at, text, klasse, gekozen };
            marks.extend(vlak.tekening.midden.map(name));
        }
        if beeld.lopen {
            let drawn = self.barrieres.iter().filter(|one| !one.lijn.is_empty());
            marks.extend(drawn.map(|one| MapMark::Barrier {
                soort: one.soort,
                lijn: one.lijn.clone(),
                overgangen: one.overgangen.clone(),
                gezegd: format!("{}: {}", one.naam, one.zegt()),
            }));
        }
        if beeld.plekken {
            marks.extend(self.plekken.iter().map(|plek| MapMark::Place {
                at: plek.punt,
                telt_mee: plek.telt_mee,
                bevestigd: plek.zekerheid == Zekerheid::Bevestigd,
                naam: plek.bij.clone(),
            }));
        }
        marks
    }

    /// Whether a wijk is a grensgeval of the outcome that is shown.
    pub fn has_grensgeval(&self) -> bool {
        self.vlakken.iter().any(|vlak| vlak.klasse.is_some() && vlak.grensgeval)
    }

    fn legend(&self, beeld: Beeld<'_>) -> MapMark {
        let colours = self.kleuring.rijen.iter();
        let mut rijen: Vec<(LegendSign, String)> =
            colours.map(|(vulling, text)| (LegendSign::Vulling(*vulling), text.clone())).collect();
        if self.has_grensgeval() {
            rijen.push((LegendSign::Grensgeval, GRENSGEVAL.to_owned()));
        }
        if beeld.plekken {
            rijen.push((LegendSign::Place(true), "plek: vrij binnenlopen, telt mee".to_owned()));
            rijen.push((LegendSign::Place(false), "plek: telt niet mee".to_owned()));
        }
        if self.chosen_gap(beeld) {
            rijen.push((LegendSign::Gap, self.lopend.gat()));
        }
        if beeld.lopen {
            let kinds = self.barriere_soorten();
            rijen.extend(kinds.map(|soort| (LegendSign::Barrier(soort), soort.legenda())));
            if self.has_overgangen() {
                rijen.push((LegendSign::Crossing, OVERGANG.to_owned()));
            }
        }
        let (titel, onder) = (self.kleuring.titel.clone(), self.kleuring.onder.clone());
        MapMark::Legend { titel, onder, rijen }
    }

    /// Whether what is out of reach of the chosen wijk is drawn.
    fn chosen_gap(&self, beeld: Beeld<'_>) -> bool {
        let own = |code: &str| Some(code) == beeld.gekozen;
        beeld.lopen && self.vlakken.iter().any(|vlak| own(&vlak.code) && vlak.gat.is_some())
    }

    fn head(&self, beeld: Beeld<'_>) -> Head {
        let kleuring = &self.kleuring;
        let areas = if kleuring.niveau == Niveau::Buurten { "buurt" } else { "wijk" };
        let what = match kleuring.rijen.is_empty() {
            true => format!("{}en", areas),
            false => format!("{} per {areas}", lower_first(&kleuring.titel)),
        };
        let mut bronnen = vec![kleuring.regel.clone()];
        bronnen.extend(kleuring.bronnen.iter().cloned());
        bronnen.push(self.grenzen.clone());
        if beeld.plekken {
            let day = nl::date(self.vandaag);
            bronnen.push(format!("Plekken: de lijst Ontmoetingsplekken op {day}."));
        }
        if beeld.lopen {
            bronnen.push(format!("Loopafstand: {}", lower_first(&self.lopend.uitleg)));
        }
        if beeld.proef {
            bronnen.push(GEEN_PROEF.to_owned());
        }
        bronnen.retain(|line| !line.is_empty());
        Head {
            naam: format!("kaart-{}", file_name(&what)),
            titel: format!("{}: {what}", self.gemeente),
            ondertitel: kleuring.onder.clone(),
            eenheid: String::new(),
            zin: self.sentence(beeld).into_iter().map(|text| (text, false)).collect(),
            bronnen,
        }
    }

    /// What the colours say, then the places, then what is out of reach.
    fn sentence(&self, beeld: Beeld<'_>) -> Vec<String> {
        let mut parts = vec![self.of_classes().unwrap_or_else(|| self.of_values())];
        if beeld.plekken {
            parts.push(self.of_places());
        }
        if self.chosen_gap(beeld) {
            parts.extend(self.of_gap(beeld));
        }
        parts.retain(|part| !part.is_empty());
        parts
            .iter()
            .enumerate()
            .map(|(at, part)| if at == 0 { part.clone() } else { format!(" {part}") })
            .collect()
    }

    /// 'Ongunstiger: Centrum en Noordoost; gunstiger: geen wijk.'
    fn of_classes(&self) -> Option<String> {
        let of = |klasse: Klasse| {
            let own = self.vlakken.iter().filter(move |vlak| vlak.klasse == Some(klasse));
            let names: Vec<&str> = own.map(|vlak| vlak.naam.as_str()).collect();
            if names.is_empty() { "geen wijk".to_owned() } else { nl::list(&names) }
        };
        let any = self.vlakken.iter().any(|vlak| vlak.klasse.is_some());
        any.then(|| {
            format!(
                "Ongunstiger: {}; gunstiger: {}.",
                of(Klasse::Ongunstiger),
                of(Klasse::Gunstiger)
            )
        })
    }

    /// 'De 8 wijken lopen van 12,5 (Hilversumse Meent) tot 123,1 (Centrum).'
    fn of_values(&self) -> String {
        let coloured = self.kleuring.vlakken.iter();
        let coloured = coloured.filter(|vlak| matches!(vlak.vulling, Vulling::Trap { .. }));
        let mut known: Vec<&Getal> =
            coloured.filter_map(|vlak| self.kleuring.getallen.get(vlak.getal?)).collect();
        known.sort_by(|a, b| {
            let value = |one: &Getal| one.waarde.unwrap_or_default();
            value(a).total_cmp(&value(b))
        });
        let areas = if self.kleuring.niveau == Niveau::Buurten { "buurten" } else { "wijken" };
        match known.as_slice() {
            [] => self.kleuring.leeg.clone(),
            [only] => format!("Alleen {} heeft een cijfer: {}.", only.naam, only.tekst),
            [low, .., high] => format!(
                "De {} {areas} met een cijfer lopen van {} ({}) tot {} ({}).",
                known.len(),
                low.kort,
                low.naam,
                high.kort,
                high.naam
            ),
        }
    }

    fn of_places(&self) -> String {
        let (all, counting) =
            (self.plekken.len(), self.plekken.iter().filter(|plek| plek.telt_mee).count());
        match all {
            0 => "Nog geen plek staat op de kaart.".to_owned(),
            1 if counting == 1 => {
                "Op de kaart staat 1 plek, die meetelt voor de loopafstand.".to_owned()
            }
            1 => "Op de kaart staat 1 plek, die niet meetelt voor de loopafstand.".to_owned(),
            _ => format!(
                "Op de kaart staan {all} plekken, {counting} tellen mee voor de loopafstand."
            ),
        }
    }

    fn of_gap(&self, beeld: Beeld<'_>) -> Option<String> {
        let wijk = self.vlakken.iter().find(|vlak| Some(&*vlak.code) == beeld.gekozen)?;
        let own = self.lopend.tijden.iter().find(|tijd| tijd.minuten == self.lopend.minuten)?;
        let words = |share: &str| share.replace("≤\u{a0}", "hoogstens ");
        let people = match own.inwoners.contains('%') {
            true => format!(
                " Van de inwoners woont {} daar ({}).",
                words(&own.inwoners),
                self.lopend.inwoners
            ),
            false => String::new(),
        };
        Some(format!(
            "Van {} ligt {} van de oppervlakte verder dan {} minuten lopen van een plek{}.{people}",
            wijk.naam,
            words(&own.aandeel),
            own.minuten,
            self.lopend.voorwaarde
        ))
    }

    /// The table of the screen, with the numbers of the colours where they stand.
    fn figure_table(&self) -> FigureTable {
        let first = match self.kleuring.niveau {
            Niveau::Wijken => 0,
            Niveau::Buurten => self.vlakken.len() + 1,
        };
        let cell = |row: usize, column: usize, text: &String| {
            let rij = &self.tabel.rijen[row];
            let area = row.checked_sub(first).and_then(|at| self.kleuring.vlakken.get(at));
            match (column, area.and_then(|area| area.getal), rij.klasse(column)) {
                (1, Some(getal), _) => Cell::Getal(getal),
                (_, _, Some(klasse)) => Cell::Uitkomst(Some(klasse), text.clone()),
                _ => Cell::Text(text.clone()),
            }
        };
        let rows = self.tabel.rijen.iter().enumerate().map(|(row, rij)| TableRow {
            cellen: rij.cellen.iter().enumerate().map(|(at, text)| cell(row, at, text)).collect(),
            kop: rij.kop,
            gekozen: false,
        });
        let columns = self.tabel.kolommen.iter().enumerate();
        FigureTable {
            kolommen: columns
                .map(|(place, kolom)| Column {
                    naam: match (place, self.kleuring.onder.as_str()) {
                        (1, onder) if !onder.is_empty() => format!("{} ({onder})", kolom.naam),
                        _ => kolom.naam.clone(),
                    },
                    // Words as well as figures stand in these columns.
                    getal: kolom.getal && place > 0,
                })
                .collect(),
            rijen: rows.collect(),
        }
    }
}
