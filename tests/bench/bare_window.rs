//! A window with nothing in it, drawn as Wijkbeeld is: what its start is measured against.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test or measurement that fails must stop"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it tells what it measured")]

struct Bare(bool);

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.label("leeg");
        if !std::mem::replace(&mut self.0, true) {
            eprintln!("first frame");
        }
    }
}

fn main() -> eframe::Result {
    let options = eframe::NativeOptions::default();
    eframe::run_native("bare", options, Box::new(|_| Ok(Box::new(Bare(false)))))
}
