//! What the app remembers about its user and window, outside the files.

use serde::{Deserialize, Serialize};
use std::path::PathBuf;

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
    /// Role of the user ('buurtcoördinator').
    pub rol: String,
    /// Codes of the wijken the user works in.
    pub eigen_wijken: Vec<String>,
    /// The file that was open last.
    pub laatste_bestand: Option<PathBuf>,
    /// Files that were open before, newest first.
    pub recente_bestanden: Vec<PathBuf>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            thema: Thema::default(),
            zoom: 1.0,
            naam: String::new(),
            rol: String::new(),
            eigen_wijken: Vec::new(),
            laatste_bestand: None,
            recente_bestanden: Vec::new(),
        }
    }
}
