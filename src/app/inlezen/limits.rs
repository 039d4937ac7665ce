//! What this process may use while it reads: the one place that differs per system.

/// Address space, in bytes.
#[cfg(unix)]
const SPACE: u64 = 2 * 1024 * 1024 * 1024;

/// Memory that is written to, in bytes: the whole country fits in half of it, and with the process
/// that asks it stays below 300 MB.
#[cfg(unix)]
const MEMORY: u64 = 224 * 1024 * 1024;

/// Seconds that reading may take.
pub const SECONDS: u64 = 60;

/// Lowers the limits of this process for good.
///
/// Linux refuses memory beyond the limit; macOS only limits the processor time. On Windows the
/// counted caps of the readers and the time that the other process allows are the limits.
#[cfg(unix)]
pub fn lower() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    for (resource, most) in [
        (Resource::As, SPACE),
        (Resource::Data, MEMORY),
        (Resource::Cpu, SECONDS),
        (Resource::Core, 0),
    ] {
        let maximum = getrlimit(resource).maximum.map_or(most, |maximum| maximum.min(most));
        // A system that does not know a limit reads within the counted caps.
        let _set = setrlimit(resource, Rlimit { current: Some(maximum), maximum: Some(maximum) });
    }
}

/// Lowers the limits of this process for good.
#[cfg(not(unix))]
pub fn lower() {}
