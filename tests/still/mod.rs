//! A desk that stands still: the example as the session answers it, with what a test adds.
#![allow(dead_code, reason = "each test target uses its own part")]

pub mod barrieres;
pub mod basis;
pub mod lived;
pub mod netwerk;
pub mod small;

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use wijkbeeld::app::command::Command;
use wijkbeeld::app::query::{AnyAnswer, Asked, Overview};
use wijkbeeld::app::session::{FileInfo, JobState, Notice, Question, Session};
use wijkbeeld::app::settings::Settings;
use wijkbeeld::app::view::nakijken::NakijkView;
use wijkbeeld::document::Document;
use wijkbeeld::model::record::{Edit, Noun};
use wijkbeeld::model::seed::Seed;
use wijkbeeld::ui::WijkbeeldApp;
use wijkbeeld::ui::context::Voorbeeld;
use wijkbeeld::ui::desk::Desk;
use wijkbeeld::ui::shell::dialogs::FakeDialogs;

/// What a test looks at and adds.
#[derive(Default)]
pub struct Still {
    session: Option<Session>,
    pub file: Option<FileInfo>,
    pub job: Option<JobState>,
    pub notices: Vec<Notice>,
    pub question: Option<Question>,
    pub review: Option<Arc<NakijkView>>,
    /// What the window told.
    pub sent: Rc<RefCell<Vec<Command>>>,
}

pub fn seed() -> Seed {
    wijkbeeld::exchange::seed::voorbeeld("hilversum").unwrap()
}

/// The example, open.
pub fn example() -> Still {
    Still::of(&seed())
}

/// The example under the longest names there are.
pub fn longest_names() -> Still {
    let mut seed = seed();
    let names = [
        ("GM0402", "Súdwest-Fryslân"),
        ("WK040201", "Bolsward en omliggende buitengebieden Noord"),
        ("WK040202", "Wijk 12 Woudsend, Indijk, Ypecolsga en Smallebrugge"),
        ("WK040203", "Vlietzone en Zuidelijke Bedrijventerreinen Oost"),
    ];
    for gebied in seed.drafts.iter_mut().flat_map(|draft| &mut draft.gebieden) {
        if let Some((_, naam)) = names.iter().find(|(code, _)| *code == gebied.code) {
            gebied.naam = Some((*naam).to_owned());
        }
    }
    Still::of(&seed)
}

/// The example with an interval of a tenth on both sides of every rate of misdrijven, and one
/// wijk whose newest figure is secret.
pub fn with_intervals() -> Still {
    let mut seed = seed();
    for draft in &mut seed.drafts {
        let rate = |id: &str| id == "misdrijven-per-1000-inwoners";
        let place = draft.indicatoren.iter().position(|one| rate(&one.id));
        let zuid = draft.gebieden.iter().position(|one| one.code == "WK040204");
        for one in &mut draft.waarnemingen {
            let Ok(value) = one.waarde else { continue };
            if Some(one.indicator as usize) != place {
                continue;
            }
            let extra = one.extra.get_or_insert_with(Box::default);
            (extra.onder, extra.boven) = (Some(value * 0.9), Some(value * 1.1));
            if Some(one.gebied as usize) == zuid && one.periode.to_string() == "2025" {
                one.waarde = Err(wijkbeeld::model::Reden::Geheim);
                one.extra = None;
            }
        }
    }
    Still::of(&seed)
}

/// The example with a percentage for each of its buurten, from 50 upwards by their order, and for
/// `elders` buurten of another gemeente; one buurt of Zuidwest has none.
pub fn with_buurten(elders: usize) -> Still {
    let mut seed = seed();
    let draft = seed.drafts.iter_mut().find(|draft| {
        draft.indicatoren.iter().any(|one| one.id == "koopwoningen")
            && draft.gebieden.iter().any(|one| one.code.starts_with("BU"))
    });
    let draft = draft.expect("a draft with buurten");
    let indicator = draft.indicatoren.iter().position(|one| one.id == "koopwoningen").unwrap();
    let own: Vec<usize> =
        (0..draft.gebieden.len()).filter(|i| draft.gebieden[*i].code.starts_with("BU")).collect();
    let like = draft.waarnemingen.iter().find(|one| one.indicator as usize == indicator);
    let like = like.cloned().expect("a figure of a wijk");
    for nr in 0..elders {
        let mut gebied = draft.gebieden[own[0]].clone();
        gebied.code = format!("BU9{:03}{:04}", nr / 100, nr % 100);
        (gebied.naam, gebied.ouder) = (None, Some(format!("WK9{:03}00", nr / 100)));
        draft.gebieden.push(gebied);
    }
    let all = own.iter().copied().chain(draft.gebieden.len() - elders..draft.gebieden.len());
    for (place, gebied) in all.enumerate() {
        let mut one = like.clone();
        one.gebied = gebied as u32;
        let spread = (place * 37 % 101) as f64 * 0.6 + (place * 13 % 41) as f64 * 0.9;
        one.waarde = Ok((spread + 2.0).min(100.0));
        if draft.gebieden[gebied].code == "BU04020301" {
            one.waarde = Err(wijkbeeld::model::Reden::Geheim);
        }
        draft.waarnemingen.push(one);
    }
    Still::of(&seed)
}

