//! The customer's service points, indexed once for many look-ups.

use std::cmp::Ordering;

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

/// Service points, found by any of their keys in logarithmic time.
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
    /// For each key, the points that have it, sorted by the key: first as if in lower case, then as it is.
    sorted: [Vec<u32>; 3],
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
    pub fn new(points: Vec<ServicePoint>) -> ServicePoints {
        let mut service_points = ServicePoints { points, sorted: Default::default() };
        let mut by_id = service_points.sort(ServicePointKey::Id);
        by_id.dedup_by(|later, earlier| {
            service_points.points[*later as usize].id == service_points.points[*earlier as usize].id
        });
        let mut is_first = vec![false; service_points.points.len()];
        by_id.iter().for_each(|&index| is_first[index as usize] = true);
        let mut kept = is_first.iter();
        service_points.points.retain(|_| kept.next().copied().unwrap_or(false));
        service_points.sorted = ServicePointKey::ALL.map(|key| service_points.sort(key));
        service_points
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
        self.points.is_empty() || !self.sorted[key as usize].is_empty()
    }

    /// The service points that have exactly this key: ascending numbers to compare, one for each point.
    pub fn find(&self, key: ServicePointKey, text: &str) -> &[u32] {
        let sorted = &self.sorted[key as usize];
        let start = sorted.partition_point(|&index| compare(self.text(key, index), text).is_lt());
        let length = sorted[start..].partition_point(|&index| self.text(key, index) == text);
        &sorted[start..start + length]
    }

    /// The key as a service point has it that differs in case alone.
    pub fn in_other_case(&self, key: ServicePointKey, text: &str) -> Option<&str> {
        let sorted = &self.sorted[key as usize];
        let start = sorted.partition_point(|&index| lower(self.text(key, index)).lt(lower(text)));
        let found = self.text(key, *sorted.get(start)?);
        (found != text && lower(found).eq(lower(text))).then_some(found)
    }

    fn sort(&self, key: ServicePointKey) -> Vec<u32> {
        let mut indexes: Vec<u32> = (0u32..).zip(&self.points).map(|(index, _)| index).collect();
        indexes.retain(|&index| self.points[index as usize].key(key).is_some());
        indexes.sort_unstable_by(|&a, &b| compare(self.text(key, a), self.text(key, b)).then(a.cmp(&b)));
        indexes
    }

    fn text(&self, key: ServicePointKey, index: u32) -> &str {
        self.points[index as usize].key(key).unwrap_or_default()
    }
}

fn compare(a: &str, b: &str) -> Ordering {
    lower(a).cmp(lower(b)).then_with(|| a.cmp(b))
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(char::to_lowercase)
}
