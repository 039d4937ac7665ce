//! The spine chart of a wijk: each indicator beside the gemeente and the other wijken; good is
//! always right.

mod plaats;
mod tabel;

pub use plaats::{Spine, Wijken};
pub use tabel::tabel;

use crate::model::figure::{Axis, Figure, FigureTable, Getal, Head, Mark, Row, Shape, Tick, Tone};
use crate::model::foto::Klasse;
use std::sync::Arc;

/// A leefgebied with its indicators, or the context.
#[derive(Debug, Clone, PartialEq)]
pub struct SpineGroep {
    /// Its name.
    pub naam: String,
    /// Its class, when it has one.
    pub klasse: Option<Klasse>,
    /// Its outcome in words, or why there is none; may be empty.
    pub tekst: String,
    /// Place of its score.
    pub getal: usize,
    /// Its indicators.
    pub rijen: Vec<SpineRegel>,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct SpineRegel {
    /// Its id.
    pub id: String,
    /// Short name, for the chart.
    pub naam: String,
    /// Name with its full meaning, for the table.
    pub volledig: String,
    /// Kind of number, over whom and of which age; may be empty.
    pub soort: String,
    /// Place of the number of the wijk.
    pub wijk: usize,
    /// Place of the number of the gemeente.
    pub gemeente: usize,
    /// Places of the numbers of the least and the most favourable wijk.
    pub uiterst: Option<[usize; 2]>,
    /// The middle half of the wijken, as a label shows it.
    pub helft: Option<[String; 2]>,
    /// The values of wijk and gemeente, their difference and the year, as the chart shows them.
    pub woorden: [String; 4],
    /// Where the marks stand, if there are any.
    pub spine: Option<Spine>,
    /// Why the wijk has no value or no place; empty when it has.
    pub reden: String,
}

/// Draws the groups below each other; `kop` are the words above the columns of `woorden`.
pub fn spine(
    head: Head,
    getallen: &Arc<[Getal]>,
    groepen: &[SpineGroep],
    kop: [String; 4],
    tabel: &Arc<FigureTable>,
) -> Figure {
    let mut plan = Plan { rows: Vec::new(), marks: Vec::new() };
    plan.marks.push(Mark::Words { row: None, cells: kop.to_vec() });
    for groep in groepen {
        plan.group(groep);
    }
    let tick = |at: f64, text: &str| Tick { at, text: text.to_owned() };
    let ticks = vec![tick(-1.0, "← ongunstiger"), tick(1.0, "gunstiger →")];
    Figure {
        head,
        x: Axis::Values { from: -1.0, to: 1.0, ticks, naam: String::new() },
        y: Axis::Rows(plan.rows),
        getallen: getallen.clone(),
        marks: plan.marks,
        tabel: tabel.clone(),
    }
}

struct Plan {
    rows: Vec<Row>,
    marks: Vec<Mark>,
}

impl Plan {
    /// Begins a row, and says which.
    fn row(&mut self, code: &str, naam: &str, tone: Tone, getal: usize) -> usize {
        let (code, naam) = (code.to_owned(), naam.to_owned());
        let onder = String::new();
        let row =
            Row { code, naam, onder, tone, klasse: None, grensgeval: false, getal, apart: false };
        self.rows.push(row);
        self.rows.len() - 1
    }

    fn group(&mut self, groep: &SpineGroep) {
        let row = self.row("", &groep.naam, Tone::Gemeente, groep.getal);
        self.marks.push(Mark::Group { row, klasse: groep.klasse, text: groep.tekst.clone() });
        for regel in &groep.rijen {
            let row = self.row(&regel.id, &regel.naam, Tone::Muted, regel.wijk);
            self.marks.push(Mark::Words { row: Some(row), cells: regel.woorden.to_vec() });
            match &regel.spine {
                Some(spine) => self.marks(row, regel, spine),
                None if !regel.reden.is_empty() => {
                    let (text, getal) = (regel.reden.clone(), regel.wijk);
                    self.marks.push(Mark::Missing { row, text, getal });
                }
                None => {}
            }
        }
    }

