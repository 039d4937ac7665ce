//! What the argument parser says, in Dutch.

use super::output;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;
use std::process::ExitCode;

/// Shows help or version, or says what is wrong with the arguments (exit code 2).
pub fn explain(error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = error.to_string().replace("[OPTIONS]", "[OPTIES]");
            output::print(&text.replace("[default: ", "[standaard: "))
                .map_or_else(output::Failure::report, |()| ExitCode::SUCCESS)
        }
        _ => {
            output::remark(&format!("{}; zie 'wijkbeeld --help'", sentence(error)));
            ExitCode::from(2)
        }
    }
}

fn sentence(error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let prior = context(error, ContextKind::PriorArg);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} heeft een waarde nodig"),
        ErrorKind::InvalidValue => {
            let valid = context(error, ContextKind::ValidValue);
            format!("'{value}' kan niet bij {argument}; kies uit {valid}")
        }
        ErrorKind::ValueValidation => format!("'{value}' kan niet bij {argument}{}", advice(error)),
        ErrorKind::UnknownArgument => format!("{argument} is niet bekend"),
        ErrorKind::InvalidSubcommand => {
            format!("'{}' is geen bekend woord", context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            let valid = context(error, ContextKind::ValidSubcommand);
            format!("er ontbreekt een woord; kies uit {valid}")
        }
        ErrorKind::MissingRequiredArgument => format!("er ontbreekt: {argument}"),
        // A first word that is no verb is taken for a file, and a file takes nothing after it.
        ErrorKind::ArgumentConflict if argument.is_empty() => {
            "dit eerste woord is niet bekend, of het bestand moet na het woord staan".to_owned()
        }
        ErrorKind::ArgumentConflict if prior.is_empty() => format!("{argument} kan hier niet"),
        ErrorKind::ArgumentConflict if prior == argument => {
            format!("{argument} staat er twee keer")
        }
        ErrorKind::ArgumentConflict => format!("{argument} en {prior} kunnen niet samen"),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} heeft een waarde nodig")
        }
        ErrorKind::TooManyValues => format!("'{value}' is te veel"),
        ErrorKind::InvalidUtf8 => "een woord bevat tekens die niet kunnen".to_owned(),
        _ => "deze aanroep wordt niet begrepen".to_owned(),
    }
}

/// What to choose, when the check of a value says so; the parser's own words are English.
fn advice(error: &clap::Error) -> String {
    let said = error.source().map(ToString::to_string).unwrap_or_default();
    if said.starts_with("kies ") { format!("; {said}") } else { String::new() }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
