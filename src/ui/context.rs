//! What a view gets: where to look, and a place to say what the user wants.

use super::desk::Desk;
use super::drafts::Drafts;
use super::shell::dialogs::Ask;
use super::shell::hulp::HulpDeel;
use super::views::ViewId;
use crate::app::command::Command;
use crate::app::figure::FigureFormat;
use crate::app::query::Query;
use crate::app::recent::RecentFiles;
use crate::app::settings::Settings;
use crate::app::view::bron::BronPaneel;
use crate::app::view::outline::OutlineView;
use crate::model::basis;
use crate::model::figure::Figure;
use crate::model::foto::Vergelijk;
use crate::model::recept::{FotoKeuze, Recept};
use crate::model::record::{Id, Noun};
use crate::model::wijktekst::TekstSoort;
use egui::Ui;
use std::path::PathBuf;
use std::sync::Arc;

/// What all views share: the view, the wijk, and the choices behind the Foto.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The view that is shown.
    pub view: ViewId,
    /// Code of the chosen wijk.
    pub wijk: Option<String>,
    /// The years, the benchmark and the rule.
    pub foto: FotoKeuze,
    /// Id of the chosen indicator.
    pub indicator: Option<String>,
    /// The chosen place to meet.
    pub plek: Option<Id>,
    /// The chosen partner.
    pub partner: Option<Id>,
    /// The list of the sociale basis that is shown.
    pub register: Noun,
    /// The chosen row of such a list.
    pub rij: Option<(Noun, Id)>,
    /// The text about a wijk whose form is open.
    pub tekst: Option<Id>,
    /// The wijk and the action that the history is to show, until it does.
    pub geschiedenis: Option<(String, Option<Id>)>,
}

/// Something that can be shown: where a search result or a row of another view leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A view.
    View(ViewId),
    /// A wijk, by code.
    Wijk(String),
    /// An indicator, by id.
    Indicator(String),
    /// A place to meet.
    Plek(Id),
    /// A partner.
    Partner(Id),
    /// A row of another list of the sociale basis.
    Rij(Noun, Id),
    /// Such a list.
    Register(Noun),
    /// The form of a text about a wijk.
    Tekst(Id),
    /// The map, with a place in the middle, or ready to put it there.
    OpKaart(Id, String),
    /// What changed in a wijk, with one action chosen.
    Geschiedenis {
        /// Code of the wijk.
        wijk: String,
        /// The action.
        handeling: Option<Id>,
    },
}

impl Target {
    /// A row of a noun that people keep.
    pub fn row(noun: Noun, id: Id) -> Self {
        match noun {
            Noun::Partner => Self::Partner(id),
            Noun::Wijktekst => Self::Tekst(id),
            _ if basis::in_lijst(noun).is_some() => Self::Rij(noun, id),
            _ => Self::Plek(id),
        }
    }
}

impl Choice {
    /// The row that is chosen in the view that is shown.
    pub fn row(&self) -> Option<Id> {
        match self.view {
            ViewId::Plekken => self.plek,
            ViewId::Partners => self.partner,
            ViewId::Wijk => self.tekst,
            ViewId::Register => self.row_of(self.register),
            _ => None,
        }
    }

    /// The chosen row of a list of the sociale basis.
    pub fn row_of(&self, noun: Noun) -> Option<Id> {
        self.rij.filter(|(own, _)| *own == noun).map(|(_, id)| id)
    }

    /// Chooses no row of a noun.
    pub fn unchoose(&mut self, noun: Noun) {
        match noun {
            Noun::Partner => self.partner = None,
            Noun::Wijktekst => self.tekst = None,
            _ if basis::in_lijst(noun).is_some() => self.rij = None,
            _ => self.plek = None,
        }
    }

    /// Chooses what is to be shown, and its view.
    pub fn show(&mut self, target: Target) {
        self.geschiedenis = None;
        self.view = match target {
            Target::View(view) => view,
            Target::Wijk(code) => {
                self.wijk = Some(code);
                ViewId::Wijk
            }
            Target::Indicator(id) => {
                self.indicator = Some(id);
                ViewId::Indicatoren
            }
            Target::Plek(id) => {
                self.plek = Some(id);
                ViewId::Plekken
            }
            Target::Partner(id) => {
                self.partner = Some(id);
                ViewId::Partners
            }
            Target::Rij(noun, id) => {
                (self.register, self.rij) = (noun, Some((noun, id)));
                ViewId::Register
            }
            Target::Register(noun) => {
                self.register = noun;
                ViewId::Register
            }
            Target::Tekst(id) => {
                self.tekst = Some(id);
                ViewId::Wijk
            }
            Target::OpKaart(..) => ViewId::Kaart,
            Target::Geschiedenis { wijk, handeling } => {
                self.geschiedenis = Some((wijk, handeling));
                ViewId::Geschiedenis
            }
        };
    }
}

