//! One feature of a GeoJSON file (RFC 7946): its properties as texts, its area as rings of
//! numbers as they stand in the file.

use super::caps::MAX_COLUMNS;
use serde::Deserialize;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use std::fmt;

/// A feature.
#[derive(Debug, Default, Deserialize)]
pub struct Feature {
    /// Its own id.
    #[serde(default)]
    pub id: Tekst,
    /// Its properties that are a text or a number.
    #[serde(default)]
    pub properties: Eigenschappen,
    /// Its geometry.
    #[serde(default)]
    pub geometry: Option<Geometrie>,
}

/// A geometry, with its coordinates as they stand in the file.
#[derive(Debug, Deserialize)]
pub struct Geometrie {
    /// Its kind (`Polygon`).
    #[serde(rename = "type")]
    pub soort: String,
    #[serde(default)]
    coordinates: Getallen,
}

/// A place, as two numbers in the order of the file.
pub type Plaats = [f64; 2];

/// The rings of a part: the outer one, then its holes.
pub type Deel = Vec<Vec<Plaats>>;

impl Geometrie {
    /// The place of a point; `None` for anything else.
    pub fn punt(&self) -> Option<Plaats> {
        let all = &self.coordinates;
        let sound = self.soort == "Point" && all.deep == 1 && !all.uneven;
        all.places.first().copied().filter(|_| sound)
    }

    /// The parts of an area; the inner error is what is wrong with it, as a Dutch sentence.
    pub fn delen(self) -> Result<Vec<Deel>, &'static str> {
        let deep = match self.soort.as_str() {
            "Polygon" => 3,
            "MultiPolygon" => 4,
            "Point" | "MultiPoint" => {
                return Err(
                    "dit is een punt en geen vlak; kies een bestand met grenzen, of geef elk punt een id en een naam",
                );
            }
            "GeometryCollection" | "LineString" | "MultiLineString" => {
                return Err("dit is geen vlak; kies een bestand met grenzen");
            }
            _ => return Err("deze soort geometrie bestaat niet in GeoJSON"),
        };
        self.coordinates.delen(deep)
    }
}

/// A text, number or truth as a text; empty for anything else.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tekst(pub String);

impl<'de> Deserialize<'de> for Tekst {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TekstVisitor).map(Self)
    }
}

struct TekstVisitor;

impl<'de> Visitor<'de> for TekstVisitor {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("een waarde")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_bool<E>(self, yes: bool) -> Result<String, E> {
        Ok(if yes { "ja" } else { "nee" }.to_owned())
    }

    fn visit_u64<E>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_i64<E>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_f64<E>(self, number: f64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_unit<E>(self) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<String, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<String, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }
}

/// Properties, in the order of the file.
#[derive(Debug, Default)]
pub struct Eigenschappen(pub Vec<(String, String)>);

impl Eigenschappen {
    /// The value of a property, whatever the case of its name; empty when there is none.
    pub fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(own, _)| own.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim()).unwrap_or_default()
    }
}

impl<'de> Deserialize<'de> for Eigenschappen {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Eigenschappen;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("eigenschappen")
            }

            fn visit_unit<E>(self) -> Result<Eigenschappen, E> {
                Ok(Eigenschappen::default())
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Eigenschappen, A::Error> {
                let mut all = Vec::new();
                while let Some((name, Tekst(value))) = map.next_entry()? {
                    if all.len() >= MAX_COLUMNS {
                        return Err(A::Error::custom("te veel eigenschappen"));
                    }
                    all.push((name, value));
                }
                Ok(Eigenschappen(all))
            }
        }
        from.deserialize_any(All)
    }
}

/// Lists of lists of numbers, kept flat: as many places as there are, and where rings and parts
/// end. A place with a height loses it.
#[derive(Debug, Default)]
struct Getallen {
    places: Vec<Plaats>,
    rings: Vec<usize>,
    parts: Vec<usize>,
    /// How deep the places lie; 0 when there are none.
    deep: u8,
    /// Whether something in it has another depth than the rest, is empty, or is no number.
    uneven: bool,
}

impl Getallen {
    fn delen(self, deep: u8) -> Result<Vec<Deel>, &'static str> {
        const EMPTY: &str = "de grens is leeg; haal het bestand opnieuw op bij de bron";
        const UNEVEN: &str = "de coördinaten zijn niet zoals GeoJSON ze schrijft; haal het bestand opnieuw op bij de bron";
        match self.deep {
            0 => return Err(EMPTY),
            own if own != deep || self.uneven => return Err(UNEVEN),
            _ => {}
        }
        let mut rings = Vec::with_capacity(self.rings.len());
        let mut start = 0;
        for end in self.rings {
            rings.push(self.places[start..end].to_vec());
            start = end;
        }
        if deep == 3 {
            return Ok(vec![rings]);
        }
        let mut rings = rings.into_iter();
        let mut done = 0;
        let part = |end: usize| {
            let part = rings.by_ref().take(end - done).collect();
            done = end;
            part
        };
        Ok(self.parts.into_iter().map(part).collect())
    }

    /// A list at a level closed; the places are one level below rings, two below parts.
    fn close(&mut self, level: u8) {
        if level + 1 == self.deep {
            self.rings.push(self.places.len());
        } else if level + 2 == self.deep {
            self.parts.push(self.rings.len());
        }
    }

    fn place(&mut self, level: u8, numbers: [Option<f64>; 2]) {
        self.uneven |= self.deep != 0 && self.deep != level;
        self.deep = level;
        match numbers {
            [Some(first), Some(second)] => self.places.push([first, second]),
            _ => self.uneven = true,
        }
    }
}

