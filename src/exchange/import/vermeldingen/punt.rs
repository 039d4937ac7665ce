//! The point of a place: degrees (`lon;lat`) or metres (`rd_x;rd_y`), or both when they agree.

use super::{Columns, Row};
use crate::methods::geometrie::punt::of_numbers;
use crate::methods::geometrie::{Stelsel, stelsel};
use crate::model::nl;
use crate::model::record::Value;
use geo::Coord;

/// Columns that go together.
pub(super) const PAREN: [[&str; 2]; 2] = [["rd_x", "rd_y"], ["lon", "lat"]];

/// Degrees of four decimals are as exact as this, in metres.
const MOST_APART: f64 = 10.0;

type Fout = (&'static str, String);

/// What the row says of the point; `None` when it has no such columns.
pub(super) fn of(columns: &Columns, row: &Row) -> Result<Option<[(&'static str, Value); 2]>, Fout> {
    if !PAREN.iter().any(|[first, _]| columns.has(first)) {
        return Ok(None);
    }
    let [rd, graden] = PAREN;
    let (rd, graden) = (pair(columns, row, rd)?, pair(columns, row, graden)?);
    if let (Some(rd), Some(graden)) = (rd, graden) {
        agree(rd, graden)?;
    }
    let punt = rd.or(graden);
    let [x, y] = [punt.map(|punt| punt.x), punt.map(|punt| punt.y)];
    Ok(Some([("rd_x", x.into()), ("rd_y", y.into())]))
}

/// The point of two cells; nothing when both are empty.
fn pair(columns: &Columns, row: &Row, names: [&'static str; 2]) -> Result<Option<Coord>, Fout> {
    let cells = names.map(|name| (name, columns.text(row, name)));
    match cells {
        [(_, ""), (_, "")] => return Ok(None),
        [(name, ""), (other, _)] | [(other, _), (name, "")] => {
            return Err((name, format!("deze cel is leeg en '{other}' niet; vul beide in")));
        }
        _ => {}
    }
    let number = |(name, text): (&'static str, &str)| {
        nl::parse_number(text).ok_or((name, format!("dit is geen getal; {}", example(name))))
    };
    let (first, second) = (number(cells[0])?, number(cells[1])?);
    let meant = if names[0] == "lon" { Stelsel::Graden } else { Stelsel::Rd };
    let found = stelsel(first, second).filter(|found| *found == meant);
    found.and_then(|_| of_numbers(first, second)).map(Some).ok_or_else(|| {
        let what = format!("dit punt ligt niet in Nederland; {}", example(names[0]));
        (names[0], what)
    })
}

fn example(name: &str) -> &'static str {
    match name {
        "lon" | "lat" => "schrijf graden zoals lon 5,1837 en lat 52,2293",
        _ => "schrijf meters zoals rd_x 140700 en rd_y 470700",
    }
}

fn agree(rd: Coord, graden: Coord) -> Result<(), Fout> {
    let apart = (rd.x - graden.x).hypot(rd.y - graden.y);
    if apart <= MOST_APART {
        return Ok(());
    }
    let apart = nl::number(apart, 0);
    let text = format!("dit punt ligt {apart} meter van lon en lat; maak één van beide leeg");
    Err(("rd_x", text))
}
