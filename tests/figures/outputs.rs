//! Reads the outputs of a figure back, and says where they differ from its numbers.

use resvg::tiny_skia::Pixmap;
use wijkbeeld::exchange::figure::colors;
use wijkbeeld::model::figure::{Figure, Getal, Mark, Tone};

/// Pixels per unit of the drawing.
const SCALE: f64 = 2.0;

/// A mark as the drawing tells it.
struct Told {
    naam: String,
    periode: String,
    waarde: f64,
    title: String,
}

/// What is wrong with the marks of a drawing.
pub fn in_svg(figure: &Figure, svg: &str) -> Vec<String> {
    let told: Vec<Told> = svg.split("<g data-gebied=").skip(1).filter_map(told).collect();
    let mut faults = Vec::new();
    for (_, getal) in figure.numbered() {
        let Ok(waarde) = getal.waarde else { continue };
        let found = told.iter().any(|mark| {
            mark.naam == *getal.naam
                && mark.periode == period(getal).unwrap_or_default()
                && mark.waarde == waarde
                && mark.title == getal.gezegd
        });
        if !found {
            faults.push(format!("no mark for {}", getal.gezegd));
        }
    }
    faults
}

fn told(piece: &str) -> Option<Told> {
    let own = |name: &str| between(piece, &format!("{name}=\""), "\"");
    Some(Told {
        naam: own("data-naam")?,
        periode: own("data-periode")?,
        waarde: own("data-waarde")?.parse().ok()?,
        title: between(piece, "<title>", "</title>")?,
    })
}

fn between(text: &str, from: &str, to: &str) -> Option<String> {
    let rest = &text[text.find(from)? + from.len()..];
    Some(rest[..rest.find(to)?].to_owned())
}

fn period(getal: &Getal) -> Option<String> {
    getal.periode.map(|periode| periode.to_string())
}

/// What is wrong with the cells of a CSV.
pub fn in_table(figure: &Figure, csv: &str) -> Vec<String> {
    let rows: Vec<Vec<&str>> = csv
        .trim_start_matches('\u{feff}')
        .lines()
        .map(|line| line.trim_end_matches('\r').split(';').collect())
        .collect();
    let mut faults = Vec::new();
    for (_, getal) in figure.numbered().filter(|(_, getal)| getal.waarde.is_ok()) {
        let column = rows[0].iter().position(|head| Some(*head) == period(getal).as_deref());
        let row = rows.iter().find(|row| row[0] == &*getal.naam);
        let cell = row.zip(column).map(|(row, column)| row[column]);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if cell.map(digits) != Some(digits(&getal.kort)) {
            faults.push(format!("{}: the table says {cell:?}", getal.gezegd));
        }
    }
    faults
}

/// What is wrong with the pixels of a picture: at the place that the axis gives a number, there
/// must be its mark.
pub fn in_picture(figure: &Figure, svg: &str, png: &[u8]) -> Vec<String> {
    let pixels = Pixmap::decode_png(png).unwrap();
    let (x, y) = (Scale::of(figure.x.ticks(), svg, "x"), Scale::of(figure.y.ticks(), svg, "y"));
    let mut faults = Vec::new();
    let mut checked = 0;
    for (mark, getal) in figure.numbered() {
        let Ok(waarde) = getal.waarde else { continue };
        let ok = match mark {
            Mark::Point { at, tone: Tone::Chosen, .. } if figure.y.rows().is_empty() => {
                let (x, y) = (x.as_ref().unwrap().at(at[0]), y.as_ref().unwrap().at(waarde));
                color(&pixels, x, y) == colors::SERIES_SEL
            }
            Mark::Bar { row, tone, .. } => {
                let end = x.as_ref().unwrap().at(waarde);
                let middle = row_middle(svg, &figure.y.rows()[*row].naam);
                let fill = match tone {
                    Tone::Klasse(klasse) => colors::fill(*klasse),
                    _ => colors::SUNKEN,
                };
                // Above or below a whisker in the middle, between the dashes of the gemeente.
                [middle, middle - 6.5, middle + 6.5].into_iter().any(|y| {
                    color(&pixels, end - 3.0, y) == fill && color(&pixels, end + 3.0, y) != fill
                })
            }
            _ => continue,
        };
        checked += 1;
        if !ok {
            faults.push(format!("{} is not where it should be", getal.gezegd));
        }
    }
    if checked == 0 {
        faults.push("nothing could be checked".to_owned());
    }
    faults
}

