//! Small files of every kind, in the shape in which they are published; the figures in them are
//! of no place or year.

use crate::zipped::zipped;

/// A file of a kind.
pub struct Sample {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// Samples of the kind with this id; none of a kind that is not known here.
pub fn of(id: &str) -> Vec<Sample> {
    match id {
        "waarnemingen" => {
            vec![text("cijfers.csv", WAARNEMINGEN), book("cijfers.xlsx", WAARNEMINGEN)]
        }
        "ontmoetingsplekken" => {
            vec![
                text("plekken.csv", PLEKKEN),
                book("plekken.xlsx", PLEKKEN),
                text("plekken.geojson", PLEKKEN_KAART),
            ]
        }
        "partners" => vec![text("partners.csv", PARTNERS), book("partners.xlsx", PARTNERS)],
        "indicatoren" => vec![text("indicatoren.csv", INDICATOREN)],
        "kwb" => vec![
            text("84799NED_TypedDataSet.csv", KWB),
            text("85984NED_kwb.csv", &KWB.replace('"', "")),
            book("kwb-2024.xlsx", KWB_BOOK),
        ],
        "rivm" => vec![
            text("50090NED_UntypedDataSet.csv", RIVM),
            book("50090NED_UntypedDataSet.xlsx", RIVM),
            text("50150NED.csv", RIVM_NEWER),
        ],
        "grenzen" => vec![text("wijken.geojson", GRENZEN_RD), text("buurten.json", GRENZEN_WGS84)],
        "vierkanten" => {
            vec![text("cbs_vk100_2023.csv", VIERKANTEN), text("vk_oud.csv", VIERKANTEN_OUD)]
        }
        "politie" => vec![text("47022NED.csv", POLITIE)],
        "statline" => vec![text("tabel.csv", STATLINE), text("nabijheid.csv", NABIJHEID)],
        _ => Vec::new(),
    }
}

fn text(name: &'static str, text: &str) -> Sample {
    Sample { name, bytes: text.as_bytes().to_vec() }
}

const WAARNEMINGEN: &str = "\
gebied;indicator;periode;waarde;reden;onder;boven;bron;teller;noemer;kwalificatie
WK040201;koopwoningen;2022;41,5;;40;43;CBS|T|2021-03-01|CC BY 4.0|kolom a;415;1000;ruim
WK040202;koopwoningen;2022;;geheim;;;CBS|T;;;
WK040203;koopwoningen;2022K2;12.5;;;;CBS;;;
BU04020101;nieuw-18plus;2022-06;-3;;;;\"Eigen telling\";;;
GM0402;nieuw-18plus;2023;1000000;;;;Eigen telling;;;
";

const PLEKKEN_KAART: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"id":"sk-1","naam":"De Brink","soort":"wijkcentrum","status":"open"},"geometry":{"type":"Point","coordinates":[5.18,52.22]}},
{"type":"Feature","properties":{"id":"sk-2","naam":"Het Hoogt","adres":"Plein 1"},"geometry":null}]}"#;

const PLEKKEN: &str = "\
id;naam;soort;adres;postcode;lon;lat;rd_x;rd_y;status;beheerder;bevestigd_op;bevestigd_door;telefoon;email;contactpersoon;wijk;buurt
sk-1;De Brink;wijkcentrum;Brinkweg 1;1234 AB;;;140700;470700;open;Stichting;2025-01-31;balie;035 123 45 67;info@brink.nl;Jo;;
sk-2;'t Hoogt;Buurthuis;;;5,1837;52,2293;;;tijdelijk;;31-12-2024;;'+31 6 12345678;;;WK040201;BU04020101
007919c8-0055-4d40-a313-92c979604823;'=SUM(A1);overig;;;;;;;;;;;;;;;
";

const VIERKANTEN: &str = "\
crs28992res100m,aantal_inwoners,aantal_mannen,aantal_woningen
E1407N4707,25,10,12
E1408N4707,-99997,-99997,5
E0012N3070,5,5,5
";

const VIERKANTEN_OUD: &str = "\
C28992R100;MAN2010;INW2009;INW2010
E1407N4707;10;20;25
E1408N4707;5;;-99997
";

const PARTNERS: &str = "\
id;naam;soort;formeel_informeel;werkgebied;contactpersoon;telefoon;email
p-1;Buurtkamer;welzijn;informeel;WK040201, Oost;;;
p-2;\"Zorg \"\"Plus\"\"\";zorg;formeel;;Jo;0800 1234;jo@zorg.nl
";

const INDICATOREN: &str = "\
id;naam;leefgebied;eenheid;richting;gewicht;in_foto;soort;noemer;begrip;schatting;normalisatie;toelichting
koopwoningen;Koopwoningen;bestaansvoorwaarden;%;hoger_is_gunstiger;1;ja;percentage;woningen;;nee;;
groen;'=Groen' in de wijk;wonen;index;hoger_is_gunstiger;0,5;ja;index;;;ja;mad;zelf geteld
drukte;Drukte;veiligheid;aantal;lager_is_gunstiger;2;nee;aantal;;druk;nee;;
";

