//! A request type of the model becomes a pack. What cannot be one is named by its place in the definition.

mod lines;

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::{FIRST_RULE, Pack, VERSION};
use crate::define::{named_pattern, pattern};
use crate::format::{self, Format};
use crate::locale::Locale;
use crate::model::{
    AnswerCode, AnswerPlace, Calendar, Check, Condition, Covers, Envelope, ErrorFormat, Group, GroupKind, Kind, Names,
    Property, ProviderAnswer, ProviderCode, RequestType, Rule, Severity, Str, Text,
};
use lines::LineWriter;

/// The largest number that a pack can hold: those above it would be surrogates.
const LARGEST: usize = format::pattern::LARGEST as usize;

/// A pack with the texts of each language, as text and as the engine reads them.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// The structure.
    pub text: String,
    /// The texts of each language that the type has, in the order of [`Locale::ALL`].
    pub texts: Vec<(Locale, String)>,
}

/// Why a definition cannot become a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinitionFault {
    /// Where in the definition: `groups[0].properties[2].rules`.
    pub place: String,
    /// What is wrong there, and what to write instead.
    pub problem: String,
}

impl Compiled {
    /// Compiles a request type.
    ///
    /// # Errors
    /// Every fault that the definition has.
    pub fn of(request_type: &RequestType) -> Result<Compiled, Vec<DefinitionFault>> {
        let mut writer = Writer::new(request_type);
        writer.request_type();
        writer.finish()
    }

    /// The pack.
    pub fn pack(&self) -> Pack {
        // What was written just now can be read; the engine would refuse every request of an empty type.
        Pack::read(self.text.as_bytes()).unwrap_or_else(|_| Pack::empty())
    }
}

/// A pack while it grows.
struct Writer<'a> {
    request_type: &'a RequestType,
    numbers: Vec<usize>,
    strings: LineWriter,
    texts: LineWriter,
    locales: Vec<Locale>,
    faults: Vec<DefinitionFault>,
}

/// A place within another. Formatting macros would weigh 4 kB in the module.
fn at(place: &str, rest: &str) -> String {
    [place, rest].concat()
}

fn numbered(list: &str, index: usize) -> String {
    [list, "[", &index.to_string(), "]"].concat()
}

