//! How far long work is, and whether it should stop: one call, so that nobody forgets cancel.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The user stopped the work; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("afgebroken; er is niets veranderd")]
pub struct Cancelled;

/// A switch with which another thread stops the work.
#[derive(Debug, Clone, Default)]
pub struct CancelSwitch(Arc<AtomicBool>);

impl CancelSwitch {
    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub fn cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Passed down into long work.
pub struct Progress<'a> {
    switch: CancelSwitch,
    report: Box<dyn FnMut(Step) + 'a>,
}

/// What the work is doing and how far it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// What it is doing, as a person reads it ('Bestand lezen').
    pub title: &'static str,
    /// How far it is, 0 to 1.
    pub fraction: f32,
}

impl<'a> Progress<'a> {
    /// Progress that is told to `report` and stopped by `switch`.
    pub fn new(switch: CancelSwitch, report: impl FnMut(Step) + 'a) -> Self {
        Self { switch, report: Box::new(report) }
    }

    /// For work that nobody watches or stops.
    pub fn silent() -> Self {
        Self::new(CancelSwitch::default(), |_| ())
    }

    /// Says how far the work is (`done` of `total`).
    ///
    /// # Errors
    /// [`Cancelled`] when the user asked to stop.
    pub fn step(&mut self, title: &'static str, done: u64, total: u64) -> Result<(), Cancelled> {
        let fraction = if total == 0 { 0.0 } else { (done as f64 / total as f64).min(1.0) };
        self.tell(Step { title, fraction: fraction as f32 })
    }

    /// Says how far the work is, as another process told.
    ///
    /// # Errors
    /// [`Cancelled`] when the user asked to stop.
    pub fn tell(&mut self, step: Step) -> Result<(), Cancelled> {
        if self.switch.cancelled() {
            return Err(Cancelled);
        }
        (self.report)(step);
        Ok(())
    }
}
