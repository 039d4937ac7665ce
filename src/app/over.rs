//! About the app: its version, and where it keeps what.

use super::{log, settings::Settings};
use crate::document::{backup, platform};
use std::path::Path;

/// About the app, ready to be shown or copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    /// What it is, and the answer.
    pub regels: Vec<(&'static str, String)>,
}

impl Over {
    /// With the open file, when there is one.
    pub fn new(file: Option<&Path>) -> Self {
        let shown = |path: &Path| path.display().to_string();
        let backups = file.map_or_else(platform::data_folder, backup::folder);
        let system = format!("{} ({})", std::env::consts::OS, std::env::consts::ARCH);
        let regels = vec![
            ("Versie", version().to_owned()),
            ("Bestand", file.map_or_else(|| "geen bestand open".to_owned(), shown)),
            ("Reservekopieën", shown(&backups)),
            ("Instellingen", shown(&Settings::path())),
            ("Logboek", shown(&log::path())),
            ("Computer", system),
        ];
        Self { regels }
    }

    /// To paste into a message to someone who helps.
    pub fn as_text(&self) -> String {
        let lines = self.regels.iter().map(|(what, answer)| format!("{what}: {answer}\n"));
        std::iter::once("Wijkbeeld\n".to_owned()).chain(lines).collect()
    }
}

/// The version of the app.
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_where_everything_is() {
        let over = Over::new(Some(Path::new("/tmp/zuid.wijk")));
        let text = over.as_text();
        for part in ["Versie: 0.", "Bestand: /tmp/zuid.wijk", "zuid-", "wijkbeeld.log"] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(Over::new(None).as_text().contains("geen bestand open"));
    }
}
