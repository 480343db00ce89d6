//! What all requests of the Orange Business Ordering API share: its envelope, its answers, its service points.
//!
//! Sources: the OpenAPI documents of the Ordering API 2.1.1 (`RequestPOST`, `ServicePoint`) and of the Core Information
//! API 2.1.5 (`GET /servicePoints`), and the pages of the single request types. The baseline pages leave the column of
//! error codes empty; the codes come from the provider's later revisions, and every issue that names one says so.

use std::borrow::Cow::Borrowed;

use super::GOOD_ADVICE;
use crate::format::Format;
use crate::model::constructors::{answer, answer_code, error, format, group, market, property, text, warning};
use crate::model::{
    AnswerCode, AnswerPlace, Calendar, Check, Covers, Envelope, ErrorFormat, Group, GroupKind, IssueCode, Property, Provider,
    ProviderAnswer, Rule, ServicePointKey, Text,
};

pub(super) const PROVIDER: Provider = provider(ANSWER_CODES);

/// The same of a request that names a network, and no service point.
pub(super) const PROVIDER_OF_NETWORKS: Provider = provider(NETWORK_ANSWER_CODES);

/// The same of a request that names neither.
pub(super) const PROVIDER_OF_OTHERS: Provider = provider(OTHER_ANSWER_CODES);

const fn provider(codes: &'static [AnswerCode]) -> Provider {
    Provider {
        name: Borrowed("Orange Business"),
        envelope: Envelope::TypeAndProperties,
        accepted: 201,
        answer: answer(422, 3620, "Properties item is not valid"),
        answer_covers: Covers::Properties,
        later_codes: Some(text("error code from a revision of 2022", "code d’erreur d’une révision de 2022")),
        errors: ErrorFormat::Code,
        codes: Borrowed(codes),
    }
}

const ANSWER_CODES: &[AnswerCode] = &[
    NOT_ON_THAT_DAY,
    NOT_VALID,
    answer_code(422, 3621, IssueCode::AmbiguousReference, AnswerPlace::Group(Borrowed("servicePoint"))),
    answer_code(422, 3622, IssueCode::ReferenceNotFound, AnswerPlace::Group(Borrowed("servicePoint"))),
    NOT_AVAILABLE,
    MISSING,
];

const NETWORK_ANSWER_CODES: &[AnswerCode] = &[
    NOT_ON_THAT_DAY,
    NOT_VALID,
    NOT_AVAILABLE,
    answer_code(422, 3630, IssueCode::NotEligible, AnswerPlace::Whole),
    answer_code(422, 3631, IssueCode::AmbiguousReference, AnswerPlace::Group(Borrowed("network"))),
    MISSING,
];

const OTHER_ANSWER_CODES: &[AnswerCode] = &[NOT_ON_THAT_DAY, NOT_VALID, NOT_AVAILABLE, MISSING];

const NOT_ON_THAT_DAY: AnswerCode =
    answer_code(422, 3611, IssueCode::InvalidValue, AnswerPlace::Property(Borrowed("requestedAt")));

const NOT_VALID: AnswerCode = answer_code(422, 3620, IssueCode::InvalidValue, AnswerPlace::Named);

/// The ordering system is down, whatever the request is.
const NOT_AVAILABLE: AnswerCode = answer_code(422, 3623, IssueCode::OtherIssue, AnswerPlace::Whole);

const MISSING: AnswerCode = answer_code(412, 65, IssueCode::MissingProperty, AnswerPlace::MandatoryField);

/// What the abbreviation in the titles means, and where to see whether a site is one.
pub(super) const BVPN: Text = text(
    "BVPN stands for Business VPN, as in the name of a service point: PARIS-01 Business VPN.",
    "BVPN veut dire Business VPN, comme dans le nom d’un point de service\u{a0}: PARIS-01 Business VPN.",
);

pub(super) const OPERATION: &str = "POST https://api.orange.com/ordering/b2b/v2/requests";

/// The three properties that name a service point, of which one is enough; the type has a rule `service-point`.
pub(super) const fn service_point(legend: Text) -> Group {
    group("servicePoint", legend, SERVICE_POINT).of(OF_SERVICE_POINT).hint(ONE_IS_ENOUGH).rules(&["service-point"])
}

/// The same in the order of a new site, which has no service point yet.
pub(super) const SERVICE_POINT_OF_NEW_SITE: Group =
    group("servicePoint", text("Service point", "Point de service"), SERVICE_POINT_OF_ORDER)
        .of(OF_SERVICE_POINT)
        .hint(text(
            "Orange’s page does not say what a service point is for in the order of a new site: ask your Orange representative which of the three to fill in.",
            "La page d’Orange ne dit pas à quoi sert un point de service dans la commande d’un nouveau site\u{a0}: demandez à votre interlocuteur Orange lequel des trois champs remplir.",
        ))
        .rules(&["service-point"]);

const OF_SERVICE_POINT: Text = text(" for this service point", " pour ce point de service");

