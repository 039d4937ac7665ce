//! Which part of the plane is in sight, and how large.

use crate::app::view::kaart::Kader;
use egui::{Pos2, Rect, Vec2, pos2};

/// Space around what is fitted.
const AROUND: f64 = 1.08;
/// Nearer than this many metres a point nothing more is to be seen.
const NEAREST: f64 = 0.2;
/// Farther than this many times the whole it is a dot.
const FARTHEST: f64 = 4.0;

/// Which part of the plane is in sight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// What stands in the middle, in RD metres.
    pub midden: [f64; 2],
    /// Metres per point of the screen.
    pub per_punt: f64,
}

impl Camera {
    /// Everything in a frame.
    pub fn on(kader: Kader, rect: Rect) -> Self {
        let Kader { min, max } = kader;
        let size = [max[0] - min[0], max[1] - min[1]];
        let per_punt = (size[0] / f64::from(rect.width())).max(size[1] / f64::from(rect.height()));
        let midden = [(min[0] + max[0]) / 2.0, (min[1] + max[1]) / 2.0];
        Self { midden, per_punt: (per_punt * AROUND).max(NEAREST) }
    }

    /// Which part of the plane a rectangle of the screen shows.
    pub fn sight(self, rect: Rect) -> Kader {
        let low = self.to_world(rect, rect.left_bottom());
        Kader { min: low, max: self.to_world(rect, rect.right_top()) }
    }

    /// Where a place stands on the screen.
    pub fn to_screen(self, rect: Rect, [x, y]: [f64; 2]) -> Pos2 {
        let right = (x - self.midden[0]) / self.per_punt;
        let up = (y - self.midden[1]) / self.per_punt;
        pos2(rect.center().x + right as f32, rect.center().y - up as f32)
    }

    /// Which place stands at a point of the screen.
    pub fn to_world(self, rect: Rect, at: Pos2) -> [f64; 2] {
        let from = at - rect.center();
        [
            self.midden[0] + f64::from(from.x) * self.per_punt,
            self.midden[1] - f64::from(from.y) * self.per_punt,
        ]
    }

    /// Moves what is seen along with the pointer.
    pub fn drag(&mut self, by: Vec2) {
        self.midden[0] -= f64::from(by.x) * self.per_punt;
        self.midden[1] += f64::from(by.y) * self.per_punt;
    }

    /// Comes `times` nearer; what stands at `at` stays there.
    pub fn zoom(&mut self, rect: Rect, at: Pos2, times: f64, whole: Self) {
        let before = self.to_world(rect, at);
        self.per_punt = (self.per_punt / times).clamp(NEAREST, whole.per_punt * FARTHEST);
        let after = self.to_world(rect, at);
        self.midden[0] += before[0] - after[0];
        self.midden[1] += before[1] - after[1];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECT: Rect = Rect { min: pos2(100.0, 50.0), max: pos2(500.0, 350.0) };

    fn camera() -> Camera {
        Camera::on(Kader { min: [0.0, 0.0], max: [4000.0, 1000.0] }, RECT)
    }

    #[test]
    fn everything_is_in_sight_and_north_is_up() {
        let camera = camera();
        // 4.000 metres over 400 points, and a little space around.
        assert!((camera.per_punt - 10.0 * AROUND).abs() < 1e-9);
        let low = camera.to_screen(RECT, [0.0, 0.0]);
        let high = camera.to_screen(RECT, [4000.0, 1000.0]);
        assert!(RECT.contains(low) && RECT.contains(high));
        assert!(high.y < low.y && high.x > low.x);
    }

    #[test]
    fn what_is_pointed_at_stays_where_it_is() {
        let (mut camera, whole) = (camera(), camera());
        let at = pos2(180.0, 90.0);
        let before = camera.to_world(RECT, at);
        camera.zoom(RECT, at, 2.5, whole);
        let after = camera.to_world(RECT, at);
        assert!((before[0] - after[0]).abs() < 1e-6 && (before[1] - after[1]).abs() < 1e-6);
        camera.drag(Vec2::new(30.0, -12.0));
        let moved = camera.to_world(RECT, at + Vec2::new(30.0, -12.0));
        assert!((moved[0] - after[0]).abs() < 1e-6 && (moved[1] - after[1]).abs() < 1e-6);
    }
}
