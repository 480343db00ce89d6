//! `disconnectCustomerConfirmation`: confirm a disconnection.
//!
//! Source: Verizon, operation "disconnectCustomerConfirmation". The page documents names, types and a few words;
//! what it quotes of MEF 123 without naming it stands here as a warning, never as an error. Not modelled: any
//! meaning of `status` beyond its name.

use std::borrow::Cow::Borrowed;

use crate::format::Format;
use crate::model::constructors::{answer_word, choice, error, format, group, one_of, property, text, unique, warning};
use crate::model::{
    Action, Check, Choice, Covers, Envelope, ErrorFormat, Group, GroupKind, Property, Provider, RequestType, Rule, Text,
};

pub(super) static REQUEST_TYPE: RequestType = RequestType::new(
    "disconnectCustomerConfirmation",
    VERIZON,
    text("Confirm a disconnection", "Confirmer une résiliation"),
    "POST https://digitalconnectproxy-qa.ebiz.verizon.com//proquest/disconnectCustomerConfirmation",
    "Verizon, operation disconnectCustomerConfirmation",
    RULES,
    GROUPS,
)
.action(Action::Confirm);

const VERIZON: Provider = Provider {
    name: Borrowed("Verizon"),
    envelope: Envelope::None,
    accepted: 204,
    answer: answer_word(400, "invalidBody"),
    answer_covers: Covers::Body,
    later_codes: None,
    errors: ErrorFormat::PropertyPath,
    codes: Borrowed(&[]),
};

const RULES: &[Rule] = &[
    error(
        "acknowledgements",
        Check::AtLeastOne,
        text("The body has a list of acknowledgements.", "Le corps de la requête contient une liste de réponses."),
    ),
    error(
        "acknowledgement",
        Check::Required,
        text(
            "An acknowledgement has an identifier and an acceptance indicator.",
            "Une réponse a un identifiant et un indicateur d’acceptation.",
        ),
    ),
    error(
        "unique-id",
        unique("id"),
        text(
            "The identifier is unique among the charge items.",
            "L’identifiant est unique parmi les éléments facturés.",
        ),
    ),
    warning(
        "acceptance",
        one_of(INDICATORS),
        text(
            "Accepted and rejected are the two words for it; the operation’s own page names none.",
            "Les deux mots prévus sont accepted et rejected\u{202f}; la page de l’opération n’en cite aucun.",
        ),
    )
    .document(MEF_123),
    error("external-id", format(Format::Integer), EXTERNAL_ID_SAYS),
    error("external-id", format(Format::IntegerBound), EXTERNAL_ID_SAYS),
    error("code", one_of(ERROR_CODES), text("Four error codes are listed.", "Quatre codes d’erreur sont énumérés.")),
    error("reference-error", format(Format::Url), text("A web address is asked for.", "Une adresse web est demandée.")),
    error("reason", Check::Optional, text("The text is optional.", "Le texte est facultatif.")),
    warning(
        "reason-length",
        Check::MaxLength(255),
        text("A reason has at most 255 characters.", "Un motif compte au plus 255 caractères."),
    )
    .document(MEF_123),
    error(
        "status",
        Check::Optional,
        text("The page names the status and says no more.", "La page cite le statut, sans plus."),
    ),
];

const EXTERNAL_ID_SAYS: Text = text("A whole number is asked for.", "Un nombre entier est demandé.");

const INDICATORS: &[Choice] = &[
    choice("accepted", &["accept", "yes", "y", "true", "ok"]),
    choice("rejected", &["reject", "decline", "declined", "no", "n", "false"]),
];

const ERROR_CODES: &[Choice] = &[
    choice("missingQueryParameter", &[]),
    choice("missingQueryValue", &[]),
    choice("invalidQuery", &[]),
    choice("invalidBody", &[]),
];

const MEF_123: Text = text("MEF 123, Product Order Management", "MEF 123, gestion des commandes de produits");

const GROUPS: &[Group] = &[
    group("acknowledgementRequest", text("Acknowledgements", "Réponses"), ITEM)
        .of(text(" of acknowledgement {n}", " de la réponse {n}"))
        .kind(GroupKind::List {
            item: text("Acknowledgement {n}", "Réponse {n}"),
            one: text("one acknowledgement", "une réponse"),
            add: text("Add an acknowledgement", "Ajouter une réponse"),
            remove: text("Remove acknowledgement {n}", "Supprimer la réponse {n}"),
        })
        .rules(&["acknowledgements", "unique-id"]),
    group("details", text("Details", "Détails"), DETAILS),
];

const ITEM: &[Property] = &[
    property(
        "acceptanceIndicator",
        text("Acceptance indicator", "Indicateur d’acceptation"),
        text("the acceptance indicator", "l’indicateur d’acceptation"),
    )
    .hint(text("accepted or rejected", "accepted (accepté) ou rejected (refusé)"))
    .rules(&["acknowledgement", "acceptance"]),
    property(
        "id",
        text("Charge item identifier", "Identifiant de l’élément facturé"),
        text("the charge item identifier", "l’identifiant de l’élément facturé"),
    )
    .hint(text(
        "Unique within the charge; used to match the charge item",
        "Unique au sein de la facturation\u{202f}; sert à retrouver l’élément facturé",
    ))
    .example("charge-")
    .rules(&["acknowledgement"]),
];

const DETAILS: &[Property] = &[
    property(
        "externalId",
        text("External identifier", "Identifiant externe"),
        text("the external identifier", "l’identifiant externe"),
    )
    .hint(text("A whole number", "Un nombre entier"))
    .integer()
    .rules(&["external-id"]),
    property("reason", text("Reason", "Motif"), text("the reason", "le motif"))
        .example("Charge item not found")
        .prose()
        .rules(&["reason", "reason-length"]),
    property("message", text("Message", "Message"), text("the message", "le message"))
        .example("Check the identifier of the charge item.")
        .prose()
        .rules(&["reason"]),
    property(
        "referenceError",
        text("Web address about the error", "Adresse web au sujet de l’erreur"),
        text("the web address about the error", "l’adresse web au sujet de l’erreur"),
    )
    .rules(&["reference-error"]),
    property("code", text("Error code", "Code d’erreur"), text("the error code", "le code d’erreur")).rules(&["code"]),
    property("status", text("Status", "Statut"), text("the status", "le statut")).example("done").rules(&["status"]),
];
