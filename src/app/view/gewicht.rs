//! Weights of the user in words, by the names of what is weighed.

use crate::model::gewicht::Weegbaar;
use crate::model::nl;
use crate::model::recept::Recept;

/// 'sociale relaties 2,5 (gewoon 1)', one per weight that is not the one of the file.
pub fn eigen(recept: &Recept, delen: &[Weegbaar]) -> Vec<String> {
    let of = |deel: &Weegbaar| {
        let gewicht = *recept.gewichten.get(&deel.id)?;
        (gewicht != deel.standaard).then(|| {
            let (nu, gewoon) = (nl::file_number(gewicht), nl::file_number(deel.standaard));
            format!("{} {nu} (gewoon {gewoon})", nl::small(&deel.naam))
        })
    };
    delen.iter().filter_map(of).collect()
}

/// 'gewicht van sociale relaties 1, toen 2,5', one per weight that differs.
pub fn anders(nu: &Recept, toen: &Recept, delen: &[Weegbaar]) -> Vec<String> {
    let of = |deel: &Weegbaar| {
        let weight =
            |recept: &Recept| recept.gewichten.get(&deel.id).copied().unwrap_or(deel.standaard);
        let (nu, toen) = (weight(nu), weight(toen));
        (nu != toen).then(|| {
            let (naam, nu, toen) =
                (nl::small(&deel.naam), nl::file_number(nu), nl::file_number(toen));
            format!("gewicht van {naam} {nu}, toen {toen}")
        })
    };
    delen.iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deel(id: &str, naam: &str, standaard: f64) -> Weegbaar {
        Weegbaar { id: id.to_owned(), naam: naam.to_owned(), is_leefgebied: false, standaard }
    }

    #[test]
    fn weights_are_said_by_name_beside_those_of_the_file() {
        let delen =
            [deel("sociale_relaties", "Sociale relaties", 1.0), deel("a", "Misdrijven", 2.0)];
        let mut toen = Recept::default();
        toen.gewichten.insert("sociale_relaties".to_owned(), 2.5);
        assert_eq!(eigen(&toen, &delen), ["sociale relaties 2,5 (gewoon 1)"]);
        let mut nu = Recept::default();
        nu.gewichten.insert("a".to_owned(), 0.0);
        assert_eq!(
            anders(&nu, &toen, &delen),
            ["gewicht van sociale relaties 1, toen 2,5", "gewicht van misdrijven 0, toen 2"]
        );
        assert!(eigen(&Recept::default(), &delen).is_empty());
    }
}
