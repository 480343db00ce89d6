//! A whole request, checked: values in, issues out, and a proof where there is no error.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::form::Form;
use crate::locale::Locale;
use crate::model::RequestType;
use crate::pack::{Compiled, Lines, Pack};
use crate::read::Reading;
use crate::report::{Issue, issues};
use crate::service_points::{ServicePoints, seed};
use crate::value::Value;
use crate::words;

/// What a check may know beyond the values.
#[derive(Clone, Default)]
pub struct Context {
    /// The language of the messages.
    pub locale: Locale,
    /// The date of today, `YYYY-MM-DD`. This crate reads no clock: nothing is reported about the past where it is not
    /// given.
    pub today: Option<String>,
    /// The customer's market, such as `FR`; nothing is reported about it where it is not known.
    pub market: Option<String>,
    /// The customer's service points; nothing is reported about them where they are not handed over.
    pub service_points: Option<ServicePoints>,
    /// Attributes of the envelope, such as `requestedAt`.
    pub request: Vec<(String, Value)>,
    /// Own wording, by rule id or issue code, with `{label}`, `{expected}` and `{suggestion}`.
    pub messages: Vec<(String, String)>,
    /// Whether properties that are not documented are no error.
    pub ignores_unknown: bool,
}

/// What a check found.
pub struct Report<'a> {
    form: Form<'a>,
    issues: Vec<Issue>,
    passed_through: Vec<(String, Value)>,
}

/// Values without an error: the only thing that [`crate::payload()`] takes, and only a check can make one.
pub struct Valid<'a> {
    pub(crate) form: Form<'a>,
    pub(crate) passed_through: Vec<(String, Value)>,
    warnings: Vec<Issue>,
}

/// Checks values against every rule of a request type.
///
/// ```
/// use request_forms::{Context, Value, catalog, validate};
/// let request_type = catalog::find("R_BVPN_FR_1").unwrap();
/// let values: Value = [("servicePoint.id", "SP-1001")].into_iter().collect();
/// let report = validate(request_type, &values, &Context::default());
/// assert_eq!(report.issues()[0].path, "contacts.primary.firstName");
/// assert_eq!(report.issues()[0].message, "Enter the first name of the primary contact");
/// ```
pub fn validate<'a>(request_type: &'a RequestType, values: &Value, context: &Context) -> Report<'a> {
    let mut form = open(request_type, context);
    let mut reading = Reading::new(form.pack);
    reading.read(values, &context.request);
    let passed_through = reading.feed(&mut form);
    let issues = issues(&mut form, &context.messages);
    Report { form, issues, passed_through }
}

impl<'a> Report<'a> {
    /// The issues in documented order.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Whether there is no error; there may be warnings.
    pub fn is_valid(&self) -> bool {
        self.form.errors() == 0
    }

    /// The checked values, or the issues.
    ///
    /// # Errors
    /// All issues, warnings among them, where at least one is an error.
    pub fn into_valid(self) -> Result<Valid<'a>, Vec<Issue>> {
        match self {
            report if !report.is_valid() => Err(report.issues),
            Report { form, issues: warnings, passed_through } => Ok(Valid { form, passed_through, warnings }),
        }
    }
}

impl Valid<'_> {
    /// What is doubtful, but blocks nothing.
    pub fn warnings(&self) -> &[Issue] {
        &self.warnings
    }
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Report").field("issues", &self.issues).finish_non_exhaustive()
    }
}

impl fmt::Debug for Valid<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Valid").field("warnings", &self.warnings).finish_non_exhaustive()
    }
}

/// A request type as the engine reads it.
pub(crate) struct Loaded {
    pub pack: Pack,
    texts: Vec<(Locale, Lines)>,
    /// The lines of no language, for a type that is faulty: it has no texts.
    none: Lines,
}

impl Loaded {
    fn of(request_type: &RequestType) -> Loaded {
        // A definition that was read has been compiled before, and those of the catalog are tested to be without fault.
        let compiled = Compiled::of(request_type).unwrap_or_default();
        let texts = compiled.texts.iter().map(|(locale, texts)| (*locale, Lines::new(texts.as_bytes()))).collect();
        Loaded { pack: compiled.pack(), texts, none: Lines::new(b"") }
    }

    /// The texts in a language, or in the first that the type has.
    pub(crate) fn texts(&self, locale: Locale) -> &Lines {
        let found = self.texts.iter().find(|(known, _)| *known == locale).or(self.texts.first());
        found.map_or(&self.none, |(_, lines)| lines)
    }
}

impl fmt::Debug for Loaded {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Loaded").finish_non_exhaustive()
    }
}

/// A type as the engine reads it, and the sentences of a language.
pub(crate) fn loaded(request_type: &RequestType, locale: Locale) -> (&Loaded, &'static Lines) {
    (request_type.loaded.get_or_init(|| Arc::new(Loaded::of(request_type))), sentences(locale))
}

/// An empty request of a type.
pub(crate) fn open<'a>(request_type: &'a RequestType, context: &Context) -> Form<'a> {
    let (loaded, sentences) = loaded(request_type, context.locale);
    let mut form = Form::new(&loaded.pack, loaded.texts(context.locale), sentences, seed());
    let points = context.service_points.as_ref().map(|points| points.points.clone());
    let market = context.market.as_deref().unwrap_or_default().trim();
    form.set_context(points, market.as_bytes(), context.ignores_unknown);
    form.set_today(context.today.as_deref().unwrap_or_default().as_bytes());
    form
}

fn sentences(locale: Locale) -> &'static Lines {
    static SENTENCES: [OnceLock<Lines>; 2] = [OnceLock::new(), OnceLock::new()];
    SENTENCES[locale as usize].get_or_init(|| Lines::new(words::sentences(locale).as_bytes()))
}
