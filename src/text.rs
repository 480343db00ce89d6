//! The sentences that users read, in one place for each language. A finding is structure; here it becomes words.

mod en;
mod fr;

use std::borrow::Cow;

use crate::format::Format;
use crate::format::integer::decimal;
use crate::issue::{Finding, Issue, IssueProvider, IssueSource, Severity};
use crate::model::{Check, Group, GroupKind, Kind, Locale, RequestType, Rule};
use crate::template::fill;
use crate::validate::{Context, noun};
use crate::values::{At, Stray, Values};

/// Every sentence of a language. A message may hold `{noun}`, `{label}`, `{expected}` and `{suggestion}`.
pub(crate) struct Sentences {
    pub enter: &'static str,
    pub select: &'static str,
    pub any_of: &'static str,
    pub at_least_one: &'static str,
    pub unique: &'static str,
    pub email: &'static str,
    pub email_domain: &'static str,
    pub e164: &'static str,
    pub phone: &'static str,
    pub french_number: &'static str,
    pub url: &'static str,
    pub date: &'static str,
    pub integer: &'static str,
    pub choose: &'static str,
    pub max_length: &'static str,
    pub market: &'static str,
    pub known: &'static str,
    pub unambiguous: &'static str,
    pub singled_out: &'static str,
    pub same: &'static str,
    pub type_text: &'static str,
    pub type_list: &'static str,
    pub type_object: &'static str,
    pub characters: &'static str,
    pub length: &'static str,
    pub unexpected: &'static str,
    pub renamed: &'static str,
    pub conflict: &'static str,
    pub object: &'static str,
    pub request_type: &'static str,
    pub answers: Answers,
    pub form: FormWords,
    /// Between the last two of several: " or ".
    pub or: &'static str,
}

/// What to do after an answer of the provider that names no rule of ours.
pub(crate) struct Answers {
    pub property: &'static str,
    pub whole: &'static str,
    pub unauthorized: &'static str,
    pub unavailable: &'static str,
    pub unreadable: &'static str,
    pub unclear: &'static str,
    pub requested_at: &'static str,
    pub service_point: &'static str,
}

/// What the form itself says.
#[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only a form in a page says most of it"))]
pub(crate) struct FormWords {
    pub optional: &'static str,
    pub choose: &'static str,
    pub submit: &'static str,
    pub error_prefix: &'static str,
    pub warning_prefix: &'static str,
    pub summary_one: &'static str,
    pub summary_many: &'static str,
    pub use_suggestion: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    pub remove_stray: &'static str,
    pub source: &'static str,
}

impl Locale {
    pub(crate) const fn sentences(self) -> &'static Sentences {
        match self {
            Locale::En => &en::SENTENCES,
            Locale::Fr => &fr::SENTENCES,
        }
    }
}

/// The words that a message is filled with.
struct Words {
    noun: String,
    label: &'static str,
    expected: String,
}

impl Words {
    fn fill(&self, template: &str, suggestion: Option<&str>) -> String {
        let words = [
            ("noun", self.noun.as_str()),
            ("label", self.label),
            ("expected", &self.expected),
            ("suggestion", suggestion.unwrap_or_default()),
        ];
        fill(template, &words)
    }
}

impl Issue {
    pub(crate) fn of_request(values: &Values, finding: &Finding, context: &Context) -> Issue {
        let words = Words { noun: String::new(), label: "", expected: expected(finding.rule, None, context.locale) };
        issue(values.request_type, (String::new(), String::new()), finding, &words, context)
    }

    pub(crate) fn of_group(values: &Values, index: usize, finding: &Finding, context: &Context) -> Issue {
        let group = &values.request_type.groups[index];
        let expected = expected(finding.rule, Some(group), context.locale);
        let words = Words { noun: String::new(), label: group.legend.get(context.locale), expected };
        issue(values.request_type, (group.id.to_owned(), values.pointer(group.id)), finding, &words, context)
    }

    pub(crate) fn of_property(values: &Values, at: At, finding: &Finding, context: &Context) -> Issue {
        let words = Words {
            noun: noun(values, at, context.locale),
            label: values.property(at).term.label.get(context.locale),
            expected: expected(finding.rule, Some(values.group(at)), context.locale),
        };
        let path = values.path(at);
        let pointer = values.pointer(&path);
        let mut issue = issue(values.request_type, (path, pointer), finding, &words, context);
        let selected = matches!(finding.rule.check, Check::Required)
            && values.property(at).choices().is_some_and(|(_, severity)| severity == Severity::Error);
        if selected && own_wording(finding.rule, context).is_none() {
            issue.message = words.fill(context.locale.sentences().select, None);
        }
        let integer = matches!(finding.rule.check, Check::Type) && values.property(at).kind == Kind::Integer;
        if integer && own_wording(finding.rule, context).is_none() {
            issue.message = words.fill(context.locale.sentences().integer, None);
        }
        issue
    }

    pub(crate) fn of_stray(values: &Values, stray: &Stray, context: &Context) -> Issue {
        let list = values.list(&stray.path).is_some();
        let sentences = context.locale.sentences();
        let expected = if list { sentences.type_list } else { values.request_type.id };
        let words = Words { noun: String::new(), label: "", expected: expected.to_owned() };
        let place = (stray.path.clone(), stray.pointer.clone());
        let mut issue = issue(values.request_type, place, &stray.finding, &words, context);
        if own_wording(stray.finding.rule, context).is_none() {
            match stray.finding.rule.check {
                Check::Type if list => issue.message = sentences.type_list.to_owned(),
                Check::Type => issue.message = sentences.type_object.to_owned(),
                Check::Length(_) => issue.message = sentences.type_list.to_owned(),
                _ => {}
            }
        }
        issue
    }

