//! Typing errors: how many letters differ, were left out, added or changed places.

/// Whether at most `most` errors lie between two words (restricted Damerau-Levenshtein: a letter
/// replaced, left out, added, or two neighbours swapped).
///
/// ```
/// use wijkbeeld::methods::gelijkend::within;
/// let letters = |text: &str| text.chars().collect::<Vec<_>>();
/// assert!(within(&letters("stiching"), &letters("stichting"), 1));
/// assert!(within(&letters("koeple"), &letters("koepel"), 1));
/// assert!(!within(&letters("geus"), &letters("gaas"), 1));
/// ```
pub fn within(a: &[char], b: &[char], most: usize) -> bool {
    if a.len().abs_diff(b.len()) > most {
        return false;
    }
    if most == 0 {
        return a == b;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut row = vec![i + 1; b.len() + 1];
        for (j, other) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(letter != other);
            let mut least = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == b[j - 1] && a[i - 1] == *other {
                least = least.min(before_last[j - 1] + 1);
            }
            row[j + 1] = least;
        }
        if row.iter().all(|errors| *errors > most) {
            return false;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()] <= most
}
