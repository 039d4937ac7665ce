//! What the app remembers about its user and window, outside the files.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Light, dark, or what the computer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Thema {
    /// Light.
    #[default]
    Licht,
    /// Dark.
    Donker,
    /// Whatever the computer uses.
    Systeem,
}

/// How someone looks at a list.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LijstKeuze {
    /// Word of the column to sort by.
    pub sorteer: String,
    /// Whether the last comes first.
    pub aflopend: bool,
    /// Widths of the columns, in points; empty when nobody changed them.
    pub breedtes: Vec<f32>,
    /// Code of the wijk that is shown, `-` for none; empty for all.
    pub wijk: String,
    /// Kind that is shown; empty for all.
    pub soort: String,
    /// Word of the status that is shown.
    pub toon: String,
}

/// The settings; unknown or missing ones take their default.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Colours.
    pub thema: Thema,
    /// Size of everything, 0.8 to 2.0.
    pub zoom: f32,
    /// Name of the user, for 'wie' in the history.
    pub naam: String,
    /// The name that the program was started with (`--wie`); it is not kept.
    #[serde(skip)]
    pub naam_voor_nu: Option<String>,
    /// Role of the user ('buurtcoördinator').
    pub rol: String,
    /// Codes of the wijken the user works in.
    pub eigen_wijken: Vec<String>,
    /// The file that was open last.
    pub laatste_bestand: Option<PathBuf>,
    /// Whether the first page was shown: after that the example opens when nothing else does.
    pub welkom_gezien: bool,
    /// Files that were open before, newest first.
    pub recente_bestanden: Vec<PathBuf>,
    /// How each list is looked at, by its noun.
    pub lijsten: BTreeMap<String, LijstKeuze>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            thema: Thema::default(),
            zoom: 1.0,
            naam: String::new(),
            naam_voor_nu: None,
            rol: String::new(),
            eigen_wijken: Vec::new(),
            laatste_bestand: None,
            welkom_gezien: false,
            recente_bestanden: Vec::new(),
            lijsten: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Reads the settings; what cannot be read takes its default.
    pub fn load(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Writes the settings, whole or not at all.
    ///
    /// # Errors
    /// What the system says.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let half = path.with_extension("deel");
        std::fs::write(&half, serde_json::to_vec_pretty(self)?)?;
        crate::document::platform::replace_file(&half, path)
    }

    /// Where the settings of this user lie.
    pub fn path() -> PathBuf {
        crate::document::platform::data_folder().join("instellingen.json")
    }

    /// Under which name changes are made: the one that the program was started with, else the one
    /// that was filled in, else the system's.
    pub fn wie(&self) -> String {
        let known = [self.naam_voor_nu.as_deref().unwrap_or_default(), &self.naam];
        let known = known.into_iter().map(str::trim).find(|naam| !naam.is_empty());
        known.map_or_else(crate::document::platform::user_name, str::to_owned)
    }

    /// The name of who answers for what is said now; empty when nobody knows it.
    pub fn known_wie(&self) -> String {
        let wie = self.wie();
        if wie == crate::document::platform::UNKNOWN_USER { String::new() } else { wie }
    }

    /// Leaves a file out of the list.
    pub fn forget(&mut self, path: &Path) {
        self.recente_bestanden.retain(|known| known != path);
        if self.laatste_bestand.as_deref() == Some(path) {
            self.laatste_bestand = None;
        }
    }

    /// Remembers a file as the last one that was open.
    pub fn remember(&mut self, path: &Path) {
        const MOST: usize = 8;
        self.laatste_bestand = Some(path.to_owned());
        self.recente_bestanden.retain(|known| known != path);
        self.recente_bestanden.insert(0, path.to_owned());
        self.recente_bestanden.truncate(MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_the_program_was_started_with_answers_and_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("instellingen.json");
        let filled_in = Settings { naam: " Sanne ".to_owned(), ..Settings::default() };
        let started = Settings { naam_voor_nu: Some("Jan".to_owned()), ..filled_in.clone() };
        assert_eq!([filled_in.known_wie(), started.known_wie()], ["Sanne", "Jan"]);
        started.save(&path).unwrap();
        assert_eq!(Settings::load(&path).wie(), "Sanne");
    }
}
