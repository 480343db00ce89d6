//! What request types say of a person: the words, and the rules that they share.

use super::GOOD_ADVICE;
use crate::format::Format;
use crate::model::constructors::{error, format, group, property, text, warning};
use crate::model::{Group, Property, Rule, Text};

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
