//! Filled by the tests of the real files.
