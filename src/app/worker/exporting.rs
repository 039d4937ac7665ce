//! What leaves the file: figures as a table, and drawings.

use super::Worker;
use crate::app::clock::today;
use crate::app::export::{self, Form, Wens};
use crate::app::figure::{self, FigureFormat};
use crate::app::session::NoticeKind;
use crate::app::{AppError, rapport, whole};
use crate::model::figure::Figure;
use crate::model::nl;
use crate::model::progress::CancelSwitch;
use crate::model::waarneming::Edities;
use std::path::Path;

impl Worker {
    pub(super) fn save_figure(
        &mut self,
        figure: &Figure,
        path: &Path,
        format: FigureFormat,
    ) -> Result<(), AppError> {
        let path = figure::save(figure, path, format)?;
        self.say(NoticeKind::Info, format!("Figuur bewaard als '{}'", path.display()));
        Ok(())
    }

    pub(super) fn export_list(&mut self, path: &Path, wens: Wens) -> Result<(), AppError> {
        let path = whole::with_ending(path, wens.vorm.ending());
        let number = export::list(self.document()?, wens, &path)?;
        let (one, more) = wens.lijst.words();
        let word = match number {
            1 => format!("{one} staat"),
            _ => format!("{more} staan"),
        };
        let number = nl::number(number as f64, 0);
        self.say(NoticeKind::Info, format!("{number} {word} in '{}'", path.display()));
        Ok(())
    }

    /// Writes the inventory of one wijk, or of all.
    pub(super) fn report(&mut self, path: &Path, wijk: Option<&str>) -> Result<(), AppError> {
        let path = whole::with_ending(path, rapport::ENDING);
        let document = self.document()?;
        let gebied = wijk.map(|code| document.find_wijk(code)).transpose()?;
        rapport::save_inventarisatie(document, gebied.as_ref(), today(), &path)?;
        let text = format!(
            "Verslag bewaard als '{}': open het om te lezen of af te drukken",
            path.display()
        );
        self.say(NoticeKind::Info, text);
        Ok(())
    }

    pub(super) fn export_figures(
        &mut self,
        path: &Path,
        form: Form,
        edities: Edities,
        switch: &CancelSwitch,
    ) -> Result<(), AppError> {
        let mut progress = self.progress(switch);
        let path = whole::with_ending(path, form.ending());
        let number = export::figures(self.document()?, edities, form, &path, &mut progress)?;
        let word = if number == 1 { "cijfer staat" } else { "cijfers staan" };
        let number = nl::number(number as f64, 0);
        self.say(NoticeKind::Info, format!("{number} {word} in '{}'", path.display()));
        Ok(())
    }
}
