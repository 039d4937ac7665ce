//! Icons: glyphs of the Phosphor subset in `assets/fonts`, the fallback of both families.
//!
//! A new icon needs its glyph in that subset.

/// `squares-four`.
pub const SQUARES_FOUR: &str = "\u{E464}";
/// `house-line`.
pub const HOUSE_LINE: &str = "\u{E2C4}";
/// `database`.
pub const DATABASE: &str = "\u{E1DE}";
/// `gear-six`.
pub const GEAR_SIX: &str = "\u{E272}";
/// `arrow-u-up-left`.
pub const ARROW_U_UP_LEFT: &str = "\u{E08A}";
/// `arrow-u-up-right`.
pub const ARROW_U_UP_RIGHT: &str = "\u{E08C}";
/// `caret-down`.
pub const CARET_DOWN: &str = "\u{E136}";
/// `caret-up`.
pub const CARET_UP: &str = "\u{E13C}";
/// `caret-right`.
pub const CARET_RIGHT: &str = "\u{E13A}";
/// `caret-left`.
pub const CARET_LEFT: &str = "\u{E138}";
/// `check`.
pub const CHECK: &str = "\u{E182}";
/// `x`.
pub const X: &str = "\u{E4F6}";
/// `warning`.
pub const WARNING: &str = "\u{E4E0}";
/// `warning-circle`.
pub const WARNING_CIRCLE: &str = "\u{E4E2}";
/// `info`.
pub const INFO: &str = "\u{E2CE}";
/// `folder-open`.
pub const FOLDER_OPEN: &str = "\u{E256}";
/// `plus-circle`.
pub const PLUS_CIRCLE: &str = "\u{E3D6}";
/// `map-trifold`.
pub const MAP_TRIFOLD: &str = "\u{E31A}";
/// `lock-simple`.
pub const LOCK_SIMPLE: &str = "\u{E308}";
/// `wifi-slash`.
pub const WIFI_SLASH: &str = "\u{E4F2}";
/// `user-circle`.
pub const USER_CIRCLE: &str = "\u{E4C4}";
/// `table`.
pub const TABLE: &str = "\u{E476}";
/// `chart-bar-horizontal`.
pub const CHART_BAR_HORIZONTAL: &str = "\u{E152}";
/// `file-magnifying-glass`.
pub const FILE_MAGNIFYING_GLASS: &str = "\u{E238}";
/// `coffee`.
pub const COFFEE: &str = "\u{E1C2}";
/// `handshake`.
pub const HANDSHAKE: &str = "\u{E582}";
/// `hand-heart`.
pub const HAND_HEART: &str = "\u{E810}";
/// `download-simple`.
pub const DOWNLOAD_SIMPLE: &str = "\u{E20C}";
/// `copy`.
pub const COPY: &str = "\u{E1CA}";
/// `file-plus`.
pub const FILE_PLUS: &str = "\u{E236}";
/// `sun`.
pub const SUN: &str = "\u{E472}";
/// `moon`.
pub const MOON: &str = "\u{E330}";
/// `monitor`.
pub const MONITOR: &str = "\u{E32E}";
/// `minus`.
pub const MINUS: &str = "\u{E32A}";
/// `plus`.
pub const PLUS: &str = "\u{E3D4}";
/// `user`.
pub const USER: &str = "\u{E4C2}";
/// `calendar-blank`.
pub const CALENDAR_BLANK: &str = "\u{E10A}";
/// `arrows-clockwise`.
pub const ARROWS_CLOCKWISE: &str = "\u{E094}";
/// `question`.
pub const QUESTION: &str = "\u{E3E8}";
/// `chart-line`.
pub const CHART_LINE: &str = "\u{E154}";
/// `chart-line-up`.
pub const CHART_LINE_UP: &str = "\u{E156}";
/// `clock-counter-clockwise`.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{E1A0}";
/// `magnifying-glass`.
pub const MAGNIFYING_GLASS: &str = "\u{E30C}";
/// `funnel`.
pub const FUNNEL: &str = "\u{E266}";
/// `phone`.
pub const PHONE: &str = "\u{E3B8}";
/// `phone-call`.
pub const PHONE_CALL: &str = "\u{E3BA}";
/// `envelope-simple`.
pub const ENVELOPE_SIMPLE: &str = "\u{E218}";
/// `map-pin`.
pub const MAP_PIN: &str = "\u{E316}";
/// `pencil-simple`.
pub const PENCIL_SIMPLE: &str = "\u{E3B4}";
/// `trash`.
pub const TRASH: &str = "\u{E4A6}";
/// `x-circle`.
pub const X_CIRCLE: &str = "\u{E4F8}";
/// `check-circle`.
pub const CHECK_CIRCLE: &str = "\u{E184}";
/// `prohibit`.
pub const PROHIBIT: &str = "\u{E3DE}";
/// `arrow-up`.
pub const ARROW_UP: &str = "\u{E08E}";
/// `arrow-down`.
pub const ARROW_DOWN: &str = "\u{E03E}";
/// `arrow-left`.
pub const ARROW_LEFT: &str = "\u{E058}";
/// `arrow-right`.
pub const ARROW_RIGHT: &str = "\u{E06C}";
/// `arrows-down-up`.
pub const ARROWS_DOWN_UP: &str = "\u{E098}";
/// `sort-ascending`.
pub const SORT_ASCENDING: &str = "\u{E444}";
/// `sort-descending`.
pub const SORT_DESCENDING: &str = "\u{E446}";
/// `check-square`.
pub const CHECK_SQUARE: &str = "\u{E186}";
/// `square`.
pub const SQUARE: &str = "\u{E45E}";
/// `minus-square`.
pub const MINUS_SQUARE: &str = "\u{ED4C}";
/// `dots-three`.
pub const DOTS_THREE: &str = "\u{E1FE}";
/// `dots-three-vertical`.
pub const DOTS_THREE_VERTICAL: &str = "\u{E208}";
/// `image`.
pub const IMAGE: &str = "\u{E2CA}";
/// `file-csv`.
pub const FILE_CSV: &str = "\u{EB1C}";
/// `file-svg`.
pub const FILE_SVG: &str = "\u{ED08}";
/// `file-png`.
pub const FILE_PNG: &str = "\u{EB18}";
/// `file-text`.
pub const FILE_TEXT: &str = "\u{E23A}";
/// `floppy-disk`.
pub const FLOPPY_DISK: &str = "\u{E248}";
/// `clipboard-text`.
pub const CLIPBOARD_TEXT: &str = "\u{E198}";
/// `clipboard`.
pub const CLIPBOARD: &str = "\u{E196}";
/// `export`.
pub const EXPORT: &str = "\u{EAF0}";
/// `share`.
pub const SHARE: &str = "\u{E406}";
/// `link`.
pub const LINK: &str = "\u{E2E2}";
/// `link-break`.
pub const LINK_BREAK: &str = "\u{E2E4}";
/// `archive`.
pub const ARCHIVE: &str = "\u{E00C}";
/// `eye`.
pub const EYE: &str = "\u{E220}";
/// `eye-slash`.
pub const EYE_SLASH: &str = "\u{E224}";
/// `arrow-counter-clockwise`.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{E038}";
/// `arrow-square-out`.
pub const ARROW_SQUARE_OUT: &str = "\u{E5DE}";
/// `broom`.
pub const BROOM: &str = "\u{EC54}";
/// `stack`.
pub const STACK: &str = "\u{E466}";
/// `package`.
pub const PACKAGE: &str = "\u{E390}";
/// `tray`.
pub const TRAY: &str = "\u{E4AA}";
/// `keyboard`.
pub const KEYBOARD: &str = "\u{E2D8}";
/// `command`.
pub const COMMAND: &str = "\u{E1C4}";
/// `book-open`.
pub const BOOK_OPEN: &str = "\u{E0E6}";
/// `lifebuoy`.
pub const LIFEBUOY: &str = "\u{E63A}";
/// `star`.
pub const STAR: &str = "\u{E46A}";
/// `flag`.
pub const FLAG: &str = "\u{E244}";
/// `target`.
pub const TARGET: &str = "\u{E47C}";
/// `users`.
pub const USERS: &str = "\u{E4D6}";
/// `users-three`.
pub const USERS_THREE: &str = "\u{E68E}";
/// `buildings`.
pub const BUILDINGS: &str = "\u{E102}";
/// `house`.
pub const HOUSE: &str = "\u{E2C2}";
/// `tree`.
pub const TREE: &str = "\u{E6DA}";
/// `church`.
pub const CHURCH: &str = "\u{ECEA}";
/// `books`.
pub const BOOKS: &str = "\u{E758}";
/// `storefront`.
pub const STOREFRONT: &str = "\u{E470}";
/// `graduation-cap`.
pub const GRADUATION_CAP: &str = "\u{E62C}";
/// `heartbeat`.
pub const HEARTBEAT: &str = "\u{E2AC}";
/// `first-aid-kit`.
pub const FIRST_AID_KIT: &str = "\u{E570}";
/// `soccer-ball`.
pub const SOCCER_BALL: &str = "\u{E716}";
/// `wheelchair`.
pub const WHEELCHAIR: &str = "\u{E4E8}";
/// `clock`.
pub const CLOCK: &str = "\u{E19A}";
/// `calendar-check`.
pub const CALENDAR_CHECK: &str = "\u{E712}";
/// `calendar-x`.
pub const CALENDAR_X: &str = "\u{E10C}";
/// `note`.
pub const NOTE: &str = "\u{E348}";
/// `note-pencil`.
pub const NOTE_PENCIL: &str = "\u{E34C}";
/// `notebook`.
pub const NOTEBOOK: &str = "\u{E34E}";
/// `quotes`.
pub const QUOTES: &str = "\u{E660}";
/// `chat-circle`.
pub const CHAT_CIRCLE: &str = "\u{E168}";
/// `chats-circle`.
pub const CHATS_CIRCLE: &str = "\u{E17E}";
/// `list`.
pub const LIST: &str = "\u{E2F0}";
/// `list-bullets`.
pub const LIST_BULLETS: &str = "\u{E2F2}";
/// `list-checks`.
pub const LIST_CHECKS: &str = "\u{EADC}";
/// `rows`.
pub const ROWS: &str = "\u{E5A2}";
/// `columns`.
pub const COLUMNS: &str = "\u{E546}";
/// `sidebar-simple`.
pub const SIDEBAR_SIMPLE: &str = "\u{EC24}";
/// `tag`.
pub const TAG: &str = "\u{E478}";
/// `bookmark-simple`.
pub const BOOKMARK_SIMPLE: &str = "\u{E0EA}";
/// `shield-check`.
pub const SHIELD_CHECK: &str = "\u{E40C}";
/// `lightbulb`.
pub const LIGHTBULB: &str = "\u{E2DC}";
/// `thumbs-up`.
pub const THUMBS_UP: &str = "\u{E48E}";
/// `hands-clapping`.
pub const HANDS_CLAPPING: &str = "\u{E6A0}";
/// `swap`.
pub const SWAP: &str = "\u{E83C}";
/// `git-branch`.
pub const GIT_BRANCH: &str = "\u{E278}";
/// `printer`.
pub const PRINTER: &str = "\u{E3DC}";
/// `file-pdf`.
pub const FILE_PDF: &str = "\u{E702}";
/// `presentation-chart`.
pub const PRESENTATION_CHART: &str = "\u{E656}";
/// `scales`.
pub const SCALES: &str = "\u{E750}";
/// `chart-scatter`.
pub const CHART_SCATTER: &str = "\u{EAAC}";
/// `ruler`.
pub const RULER: &str = "\u{E6B8}";
/// `compass`.
pub const COMPASS: &str = "\u{E1C8}";
/// `plugs`.
pub const PLUGS: &str = "\u{EB56}";
/// `hourglass`.
pub const HOURGLASS: &str = "\u{E2B2}";
/// `spinner`.
pub const SPINNER: &str = "\u{E66A}";
/// `circle`.
pub const CIRCLE: &str = "\u{E18A}";
/// `circle-dashed`.
pub const CIRCLE_DASHED: &str = "\u{E602}";
/// `seal-check`.
pub const SEAL_CHECK: &str = "\u{E606}";
/// `seal-question`.
pub const SEAL_QUESTION: &str = "\u{E608}";
/// `push-pin`.
pub const PUSH_PIN: &str = "\u{E3E2}";
/// `backspace`.
pub const BACKSPACE: &str = "\u{E0AE}";
/// `tote`.
pub const TOTE: &str = "\u{E494}";
/// `identification-card`.
pub const IDENTIFICATION_CARD: &str = "\u{E2C8}";
/// `text-aa`.
pub const TEXT_AA: &str = "\u{E6EE}";
/// `at`.
pub const AT: &str = "\u{E0AC}";
/// `smiley`.
pub const SMILEY: &str = "\u{E436}";
/// `paperclip`.
pub const PAPERCLIP: &str = "\u{E39A}";
/// `gauge`.
pub const GAUGE: &str = "\u{E628}";
/// `path`.
pub const PATH: &str = "\u{E39C}";
