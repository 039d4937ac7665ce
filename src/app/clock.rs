//! What day it is.

use jiff::civil::Date;

/// Today, where the user is.
pub fn today() -> Date {
    jiff::Zoned::now().date()
}
