//! What request types say of a person: the words, and the rules that they share.

use super::GOOD_ADVICE;
use crate::format::Format;
use crate::model::constructors::{choice, error, format, group, one_of, property, text, warning};
use crate::model::{Check, Choice, Group, Property, Rule, Text};

pub(super) const fn primary(properties: &'static [Property]) -> Group {
    group("contacts.primary", text("Primary contact", "Contact principal"), properties)
        .of(text(" of the primary contact", " du contact principal"))
        .autocomplete_section("section-primary")
}

pub(super) const fn secondary(properties: &'static [Property]) -> Group {
    group("contacts.secondary", text("Secondary contact", "Contact secondaire"), properties)
        .of(text(" of the secondary contact", " du contact secondaire"))
        .autocomplete_section("section-secondary")
}

/// A person with a title, in the order of most pages; the type has the rules that the rows name.
pub(super) const PRIMARY: Group = primary(const {&[
    TITLE.at("contacts.primary.title").rules(&["primary-contact", "title"]),
    FIRST_NAME.at("contacts.primary.firstName").rules(&["primary-contact"]),
    LAST_NAME.at("contacts.primary.lastName").rules(&["primary-contact"]),
    PHONE.at("contacts.primary.phone").rules(&["primary-contact", "phone", "french-number"]),
    MOBILE.at("contacts.primary.mobile").rules(&["primary-contact", "phone", "french-number"]),
    EMAIL.at("contacts.primary.email").rules(&["primary-contact", "email", "email-domain"]),
]});

/// The same of another person.
pub(super) const SECONDARY: Group = secondary(const {&[
    TITLE.at("contacts.secondary.title").rules(&["secondary-contact", "title"]),
    FIRST_NAME.at("contacts.secondary.firstName").rules(&["secondary-contact"]),
    LAST_NAME.at("contacts.secondary.lastName").rules(&["secondary-contact"]),
    PHONE.at("contacts.secondary.phone").rules(&["secondary-contact", "phone", "french-number"]),
    MOBILE.at("contacts.secondary.mobile").rules(&["secondary-contact", "phone", "french-number"]),
    EMAIL.at("contacts.secondary.email").rules(&["secondary-contact", "email", "email-domain"]),
]});

pub(super) const TITLE: Property =
    property("title", text("Title", "Civilité"), text("the title", "la civilité")).autocomplete("honorific-prefix");

pub(super) const FIRST_NAME: Property =
    property("firstName", text("First name", "Prénom"), text("the first name", "le prénom"))
        .example("Camille")
        .autocomplete("given-name");

pub(super) const LAST_NAME: Property = property("lastName", text("Last name", "Nom"), text("the last name", "le nom"))
    .example("Martin")
    .autocomplete("family-name");

pub(super) const EMAIL: Property =
    property("email", text("E-mail address", "Adresse e-mail"), text("the e-mail address", "l’adresse e-mail"))
        .autocomplete("work email");

pub(super) const PHONE: Property =
    property("phone", text("Phone number", "Numéro de téléphone"), text("the phone number", "le numéro de téléphone"))
        .hint(NUMBER_HINT)
        .autocomplete("work tel");

pub(super) const MOBILE: Property =
    property("mobile", text("Mobile number", "Numéro de mobile"), text("the mobile number", "le numéro de mobile"))
        .hint(NUMBER_HINT)
        .autocomplete("mobile tel");

const NUMBER_HINT: Text = text(
    "In the international format, a French number is +33 and nine digits, without its first 0",
    "Au format international, un numéro français s’écrit +33 puis neuf chiffres, sans le 0 initial",
);

pub(super) const PRIMARY_REQUIRED_RULE: Rule = error(
    "primary-contact",
    Check::Required,
    text(
        "All properties of the primary contact are required.",
        "Toutes les propriétés du contact principal sont obligatoires.",
    ),
);

pub(super) const SECONDARY_OPTIONAL_RULE: Rule = error(
    "secondary-contact",
    Check::Optional,
    text(
        "All properties of the secondary contact are optional.",
        "Toutes les propriétés du contact secondaire sont facultatives.",
    ),
);

pub(super) const TITLE_RULE: Rule =
    error("title", one_of(TITLES), text("The title is M. or Mrs.", "La civilité est M. ou Mrs. (Mme)."));

const TITLES: &[Choice] = &[
    choice("M.", &["M", "Mr", "Mr.", "Monsieur"]),
    choice("Mrs.", &["Mme", "Mme.", "Mrs", "Ms", "Ms.", "Madame"]).label(text("Mrs.", "Mme")),
];

pub(super) const E164_RULE: Rule = error(
    "phone",
    format(Format::E164),
    text("A phone number that begins with + is asked for.", "Un numéro de téléphone qui commence par + est demandé."),
);

pub(super) const EMAIL_RULE: Rule =
    error("email", format(Format::Email), text("An e-mail address is asked for.", "Une adresse e-mail est demandée."));

pub(super) const EMAIL_DOMAIN_RULE: Rule = warning(
    "email-domain",
    format(Format::EmailDomain),
    text(
        "What comes after the @ is almost the name of a mail provider that many people use.",
        "Ce qui suit le @ est presque le nom d’une messagerie très répandue.",
    ),
)
.document(GOOD_ADVICE);

pub(super) const INTERNATIONAL_RULE: Rule = warning(
    "international",
    format(Format::International),
    text(
        "An international number is written with a + before its country code.",
        "Un numéro international s’écrit avec un + devant l’indicatif du pays.",
    ),
)
.document(text("ITU-T E.123", "UIT-T E.123"));

pub(super) const NATIONAL_NUMBER_RULE: Rule = warning(
    "national-number",
    format(Format::NationalNumber),
    text(
        "From abroad, a French number is +33 and the nine digits after its 0.",
        "Depuis l’étranger, un numéro français s’écrit +33 suivi des neuf chiffres qui suivent son 0.",
    ),
)
.document(FRENCH_NUMBERING_PLAN);

pub(super) const FRENCH_NUMBER_RULE: Rule = warning(
    "french-number",
    format(Format::FrenchNumber),
    text(
        "A French number has nine digits after +33, of which the first is not 0.",
        "Un numéro français a neuf chiffres après +33, dont le premier n’est pas 0.",
    ),
)
.document(FRENCH_NUMBERING_PLAN);

const FRENCH_NUMBERING_PLAN: Text = text("French numbering plan (Arcep)", "Plan français de numérotation (Arcep)");
