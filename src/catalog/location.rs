//! What request types say of the place where a service is installed: the words, and the rules that they share.

use std::borrow::Cow::Borrowed;

use crate::define::named_pattern::COUNTRY as COUNTRY_CODE;
use crate::format::Format;
use crate::model::constructors::{error, format, group, property, text, warning};
use crate::model::{Check, Group, Property, Rule, Text};

pub(super) const fn location(properties: &'static [Property]) -> Group {
    group("location", text("Place of installation", "Lieu d’installation"), properties)
}

pub(super) const NAME: Property = property(
    "location.name",
    text("Name of the place", "Nom du lieu"),
    text("the name of the place", "le nom du lieu"),
)
.example("Paris branch");

pub(super) const LOCAL_COMPANY: Property = property(
    "location.localCompany",
    text("Local company", "Société locale"),
    text("the local company", "la société locale"),
)
.example("Example SARL");

/// Its documented id differs from page to page.
pub(super) const fn siren(id: &'static str) -> Property {
    property(
        id,
        text("SIREN number of the local company", "Numéro SIREN de la société locale"),
        text("the SIREN number of the local company", "le numéro SIREN de la société locale"),
    )
    .hint(text("Nine digits", "Neuf chiffres"))
}

pub(super) const BUILDING: Property =
    property("location.building", text("Building", "Bâtiment"), text("the building", "le bâtiment")).example("B");

pub(super) const BUILDING_CODE: Property = property(
    "location.buildingCode",
    text("Building code", "Code du bâtiment"),
    text("the building code", "le code du bâtiment"),
)
.hint(text("The one that Arcep gives", "Celui que fournit l’Arcep"))
.example("IMB-001");

pub(super) const STAIR: Property =
    property("location.stair", text("Staircase", "Escalier"), text("the staircase", "l’escalier")).example("A");

pub(super) const FLOOR: Property =
    property("location.floor", text("Floor", "Étage"), text("the floor", "l’étage")).example("2");

pub(super) const ROOM: Property =
    property("location.room", text("Room", "Salle"), text("the room", "la salle")).example("204");

pub(super) const STREET: Property = property(
    "location.address.street",
    text("Street and number", "Numéro et rue"),
    text("the street", "la rue"),
)
.example("1 rue de la Paix");

pub(super) const EXTENDED_STREET: Property = property(
    "location.address.extendedStreet",
    text("Address supplement", "Complément d’adresse"),
    text("the address supplement", "le complément d’adresse"),
)
.hint(text(
    "What helps to find out whether the offer is available there",
    "Ce qui aide à déterminer si l’offre y est disponible",
))
.example("Entrance on the courtyard");

pub(super) const POSTAL_CODE: Property = property(
    "location.address.postalCode",
    text("Postal code", "Code postal"),
    text("the postal code", "le code postal"),
)
.hint(text("In France, five digits", "En France, cinq chiffres"))
.example("75002");

pub(super) const CITY: Property =
    property("location.address.city", text("City", "Ville"), text("the city", "la ville")).example("Paris");

pub(super) const COUNTRY: Property =
    property("location.address.country", text("Country", "Pays"), text("the country", "le pays"))
        .hint(text(
            "Its ISO code, two capital letters: FR for France",
            "Son code ISO, deux lettres majuscules\u{a0}: FR pour la France",
        ))
        .example("FR");

pub(super) const SIREN_RULE: Rule = error(
    "siren",
    format(Format::Siren),
    text("The number of the local company is its SIREN.", "Le numéro de la société locale est son SIREN."),
);

/// Where the country is France; the type has one.
pub(super) const POSTAL_CODE_RULE: Rule =
    error("postal-code", FIVE_DIGITS, POSTAL_CODE_SAYS).when("location.address.country", &["FR"]).message(text(
        "Enter {noun} as five digits, as the country is France",
        "Saisissez {noun} en cinq chiffres, puisque le pays est la France",
    ));

/// Where no country is asked for, it may be another one.
pub(super) const POSTAL_CODE_ADVICE_RULE: Rule = warning("postal-code", FIVE_DIGITS, POSTAL_CODE_SAYS).message(text(
    "Check {noun}: in France, it has five digits",
    "Vérifiez {noun}\u{a0}: en France, il compte cinq chiffres",
));

const FIVE_DIGITS: Check = Check::Pattern(Borrowed("[0-9]{5}"));

const POSTAL_CODE_SAYS: Text =
    text("A postal code of France has five digits.", "Un code postal de France compte cinq chiffres.");

pub(super) const COUNTRY_RULE: Rule = error(
    "country",
    Check::Pattern(Borrowed(COUNTRY_CODE)),
    text("The country is an ISO code, FR for France.", "Le pays est un code ISO, FR pour la France."),
);
