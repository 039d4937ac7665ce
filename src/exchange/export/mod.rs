//! Export: what the file holds as a table that a colleague or another program can read.

pub mod indicatoren;
#[cfg(test)]
mod tests;
pub mod waarnemingen;

/// What a table is about: which rows its writer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The figures that count: [`waarnemingen::Writer`].
    Waarnemingen,
    /// The catalogue: [`indicatoren::write`].
    Indicatoren,
}

/// A table that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exporter {
    /// Its fixed id (`--soort`).
    pub id: &'static str,
    /// What a person reads in a list.
    pub text: &'static str,
    /// The extensions of the files that it writes, without a point.
    pub extensions: &'static [&'static str],
    /// Which rows it takes.
    pub kind: Kind,
}

/// Every table that can be written, in the order of a list on the screen.
pub static EXPORTERS: &[Exporter] = &[
    Exporter {
        id: "waarnemingen",
        text: "Cijfers",
        extensions: &["csv"],
        kind: Kind::Waarnemingen,
    },
    Exporter {
        id: "indicatoren",
        text: "Indicatoren",
        extensions: &["csv"],
        kind: Kind::Indicatoren,
    },
];

/// The table with this id.
pub fn exporter(id: &str) -> Option<&'static Exporter> {
    EXPORTERS.iter().find(|exporter| exporter.id == id)
}

/// A writer of the own CSV form: `;`, LF, no byte order mark.
fn csv_writer<W: std::io::Write>(output: W) -> csv::Writer<W> {
    csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::Any(b'\n'))
        .from_writer(output)
}

/// The error of the output behind an error of the writer.
fn io_error(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    }
}
