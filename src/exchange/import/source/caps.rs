//! How much of a file is taken in at the most: what a hostile file can blow up has a number.

/// Largest file, in millions of bytes.
pub const MAX_FILE_MB: u64 = 500;

/// Largest spreadsheet, packed, in millions of bytes.
pub const MAX_BOOK_MB: u64 = 100;

/// Largest part of a spreadsheet, unpacked, in millions of bytes.
pub const MAX_PART_MB: u64 = 150;

/// Largest part that is no sheet, unpacked, in millions of bytes: styles, names, relations.
pub const MAX_OTHER_PART_MB: u64 = 10;

/// Largest spreadsheet, unpacked, in millions of bytes.
pub const MAX_UNPACKED_MB: u64 = 300;

/// How many times larger a spreadsheet may become; zip reaches 1,032 at the most.
pub const MAX_RATIO: u64 = 200;

/// A part smaller than this may be packed as tightly as it likes.
pub const SMALL_PART: u64 = 2_000_000;

/// Most parts of a spreadsheet.
pub const MAX_PARTS: usize = 2_000;

/// Most different texts in a spreadsheet.
pub const MAX_STRINGS: u64 = 3_000_000;

/// Largest part with the texts of a spreadsheet, unpacked, in millions of bytes.
pub const MAX_STRINGS_MB: u64 = 60;

/// Most sheets that are looked at.
pub const MAX_SHEETS: usize = 20;

/// Largest cell, in MiB.
pub const MAX_CELL_MB: usize = 1;

/// Most columns.
pub const MAX_COLUMNS: usize = 500;

/// Most rows of a spreadsheet: as many as Excel has.
pub const MAX_SHEET_ROWS: u32 = 1_048_576;

/// Most cells with something in them; the whole-country KWB has less than 1 million. The
/// waarnemingen of a whole country are more than this: they go from file to file as the KWB they
/// came from, because a list of them would not fit in the memory that an import may use.
pub const MAX_CELLS: u64 = 6_000_000;

/// Most cells, empty ones too: an export has many columns that few rows use.
pub const MAX_CELLS_WITH_EMPTY: u64 = 4 * MAX_CELLS;

/// Largest text of all cells of a spreadsheet together, in bytes.
pub const MAX_SHEET_TEXT: usize = 120_000_000;

/// Largest area in a GeoJSON file with its properties, in millions of bytes.
pub const MAX_FEATURE_MB: u64 = 32;

/// Most areas in a GeoJSON file; the Netherlands has some 15 thousand buurten.
pub const MAX_FEATURES: u64 = 200_000;

/// Most points in the boundary of one gebied.
pub const MAX_POINTS: usize = 100_000;

/// Most points in the boundaries that are taken over.
pub const MAX_ALL_POINTS: usize = 2_000_000;

/// Most rings in the boundary of one gebied.
pub const MAX_RINGS: usize = 2_000;