/// The example with this many more places to meet.
pub fn many_places(number: usize) -> Still {
    let mut seed = seed();
    for nr in 0..number {
        let fields = vec![
            (
                "naam",
                format!("Buurthuis {} {nr}", ["De Linde", "Ons Dorp", "’t Hof"][nr % 3]).into(),
            ),
            ("soort", ["buurthuis", "wijkcentrum", "school"][nr % 3].into()),
            ("wijk", format!("WK04020{}", 1 + nr % 8).into()),
            ("status", "open".into()),
            ("genoemd_op", format!("{}", 2001 + nr % 25).into()),
        ];
        seed.edits.push(Edit::add(Noun::Ontmoetingsplek, fields));
    }
    Still::of(&seed)
}

/// The example with this many more places on the map, some of them in each other's way.
pub fn places_on_the_map(number: usize) -> Still {
    let mut seed = seed();
    for nr in 0..number {
        // By threes near each other, spread over the middle of Hilversum.
        let (heap, own) = (nr / 3, nr % 3);
        let x = 139_300.0 + (heap * 389 % 3_100) as f64 + own as f64 * 70.0;
        let y = 469_300.0 + (heap * 577 % 2_700) as f64 + own as f64 * 45.0;
        let fields = vec![
            ("naam", format!("{} {nr}", ["De Linde", "Ons Dorp", "’t Hof"][own]).into()),
            ("soort", ["buurthuis", "wijkcentrum", "school"][own].into()),
            ("status", "open".into()),
            ("genoemd_op", format!("{}", 2001 + nr % 25).into()),
            ("rd_x", x.into()),
            ("rd_y", y.into()),
        ];
        seed.edits.push(Edit::add(Noun::Ontmoetingsplek, fields));
    }
    Still::of(&seed)
}

/// The example with hours for some of its places, and a few that were confirmed.
pub fn seed_with_hours() -> Seed {
    let mut seed = seed();
    let hours =
        ["ma-vr 9-17; za-zo dicht", "ma 13-21; do 13-21; zo dicht", "di-za 10-18; zo dicht", ""];
    let places = seed.edits.iter_mut().filter(|edit| edit.noun == Noun::Ontmoetingsplek);
    for (nr, edit) in places.enumerate() {
        let tijden = hours[nr % hours.len()];
        edit.fields.push(("openingstijden", tijden.into()));
        if nr % 3 == 0 {
            edit.fields.push(("bevestigd_op", "2026-11-20".into()));
            edit.fields.push(("bevestigd_door", "S. de Wit".into()));
        }
    }
    seed
}

/// That example, open.
pub fn with_hours() -> Still {
    Still::of(&seed_with_hours())
}

/// The example with what people wrote about Zuidwest.
pub fn with_texts() -> Still {
    let mut seed = seed();
    let texts = [
        (
            "identiteit",
            "Groene wijk met veel hoogbouw uit de jaren zestig; veel mensen wonen er al lang.",
            "2026-03-12",
        ),
        ("behoefte", "Een plek waar jongeren ’s avonds terechtkunnen.", "2026-09-03"),
        ("behoefte", "Hulp bij formulieren, dicht bij huis.", ""),
        ("knelpunt", "De bus rijdt na acht uur niet meer.", "2026-09-03"),
        ("goed", "De buurtmaaltijd op donderdag zit elke week vol.", "2026-10-15"),
    ];
    for (soort, tekst, datum) in texts {
        let mut fields =
            vec![("gebied", "WK040203".into()), ("soort", soort.into()), ("tekst", tekst.into())];
        fields.push(("datum", (!datum.is_empty()).then(|| datum.to_owned()).into()));
        seed.edits.push(Edit::add(Noun::Wijktekst, fields));
    }
    Still::of(&seed)
}

