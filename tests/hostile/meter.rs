//! Runs the program and tells how long its processes worked, and how much memory they held together.

use crate::common::program::Answer;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How often the memory is looked at while the program runs.
const INTERVAL: Duration = Duration::from_millis(1);

/// A program that runs longer than this is stopped, so that a test ends.
const GIVE_UP: Duration = Duration::from_secs(120);

/// How a run ended, and what it took.
#[derive(Debug)]
pub struct Ended {
    pub answer: Answer,
    /// The processor time of all its processes: a busy machine makes no file slower. Where the
    /// system does not tell, the time on the clock.
    pub took: Duration,
    /// The most that all its processes held at one moment, in kB: the sum of the peak of each
    /// that lived then. `None` where the system does not tell.
    pub peak: Option<u64>,
}

/// Runs it to its end.
pub fn run(command: &mut Command) -> Ended {
    let call = format!("{command:?}");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let start = Instant::now();
    let child = command.spawn().unwrap();
    let mut tree = Tree::of(child.id());
    let (sender, ended) = channel();
    std::thread::spawn(move || sender.send(child.wait_with_output().unwrap()));
    let output = loop {
        tree.look();
        match ended.recv_timeout(INTERVAL) {
            Ok(output) => break output,
            Err(RecvTimeoutError::Timeout) if start.elapsed() < GIVE_UP => (),
            Err(error) => {
                tree.stop();
                panic!("{call}: {error} after {:?}, at {:?} kB", start.elapsed(), tree.peak());
            }
        }
    };
    let took = tree.worked().unwrap_or(start.elapsed());
    Ended { answer: Answer::from_output(call, output), took, peak: tree.peak() }
}

/// A process and those that it started.
#[cfg(target_os = "linux")]
struct Tree {
    root: u32,
    most: u64,
    ticks: u64,
}

#[cfg(target_os = "linux")]
impl Tree {
    fn of(root: u32) -> Self {
        Self { root, most: 0, ticks: 0 }
    }

    fn look(&mut self) {
        let processes = self.processes();
        let peaks = processes.iter().filter_map(|id| peak_of(*id)).sum();
        let ticks = processes.iter().filter_map(|id| ticks_of(*id)).sum();
        self.most = self.most.max(peaks);
        self.ticks = self.ticks.max(ticks);
    }

    /// Linux tells it in hundredths of a second.
    fn worked(&self) -> Option<Duration> {
        Some(Duration::from_millis(10 * self.ticks))
    }

    fn peak(&self) -> Option<u64> {
        Some(self.most)
    }

    fn processes(&self) -> Vec<u32> {
        let mut found = vec![self.root];
        let mut next = 0;
        while let Some(&id) = found.get(next) {
            found.extend(children_of(id));
            next += 1;
        }
        found
    }

    fn stop(&self) {
        for id in self.processes() {
            let id = rustix::process::Pid::from_raw(id as i32).unwrap();
            let _gone_already = rustix::process::kill_process(id, rustix::process::Signal::KILL);
        }
    }
}

/// The most that this process ever held, in kB: a peak between two looks is not missed.
#[cfg(target_os = "linux")]
fn peak_of(id: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// The processor time of this process and of those that it waited for.
#[cfg(target_os = "linux")]
fn ticks_of(id: u32) -> Option<u64> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, behind_name) = stat.rsplit_once(')')?;
    let fields = behind_name.split_whitespace().skip(11).take(4);
    Some(fields.filter_map(|field| field.parse::<u64>().ok()).sum())
}

#[cfg(target_os = "linux")]
fn children_of(id: u32) -> Vec<u32> {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{id}/task")) else { return Vec::new() };
    let lists = threads
        .filter_map(Result::ok)
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    let ids = lists.collect::<Vec<_>>().join(" ");
    ids.split_whitespace().filter_map(|id| id.parse().ok()).collect()
}

#[cfg(not(target_os = "linux"))]
struct Tree;

#[cfg(not(target_os = "linux"))]
impl Tree {
    fn of(_root: u32) -> Self {
        Self
    }

    fn look(&mut self) {}

    fn peak(&self) -> Option<u64> {
        None
    }

    fn worked(&self) -> Option<Duration> {
        None
    }

    fn stop(&self) {}
}
