//! Joining two rows that are one and the same, after a question that says which one stays.

use super::{Ask, Request, Worker};
use crate::app::AppError;
use crate::document::records::Record;
use crate::model::record::{Id, Noun};

impl Worker {
    pub(super) fn join(&mut self, noun: Noun, ids: [Id; 2]) -> Result<(), AppError> {
        let paar = self.document()?.paar(noun, ids)?;
        let text = format!(
            "{} blijft. Wat daar leeg is, komt van {}, en wat daarbij hoort gaat mee. {} wordt daarna \
             verwijderd. U kunt dit ongedaan maken.",
            called(&paar.blijft),
            called(&paar.weg),
            called(&paar.weg)
        );
        let title = "Deze twee samenvoegen?";
        self.ask(Ask { title, yes: "Samenvoegen" }, text, Request::JoinSurely(noun, ids));
        Ok(())
    }

    pub(super) fn join_surely(&mut self, noun: Noun, ids: [Id; 2]) -> Result<(), AppError> {
        self.change(|document, wie| {
            let paar = document.samenvoegen(noun, ids, wie)?;
            Ok(Some(format!("{} is nu één rij", called(&paar.blijft))))
        })
    }
}

/// Name and address: two that are the same often have one name.
fn called(row: &Record) -> String {
    match (row.text("naam"), row.text("adres")) {
        (naam, "") => format!("'{naam}'"),
        (naam, adres) => format!("'{naam}' ({adres})"),
    }
}