/// The example on a stick that cannot be written.
pub fn read_only() -> Still {
    let mut still = example();
    let why = "De schijf of stick is beveiligd tegen schrijven. Bewaar een kopie om te wijzigen.";
    still.file = still.file.map(|file| FileInfo { alleen_lezen: Some(why.to_owned()), ..file });
    still
}

/// The example with a place and a partner under the longest names there are.
pub fn long_rows() -> Still {
    let mut seed = seed();
    for edit in &mut seed.edits {
        let name = match edit.noun {
            Noun::Ontmoetingsplek => {
                "Multifunctioneel Ontmoetings- en Activiteitencentrum De Nieuwe Buurtkamer aan de Vaart"
            }
            Noun::Partner => {
                "Stichting Samenwerkende Vrijwilligersorganisaties Gooi en Vechtstreek en Omstreken"
            }
            _ => continue,
        };
        for field in &mut edit.fields {
            match field.0 {
                "naam" => field.1 = name.into(),
                "soort" => field.1 = "netwerk voor geestelijke gezondheid en ontmoeting".into(),
                "adres" => {
                    field.1 = "Burgemeester van der Goes van Naterslaan 1234-1238 achter".into()
                }
                "werkgebied" => {
                    field.1 = "Zuidwest, Zuidoost, Noordoost, Hilversumse Meent, Oost".into()
                }
                _ => {}
            }
        }
    }
    Still::of(&seed)
}

/// A file with wijken and nothing else.
pub fn without_figures() -> Still {
    let mut seed = seed();
    for draft in &mut seed.drafts {
        draft.waarnemingen.clear();
    }
    seed.edits.clear();
    Still::of(&seed)
}

impl Still {
    fn of(seed: &Seed) -> Self {
        Self::of_document(Document::in_memory(seed, "Test").unwrap())
    }

    /// A file that is open already.
    pub fn of_document(document: Document) -> Self {
        let mut session = Session::start(Some(document), "Test", Arc::new(|| ())).unwrap();
        while session.settle() {}
        let overview = session.file().unwrap().overview.clone();
        let file = FileInfo {
            path: PathBuf::from("/home/gebruiker/Documenten/hilversum.wijk"),
            naam: "hilversum.wijk".to_owned(),
            alleen_lezen: None,
            reservekopie: None,
            overview: Arc::new(Overview {
                ongedaan: Some("inlezen van misdrijven.csv".to_owned()),
                ..(*overview).clone()
            }),
        };
        Self { session: Some(session), file: Some(file), ..Self::default() }
    }

    /// Does something that changes no file, and shows the review that comes of it.
    pub fn review_after(mut self, commands: impl IntoIterator<Item = Command>) -> Self {
        if let Some(session) = &mut self.session {
            for command in commands {
                session.send(command);
                while session.settle() {}
            }
            self.review = session.review().cloned();
        }
        self
    }

    /// Asks until there is an answer.
    fn settled<T>(&mut self, ask: impl Fn(&mut Session) -> Option<T>) -> Option<T> {
        let session = self.session.as_mut()?;
        loop {
            if let Some(answer) = ask(session) {
                return Some(answer);
            }
            if !session.settle() {
                return None;
            }
        }
    }
}

impl Desk for Still {
    fn poll(&mut self) {}

    fn file(&self) -> Option<&FileInfo> {
        self.file.as_ref()
    }

    fn ask_any(&mut self, query: &Asked) -> Option<AnyAnswer> {
        self.settled(|session| session.ask_any(query))
    }

    fn send(&mut self, command: Command) {
        self.sent.borrow_mut().push(command);
    }

    fn set_wie(&mut self, _wie: &str) {}

    fn job(&self) -> Option<&JobState> {
        self.job.as_ref()
    }

    fn notices(&self) -> &[Notice] {
        &self.notices
    }

    fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    fn review(&self) -> Option<&Arc<NakijkView>> {
        self.review.as_ref()
    }
}

/// The window on a still desk.
pub fn app(ctx: &egui::Context, desk: Still, settings: Settings) -> WijkbeeldApp {
    let dialogs = Box::<FakeDialogs>::default();
    WijkbeeldApp::new(ctx, desk, settings, dialogs, Voorbeeld::hilversum().unwrap())
}
