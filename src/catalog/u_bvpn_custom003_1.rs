//! `U_BVPN_CUSTOM003_1`: update a BVPN site, template 0003.
//!
//! Source: Orange Business, "Request to Update of BVPN Site", baseline published on 2022-03-14. Not modelled, as
//! the baseline does not have it: which options go with which profile, and the delay before the requested date.

use super::{contact, orange};
use crate::format::Format;
use crate::issue::Severity;
use crate::model::{Check, Choice, Choices, Group, Property, RequestType, Rule, Term, Text, text};

pub static REQUEST_TYPE: RequestType = RequestType {
    id: "U_BVPN_CUSTOM003_1",
    provider: &orange::PROVIDER,
    title: text("Update a BVPN site (template 0003)", "Mettre à jour un site BVPN (modèle 0003)"),
    operation: orange::OPERATION,
    revision: Some("2022-03-14"),
    document: "Orange Business, Request to Update of BVPN Site (U_BVPN_CUSTOM003_1), 2022-03-14",
    notices: &[text(
        "Ask your Orange representative to confirm that you can use this type of request.",
        "Faites confirmer par votre interlocuteur Orange que vous pouvez utiliser ce type de demande.",
    )],
    rules: &[],
    groups: &[
        Group {
            id: "servicePoint",
            legend: text("Service point to update", "Point de service à mettre à jour"),
            of: text(" of the service point", " du point de service"),
            hint: Some(text(
                "Fill in at least one of the three. One is enough.",
                "Remplissez au moins l’un des trois champs. Un seul suffit.",
            )),
            rules: &[&SERVICE_POINT],
            properties: &[
                Property {
                    id: "servicePoint.id",
                    term: &orange::SERVICE_POINT_ID,
                    rules: &[&orange::KNOWN],
                    ..Property::TEXT
                },
                Property {
                    id: "servicePoint.customerReference",
                    term: &orange::SERVICE_POINT_CUSTOMER_REFERENCE,
                    rules: &[&orange::KNOWN, &CUSTOMER_REFERENCE, &orange::SAME, &CUSTOMER_REFERENCE_SINGLED_OUT],
                    ..Property::TEXT
                },
                Property {
                    id: "servicePoint.reference",
                    term: &orange::SERVICE_POINT_REFERENCE,
                    rules: &[&orange::KNOWN, &orange::SAME],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        Group {
            id: "contacts.primary",
            legend: text("Primary contact", "Contact principal"),
            of: text(" of the primary contact", " du contact principal"),
            autocomplete_section: Some("section-primary"),
            properties: &[
                Property {
                    id: "contacts.primary.title",
                    term: &contact::TITLE,
                    rules: &[&PRIMARY_CONTACT, &TITLE],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.firstName",
                    term: &contact::FIRST_NAME,
                    rules: &[&PRIMARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.lastName",
                    term: &contact::LAST_NAME,
                    rules: &[&PRIMARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.phone",
                    term: &contact::PHONE,
                    rules: &[&PRIMARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.mobile",
                    term: &contact::MOBILE,
                    rules: &[&PRIMARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.primary.email",
                    term: &contact::EMAIL,
                    rules: &[&PRIMARY_CONTACT, &EMAIL, &EMAIL_DOMAIN],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        Group {
            id: "contacts.secondary",
            legend: text("Secondary contact", "Contact secondaire"),
            of: text(" of the secondary contact", " du contact secondaire"),
            autocomplete_section: Some("section-secondary"),
            properties: &[
                Property {
                    id: "contacts.secondary.title",
                    term: &contact::TITLE,
                    rules: &[&SECONDARY_CONTACT, &TITLE],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.firstName",
                    term: &contact::FIRST_NAME,
                    rules: &[&SECONDARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.lastName",
                    term: &contact::LAST_NAME,
                    rules: &[&SECONDARY_CONTACT],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.phone",
                    term: &contact::PHONE,
                    rules: &[&SECONDARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.mobile",
                    term: &contact::MOBILE,
                    rules: &[&SECONDARY_CONTACT, &PHONE, &FRENCH_NUMBER],
                    ..Property::TEXT
                },
                Property {
                    id: "contacts.secondary.email",
                    term: &contact::EMAIL,
                    rules: &[&SECONDARY_CONTACT, &EMAIL, &EMAIL_DOMAIN],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        Group {
            id: "options",
            legend: text("Profile and options", "Profil et options"),
            hint: Some(text(
                "The document names no values for the options below the bandwidth: write what you agreed with Orange.",
                "Le document ne fixe aucune valeur pour les options qui suivent le débit\u{a0}: indiquez ce qui est convenu avec Orange.",
            )),
            properties: &[
                Property {
                    id: "profile",
                    term: &Term {
                        label: text("Profile", "Profil"),
                        noun: text("the profile", "le profil"),
                        ..Term::NONE
                    },
                    rules: &[&PROFILE_REQUIRED, &PROFILE],
                    ..Property::TEXT
                },
                Property {
                    id: "options.bandwidth",
                    term: &Term {
                        label: text("Bandwidth", "Débit"),
                        noun: text("the bandwidth", "le débit"),
                        ..Term::NONE
                    },
                    rules: &[&BANDWIDTH_REQUIRED, &BANDWIDTH],
                    ..Property::TEXT
                },
                Property {
                    id: "options.wifi",
                    term: &Term {
                        label: text("Additional Wi-Fi", "Wifi complémentaire"),
                        noun: text("the additional Wi-Fi option", "l’option wifi complémentaire"),
                        example: "1",
                        ..Term::NONE
                    },
                    rules: &[&OPTIONS],
                    ..Property::TEXT
                },
                Property {
                    id: "options.multicast",
                    term: &Term {
                        label: text("Multicast", "Multicast"),
                        noun: text("the multicast option", "l’option multicast"),
                        example: "no",
                        ..Term::NONE
                    },
                    rules: &[&OPTIONS],
                    ..Property::TEXT
                },
                Property {
                    id: "options.quickstart",
                    term: &Term {
                        label: text("Quickstart", "Quickstart"),
                        noun: text("the quickstart option", "l’option quickstart"),
                        example: "no",
                        ..Term::NONE
                    },
                    rules: &[&OPTIONS],
                    ..Property::TEXT
                },
                Property {
                    id: "options.ethernet",
                    term: &Term {
                        label: text("Additional Ethernet", "Ethernet complémentaire"),
                        noun: text("the additional Ethernet option", "l’option ethernet complémentaire"),
                        example: "no",
                        ..Term::NONE
                    },
                    rules: &[&OPTIONS],
                    ..Property::TEXT
                },
                Property {
                    id: "options.internal_antenna",
                    term: &Term {
                        label: text("Internal mobile antenna", "Antenne mobile intérieure"),
                        noun: text("the internal mobile antenna option", "l’option antenne mobile intérieure"),
                        example: "no",
                        ..Term::NONE
                    },
                    rules: &[&OPTIONS],
                    ..Property::TEXT
                },
                Property {
                    id: "options.external_antenna",
                    term: &Term {
                        label: text("External mobile antenna", "Antenne mobile extérieure"),
                        noun: text("the external mobile antenna option", "l’option antenne mobile extérieure"),
                        example: "no",
                        ..Term::NONE
                    },
                    rules: &[&OPTIONS],
                    ..Property::TEXT
                },
            ],
            ..Group::PROPERTIES
        },
        orange::REQUEST,
    ],
};

static SERVICE_POINT: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/service-point",
    Check::AnyOf,
    text(
        "One of the three properties of the service point must be given.",
        "L’une des trois propriétés du point de service doit être renseignée.",
    ),
);

static CUSTOMER_REFERENCE: Rule = Rule {
    provider: orange::AMBIGUOUS,
    ..Rule::error(
        "U_BVPN_CUSTOM003_1/customer-reference",
        Check::Unambiguous,
        text(
            "The customer reference may be used only if it is assigned to one service.",
            "La référence client ne peut être utilisée que si elle est attribuée à un seul service.",
        ),
    )
};

static CUSTOMER_REFERENCE_SINGLED_OUT: Rule =
    Rule { severity: Severity::Warning, check: Check::SingledOut, ..CUSTOMER_REFERENCE };

static PRIMARY_CONTACT: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/primary-contact",
    Check::Required,
    text(
        "All properties of the primary contact are required.",
        "Toutes les propriétés du contact principal sont obligatoires.",
    ),
);

static SECONDARY_CONTACT: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/secondary-contact",
    Check::Optional,
    text(
        "All properties of the secondary contact are optional.",
        "Toutes les propriétés du contact secondaire sont facultatives.",
    ),
);

static EMAIL: Rule = Rule::error("U_BVPN_CUSTOM003_1/email", Check::Format(Format::Email), contact::EMAIL_SAYS);

static EMAIL_DOMAIN: Rule = Rule {
    severity: Severity::Warning,
    source: contact::EMAIL_DOMAIN_SOURCE,
    ..Rule::error("U_BVPN_CUSTOM003_1/email", Check::Format(Format::EmailDomain), Text::NONE)
};

static PHONE: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/phone",
    Check::Format(Format::E164),
    text("The phone number begins with +.", "Le numéro de téléphone commence par +."),
);

static FRENCH_NUMBER: Rule = Rule {
    severity: Severity::Warning,
    source: contact::FRENCH_NUMBER_SOURCE,
    ..Rule::error("U_BVPN_CUSTOM003_1/phone", Check::Format(Format::FrenchNumber), Text::NONE)
};

static TITLE: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/title",
    Check::OneOf(&Choices {
        values: &[
            Choice { value: "M.", aliases: &["M", "Mr", "Mr.", "Monsieur"] },
            Choice { value: "Mrs.", aliases: &["Mme", "Mme.", "Mrs", "Ms", "Ms.", "Madame"] },
        ],
        nearest: false,
    }),
    text("The title is M. or Mrs.", "La civilité est M. ou Mrs."),
);

const PROFILE_SAYS: Text =
    text("The profile is required; five are possible.", "Le profil est obligatoire\u{202f}; cinq sont possibles.");

static PROFILE_REQUIRED: Rule = Rule::error("U_BVPN_CUSTOM003_1/profile", Check::Required, PROFILE_SAYS);

static PROFILE: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/profile",
    Check::OneOf(&Choices {
        values: &[
            Choice { value: "FDJ CONNECT OPTIMA 8M", aliases: &[] },
            Choice { value: "FDJ CONNECT OPTIMA 18M", aliases: &[] },
            Choice { value: "FDJ CONNECT FTTH", aliases: &[] },
            Choice { value: "FDJ CONNECT ULTIME", aliases: &[] },
            Choice { value: "FDJ CONNECT CELL", aliases: &[] },
        ],
        nearest: true,
    }),
    PROFILE_SAYS,
);

const BANDWIDTH_SAYS: Text =
    text("The bandwidth is required; three are possible.", "Le débit est obligatoire\u{202f}; trois sont possibles.");

static BANDWIDTH_REQUIRED: Rule = Rule::error("U_BVPN_CUSTOM003_1/bandwidth", Check::Required, BANDWIDTH_SAYS);

static BANDWIDTH: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/bandwidth",
    Check::OneOf(&Choices {
        values: &[
            Choice { value: "8M", aliases: &["8 M", "8Mb", "8 Mb"] },
            Choice { value: "1M", aliases: &["1 M", "1Mb", "1 Mb"] },
            Choice { value: "Extended", aliases: &[] },
        ],
        nearest: false,
    }),
    BANDWIDTH_SAYS,
);

static OPTIONS: Rule = Rule::error(
    "U_BVPN_CUSTOM003_1/options",
    Check::Required,
    text(
        "The option is required; no values are documented for it.",
        "L’option est obligatoire\u{202f}; aucune valeur n’est documentée.",
    ),
);
