//! The customer's service points, for Rust programs.

use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;

use crate::points::Points;

/// One service point, as `GET /servicePoints` lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServicePoint {
    /// The provider's identifier.
    pub id: String,
    /// The customer's own reference, which several service points may share.
    pub customer_reference: Option<String>,
    /// The commercial reference.
    pub reference: Option<String>,
    /// What it is called.
    pub name: Option<String>,
    /// Its state: `INSTALLING`, `OPERATIONAL`, `TERMINATED`, `CANCELLED` or `UNKNOWN`.
    pub state: Option<String>,
}

/// Service points, indexed once for many checks.
///
/// ```
/// use request_forms::service_points::{ServicePoint, ServicePoints};
/// let point = |id: &str| ServicePoint { id: id.into(), ..ServicePoint::default() };
/// // Those with the same identifier are one service point.
/// assert_eq!(ServicePoints::new(&[point("SP-1"), point("SP-2"), point("SP-1")]).len(), 2);
/// ```
#[derive(Clone)]
pub struct ServicePoints {
    pub(crate) points: Arc<Points>,
}

impl ServicePoints {
    /// Indexes a list. Entries with the same identifier are one service point: the first counts.
    pub fn new(list: &[ServicePoint]) -> ServicePoints {
        let mut lines = String::new();
        for (index, point) in list.iter().enumerate() {
            let ServicePoint { id, customer_reference, reference, name, state } = point;
            let texts = [Some(id), customer_reference.as_ref(), reference.as_ref(), name.as_ref(), state.as_ref()];
            for (column, text) in texts.into_iter().enumerate() {
                if index + column > 0 {
                    lines.push('\n');
                }
                // No value with a control character is looked up.
                lines.push_str(
                    text.map(|text| text.trim()).filter(|text| !text.contains(char::is_control)).unwrap_or(""),
                );
            }
        }
        ServicePoints { points: Arc::new(Points::new(lines.as_bytes(), seed())) }
    }

    /// How many service points there are.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

/// A random number for the hash tables.
pub(crate) fn seed() -> u32 {
    RandomState::new().hash_one(0) as u32
}