const KWB: &str = "\
\"ID\";\"WijkenEnBuurten\";\"Gemeentenaam_1\";\"SoortRegio_2\";\"Codering_3\";\"IndelingswijzigingWijkenEnBuurten_4\";\"AantalInwoners_5\";\"Mannen_6\";\"Koopwoningen_40\";\"Appartement_48\";\"Appartement_56\";\"MateVanStedelijkheid_115\"
0;\"NL00      \";\"Nederland                               \";\"Land      \";\"NL00      \";\".\";17000000;8500000;57;;;2
1;\"GM0402    \";\"Hilversum                               \";\"Gemeente  \";\"GM0402    \";\".\";90000;44000;53,5;10;20;1
2;\"WK040201  \";\"Hilversum                               \";\"Wijk      \";\"WK040201  \";\"1\";9000;4500;40;;20;1
3;\"BU04020101\";\"Hilversum                               \";\"Buurt     \";\"BU04020101\";\"1\";3000;1500;;.;;1
4;\"GM0363    \";\"Amsterdam                               \";\"Gemeente  \";\"GM0363    \";\".\";800000;400000;30;5;6;1
5;\"WK0363AA  \";\"Amsterdam                               \";\"Wijk      \";\"WK0363AA  \";\"1\";5000;2500;31;5;6;1
6;\"WK036300  \";\"Amsterdam                               \";\"Wijk      \";\"WK036300  \";\"1\";4000;2000;29;5;6;2
7;\"WK036301  \";\"Amsterdam                               \";\"Wijk      \";\"WK036301  \";\"1\";3000;1500;28;5;6;5
";

const KWB_BOOK: &str = "\
gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;ind_wbi;a_inw;a_man;a_vrouw;a_00_14;p_koopw;a_nb_won ;ste_mvs;ste_oad
NL00;0;Nederland;Nederland;Land;NL00;.;17000000;8500000;8500000;2700000;57;70000;2;2000
GM0402;0402;Hilversum;Hilversum;Gemeente;GM0402;.;90000;44000;46000;15000;53,5;.;1;2900
WK040201;040201;Centrum;Hilversum;Wijk;WK040201;1;9000;4500;4500;1200;40;.;1;4000
BU04020101;04020101;Langgewenst;Hilversum;Buurt;BU04020101;1;3000;1500;1500;400;.;.;1;4100
WK036300;036300;Burgwallen-Oude Zijde;Amsterdam;Wijk;WK036300;1;4000;2000;2000;300;29;.;1;6000
";

const RIVM: &str = "\
\"ID\";\"Leeftijd\";\"Marges\";\"WijkenEnBuurten\";\"Perioden\";\"Gemeentenaam_1\";\"SoortRegio_2\";\"Codering_3\";\"ErvarenGezondheidGoedZeerGoed_4\";\"Eenzaam_28\";\"ErnstigZeerErnstigEenzaam_29\";\"Vrijwilligerswerk_33\";\"MoeiteMetRondkomen_38\"
1;20300;\"MW00000\";\"NL01      \";\"2020JJ00\";\"Nederland                               \";\"Land      \";\"NL01                \";\"    78.0\";\"    47.0\";\"    11.0\";\"    25.0\";\"    14.0\"
2;20300;\"MW00000\";\"GM0402    \";\"2020JJ00\";\"Hilversum                               \";\"Gemeente  \";\"GM0402              \";\"    79.5\";\"    48.0\";\"    11.1\";\"    20.1\";\"    15.8\"
3;20300;\"MW00000\";\"WK040201  \";\"2020JJ00\";\"Hilversum                               \";\"Wijk      \";\"WK040201            \";\"    81.0\";\"    52.0\";\"    13.0\";;\"    20.0\"
4;80200;\"MW00000\";\"WK040201  \";\"2020JJ00\";\"Hilversum                               \";\"Wijk      \";\"WK040201            \";\"    70.0\";\"    55.0\";\"    14.0\";;\"       .\"
5;20300;\"MW00000\";\"BU04020101\";\"2016JJ00\";\"Hilversum                               \";\"Buurt     \";\"BU04020101          \";\"       .\";\"       .\";\"       .\";;\"       .\"
";

const RIVM_NEWER: &str = "\
\"WijkenEnBuurten\";\"Leeftijd\";\"Marges\";\"Perioden\";\"GoedErvarenGezondheid_4\";\"EenOfMeerLangdurigeAandoeningen_5\"
\"GM0402    \";\"20300\";\"MW00000\";\"2012JJ00\";77.5;30
\"GM0402    \";\"20300\";\"MW00000\";\"2024JJ00\";74.1;31
\"BU04020101\";\"20300\";\"MW00000\";\"2024JJ00\";76.0;
\"WK040201  \";\"80200\";\"MW00000\";\"2024JJ00\";66;40.5
";

