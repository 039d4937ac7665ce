//! What people do with the list of a wijk, as changes of the file.

use super::{InventarisRij, Stand, WijkInventaris};
use crate::model::Bron;
use crate::model::basis::inventaris::{InventarisSoort, Staat};
use crate::model::record::{Edit, Id, Noun, Value};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

/// The row of a kind in a wijk. Always the same one: two quick keys make one row, and so do two
/// laptops.
pub fn row_id(wijk: &str, soort: &InventarisSoort) -> Id {
    fixed_id(&format!("inventarispunt {wijk} {}", soort.id))
}

fn fixed_id(name: &str) -> Id {
    let hash = Sha256::digest(name.as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}

type Fields = Vec<(&'static str, Value)>;

fn own_source(vandaag: Date) -> (&'static str, Value) {
    ("bron", Bron::eigen_invoer(vandaag).to_string().into())
}

impl WijkInventaris {
    /// What was found out about kinds; who says so today answers for it.
    pub fn set(
        &self,
        rijen: &[&InventarisRij],
        staat: Staat,
        vandaag: Date,
        wie: &str,
    ) -> Vec<Edit> {
        rijen.iter().map(|rij| self.found_out(rij, staat, vandaag, wie)).collect()
    }

    fn found_out(&self, rij: &InventarisRij, staat: Staat, vandaag: Date, wie: &str) -> Edit {
        let mut fields: Fields = vec![
            ("gebied", self.code.as_str().into()),
            ("soort", rij.soort.id.into()),
            ("staat", staat.word().into()),
            ("bevestigd_op", vandaag.to_string().into()),
            ("bevestigd_door", (!wie.is_empty()).then_some(wie).into()),
            ("verwijderd", false.into()),
        ];
        if !rij.bestaat {
            fields.push(own_source(vandaag));
        }
        Edit::change(Noun::Inventarispunt, rij.id, fields)
    }

    /// The kinds of which the file knows a place or partner here, and nobody said anything yet.
    pub fn voorstel(&self) -> Vec<&InventarisRij> {
        let known = |rij: &&InventarisRij| rij.staat == Staat::Onbekend && !rij.gevonden.is_empty();
        self.rijen.iter().filter(known).collect()
    }

    /// Says that the list is ready, or that the raad has it, or takes that back.
    ///
    /// # Errors
    /// The sentence about what has still to be found out.
    pub fn set_stand(&self, stand: Stand, vandaag: Date, wie: &str) -> Result<Edit, String> {
        if let (true, Some(nog)) = (stand.is_gereed(), &self.nog) {
            return Err(nog.clone());
        }
        let said = stand.is_gereed();
        let word = said.then(|| stand.text());
        let id =
            self.stand_id.unwrap_or_else(|| fixed_id(&format!("inventarisatie {}", self.code)));
        let mut fields: Fields = vec![
            ("gebied", self.code.as_str().into()),
            ("stand", word.into()),
            ("datum", said.then(|| vandaag.to_string()).into()),
            ("door", Some(wie).filter(|wie| said && !wie.is_empty()).into()),
            ("verwijderd", false.into()),
        ];
        if self.stand_id.is_none() {
            fields.push(own_source(vandaag));
        }
        Ok(Edit::change(Noun::Inventarisatie, id, fields))
    }
}
