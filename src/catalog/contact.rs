//! What a contact is described by, in the words of every request type that has contacts.

use crate::model::{Source, Term, Text, text};

pub(super) static TITLE: Term = Term {
    label: text("Title", "Civilité"),
    noun: text("the title", "la civilité"),
    autocomplete: Some("honorific-prefix"),
    ..Term::NONE
};

pub(super) static FIRST_NAME: Term = Term {
    label: text("First name", "Prénom"),
    noun: text("the first name", "le prénom"),
    example: "Camille",
    autocomplete: Some("given-name"),
    ..Term::NONE
};

pub(super) static LAST_NAME: Term = Term {
    label: text("Last name", "Nom"),
    noun: text("the last name", "le nom"),
    example: "Martin",
    autocomplete: Some("family-name"),
    ..Term::NONE
};

pub(super) static EMAIL: Term = Term {
    label: text("E-mail address", "Adresse e-mail"),
    noun: text("the e-mail address", "l’adresse e-mail"),
    autocomplete: Some("work email"),
    ..Term::NONE
};

pub(super) static PHONE: Term = Term {
    label: text("Phone number", "Numéro de téléphone"),
    noun: text("the phone number", "le numéro de téléphone"),
    autocomplete: Some("work tel"),
    ..Term::NONE
};

pub(super) static MOBILE: Term = Term {
    label: text("Mobile number", "Numéro de mobile"),
    noun: text("the mobile number", "le numéro de mobile"),
    autocomplete: Some("mobile tel"),
    ..Term::NONE
};

pub(super) const EMAIL_SAYS: Text = text("The value is an e-mail address.", "La valeur est une adresse e-mail.");

pub(super) const EMAIL_DOMAIN_SOURCE: Source = Source {
    document: Some(text("request-forms, good advice", "request-forms, simple conseil")),
    says: text(
        "The domain is one slip away from one that many people have.",
        "Le domaine est à une faute de frappe d’un domaine très répandu.",
    ),
};

pub(super) const FRENCH_NUMBER_SOURCE: Source = Source {
    document: Some(text("French numbering plan (Arcep)", "Plan français de numérotation (Arcep)")),
    says: text(
        "A French number is +33 and nine digits, the first of them not 0.",
        "Un numéro français s’écrit +33 suivi de neuf chiffres, dont le premier n’est pas 0.",
    ),
};
