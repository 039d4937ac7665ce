//! A report as one page of HTML: it brings its own style, fetches nothing, and prints on A4.

use super::{Deel, Pagina, Tabel};
use crate::exchange::xml::{escape, push};

/// Nothing is fetched and nothing runs, whatever a text may hold.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE: &str = include_str!("stijl.css");

/// The whole page.
pub fn html(pagina: &Pagina) -> String {
    let titel = escape(&pagina.titel);
    let mut page = String::new();
    push(
        &mut page,
        format_args!(
            "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{titel}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
             <header>\n<h1>{titel}</h1>\n"
        ),
    );
    lines(&mut page, &pagina.onder, "");
    page.push_str("</header>\n<main>\n");
    for (place, deel) in pagina.delen.iter().enumerate() {
        part(&mut page, deel, place + 1);
    }
    page.push_str("</main>\n<footer>\n");
    lines(&mut page, &pagina.voet, "");
    page.push_str("</footer>\n</body>\n</html>\n");
    page
}

fn lines(page: &mut String, lines: &[String], class: &str) {
    for line in lines.iter().filter(|line| !line.is_empty()) {
        push(page, format_args!("<p{class}>{}</p>\n", escape(line)));
    }
}

fn part(page: &mut String, deel: &Deel, nr: usize) {
    push(
        page,
        format_args!(
            "<section aria-labelledby=\"deel-{nr}\">\n<h2 id=\"deel-{nr}\">{}</h2>\n",
            escape(&deel.titel)
        ),
    );
    lines(page, &deel.alineas, "");
    for tabel in &deel.tabellen {
        table(page, tabel);
    }
    page.push_str("</section>\n");
}

fn table(page: &mut String, tabel: &Tabel) {
    if tabel.rijen.is_empty() {
        let said = [format!("{}: {}", tabel.bijschrift, tabel.leeg), tabel.onder.clone()];
        lines(page, &said, " class=\"leeg\"");
        return;
    }
    push(
        page,
        format_args!(
            "<div class=\"tabel\">\n<table>\n<caption>{}</caption>\n<thead>\n<tr>",
            escape(&tabel.bijschrift)
        ),
    );
    for kop in &tabel.koppen {
        push(page, format_args!("<th scope=\"col\">{}</th>", escape(kop)));
    }
    page.push_str("</tr>\n</thead>\n<tbody>\n");
    for rij in &tabel.rijen {
        page.push_str("<tr>");
        for (place, cel) in rij.iter().enumerate() {
            match place {
                0 => push(page, format_args!("<th scope=\"row\">{}</th>", escape(cel))),
                _ => push(page, format_args!("<td>{}</td>", escape(cel))),
            }
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
    lines(page, std::slice::from_ref(&tabel.onder), " class=\"stil\"");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pagina(text: &str) -> Pagina {
        let tabel = Tabel {
            bijschrift: text.to_owned(),
            koppen: vec!["Naam", "Bron"],
            rijen: vec![vec![text.to_owned(), text.to_owned()]],
            leeg: "niets".to_owned(),
            onder: text.to_owned(),
        };
        let empty = Tabel { rijen: Vec::new(), ..tabel.clone() };
        let titel = text.to_owned();
        let alineas = vec![text.to_owned()];
        let deel = Deel { titel, alineas: alineas.clone(), tabellen: vec![tabel, empty] };
        let titel = text.to_owned();
        Pagina { titel, onder: alineas.clone(), delen: vec![deel], voet: alineas }
    }

    #[test]
    fn a_text_cannot_become_a_part_of_the_page() {
        let evil = "<script>alert(\"x\")</script> & 'zo' \" onload=\"y";
        let page = html(&pagina(evil));
        assert!(!page.contains("<script") && !page.contains("\" onload=\""), "{page}");
        let safe = "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; 'zo'";
        // Title twice, three lines, a part, and the table, full and empty.
        assert_eq!(page.matches(safe).count(), 12);
    }

    #[test]
    fn it_stands_alone_and_its_tables_can_be_read_aloud() {
        let page = html(&pagina("Oost"));
        assert!(page.starts_with("<!doctype html>\n<html lang=\"nl\">"));
        for outside in ["http:", "https:", "url(", "src=", "href=", "@import"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("<caption>Oost</caption>"));
        assert!(page.contains("<th scope=\"col\">Naam</th><th scope=\"col\">Bron</th>"));
        assert!(page.contains("<tr><th scope=\"row\">Oost</th><td>Oost</td></tr>"));
        assert!(page.contains("<p class=\"leeg\">Oost: niets</p>"));
        assert!(page.contains("size: A4"));
    }
}
