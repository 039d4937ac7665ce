//! What people decide about a wijk.

use super::Document;
use super::error::Result;
use super::transact::Soort;
use crate::model::record::{Edit, Id, Noun};

impl Document {
    /// Decides whether a wijk takes part in the Foto; `None` leaves it to the rule.
    ///
    /// # Errors
    /// When there is no such wijk, or what SQLite says.
    pub fn set_telt_mee(
        &mut self,
        wijk: &str,
        telt_mee: Option<bool>,
        wie: &str,
    ) -> Result<Option<Id>> {
        let code = self.find_wijk(wijk)?.code;
        let work = |change: &mut super::transact::Change<'_>| {
            let known = change.find(Noun::Wijkkeuze, "gebied", &(&*code).into())?;
            let id = known.unwrap_or_else(Id::new_v4);
            let fields = vec![
                ("gebied", (&*code).into()),
                ("telt_mee", telt_mee.into()),
                ("verwijderd", false.into()),
            ];
            change.put(&Edit::change(Noun::Wijkkeuze, id, fields))
        };
        self.transact(Soort::Wijzig, wie, None, work).map(|((), step)| step)
    }
}