impl<'a> Writer<'a> {
    fn new(request_type: &'a RequestType) -> Writer<'a> {
        let spoken = |locale: &Locale| !request_type.title.get(*locale).is_empty();
        Writer {
            request_type,
            numbers: Vec::new(),
            strings: LineWriter::default(),
            texts: LineWriter::default(),
            locales: Locale::ALL.into_iter().filter(spoken).collect(),
            faults: Vec::new(),
        }
    }

    fn request_type(&mut self) {
        let RequestType { id, revision, provider, title, operation, document, notices, rules, groups, .. } =
            self.request_type;
        if id.as_bytes().contains(&b'/') {
            self.fault("id", "Give an id without a slash.");
        }
        self.string("id", id);
        self.string("revision", revision.as_deref().unwrap_or_default());
        self.string("provider.name", &provider.name);
        self.string("operation", operation);
        self.string("document", document);
        self.text("title", title);
        self.number((provider.envelope == Envelope::TypeAndProperties).into());
        self.number(provider.accepted.into());
        self.number((provider.answer_covers == Covers::Properties).into());
        self.answer("provider.answer", Some(&provider.answer));
        self.optional_text("provider.laterCodes", provider.later_codes.as_ref());
        self.number((provider.errors == ErrorFormat::Code).into());
        self.number(notices.len());
        for (index, notice) in notices.iter().enumerate() {
            self.text(&numbered("notices", index), notice);
        }
        self.number(provider.codes.len());
        for (index, code) in provider.codes.iter().enumerate() {
            self.answer_code(&numbered("provider.codes", index), code);
        }
        self.number(rules.len());
        for (index, rule) in rules.iter().enumerate() {
            self.rule(index, rule);
        }
        self.number(groups.len());
        for (index, group) in groups.iter().enumerate() {
            self.group(index, group);
        }
    }

    fn answer_code(&mut self, place: &str, code: &AnswerCode) {
        self.number(code.status.into());
        self.number(code.code.into());
        self.number(code.issue as usize);
        let (kind, id) = match &code.place {
            AnswerPlace::Whole => (0, ""),
            AnswerPlace::Property(id) => (1, &**id),
            AnswerPlace::Group(id) => (2, &**id),
            AnswerPlace::Named => (3, ""),
            AnswerPlace::MandatoryField => (4, ""),
        };
        self.number(kind);
        self.string(place, id);
    }

    fn rule(&mut self, index: usize, rule: &Rule) {
        let place = numbered("rules", index);
        let twice = self.request_type.rules.iter().take(index).any(|other| other.name == rule.name);
        // One row of a document may say two things: that a value is required, and which ones there are.
        let same_row = twice && self.request_type.rules.iter().take(index).any(|other| other.says == rule.says);
        if rule.name.is_empty() || twice && !same_row {
            self.fault(&at(&place, ".name"), "Give each rule a name of its own.");
        }
        self.string(&at(&place, ".name"), &rule.name);
        self.number((rule.severity == Severity::Warning).into());
        self.number(match rule.check {
            Check::Required => 0,
            Check::Optional => 1,
            Check::Format(_) => 2,
            Check::OneOf(_) => 3,
            Check::MaxLength(_) => 4,
            Check::NotPast => 5,
            Check::AnyOf => 6,
            Check::AtLeastOne => 7,
            Check::Unique(_) => 8,
            Check::Market(_) => 9,
            Check::Known => 10,
            Check::Unambiguous => 11,
            Check::SingledOut => 12,
            Check::Same => 13,
            Check::InOperation => 14,
            Check::Offered(_) => 15,
            Check::MinLength(_) => 16,
            Check::Minimum(_) => 17,
            Check::Maximum(_) => 18,
            Check::AtMostOne => 19,
            Check::AllOrNone => 20,
            Check::Absent => 21,
            Check::Pattern(_) => 22,
            Check::DaysAhead(_) | Check::WorkingDaysAhead(_) => 23,
            Check::WorkingDay(_) => 24,
        });
        self.optional_text(&at(&place, ".document"), rule.document.as_ref());
        self.text(&at(&place, ".says"), &rule.says);
        self.answer(&at(&place, ".answer"), rule.answer.as_ref());
        let message = rule.message.clone().or_else(|| self.message_of(&rule.check));
        self.optional_text(&at(&place, ".message"), message.as_ref());
        self.check(&at(&place, ".check"), rule);
        match &rule.condition {
            Some(condition) => self.condition(&place, rule, condition),
            None => self.number(0),
        }
    }

    fn check(&mut self, place: &str, rule: &Rule) {
        match &rule.check {
            Check::Format(format) => self.number(*format as usize),
            Check::OneOf(choices) | Check::Offered(choices) => {
                self.number(choices.wide.into());
                self.number(choices.values.len());
                for choice in choices.values.iter() {
                    self.required_string(place, &choice.value);
                    self.optional_text(place, choice.label.as_ref());
                    self.number(choice.aliases.iter().count());
                    for alias in choice.aliases.iter() {
                        self.required_string(place, alias);
                    }
                }
            }
            Check::MaxLength(number) | Check::MinLength(number) => self.number((*number).into()),
            Check::DaysAhead(days) | Check::WorkingDaysAhead(days) => {
                self.number((*days).into());
                self.number(matches!(rule.check, Check::WorkingDaysAhead(_)).into());
            }
            Check::WorkingDay(calendar) => self.number((*calendar == Calendar::AlsaceMoselle).into()),
            Check::Pattern(pattern) => self.pattern(&at(place, ".pattern"), pattern),
            Check::Minimum(number) | Check::Maximum(number) => self.required_string(place, number),
            Check::Unique(property) => {
                let row = |group: &Group| group.properties.iter().position(|row| row.id == *property);
                let named = |group: &&Group| group.rules.iter().any(|name| name == rule.name);
                match self.request_type.groups.iter().find(named).and_then(row) {
                    Some(index) => self.number(index),
                    None => self.fault(place, "Name a property of the list that has the rule."),
                }
            }
            Check::Market(market) => self.required_string(place, market),
            _ => {}
        }
    }

    /// What there is to say by itself of a check, in the languages of the type.
    fn message_of(&self, check: &Check) -> Option<Text> {
        let Check::Pattern(pattern) = check else { return None };
        let mut message = named_pattern::message_of(pattern)?;
        if !self.locales.contains(&Locale::En) {
            message.en = Str::default();
        }
        if !self.locales.contains(&Locale::Fr) {
            message.fr = Str::default();
        }
        Some(message)
    }

    fn condition(&mut self, place: &str, rule: &Rule, condition: &Condition) {
        let place = at(place, if condition.is_unless { ".unless" } else { ".when" });
        self.number(1 | usize::from(condition.is_unless) << 1 | usize::from(condition.pattern.is_some()) << 2);
        let named = |group: &&Group| {
            group.properties.iter().any(|property| property.rules.iter().any(|name| name == rule.name))
        };
        let group = self.request_type.groups.iter().find(named);
        match group.and_then(|group| self.request_type.source_of(group, condition)) {
            Some((group, row)) => {
                self.number(group);
                self.number(row);
            }
            None => self.fault(&place, "Name another property: of the same item, or outside of lists."),
        }
        if let Some(pattern) = &condition.pattern {
            return self.pattern(&at(&place, ".pattern"), pattern);
        }
        self.number(condition.values.iter().count());
        for value in condition.values.iter() {
            self.required_string(&place, value);
        }
    }

    /// A regular expression as it is written, for those who are told, and as the automaton that takes the same.
    fn pattern(&mut self, place: &str, pattern: &str) {
        match pattern::compile(pattern) {
            Ok(numbers) => {
                self.string(place, pattern);
                self.number(numbers.len());
                numbers.into_iter().for_each(|number| self.number(number.into()));
            }
            Err(problem) => self.fault(place, &problem),
        }
    }

    fn group(&mut self, index: usize, group: &Group) {
        let place = numbered("groups", index);
        self.number(match group.kind {
            GroupKind::Properties => 0,
            GroupKind::Attributes => 1,
            GroupKind::List { .. } => 2,
        });
        self.string(&at(&place, ".id"), &group.id);
        self.text(&at(&place, ".legend"), &group.legend);
        self.optional_text(&at(&place, ".of"), Some(&group.of));
        self.optional_text(&at(&place, ".hint"), group.hint.as_ref());
        self.string(&at(&place, ".autocompleteSection"), group.autocomplete_section.as_deref().unwrap_or_default());
        if let GroupKind::List { item, one, add, remove } = &group.kind {
            for (name, text) in [("item", item), ("one", one), ("add", add), ("remove", remove)] {
                self.text(&at(&place, &[".kind.list.", name].concat()), text);
            }
        }
        self.rule_names(&at(&place, ".rules"), &group.rules, true);
        self.number(group.properties.len());
        for (row, property) in group.properties.iter().enumerate() {
            self.property(&numbered(&at(&place, ".properties"), row), property);
        }
    }

    fn property(&mut self, place: &str, property: &Property) {
        let format = self.request_type.format_of(property);
        self.string(&at(place, ".id"), &property.id);
        // Whoever uses the type may give the property a name of its own.
        self.text_in(&at(place, ".label"), &property.label, LineWriter::own_line);
        self.text_in(&at(place, ".noun"), &property.noun, LineWriter::own_line);
        self.optional_text(&at(place, ".hint"), property.hint.as_ref());
        let is = |flag: bool, bit: usize| usize::from(flag) << bit;
        let changes = format.is_some_and(Format::changes_text);
        let flags = is(property.kind != Kind::Text, 0) | is(property.is_prose, 1) | is(changes, 2);
        let is_boolean = is(property.kind == Kind::Boolean, 4);
        self.number(flags | is(format == Some(Format::Date), 3) | is_boolean);
        self.string(&at(place, ".autocomplete"), property.autocomplete.as_deref().unwrap_or_default());
        self.number(property.service_point_key.map_or(0, |key| key as usize + 1));
        self.string(&at(place, ".default"), property.default.as_deref().unwrap_or_default());
        self.rule_names(&at(place, ".rules"), &property.rules, property.default.is_none());
    }

    /// The numbers of rules that are named; a name may stand for several rows of the table. What has a default is not
    /// missed, so that there those that require it say nothing.
    fn rule_names(&mut self, place: &str, names: &Names, is_missed: bool) {
        let rules = &self.request_type.rules;
        let mut numbers = Vec::new();
        for name in names.iter() {
            let mut rows = rules.iter().enumerate().filter(|(_, rule)| rule.name == name).peekable();
            if rows.peek().is_none() {
                self.fault(place, &["There is no rule ", name, ". Name one of the rules of the type."].concat());
            }
            let rows = rows.filter(|(_, rule)| is_missed || !matches!(rule.check, Check::Required));
            numbers.extend(rows.map(|(index, _)| usize::from(FIRST_RULE) + index));
        }
        self.number(numbers.len());
        numbers.into_iter().for_each(|number| self.number(number));
    }

    fn answer(&mut self, place: &str, answer: Option<&ProviderAnswer>) {
        let (code, word) = match answer.and_then(|answer| answer.code.as_ref()) {
            Some(ProviderCode::Number(number)) => (usize::from(*number), ""),
            Some(ProviderCode::Word(word)) => (0, &**word),
            None => (0, ""),
        };
        self.number(answer.map_or(0, |answer| answer.status.into()));
        self.number(code);
        self.string(place, word);
        self.string(place, answer.and_then(|answer| answer.message.as_deref()).unwrap_or_default());
    }

    fn number(&mut self, number: usize) {
        if number > LARGEST {
            self.fault("", "The definition is too large.");
        }
        self.numbers.push(number.min(LARGEST));
    }

    fn required_string(&mut self, place: &str, text: &str) {
        if text.is_empty() {
            self.fault(place, "Give a text that is not empty.");
        }
        self.string(place, text);
    }

    fn string(&mut self, place: &str, text: &str) {
        self.refuse_control(place, text);
        let line = self.strings.line(&[text]);
        self.number(line);
    }

    fn optional_text(&mut self, place: &str, text: Option<&Text>) {
        match text.filter(|text| **text != Text::default()) {
            Some(text) => self.text(place, text),
            None => self.number(0),
        }
    }

    /// A text has to be there in every language that the title is in, and in no other.
    fn text(&mut self, place: &str, text: &Text) {
        self.text_in(place, text, LineWriter::line);
    }

    fn text_in(&mut self, place: &str, text: &Text, line: fn(&mut LineWriter, &[&str]) -> usize) {
        for locale in Locale::ALL {
            self.refuse_control(place, text.get(locale));
            let has = !text.get(locale).is_empty();
            if has != self.locales.contains(&locale) {
                let problem = if has { "Leave out" } else { "Add" };
                self.fault(
                    &at(place, &[".", locale.tag()].concat()),
                    &[problem, " the text: the title is the measure."].concat(),
                );
            }
        }
        let all: Vec<&str> = self.locales.iter().map(|locale| text.get(*locale)).collect();
        let line = line(&mut self.texts, &all);
        self.number(line);
    }

    fn refuse_control(&mut self, place: &str, text: &str) {
        if text.contains(char::is_control) {
            self.fault(place, "Write the text on one line, without control characters.");
        }
    }

    fn fault(&mut self, place: &str, problem: &str) {
        self.faults.push(DefinitionFault { place: place.into(), problem: problem.into() });
    }

    fn finish(self) -> Result<Compiled, Vec<DefinitionFault>> {
        let Writer { numbers, strings, texts, locales, mut faults, .. } = self;
        let head = [usize::from(VERSION), strings.count(), texts.count()];
        if head.iter().any(|number| *number > LARGEST) {
            faults.push(DefinitionFault { place: String::new(), problem: "The definition is too large.".into() });
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let character = |number: &usize| char::from_u32(*number as u32 + 0x20);
        let mut text: String = head.iter().chain(&numbers).filter_map(character).collect();
        text.push('\n');
        text.push_str(&strings.column(0));
        let texts = locales.into_iter().enumerate().map(|(index, locale)| (locale, texts.column(index))).collect();
        Ok(Compiled { text, texts })
    }
}