const ONE_IS_ENOUGH: Text = text(
    "Fill in at least one of the three. One is enough.",
    "Remplissez au moins l’un des trois champs. Un seul suffit.",
);

const SERVICE_POINT: &[Property] = &[
    SERVICE_POINT_ID.rules(&["service-points/known", "service-points/terminated"]),
    SERVICE_POINT_CUSTOMER_REFERENCE.rules(&[
        "service-points/known",
        "customer-reference",
        "service-points/same",
        "customer-reference-singled-out",
        "service-points/terminated",
    ]),
    SERVICE_POINT_REFERENCE.rules(&["service-points/known", "service-points/same", "service-points/terminated"]),
];

const SERVICE_POINT_OF_ORDER: &[Property] = &[
    SERVICE_POINT_ID.rules(&["service-points/known"]),
    SERVICE_POINT_CUSTOMER_REFERENCE.rules(&[
        "customer-reference",
        "service-points/same",
        "customer-reference-singled-out",
        "service-points/known",
    ]),
    SERVICE_POINT_REFERENCE.rules(&["service-points/same", "service-points/known"]),
];

const SERVICE_POINT_ID: Property = property(
    "servicePoint.id",
    text("Service point identifier", "Identifiant du point de service"),
    text("the identifier", "l’identifiant"),
)
.hint(text(
    "For example SP-1001: see Orange’s list of your service points (Core Information API)",
    "Par exemple SP-1001\u{a0}: voir la liste de vos points de service chez Orange (API Core Information)",
))
.example("SP-1001")
.service_point_key(ServicePointKey::Id);

const SERVICE_POINT_CUSTOMER_REFERENCE: Property = property(
    "servicePoint.customerReference",
    text("Your reference for this service point", "Votre référence pour ce point de service"),
    text("your reference", "votre référence"),
)
.hint(text(
    "For example PARIS-01: see your own list of sites",
    "Par exemple PARIS-01\u{a0}: voir votre propre liste de sites",
))
.example("PARIS-01")
.service_point_key(ServicePointKey::CustomerReference);

const SERVICE_POINT_REFERENCE: Property = property(
    "servicePoint.reference",
    text("Commercial reference of the service point", "Référence commerciale du point de service"),
    text("the commercial reference", "la référence commerciale"),
)
.hint(text(
    "For example COM-2001: ask your Orange representative",
    "Par exemple COM-2001\u{a0}: demandez-la à votre interlocuteur Orange",
))
.example("COM-2001")
.service_point_key(ServicePointKey::Reference);

/// What the index of the request types says in two words: it may be of the site, or of the market as on the page of
/// `R_BVPN_FR_1`.
pub(super) const MARKET_RULE: Rule = warning(
    "market",
    market("FR"),
    text("This type of request is for France only.", "Ce type de demande est réservé à la France."),
)
.document(text("Orange Business, index of the request types", "Orange Business, liste des types de demande"))
.message(text(
    "Ask your Orange representative whether you can use this request: it is for France only",
    "Demandez à votre interlocuteur Orange si vous pouvez utiliser cette demande\u{a0}: elle est réservée à la France",
));

/// One of the three, where no page demands it: the OpenAPI document does so of the service point to disconnect.
pub(super) const SERVICE_POINT_RULE: Rule = warning(
    "service-point",
    Check::AnyOf,
    text(
        "A disconnection has to name its service point by one of these; of this request it is not said.",
        "Une résiliation doit désigner son point de service par l’un de ces éléments\u{202f}; de cette demande, cela n’est pas dit.",
    ),
)
.document(text(
    "Orange Business, Ordering API 2.1.1 (OpenAPI), ServicePoint",
    "Orange Business, Ordering API 2.1.1 (OpenAPI), ServicePoint",
));

pub(super) const CUSTOMER_REFERENCE_RULE: Rule =
    error("customer-reference", Check::Unambiguous, ONE_SERVICE).answer(SEVERAL_SERVICES);

/// The reference is shared, but another given value says which service point is meant.
pub(super) const SINGLED_OUT_RULE: Rule =
    warning("customer-reference-singled-out", Check::SingledOut, ONE_SERVICE).answer(SEVERAL_SERVICES);

const ONE_SERVICE: Text = text(
    "Your reference can be used only if it belongs to one service alone.",
    "Votre référence ne peut être utilisée que si elle désigne un seul service.",
);

/// What the revisions of 2022 have in its place.
pub(super) const SEVERAL_PRODUCTS: ProviderAnswer = answer(422, 3621, "Several Products match criterias");

/// The message is the baseline's own.
const SEVERAL_SERVICES: ProviderAnswer = answer(422, 3621, "Several services can match criterias");

pub(super) const KNOWN_RULE: Rule = error(
    "service-points/known",
    Check::Known,
    text(
        "A request that matches no service point is refused.",
        "Une demande qui ne correspond à aucun point de service est refusée.",
    ),
)
.document(text(
    "Orange Business, later revisions of the request pages (2022)",
    "Orange Business, révisions ultérieures des pages de demande (2022)",
))
.answer(answer(422, 3622, "No Service Point match criteria"));

