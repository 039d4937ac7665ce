//! Where to find or reach someone: postcode, telephone, e-mail.

use super::Fout;

/// `1222ve` becomes `1222 VE`.
pub(super) fn postcode(text: &str) -> Result<String, Fout> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let compact = compact.to_uppercase();
    let bytes = compact.as_bytes();
    let sound = bytes.len() == 6
        && (b'1'..=b'9').contains(&bytes[0])
        && bytes[1..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(u8::is_ascii_uppercase)
        // These pairs are never given out.
        && !matches!(&compact[4..], "SA" | "SD" | "SS");
    if sound {
        return Ok(format!("{} {}", &compact[..4], &compact[4..]));
    }
    let hoe = "Schrijf vier cijfers en twee letters, bijvoorbeeld 1222 VE.";
    Err(Fout::new("Deze postcode bestaat niet.", hoe))
}

/// An address with one `@` and a point in what follows.
pub(super) fn email(text: &str) -> Result<String, Fout> {
    let text = text.trim().trim_start_matches("mailto:");
    let sound = text.split_once('@').is_some_and(|(name, host)| {
        let labels: Vec<&str> = host.split('.').collect();
        !name.is_empty()
            && !text.chars().any(|c| c.is_whitespace() || matches!(c, ',' | ';' | '<' | '>'))
            && labels.len() > 1
            && labels.iter().all(|label| !label.is_empty() && !label.contains('@'))
    });
    if sound {
        return Ok(text.to_owned());
    }
    let hoe = "Schrijf het hele adres, bijvoorbeeld info@dekoepel.nl.";
    Err(Fout::new("Dit e-mailadres klopt niet.", hoe))
}

/// Ten digits, a service number, or an international number; kept as it was written.
pub(super) fn telefoon(text: &str) -> Result<String, Fout> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let only_these = text.chars().all(|c| c.is_ascii_digit() || " -()+.\u{a0}".contains(c));
    let service = ["0800", "0900", "088"].iter().any(|start| digits.starts_with(start));
    let sound = match (text.starts_with('+'), digits.len()) {
        (true, length) => (8..=15).contains(&length),
        (false, 10) => digits.starts_with('0'),
        (false, 8 | 11) => service,
        // The short numbers of gemeenten: 14 and the area code.
        (false, 5 | 6) => digits.starts_with("140"),
        _ => false,
    };
    if only_these && sound {
        return Ok(super::one_line(text));
    }
    let hoe = "Schrijf tien cijfers, bijvoorbeeld 035 123 45 67.";
    Err(Fout::new("Dit telefoonnummer klopt niet.", hoe))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_gets_its_usual_form() {
        for text in ["1222ve", "1222 VE", " 12 22 Ve"] {
            assert_eq!(postcode(text).as_deref(), Ok("1222 VE"), "{text}");
        }
        for text in ["0222 VE", "1222", "1222 V1", "1222 SS", "12222 VE", "1222 €"] {
            assert!(
                postcode(text).unwrap_err().tekst().ends_with("bijvoorbeeld 1222 VE."),
                "{text}"
            );
        }
    }

    #[test]
    fn an_email_address_has_a_name_and_a_host() {
        assert_eq!(email("info@de-geus.nl").as_deref(), Ok("info@de-geus.nl"));
        for text in
            ["info", "info@", "@x.nl", "a@b", "a b@c.nl", "a@b@c.nl", "a@b..nl", "a@x.nl;b@x.nl"]
        {
            assert!(email(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_telephone_number_is_kept_as_it_was_written() {
        for text in [
            "035 123 45 67",
            "035-1234567",
            "+31 35 123 45 67",
            "0800 1234",
            "14 035",
            "06 12345678",
        ] {
            assert_eq!(telefoon(text).as_deref(), Ok(text));
        }
        for text in ["035 123 45 6", "bel Jan", "1234567890", "112x"] {
            assert!(telefoon(text).is_err(), "{text}");
        }
    }
}
