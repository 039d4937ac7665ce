//! Changes to a table in text: cells, rows, columns, delimiters, quotes, line ends, encodings.

use crate::random::Random;

/// What people and programs write in a cell.
const WRITTEN: [&str; 52] = [
    "",
    ".",
    "       .",
    "-",
    "x",
    "0",
    "-0,0",
    "1",
    "-1",
    "100",
    "101",
    "1,5",
    "1.5",
    "1.234,5",
    "1e9",
    "1e400",
    "NaN",
    "inf",
    "0x10",
    "٣",
    "99999999999999999999",
    "-99997",
    "-99995",
    "-99999999",
    "GM0402",
    "WK040201",
    "WK040201  ",
    "wk040202",
    "BU04020304",
    "NL00",
    "NL01",
    "WK0363AA",
    "WK999901",
    "04020304",
    "2020",
    "2022",
    "2020JJ00",
    "2024MM01",
    "2022K2",
    "2022-13",
    "20300",
    "80200",
    "MW00000",
    "MW00001",
    "0.0.0 ",
    "1.1.1 ",
    "geheim",
    "CBS|t|2021-03-01",
    "ja",
    "=1+1",
    "'",
    "\u{a0}",
];

/// A table in text, taken apart.
struct Table {
    rows: Vec<Vec<String>>,
    delimiter: char,
}

/// One change to a text with a table in it.
pub fn changed(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let mut table = Table::of(&text);
    match random.below(16) {
        0..5 => table.write_cell(random),
        5 => table.write_column(random),
        6 => table.move_row(random),
        7 => table.repeat_row(random),
        8 => drop(table.rows.drain(random.piece(table.rows.len()))),
        9 => table.change_columns(random),
        10 => table.change_width(random),
        11 => table.delimiter = *random.one_of(&[';', ',', '\t', '|']),
        12 => return with_quotes(&text, random).into_bytes(),
        13 => return with_line_ends(&text, random).into_bytes(),
        _ => return encoded(&text, random),
    }
    table.text().into_bytes()
}

impl Table {
    /// Takes quotes for what they are in a line; a line end inside quotes ends the row.
    fn of(text: &str) -> Self {
        let head = text.lines().next().unwrap_or_default();
        let delimiter = [';', ',', '\t'].into_iter().max_by_key(|c| head.matches(*c).count());
        let delimiter = delimiter.unwrap_or(';');
        Self { rows: text.lines().map(|line| cells(line, delimiter)).collect(), delimiter }
    }

    fn text(&self) -> String {
        let between = self.delimiter.to_string();
        self.rows.iter().map(|row| row.join(&between) + "\n").collect()
    }

    fn write_cell(&mut self, random: &mut Random) {
        let (row, from) = (random.below(self.rows.len()), random.below(self.rows.len()));
        let new = match random.below(4) {
            0 => self.rows.get(from).and_then(|row| row.first()).cloned().unwrap_or_default(),
            1 => random.one_of(&WRITTEN).repeat(1 + random.below(400)),
            _ => (*random.one_of(&WRITTEN)).to_owned(),
        };
        if let Some(cells) = self.rows.get_mut(row).filter(|cells| !cells.is_empty()) {
            let place = random.below(cells.len());
            cells[place] = new;
        }
    }

    /// The same in every row, as somebody does who fills a column.
    fn write_column(&mut self, random: &mut Random) {
        let place = random.below(self.rows.first().map_or(0, Vec::len));
        let new = *random.one_of(&WRITTEN);
        for cell in self.rows.iter_mut().skip(1).filter_map(|row| row.get_mut(place)) {
            new.clone_into(cell);
        }
    }

    fn move_row(&mut self, random: &mut Random) {
        let (a, b) = (random.below(self.rows.len()), random.below(self.rows.len()));
        if !self.rows.is_empty() {
            self.rows.swap(a, b);
        }
    }

    fn repeat_row(&mut self, random: &mut Random) {
        let place = random.below(self.rows.len());
        if let Some(row) = self.rows.get(place).cloned() {
            let rows = std::iter::repeat_n(row, 1 + random.below(40));
            drop(self.rows.splice(place..place, rows));
        }
    }

    fn change_columns(&mut self, random: &mut Random) {
        let width = self.rows.first().map_or(0, Vec::len);
        let (a, b) = (random.below(width), random.below(width));
        let way = random.below(3);
        for row in self.rows.iter_mut().filter(|row| row.len() > a.max(b)) {
            match way {
                0 => row.swap(a, b),
                1 => drop(row.remove(a)),
                _ => row.insert(a, row[b].clone()),
            }
        }
    }

    fn change_width(&mut self, random: &mut Random) {
        let place = random.below(self.rows.len());
        if let Some(row) = self.rows.get_mut(place) {
            match random.chance(2) {
                true => row.truncate(random.below(row.len() + 1)),
                false => row.extend(vec![String::new(); random.below(600)]),
            }
        }
    }
}

fn cells(line: &str, delimiter: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        quoted ^= c == '"';
        match cells.last_mut() {
            Some(cell) if c != delimiter || quoted => cell.push(c),
            _ => cells.push(String::new()),
        }
    }
    cells
}

fn with_quotes(text: &str, random: &mut Random) -> String {
    match random.below(3) {
        0 => text.replace('"', ""),
        1 => text.replace('"', "'"),
        _ => {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            let place = places.get(random.below(places.len())).copied().unwrap_or(0);
            format!("{}\"{}", &text[..place], &text[place..])
        }
    }
}

fn with_line_ends(text: &str, random: &mut Random) -> String {
    let plain = text.replace("\r\n", "\n");
    match random.below(5) {
        0 => plain.replace('\n', "\r\n"),
        1 => plain.replace('\n', "\r"),
        2 => plain.replace('\n', "\n\n"),
        3 => plain.trim_end().to_owned(),
        _ => format!("Titel van de tabel\n\n{plain}"),
    }
}

fn encoded(text: &str, random: &mut Random) -> Vec<u8> {
    match random.below(4) {
        0 => format!("\u{feff}{text}").into_bytes(),
        1 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        2 => [text.as_bytes(), b"caf\xE9 \x80;"].concat(),
        _ => text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(),
    }
}