/// The same in the order of a new site: whether its reference has to be known beforehand, no page says.
pub(super) const KNOWN_RULE_OF_NEW_SITE: Rule = KNOWN_RULE.warns(text(
    "Orange Business, later revisions of the pages of updates and disconnections (2022)",
    "Orange Business, révisions ultérieures des pages de mise à jour et de résiliation (2022)",
));

pub(super) const SAME_RULE: Rule = error(
    "service-points/same",
    Check::Same,
    text("A request is about one service point.", "Une demande porte sur un seul point de service."),
);

pub(super) const TERMINATED_RULE: Rule = warning(
    "service-points/terminated",
    Check::InOperation,
    text(
        "What is terminated is disconnected already, and what is cancelled was never installed.",
        "Ce qui est résilié n’est plus en service, et ce qui est annulé n’a jamais été installé.",
    ),
)
.document(text(
    "Orange Business, Core Information API 2.1.5 (OpenAPI)",
    "Orange Business, Core Information API 2.1.5 (OpenAPI)",
));

/// The attributes of the envelope, all optional.
pub(super) const REQUEST: Group = request(const {
    &[
        REQUESTED_AT.rules(&["request/requested-at", "request/requested-at-past"]),
        CUSTOMER_REFERENCE,
        CONTRACT,
        COMMENT,
    ]
});

/// The same where a later revision of the type's page says from which day on: that is a warning.
pub(super) const REQUEST_WITH_ADVICE: Group = request(const {
    &[
        REQUESTED_AT.rules(&[
            "request/requested-at",
            "request/requested-at-past",
            "requested-at-too-soon",
            "not-working-day",
        ]),
        CUSTOMER_REFERENCE,
        CONTRACT,
        COMMENT,
    ]
});

/// The same where the page itself says so: that is an error, and of a day that is past as well.
pub(super) const REQUEST_WITH_DELAY: Group = request(const {
    &[
        REQUESTED_AT.rules(&["request/requested-at", "requested-at-too-soon", "not-working-day"]),
        CUSTOMER_REFERENCE,
        CONTRACT,
        COMMENT,
    ]
});

const fn request(attributes: &'static [Property]) -> Group {
    group("request", text("About this request", "À propos de cette demande"), attributes).kind(GroupKind::Attributes)
}

const REQUESTED_AT: Property =
    property("requestedAt", text("Requested date", "Date souhaitée"), text("the requested date", "la date souhaitée"))
        .hint(text("Year-month-day, for example 2027-03-31", "Année-mois-jour, par exemple 2027-03-31"));

const CUSTOMER_REFERENCE: Property = property(
    "customerReference",
    text("Your reference for this request", "Votre référence pour cette demande"),
    text("your reference for this request", "votre référence pour cette demande"),
)
.example("ORDER-4711");

const CONTRACT: Property =
    property("contract", text("Contract number", "Numéro de contrat"), text("the contract number", "le numéro de contrat"))
        .hint(text(
            "For example 123456: see your contract with Orange",
            "Par exemple 123456\u{a0}: voir votre contrat avec Orange",
        ))
        .example("123456");

const COMMENT: Property = property("comment", text("Comment", "Commentaire"), text("the comment", "le commentaire"))
    .example("Access by the rear entrance.")
    .prose();

pub(super) const REQUESTED_AT_RULE: Rule = error(
    "request/requested-at",
    format(Format::Date),
    text("A date of the calendar is asked for.", "Une date du calendrier est demandée."),
)
.document(text("Orange Business, Ordering API 2.1.1 (OpenAPI)", "Orange Business, Ordering API 2.1.1 (OpenAPI)"))
.answer(REQUESTED_AT_NOT_VALID);

pub(super) const REQUESTED_AT_PAST_RULE: Rule = warning(
    "request/requested-at-past",
    Check::NotPast,
    text("Nothing can be done on a day that is past.", "Rien ne peut être fait un jour déjà passé."),
)
.document(GOOD_ADVICE);

/// How far ahead the day has to be, by the revisions of 2022 that document it.
pub(super) const TOO_SOON_RULE: Rule =
    error("requested-at-too-soon", Check::DaysAhead(20), DAY_SAYS).answer(REQUESTED_AT_NOT_VALID);

/// What days it may be, by the same.
pub(super) const NOT_WORKING_DAY_RULE: Rule =
    error("not-working-day", Check::WorkingDay(Calendar::France), DAY_SAYS).answer(REQUESTED_AT_NOT_VALID);

const DAY_SAYS: Text = text(
    "The requested date is at least 20 days ahead, and a working day in France.",
    "La date souhaitée est à 20 jours au moins, et c’est un jour ouvré en France.",
);

const REQUESTED_AT_NOT_VALID: ProviderAnswer = answer(422, 3611, "RequestedAt not Valid");
