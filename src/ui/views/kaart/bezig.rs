//! What the next click on the map is for.

use super::grond::Zicht;
use super::lijnen::paint_chosen;
use super::lijntekening::Lijntekening;
use super::meten::Meting;
use super::wijzen::gewezen;
use crate::app::barrieres::Barriere;
use crate::app::command::Command;
use crate::app::view::kaart::overgang;
use crate::model::record::{Edit, Id, Noun};
use crate::ui::context::{Action, ViewContext};
use crate::ui::theme;
use egui::{Response, Ui};
use std::borrow::Cow;

/// How near to a line one has to point, in points.
const NEAR: f64 = 14.0;

/// What was begun.
pub enum Bezig {
    /// A place comes where someone points.
    Plek { id: Id, naam: String },
    /// A distance is measured.
    Meten(Meting),
    /// The line of a barrier gets another corner.
    Lijn(Lijntekening),
    /// A crossing of a barrier comes or goes.
    Overgang { id: Id, naam: String, staat: Overgangstaat },
}

/// How far putting crossings is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Overgangstaat {
    /// The barrier was just made: the map does not show it yet.
    Nieuw,
    /// It is shown.
    Getoond,
    /// Someone pointed where it does not go.
    Mis,
}

/// Whether it goes on.
pub enum Verder {
    Zo(Bezig),
    Klaar,
    /// A place came where someone pointed.
    Gezet(Id),
}

impl Bezig {
    /// What to do now, in one sentence over the map.
    pub fn zin(&self) -> Cow<'_, str> {
        match self {
            Self::Plek { naam, .. } => format!(
                "Klik op de kaart waar {naam} staat, of schuif met de pijlen en druk op Enter. \
                 Esc: stoppen."
            )
            .into(),
            Self::Meten(meting) => meting.tekst().into(),
            Self::Lijn(lijn) => lijn.tekst().into(),
            Self::Overgang { naam, staat: Overgangstaat::Mis, .. } => {
                format!("Daar loopt ‘{naam}’ niet. Klik op de lijn, of kom eerst dichterbij.")
                    .into()
            }
            Self::Overgang { naam, .. } => format!(
                "Waar kunt u ‘{naam}’ te voet oversteken? Klik op de lijn, of schuif met de pijlen \
                 en druk op Enter. Nog eens klikken haalt een overgang weg. Esc: klaar."
            )
            .into(),
        }
    }

    /// Whether it is about a line of a barrier.
    pub fn is_line(&self) -> bool {
        matches!(self, Self::Lijn(_) | Self::Overgang { .. })
    }

    /// The button that ends it: what it says, and its name.
    pub fn knop(&self) -> [&'static str; 2] {
        match self {
            Self::Plek { .. } => ["Stoppen", "Plek zetten stoppen"],
            Self::Meten(_) => ["Stoppen", "Meten stoppen"],
            Self::Lijn(_) => ["Klaar", "Lijn klaar"],
            Self::Overgang { .. } => ["Klaar", "Overgangen klaar"],
        }
    }

    /// What that button does: a line that can be kept is kept.
    pub fn end(self, context: &mut ViewContext<'_>, zicht: &Zicht<'_>) -> Verder {
        match self {
            Self::Lijn(lijn) => lijn.keep(context, zicht),
            _ => Verder::Klaar,
        }
    }

    /// Takes what someone points at, and draws what there is.
    pub fn ui(
        self,
        context: &mut ViewContext<'_>,
        ui: &Ui,
        response: &Response,
        zicht: &Zicht<'_>,
    ) -> Verder {
        let wijst = gewezen(ui, response, zicht);
        match self {
            Self::Meten(mut meting) => {
                meting.ui(ui, &wijst, zicht);
                Verder::Zo(Self::Meten(meting))
            }
            Self::Lijn(lijn) => lijn.ui(context, ui, (response, &wijst), zicht),
            Self::Plek { id, naam } => match wijst.gekozen {
                Some(place) => {
                    context.act(put(id, place));
                    zicht.choose_wijk(context, place);
                    Verder::Gezet(id)
                }
                None => Verder::Zo(Self::Plek { id, naam }),
            },
            Self::Overgang { id, naam, staat } => {
                let known = zicht.view.barrieres.iter().find(|one| one.id == id);
                let Some(one) = known else {
                    // A barrier that was taken away has no crossings.
                    return match staat {
                        Overgangstaat::Nieuw => Verder::Zo(Self::Overgang { id, naam, staat }),
                        _ => Verder::Klaar,
                    };
                };
                let painter = ui.painter().with_clip_rect(zicht.rect);
                paint_chosen(&painter, theme::tokens(ui), zicht, one);
                let staat = match wijst.gekozen.map(|place| cross_at(context, zicht, one, place)) {
                    Some(true) => Overgangstaat::Getoond,
                    Some(false) => Overgangstaat::Mis,
                    None if staat == Overgangstaat::Nieuw => Overgangstaat::Getoond,
                    None => staat,
                };
                Verder::Zo(Self::Overgang { id, naam, staat })
            }
        }
    }
}

/// A crossing comes or goes; `false` when the line is not there.
fn cross_at(
    context: &mut ViewContext<'_>,
    zicht: &Zicht<'_>,
    barriere: &Barriere,
    place: [f64; 2],
) -> bool {
    let edit = overgang(barriere, place, NEAR * zicht.camera.per_punt);
    let found = edit.is_some();
    if let Some(edit) = edit {
        context.act(Action::Send(Command::Edit(vec![edit])));
    }
    found
}

/// A place gets a point.
pub fn put(id: Id, [x, y]: [f64; 2]) -> Action {
    let metres = |value: f64| (value * 10.0).round() / 10.0;
    let fields = vec![("rd_x", metres(x).into()), ("rd_y", metres(y).into())];
    Action::Send(Command::Edit(vec![Edit::change(Noun::Ontmoetingsplek, id, fields)]))
}