    /// The other wijken, the gemeente over them, the wijk itself in front.
    fn marks(&mut self, row: usize, regel: &SpineRegel, spine: &Spine) {
        let at = |place: f32| [f64::from(place), row as f64 + 0.5];
        let [lowest, from] = [spine.lowest, spine.box_from].map(f64::from);
        let [to, highest] = [spine.box_to, spine.highest].map(f64::from);
        self.marks.push(Mark::Reach { row, from: lowest, to: highest });
        let [worst, best] = regel.uiterst.unwrap_or([regel.wijk; 2]);
        let ends = [
            (spine.lowest, worst, spine.cut_left.then_some(Shape::Left)),
            (spine.highest, best, spine.cut_right.then_some(Shape::Right)),
        ];
        for (place, getal, cut) in ends {
            let shape = cut.unwrap_or(Shape::OnLine);
            self.marks.push(Mark::Point { at: at(place), shape, tone: Tone::Muted, getal });
        }
        self.marks.push(Mark::Half { row, from, to });
        let mut own =
            |at, shape, tone, getal| self.marks.push(Mark::Point { at, shape, tone, getal });
        own(at(0.0), Shape::Stripe, Tone::Gemeente, regel.gemeente);
        own(at(spine.dot), Shape::Dot, Tone::Chosen, regel.wijk);
        if spine.dot_cut {
            let shape = if spine.dot < 0.0 { Shape::Left } else { Shape::Right };
            own(at(spine.dot), shape, Tone::Chosen, regel.wijk);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::getallen;
    use super::*;

    fn regel(spine: Option<Spine>, reden: &str) -> SpineRegel {
        SpineRegel {
            id: "a".to_owned(),
            naam: "a".to_owned(),
            volledig: "a".to_owned(),
            soort: "percentage".to_owned(),
            wijk: 0,
            gemeente: 1,
            uiterst: Some([2, 3]),
            helft: None,
            woorden: ["12", "10", "+2", "2020"].map(str::to_owned),
            spine,
            reden: reden.to_owned(),
        }
    }

    fn marks(regel: SpineRegel) -> Vec<Mark> {
        let given = [12.0, 10.0, 8.0, 14.0].map(|x| ("a", 2020, Ok(x)));
        let getallen = getallen(&given, |_| "");
        let groep = SpineGroep {
            naam: "g".to_owned(),
            klasse: None,
            tekst: String::new(),
            getal: 0,
            rijen: vec![regel],
        };
        spine(Head::default(), &getallen, &[groep], Default::default(), &Arc::default()).marks
    }

    #[test]
    fn each_number_has_a_mark_of_its_own() {
        // sd of 8, 10, 12, 14 is 2.582; 12 lies 2 / (2.5 · 2.582) = 0.31 right of 10.
        let wijken = [8.0, 10.0, 12.0, 14.0];
        let marks = marks(regel(Spine::new(12.0, 10.0, &wijken, 1.0), ""));
        let points: Vec<(Shape, usize, [f64; 2])> = marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Point { at, shape, getal, .. } => Some((*shape, *getal, *at)),
                _ => None,
            })
            .collect();
        let expected = [
            (Shape::OnLine, 2, -0.309_84),
            (Shape::OnLine, 3, 0.619_68),
            (Shape::Stripe, 1, 0.0),
            (Shape::Dot, 0, 0.309_84),
        ];
        assert_eq!(points.len(), 4);
        for (found, (shape, getal, x)) in points.iter().zip(expected) {
            assert_eq!((found.0, found.1), (shape, getal));
            assert!((found.2[0] - x).abs() < 1e-5 && found.2[1] == 1.5, "{found:?}");
        }
    }

    #[test]
    fn what_lies_outside_ends_in_an_arrow() {
        let mut wijken = vec![10.0; 30];
        wijken.extend([11.0, 60.0]);
        let marks = marks(regel(Spine::new(60.0, 10.0, &wijken, -1.0), ""));
        let arrows: Vec<(Tone, usize)> = marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Point { shape: Shape::Left, tone, getal, .. } => Some((*tone, *getal)),
                _ => None,
            })
            .collect();
        assert_eq!(arrows, [(Tone::Muted, 2), (Tone::Chosen, 0)]);
    }

    #[test]
    fn a_row_without_a_place_says_why() {
        let why = |marks: &[Mark]| {
            marks.iter().find_map(|mark| match mark {
                Mark::Missing { text, .. } => Some(text.clone()),
                _ => None,
            })
        };
        assert_eq!(why(&marks(regel(None, "afgeschermd"))).as_deref(), Some("afgeschermd"));
        let context = marks(regel(None, ""));
        assert_eq!(why(&context), None);
        assert!(!context.iter().any(|mark| matches!(mark, Mark::Point { .. })));
    }
}
