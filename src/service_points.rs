//! The customer's service points, indexed once for many look-ups.

use crate::index::TextIndex;

/// One service point, as `GET /servicePoints` lists it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServicePoint {
    /// The provider's identifier.
    pub id: String,
    /// The customer's own reference, which several service points may share.
    pub customer_reference: Option<String>,
    /// The commercial reference.
    pub reference: Option<String>,
}

/// What a service point is looked up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServicePointKey {
    /// `servicePoint.id`.
    Id,
    /// `servicePoint.customerReference`.
    CustomerReference,
    /// `servicePoint.reference`.
    Reference,
}

/// Service points, found by any of their keys at once, however many there are.
///
/// ```
/// use request_forms::service_points::{ServicePoint, ServicePointKey, ServicePoints};
/// let point = |id: &str, reference: &str| ServicePoint {
///     id: id.into(),
///     customer_reference: Some(reference.into()),
///     reference: None,
/// };
/// let points = ServicePoints::new(vec![point("SP-1", "PARIS"), point("SP-2", "PARIS")]);
/// assert_eq!(points.find(ServicePointKey::CustomerReference, "PARIS").len(), 2);
/// assert_eq!(points.find(ServicePointKey::Id, "sp-1"), []);
/// assert_eq!(points.in_other_case(ServicePointKey::Id, "sp-1"), Some("SP-1"));
/// ```
#[derive(Debug, Default)]
pub struct ServicePoints {
    points: Vec<ServicePoint>,
    indexes: [TextIndex; 3],
    known: [bool; 3],
}

impl ServicePointKey {
    /// All keys, in documented order.
    pub const ALL: [ServicePointKey; 3] =
        [ServicePointKey::Id, ServicePointKey::CustomerReference, ServicePointKey::Reference];

    /// The key that a documented property holds.
    pub fn find(property: &str) -> Option<ServicePointKey> {
        match property {
            "servicePoint.id" => Some(ServicePointKey::Id),
            "servicePoint.customerReference" => Some(ServicePointKey::CustomerReference),
            "servicePoint.reference" => Some(ServicePointKey::Reference),
            _ => None,
        }
    }
}

impl ServicePoint {
    fn key(&self, key: ServicePointKey) -> Option<&str> {
        match key {
            ServicePointKey::Id => Some(&self.id),
            ServicePointKey::CustomerReference => self.customer_reference.as_deref(),
            ServicePointKey::Reference => self.reference.as_deref(),
        }
    }
}

impl ServicePoints {
    /// Indexes a list. Entries with the same id are one service point: the first counts.
    pub fn new(list: Vec<ServicePoint>) -> ServicePoints {
        let indexes = ServicePointKey::ALL.map(|_| TextIndex::with_capacity(list.len()));
        let mut points = ServicePoints { points: Vec::with_capacity(list.len()), indexes, known: [false; 3] };
        for point in list {
            if !points.find(ServicePointKey::Id, &point.id).is_empty() {
                continue;
            }
            for key in ServicePointKey::ALL {
                let text = point.key(key);
                points.known[key as usize] |= text.is_some();
                points.indexes[key as usize].push(text);
            }
            points.points.push(point);
        }
        points
    }

    /// How many service points there are.
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// Whether anything can be said about a key: `GET /servicePoints` does not have to list the references, and
    /// where no service point has one, a reference is neither known nor unknown.
    pub fn know(&self, key: ServicePointKey) -> bool {
        self.points.is_empty() || self.known[key as usize]
    }

    /// The service points that have exactly this key: descending numbers to compare, one for each point.
    pub fn find(&self, key: ServicePointKey, text: &str) -> Vec<u32> {
        self.indexes[key as usize].candidates(text).filter(|&row| self.text(key, row) == text).collect()
    }

    /// The key as a service point has it that differs in the case of ASCII letters alone.
    pub fn in_other_case(&self, key: ServicePointKey, text: &str) -> Option<&str> {
        let found = self.indexes[key as usize].candidates(text).map(|row| self.text(key, row));
        found.filter(|found| found.eq_ignore_ascii_case(text) && *found != text).last()
    }

    fn text(&self, key: ServicePointKey, row: u32) -> &str {
        self.points.get(row as usize).and_then(|point| point.key(key)).unwrap_or_default()
    }
}