impl Default for Choice {
    fn default() -> Self {
        Self {
            view: ViewId::Foto,
            wijk: None,
            foto: FotoKeuze::default(),
            indicator: None,
            plek: None,
            partner: None,
            register: Noun::Functie,
            rij: None,
            tekst: None,
            geschiedenis: None,
        }
    }
}

/// Something the user wants; done after the frame, so that drawing changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Show a view, a wijk or a record.
    Show(Target),
    /// Choose a wijk.
    Wijk(String),
    /// Choose the newest year that counts.
    Jaar(Option<i32>),
    /// Choose what to compare with.
    Vergelijk(Vergelijk),
    /// Choose the rule behind the Foto.
    Recept(Recept),
    /// Keep the Foto of the choices of now.
    KeepFoto,
    /// Show where something comes from.
    Bron(Box<BronPaneel>),
    /// Put the panel 'Bron' away.
    CloseBron,
    /// Ask for a file.
    Ask(Ask),
    /// Search.
    Zoek,
    /// Show a part of the help.
    Hulp(HulpDeel),
    /// Give the keyboard back to what had it before a dialog came.
    FocusBack(egui::Id),
    /// Look which of the files that were open before are still there.
    LookForFiles,
    /// Leave a file out of the list of those that were open before.
    Forget(PathBuf),
    /// Take a figure along.
    Figure(Arc<Figure>, Take),
    /// Make a report of the inventory of a wijk, by its code; of all without one.
    Report(Option<String>),
    /// Tell the session.
    Send(Command),
    /// Begin a row; of the noun of the view that is shown when none is named.
    New(Option<Noun>),
    /// Choose no row of a noun.
    Unchoose(Noun),
    /// Begin a text of this kind about the chosen wijk.
    Write(TekstSoort),
}

/// How a figure is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// As a picture on the clipboard.
    CopyPicture,
    /// As a table on the clipboard.
    CopyTable,
    /// As a file.
    Save(FigureFormat),
}

/// The outlines on the first page, with the words under them.
#[derive(Debug, Clone, Default)]
pub struct Voorbeeld {
    /// The outlines of the example.
    pub omtrekken: Vec<OutlineView>,
    /// What they are and where they come from.
    pub onderschrift: String,
}

/// What a view gets.
pub struct ViewContext<'a> {
    /// Answers from the open file.
    pub session: &'a mut dyn Desk,
    /// What is chosen.
    pub choice: &'a Choice,
    /// What the app remembers of its user.
    pub settings: &'a mut Settings,
    /// Files that were open before.
    pub recent: &'a RecentFiles,
    /// What was typed in forms and is not in the file yet.
    pub drafts: &'a mut Drafts,
    /// What the user wants.
    pub actions: &'a mut Vec<Action>,
}

impl ViewContext<'_> {
    /// Whether the file has figures to compare wijken with.
    pub fn has_figures(&self) -> bool {
        self.session.file().is_some_and(|file| !file.overview.jaren.is_empty())
    }

    /// The answer to a question about the file; `None` while it is being made.
    pub fn ask<Q: Query>(&mut self, query: &Q) -> Option<Arc<Q::Answer>> {
        self.session.ask_any(query)?.downcast().ok()
    }

    /// Whether the file can be changed.
    pub fn may_change(&self) -> bool {
        self.session.file().is_some_and(|file| file.alleen_lezen.is_none())
    }

    /// The user wants this.
    pub fn act(&mut self, action: Action) {
        self.actions.push(action);
    }
}

/// Whether the window is so narrow that columns go below each other.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < super::theme::measures::NARROW
}

impl Voorbeeld {
    /// The Hilversum example.
    ///
    /// # Errors
    /// When the example cannot be read; a test keeps this from happening.
    pub fn hilversum() -> Result<Self, crate::app::AppError> {
        let onderschrift = "Hilversum: acht wijken en het Landelijk Gebied. CBS en Kadaster, 2024.";
        let omtrekken = crate::app::example::outlines()?;
        Ok(Self { omtrekken, onderschrift: onderschrift.to_owned() })
    }
}
