//! What everyone knows of the figures of CBS and politie: which are the parts of which, and which
//! count stands over a rate.
//!
//! Sources: the explanations of the tables 84799NED, 85984NED (Kerncijfers wijken en buurten) and
//! 47022NED (Geregistreerde misdrijven).

/// A total and its parts, by id. Together the parts are the whole; a percentage stands for the
/// number behind it.
pub const OPTELLINGEN: &[(&str, &[&str])] = &[
    ("aantal-inwoners", &["mannen", "vrouwen"]),
    (
        "aantal-inwoners",
        &[
            "inwoners-0-tot-15-jaar",
            "inwoners-15-tot-25-jaar",
            "inwoners-25-tot-45-jaar",
            "inwoners-45-tot-65-jaar",
            "inwoners-65-jaar-of-ouder",
        ],
    ),
    ("aantal-inwoners", &["ongehuwd", "gehuwd", "gescheiden", "verweduwd"]),
    (
        "migratieachtergrond-niet-westers",
        &[
            "migratieachtergrond-marokko",
            "migratieachtergrond-antillen-aruba",
            "migratieachtergrond-suriname",
            "migratieachtergrond-turkije",
            "migratieachtergrond-overig-niet-westers",
        ],
    ),
    (
        "huishoudens-totaal",
        &["eenpersoonshuishoudens", "huishoudens-zonder-kinderen", "huishoudens-met-kinderen"],
    ),
    ("woningvoorraad", &["koopwoningen", "huurwoningen-totaal", "eigendom-onbekend"]),
    ("huurwoningen-totaal", &["in-bezit-woningcorporatie", "in-bezit-overige-verhuurders"]),
    ("woningvoorraad", &["percentage-eengezinswoning", "percentage-meergezinswoning"]),
    ("woningvoorraad", &["percentage-bewoond", "percentage-onbewoond"]),
    ("woningvoorraad", &["bouwjaar-voor-2000", "bouwjaar-vanaf-2000"]),
    ("woningvoorraad", &["bouwjaar-meer-dan-tien-jaar-geleden", "bouwjaar-afgelopen-tien-jaar"]),
    (
        "bedrijfsvestigingen-totaal",
        &[
            "bedrijven-landbouw",
            "bedrijven-nijverheid",
            "bedrijven-handel-horeca",
            "bedrijven-vervoer-informatie",
            "bedrijven-financieel-onroerend-goed",
            "bedrijven-zakelijke-diensten",
            "bedrijven-overheid-onderwijs-zorg",
            "bedrijven-cultuur-recreatie",
        ],
    ),
    ("personenautos-totaal", &["personenautos-benzine", "personenautos-overige-brandstof"]),
];

/// A rate, and the counts that it is made of: first what is counted.
pub const VERHOUDINGEN: &[(&str, &[&str])] = &[
    ("bijstand-per-1000-inwoners", &["personen-met-bijstandsuitkering"]),
    ("ww-per-1000-inwoners", &["personen-met-ww-uitkering"]),
    ("ao-per-1000-inwoners", &["personen-met-ao-uitkering"]),
    ("wmo-clienten-relatief", &["wmo-clienten"]),
    ("percentage-jongeren-met-jeugdzorg", &["jongeren-met-jeugdzorg-in-natura"]),
    ("geboorte-relatief", &["geboorte-totaal"]),
    ("sterfte-relatief", &["sterfte-totaal"]),
    ("percentage-0-tot-15-jaar", &["inwoners-0-tot-15-jaar"]),
    ("percentage-65-jaar-of-ouder", &["inwoners-65-jaar-of-ouder"]),
    ("percentage-eenpersoonshuishoudens", &["eenpersoonshuishoudens"]),
    ("percentage-huishoudens-met-voorziening", &["huishoudens-met-voorziening"]),
    ("misdrijven-per-1000-inwoners", &["geregistreerde-misdrijven"]),
    ("gemiddelde-huishoudensgrootte", &["aantal-inwoners", "huishoudens-totaal"]),
    ("bevolkingsdichtheid", &["aantal-inwoners"]),
    ("personenautos-per-huishouden", &["personenautos-totaal", "huishoudens-totaal"]),
    ("personenautos-per-km2", &["personenautos-totaal"]),
];

/// The count that a denominator in words stands for; other words are looked for among the names
/// of the counts.
pub const NOEMERS: &[(&str, &str)] = &[
    ("inwoners", INWONERS),
    ("huishoudens", "huishoudens-totaal"),
    ("woningen", "woningvoorraad"),
    ("inwoners van 65 jaar en ouder", "inwoners-65-jaar-of-ouder"),
];

/// The count that decides whether a wijk takes part.
pub const INWONERS: &str = "aantal-inwoners";

/// The counts that a rate is made of.
pub fn tellingen(id: &str) -> &'static [&'static str] {
    VERHOUDINGEN.iter().find(|(rate, _)| *rate == id).map_or(&[], |(_, counts)| *counts)
}