/// What is wrong with the cells of a picture: below the middle of the left edge of a cell stands
/// the colour of its class, and its word stands in the drawing of its number.
pub fn in_cells(figure: &Figure, svg: &str, png: &[u8]) -> Vec<String> {
    let pixels = Pixmap::decode_png(png).unwrap();
    let mut faults = Vec::new();
    let groups: Vec<&str> = svg.split("<g data-gebied=").skip(1).collect();
    for (mark, getal) in figure.numbered() {
        let Mark::Cell { vlak, .. } = mark else { continue };
        let title = format!("<title>{}</title>", getal.gezegd);
        let Some(group) = groups.iter().find(|group| group.contains(&title)) else {
            faults.push(format!("no cell for {}", getal.gezegd));
            continue;
        };
        if !group.contains(&format!(">{}</text>", vlak.woord)) {
            faults.push(format!("{} does not say {}", getal.gezegd, vlak.woord));
        }
        let Some(klasse) = vlak.klasse else { continue };
        let wanted =
            if vlak.omlijnd { colors::line(klasse) } else { colors::fill(klasse) }.to_owned();
        let rect = group.split("<rect ").skip(1).find(|rect| rect.contains(&wanted)).unwrap();
        let own = |name: &str| -> f64 {
            between(rect, &format!("{name}=\""), "\"").unwrap().parse().unwrap()
        };
        let at = (own("x") + 2.5, own("y") + own("height") * 0.5);
        if color(&pixels, at.0, at.1) != wanted {
            faults.push(format!("{} has another colour", getal.gezegd));
        }
    }
    faults
}

/// Where a value stands, as read off the words along an axis.
pub struct Scale {
    first: (f64, f64),
    last: (f64, f64),
}

impl Scale {
    pub fn of(ticks: &[wijkbeeld::model::figure::Tick], svg: &str, side: &str) -> Option<Self> {
        let place = |tick: &wijkbeeld::model::figure::Tick| {
            let text = format!(">{}</text>", tick.text);
            let line = svg
                .lines()
                .find(|line| line.contains("font-size=\"14\"") && line.ends_with(&text))?;
            let at: f64 = between(line, &format!("{side}=\""), "\"")?.parse().ok()?;
            // The baseline of a word beside a line lies under its middle.
            Some((tick.at, if side == "y" { at - 5.0 } else { at }))
        };
        Some(Self { first: place(ticks.first()?)?, last: place(ticks.last()?)? })
    }

    pub fn at(&self, value: f64) -> f64 {
        let part = (value - self.first.0) / (self.last.0 - self.first.0);
        self.first.1 + part * (self.last.1 - self.first.1)
    }
}

/// The middle of a row, read off its name.
pub fn row_middle(svg: &str, naam: &str) -> f64 {
    let text = format!(">{naam}</text>");
    let line = svg.lines().find(|line| line.ends_with(&text)).unwrap();
    let y: f64 = between(line, "y=\"", "\"").unwrap().parse().unwrap();
    y - 5.0
}

pub fn color(pixels: &Pixmap, x: f64, y: f64) -> String {
    let at = |place: f64| (place * SCALE).floor() as u32;
    let pixel = pixels.pixel(at(x), at(y)).unwrap().demultiply();
    format!("#{:02X}{:02X}{:02X}", pixel.red(), pixel.green(), pixel.blue())
}