const GRENZEN_RD: &str = r#"{"type":"FeatureCollection","name":"wijken","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::28992"}},"features":[
{"type":"Feature","properties":{"wijkcode":"WK040201","wijknaam":"Centrum","H2O":"NEE"},"geometry":{"type":"Polygon","coordinates":[[[140000.5,470000],[140100,470000],[140100,470100],[140000.5,470100],[140000.5,470000]],[[140020,470020],[140020,470030],[140030,470030],[140020,470020]]]}},
{"type":"Feature","properties":{"wijkcode":"WK040202","wijknaam":"Noordwest","H2O":"NEE"},"geometry":{"type":"MultiPolygon","coordinates":[[[[140100,470000],[140200,470000],[140200,470100],[140100,470100],[140100,470000]]],[[[140300,470000],[140400,470000],[140400,470100],[140300,470000]]]]}},
{"type":"Feature","properties":{"wijkcode":"WK036301","wijknaam":"Elders"},"geometry":{"type":"Polygon","coordinates":[[[120000,487000],[120100,487000],[120100,487100],[120000,487000]]]}}
]}
"#;

const GRENZEN_WGS84: &str = r#"{"features":[
{"geometry":{"coordinates":[[[5.180865,52.227176],[5.176827,52.219424],[5.183206,52.224559],[5.180865,52.227176]]],"type":"Polygon"},"id":"BU04020101","properties":{"jrstatcode":"2023BU04020101","statcode":"BU04020101","FID":"buurt_gegeneraliseerd.1"},"type":"Feature"},
{"geometry":{"coordinates":[[[5.19,52.22],[5.2,52.22],[5.2,52.23],[5.19,52.22]]],"type":"Polygon"},"properties":{"BU_CODE":"BU04020102","bron":"Gemeente|Kaart|2024-01-01"},"type":"Feature"}
],"type":"FeatureCollection"}
"#;

const POLITIE: &str = "\
\"ID\";\"SoortMisdrijf\";\"WijkenEnBuurten\";\"Perioden\";\"GeregistreerdeMisdrijven_1\"
1;\"0.0.0 \";\"GM0402    \";\"2023JJ00\";4000
2;\"0.0.0 \";\"BU04020101\";\"2023JJ00\";600
3;\"1.1.1 \";\"BU04020101\";\"2023JJ00\";4
4;\"0.0.0 \";\"BU04020102\";\"2024MM01\";9
5;\"0.0.0 \";\"BU04020102\";\"2024MM02\";
6;\"0.0.0 \";\"WK040201  \";\"2024JJ00\";.
";

const STATLINE: &str = "\u{feff}\
\"Perioden\";\"Wijken en buurten\";\"Regiocode (gemeente, wijk, buurt) (code)\";\"Particuliere huishoudens (Aantal)\";\"Opleidingsniveau/Laag/Waarde (%)\";\"SES-WOA/Totaalscore/Gemiddelde score (Getal)\"
\"2019\";\"Hilversum\";\"GM0402    \";\"   45000\";\"    20.8\";\"  -0.100\"
\"2019\";\"Centrum\";\"WK040201  \";\"    2900\";\"    12.9\";\"  -0.022\"
\"2019\";\"Langgewenst\";\"BU04020101\";\"     700\";\"       .\";\"   0.045\"
";

const NABIJHEID: &str = "\u{feff}\
\"Perioden\";\"Wijken en buurten\";\"Regiocode (gemeente, wijk, buurt) (code)\";\"Afstand tot supermarkt (km)\";\"Aantal cafés binnen 1 km (aantal)\"
\"2020\";\"Hilversum                               \";\"GM0402    \";0,7;19,1
\"2020\";\"Centrum\";\"WK040201  \";\"       .\";204
\"2020\";\"Langgewenst\";\"BU04020101\";0,5;
";

/// The same table as a workbook: numbers as numbers, quoted texts as shared texts.
fn book(name: &'static str, table: &str) -> Sample {
    let mut shared = Vec::new();
    let rows: String =
        table.lines().enumerate().map(|(nr, line)| row(nr + 1, line, &mut shared)).collect();
    let texts: String = shared
        .iter()
        .map(|text| format!("<si><t xml:space=\"preserve\">{text}</t></si>"))
        .collect();
    let names = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    let first = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "{first}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{first}{relations}<Relationship Id=\"rId1\" Type=\"{kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{first}<workbook {names}><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{first}{relations}<Relationship Id=\"rId1\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{kind}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            ),
        ),
        ("xl/sharedStrings.xml", format!("{first}<sst {names}>{texts}</sst>")),
        (
            "xl/worksheets/sheet1.xml",
            format!("{first}<worksheet {names}><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let parts = parts.map(|(name, content)| (name.to_owned(), content.into_bytes()));
    Sample { name, bytes: zipped(&parts.to_vec()) }
}

fn row(number: usize, line: &str, shared: &mut Vec<String>) -> String {
    let cells: String = line
        .split(';')
        .enumerate()
        .map(|(place, cell)| {
            let place = format!("{}{number}", char::from(b'A' + place as u8));
            if cell.is_empty() {
                return String::new();
            }
            if cell.parse::<f64>().is_ok() {
                return format!("<c r=\"{place}\"><v>{cell}</v></c>");
            }
            shared.push(cell.trim_matches('"').to_owned());
            format!("<c r=\"{place}\" t=\"s\"><v>{}</v></c>", shared.len() - 1)
        })
        .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}