    /// An issue that a provider's answer reports, at a documented path or at the whole.
    pub(crate) fn of_answer(
        values: &Values,
        path: &str,
        rule: &'static Rule,
        message: &str,
        provider: IssueProvider,
        locale: Locale,
    ) -> Issue {
        let label_and_noun =
            values.locate(path).map(|at| (values.property(at).term.label.get(locale), noun(values, at, locale)));
        let (label, noun) = label_and_noun.unwrap_or_default();
        let words = Words { noun, label, expected: String::new() };
        let context = Context { locale, ..Context::default() };
        let place = (path.to_owned(), values.pointer(path));
        let found = issue(values.request_type, place, &Finding::new(rule), &words, &context);
        Issue { message: words.fill(message, None), provider: Some(provider), ..found }
    }
}

fn issue(
    request_type: &'static RequestType,
    (path, pointer): (String, String),
    finding: &Finding,
    words: &Words,
    context: &Context,
) -> Issue {
    let rule = finding.rule;
    let locale = context.locale;
    let template = own_wording(rule, context).unwrap_or_else(|| template(finding, locale.sentences()));
    let provider = provider(request_type, rule, &pointer);
    Issue {
        message: words.fill(template, finding.suggestion.as_deref()),
        path,
        pointer,
        code: rule.check.code(),
        severity: rule.severity,
        rule: rule.id,
        suggestion: finding.suggestion.clone(),
        source: source(request_type, rule, provider.as_ref(), locale),
        provider,
    }
}

/// The provider's general answer covers errors in what it takes as the properties.
fn provider(request_type: &RequestType, rule: &Rule, pointer: &str) -> Option<IssueProvider> {
    let answer = rule.provider.or_else(|| {
        let whole_body = request_type.provider.later_codes.is_none();
        let covered = rule.severity == Severity::Error && (whole_body || pointer.starts_with("/properties"));
        covered.then_some(request_type.provider.answer)
    });
    answer.map(IssueProvider::from)
}

fn source(request_type: &RequestType, rule: &Rule, provider: Option<&IssueProvider>, locale: Locale) -> IssueSource {
    let says = rule.source.says.get(locale);
    let later = request_type.provider.later_codes.filter(|_| provider.is_some_and(|answer| answer.code.is_some()));
    IssueSource {
        document: Cow::Borrowed(rule.source.document.map_or(request_type.document, |document| document.get(locale))),
        says: match later {
            Some(later) => Cow::Owned([says, " ", later.get(locale)].concat()),
            None => Cow::Borrowed(says),
        },
    }
}

fn own_wording<'a>(rule: &Rule, context: &'a Context) -> Option<&'a str> {
    let named = |key: &str| context.messages.iter().find(|(name, _)| name == key).map(|(_, text)| text.as_str());
    named(rule.id).or_else(|| named(rule.check.code().name()))
}

fn template(finding: &Finding, sentences: &Sentences) -> &'static str {
    match finding.rule.check {
        Check::Required | Check::Optional => sentences.enter,
        Check::Format(Format::Email) => sentences.email,
        Check::Format(Format::EmailDomain) => sentences.email_domain,
        Check::Format(Format::E164) => sentences.e164,
        Check::Format(Format::Phone) => sentences.phone,
        Check::Format(Format::FrenchNumber) => sentences.french_number,
        Check::Format(Format::Url) => sentences.url,
        Check::Format(Format::Date) => sentences.date,
        Check::Format(Format::Integer) => sentences.integer,
        Check::OneOf(_) => sentences.choose,
        Check::MaxLength(_) => sentences.max_length,
        Check::AnyOf => sentences.any_of,
        Check::AtLeastOne => sentences.at_least_one,
        Check::Unique(_) => sentences.unique,
        Check::Market(_) => sentences.market,
        Check::Known => sentences.known,
        Check::Unambiguous => sentences.unambiguous,
        Check::SingledOut => sentences.singled_out,
        Check::Same => sentences.same,
        Check::Type => sentences.type_text,
        Check::Characters => sentences.characters,
        Check::Length(_) => sentences.length,
        Check::Expected if finding.suggestion.is_some() => sentences.renamed,
        Check::Expected => sentences.unexpected,
        Check::Consistent => sentences.conflict,
        Check::Object => sentences.object,
        Check::RequestType => sentences.request_type,
        Check::Answer(_) => sentences.answers.whole,
    }
}

/// What would be right, as a phrase.
fn expected(rule: &Rule, group: Option<&Group>, locale: Locale) -> String {
    let sentences = locale.sentences();
    match (rule.check, group) {
        (Check::OneOf(choices), _) => {
            let values: Vec<&str> = choices.values.iter().map(|choice| choice.value).collect();
            enumerate(&values, sentences.or)
        }
        (Check::AnyOf, Some(group)) => {
            let nouns: Vec<&str> = group.properties.iter().map(|property| property.term.noun.get(locale)).collect();
            [&enumerate(&nouns, sentences.or), group.of.get(locale)].concat()
        }
        (Check::AtLeastOne, Some(group)) => match group.kind {
            GroupKind::List { one, .. } => one.get(locale).to_owned(),
            _ => String::new(),
        },
        (Check::MaxLength(most) | Check::Length(most), _) => decimal(most),
        (Check::Market(market), _) => market.to_owned(),
        _ => String::new(),
    }
}

fn enumerate(items: &[&str], or: &str) -> String {
    match items {
        [all_but_last @ .., last] if !all_but_last.is_empty() => [&all_but_last.join(", "), or, last].concat(),
        _ => items.concat(),
    }
}
