//! What the review says, on drafts and reports made by hand.

use super::*;
