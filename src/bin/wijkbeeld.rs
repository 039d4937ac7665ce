//! The app and its command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    wijkbeeld::main()
}
