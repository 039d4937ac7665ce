//! The guide: what people want to do, and how.

use crate::ui::theme;
use crate::ui::theme::text::{body, card_title};
use egui::{Label, Role, Ui, WidgetInfo};

/// A task, and how to do it.
const TAKEN: [(&str, &str); 13] = [
    (
        "Zien hoe het met de wijken gaat",
        "Ga naar Foto. Elke rij is een wijk, elke kolom een leefgebied. Klik op een vak om te zien waar de uitkomst vandaan komt, en op de naam van een leefgebied voor de cijfers erachter. Klik op de naam van een wijk voor alle cijfers van die wijk.",
    ),
    (
        "Eén cijfer bekijken",
        "Ga naar Indicatoren en kies een cijfer. U ziet hoe het door de jaren ging en hoe de wijken naast elkaar staan. Daarnaast kunt u kijken naar alle buurten, en naar twee cijfers naast elkaar. Bovenaan de lijst staan twee beelden van alle wijken samen. De knop Tabel toont dezelfde getallen als lijst.",
    ),
    (
        "Op de kaart kijken",
        "Ga naar Kaart. U ziet de wijken, de plekken en welk deel van de gekozen wijk verder lopen is dan 5, 10 of 15 minuten. Bovenaan kiest u wijken of buurten, en welke uitkomst of welk cijfer ze kleurt. Sleep om te schuiven, draai aan het wieltje om te zoomen. Een getal staat voor plekken die op elkaar liggen: klik om dichterbij te komen. Met ‘Meten’ meet u een afstand, met ‘Zet op de kaart’ klikt u aan waar een plek staat, met ‘Barrière tekenen’ waar niemand overheen loopt: spoor, water of een autoweg. De loopafstand gaat daar dan omheen. Klik op een plek en kies ‘Wat als deze plek dichtgaat?’ om te zien wat dan te ver is en wat eraan hangt; er verandert niets. Onder ‘Tempo en omweg aanpassen’ stelt u in hoe mensen lopen. De knop Tabel toont hetzelfde als lijst.",
    ),
    (
        "Iets opzoeken",
        "Druk op Ctrl K en typ een deel van de naam: van een wijk, buurt, plek, partner of indicator. Een typefout is niet erg. Met de pijltjes kiest u, met Enter opent u.",
    ),
    (
        "Een ontmoetingsplek of partner bijhouden",
        "Ga naar Ontmoetingsplekken of Partners. Voeg toe, pas aan, of bevestig dat het nog klopt. Is een plek dicht, kies dan ‘Plek is dicht…’: de plek blijft in de geschiedenis staan.",
    ),
    (
        "Zien wat er in een wijk is en wat ontbreekt",
        "Ga naar Inventarisatie en kies bovenaan een wijk. Loop de soorten langs met de pijltjes: A is aanwezig, O ontbreekt maar er is wel behoefte, G bewust geen, X onbekend. Met Enter schrijft u erbij waarom. Is niets meer onbekend, of staat erbij waarom, kies dan ‘Zet op gereed’. ‘Alle wijken’ toont alles als tabel.",
    ),
    (
        "Bijhouden wie wat doet",
        "Ga naar Wie doet wat en kies een tabblad: wie is wie, diensten, activiteiten, betrekkingen, convenanten, aanbevelingen, projecten of barrières. Wat binnenkort afloopt of nog geen vervolg heeft, krijgt een teken en staat ook op de pagina van de wijk.",
    ),
    (
        "Nieuwe cijfers inlezen",
        "Ga naar Gegevens en kies ‘Cijfers inlezen…’, of sleep een bestand met cijfers (CSV, Excel of LibreOffice) op het venster. U ziet eerst wat erin staat. Daarna beslist u of u het overneemt.",
    ),
    (
        "Cijfers meenemen",
        "Ga naar Gegevens en kies ‘Cijfers exporteren…’. U krijgt een bestand voor Excel, LibreOffice of een ander programma, met de bron achter elk cijfer. Met ‘Plekken exporteren…’ en ‘Partners exporteren…’ neemt u die lijsten mee.",
    ),
    (
        "Later laten zien waarop een uitkomst rustte",
        "Ga naar Gegevens en kies ‘Foto van nu bewaren’. Elk cijfer, elke regel en elke uitkomst blijft dan zoals zij was. Met ‘Vergelijk met nu’ ziet u wat er sindsdien anders is, en waarom.",
    ),
    (
        "Iets terugdraaien",
        "Boven in het venster staat ‘Ongedaan maken’ (Ctrl Z). In Geschiedenis ziet u wie wat heeft gewijzigd en kunt u ook een oudere wijziging ongedaan maken.",
    ),
    (
        "Bewaren",
        "Dat hoeft niet: elke wijziging is meteen bewaard. Wijkbeeld maakt ook zelf reservekopieën. Wilt u het bestand aan iemand geven, kies dan in Gegevens ‘Bewaar kopie als…’.",
    ),
    (
        "Als er iets misgaat",
        "Lees de melding onder in het venster: daar staat wat u kunt doen. Vraagt u iemand om hulp, stuur dan mee wat onder ‘Over Wijkbeeld’ staat.",
    ),
];

/// Shows the guide.
pub fn guide_ui(ui: &mut Ui) {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    for (task, how) in TAKEN {
        let heading = ui.label(card_title(task));
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, task));
        ui.add(Label::new(body(how).color(tokens.muted)).wrap());
        ui.add_space(10.0);
    }
}