impl<'de> Deserialize<'de> for Getallen {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut all = Self::default();
        Level { all: &mut all, level: 1 }.deserialize(from)?;
        Ok(all)
    }
}

/// Reads a list or a number at a level; gives the number.
struct Level<'a> {
    all: &'a mut Getallen,
    level: u8,
}

/// Deeper than any geometry.
const TOO_DEEP: u8 = 6;

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = Option<f64>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Option<f64>, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = Option<f64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("coördinaten")
    }

    fn visit_f64<E>(self, number: f64) -> Result<Option<f64>, E> {
        Ok(Some(number))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Option<f64>, E> {
        Ok(Some(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Option<f64>, E> {
        Ok(Some(number as f64))
    }

    fn visit_unit<E>(self) -> Result<Option<f64>, E> {
        self.all.uneven = true;
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Option<f64>, A::Error> {
        if self.level >= TOO_DEEP {
            return Err(A::Error::custom("te diep"));
        }
        let (mut numbers, mut count, mut items) = ([None; 2], 0, 0);
        while let Some(item) =
            seq.next_element_seed(Level { all: &mut *self.all, level: self.level + 1 })?
        {
            if let Some(number) = item {
                if let Some(free) = numbers.get_mut(count) {
                    *free = Some(number);
                }
                count += 1;
            }
            items += 1;
        }
        if count > 0 {
            self.all.uneven |= count != items;
            self.all.place(self.level, numbers);
        } else {
            self.all.uneven |= items == 0;
            self.all.close(self.level);
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delen(soort: &str, coordinates: &str) -> Result<Vec<Deel>, &'static str> {
        let text = format!("{{\"type\":\"{soort}\",\"coordinates\":{coordinates}}}");
        serde_json::from_str::<Geometrie>(&text).unwrap().delen()
    }

    #[test]
    fn rings_and_parts_keep_their_places() {
        let square = "[[0,0],[4,0,17.5],[4,4],[0,0]]";
        let one = delen("Polygon", &format!("[{square},[[1,1],[2,1],[2,2],[1,1]]]")).unwrap();
        assert_eq!(one.len(), 1);
        assert_eq!(one[0].len(), 2);
        assert_eq!(one[0][0], [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 0.0]]);
        let two = delen("MultiPolygon", &format!("[[{square}],[{square},{square}]]")).unwrap();
        assert_eq!(two.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn what_is_no_area_says_so() {
        for (soort, coordinates, word) in [
            ("Point", "[1,2]", "geen vlak"),
            ("Cirkel", "[1,2]", "bestaat niet"),
            ("Polygon", "[]", "leeg"),
            ("Polygon", "[[]]", "leeg"),
            ("Polygon", "null", "leeg"),
            ("Polygon", "[[[1,2],[3]]]", "niet zoals"),
            ("Polygon", "[[[1,2],[3,null]]]", "niet zoals"),
            ("Polygon", "[[1,2],[3,4]]", "niet zoals"),
            ("Polygon", "[[[1,2],[[3,4]]]]", "niet zoals"),
            ("Polygon", "[[[1,2],[3,4],[5,6],[1,2]],[]]", "niet zoals"),
            ("MultiPolygon", "[[[1,2],[3,4]]]", "niet zoals"),
        ] {
            let said = delen(soort, coordinates).unwrap_err();
            assert!(said.contains(word), "{soort} {coordinates}: {said}");
        }
    }

    #[test]
    fn properties_are_texts_whatever_they_were() {
        let text = r#"{"id":7,"type":"Feature","properties":{"A":"x","b":2024,"c":null,"d":{"e":[1]},"f":true,"g":1.5}}"#;
        let feature: Feature = serde_json::from_str(text).unwrap();
        let get = |name| feature.properties.get(name).to_owned();
        assert_eq!([get("a"), get("b"), get("c"), get("d")], ["x", "2024", "", ""]);
        assert_eq!([get("f"), get("g"), get("weg")], ["ja", "1.5", ""]);
        assert_eq!(feature.id, Tekst("7".to_owned()));
        let none: Feature = serde_json::from_str(r#"{"properties":null,"geometry":null}"#).unwrap();
        assert!(none.geometry.is_none() && none.properties.0.is_empty());
    }
}
