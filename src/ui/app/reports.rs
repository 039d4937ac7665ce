//! The window and the reports that leave it.

use super::WijkbeeldApp;
use crate::app::command::Command;
use crate::app::rapport::ENDING;
use crate::ui::shell::dialogs::Ask;
use std::path::PathBuf;

impl WijkbeeldApp {
    /// Asks where a report goes; what it is of is settled now, whatever is chosen meanwhile.
    pub(super) fn begin_report(&mut self, wijk: Option<String>) {
        self.report_of = wijk;
        self.ask = Some(Ask::Report);
    }

    /// 'hilversum-inventarisatie-oost.html'.
    pub(super) fn report_name(&self) -> String {
        let Some(file) = self.session.file() else { return String::new() };
        let stem = file.path.file_stem().unwrap_or_default().to_string_lossy();
        let wijken = &file.overview.wijken;
        let own = wijken.iter().find(|(code, _)| Some(code) == self.report_of.as_ref());
        let naam = own.map(|(_, naam)| format!("-{}", naam.to_lowercase().replace(' ', "-")));
        format!("{stem}-inventarisatie{}.{ENDING}", naam.unwrap_or_default())
    }

    /// Writes the report to the file that was chosen.
    pub(super) fn save_report(&mut self, path: PathBuf) {
        let wijk = self.report_of.take();
        self.session.send(Command::Report { path, wijk });
    }
}
