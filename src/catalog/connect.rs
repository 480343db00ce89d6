//! What requests for the FDJ CONNECT profiles share, those of template 003: the profiles, and the options that go with them.
//!
//! The newer pages say which options go with which profile, and that any other is ignored: nothing forbids it, and so it
//! is a warning.

use crate::format::Format;
use crate::model::constructors::{choice, error, format, group, one_of, one_of_wide, property, text, warning};
use crate::model::{Check, Choice, Group, Property, Rule, Text};

pub(super) const PROFILE: Property =
    property("profile", text("Profile", "Profil"), text("the profile", "le profil")).rules(&["profile"]);

pub(super) const PROFILE_REQUIRED_RULE: Rule = error("profile", Check::Required, PROFILE_SAYS);

pub(super) const PROFILE_RULE: Rule = error("profile", one_of_wide(PROFILES), PROFILE_SAYS);

const PROFILE_SAYS: Text =
    text("The profile is required; five are possible.", "Le profil est obligatoire\u{202f}; cinq sont possibles.");

const PROFILES: &[Choice] = &[
    choice(OPTIMA_8M, &[]),
    choice("FDJ CONNECT OPTIMA 18M", &[]),
    choice("FDJ CONNECT FTTH", &[]),
    choice("FDJ CONNECT ULTIME", &[]),
    choice(CELL, &[]),
];

const OPTIMA_8M: &str = "FDJ CONNECT OPTIMA 8M";

const CELL: &str = "FDJ CONNECT CELL";

pub(super) const BANDWIDTH: Property =
    property("options.bandwidth", text("Bandwidth", "Débit"), text("the bandwidth", "le débit"));

pub(super) const ADDITIONAL_WIFI: Property = property(
    "options.isAdditionalWifiNeeded",
    text("Additional Wi-Fi", "Wifi complémentaire"),
    text("additional Wi-Fi", "l’option Wifi complémentaire"),
);

pub(super) const MULTICAST: Property = property(
    "options.isMulticastNeeded",
    text("Multicast", "Multicast"),
    text("multicast", "l’option Multicast"),
);

pub(super) const QUICKSTART: Property = property(
    "options.isQuickstartNeeded",
    text("Quickstart", "Quickstart"),
    text("quickstart", "l’option Quickstart"),
);

pub(super) const ETHERNET: Property = property(
    "options.isEthernetPortNeeded",
    text("Additional Ethernet", "Ethernet complémentaire"),
    text("additional Ethernet", "l’option Ethernet complémentaire"),
);

pub(super) const INTERNAL_ANTENNA: Property = property(
    "options.isAnInternalAntennaNeeded",
    text("Internal mobile antenna", "Antenne mobile intérieure"),
    text("the internal mobile antenna", "l’option Antenne mobile intérieure"),
);

pub(super) const EXTERNAL_ANTENNA: Property = property(
    "options.isExternalAntennaNeeded",
    text("External mobile antenna", "Antenne mobile extérieure"),
    text("the external mobile antenna", "l’option Antenne mobile extérieure"),
);

/// The options of the newer pages, which are truth values; the type has the rules that the rows name. The page calls the
/// additional Wi-Fi required and gives it a default: what has one is not missed.
pub(super) const fn options(properties: &'static [Property]) -> Group {
    group("options", text("Options", "Options"), properties)
}

pub(super) const OPTIONS: &[Property] = &[
    BANDWIDTH.rules(&["bandwidth", "bandwidth-profile"]),
    ADDITIONAL_WIFI.boolean().default("false").rules(&["additional-wifi", "true-or-false"]),
    MULTICAST.boolean().rules(&["other-options", "true-or-false"]),
    QUICKSTART.boolean().rules(&["other-options", "true-or-false"]),
    ETHERNET.boolean().rules(&["other-options", "true-or-false"]),
    INTERNAL_ANTENNA.boolean().rules(&["other-options", "true-or-false", "antennas"]),
    EXTERNAL_ANTENNA.boolean().rules(&["other-options", "true-or-false", "antennas"]),
];

pub(super) const BANDWIDTH_RULE: Rule = error(
    "bandwidth",
    one_of(BANDWIDTHS),
    text("The bandwidth is optional; three are possible.", "Le débit est facultatif\u{202f}; trois sont possibles."),
);

const BANDWIDTHS: &[Choice] = &[
    choice("8M", &["8 M", "8Mb", "8 Mb"]),
    choice("1M", &["1 M", "1Mb", "1 Mb"]),
    choice("EXTENDED", &[]),
];

pub(super) const ADDITIONAL_WIFI_RULE: Rule = error(
    "additional-wifi",
    Check::Optional,
    text(
        "Additional Wi-Fi is false where nothing is given.",
        "L’option Wifi complémentaire vaut false si rien n’est indiqué.",
    ),
);

pub(super) const OTHER_OPTIONS_RULE: Rule = error(
    "other-options",
    Check::Optional,
    text("All other options are optional.", "Toutes les autres options sont facultatives."),
);

pub(super) const TRUE_OR_FALSE_RULE: Rule = error(
    "true-or-false",
    format(Format::Boolean),
    text("An option is true or false.", "Une option est true (oui) ou false (non)."),
);

pub(super) const BANDWIDTH_PROFILE_RULE: Rule = warning(
    "bandwidth-profile",
    Check::Absent,
    text(
        "The bandwidth goes with the profile FDJ CONNECT OPTIMA 8M alone, and is ignored with any other.",
        "Le débit ne vaut que pour le profil FDJ CONNECT OPTIMA 8M\u{202f}; avec un autre, il est ignoré.",
    ),
)
.unless("profile", &[OPTIMA_8M])
.message(text(
    "Leave out {noun}, or choose the profile FDJ CONNECT OPTIMA 8M: with any other it is ignored",
    "Retirez {noun}, ou choisissez le profil FDJ CONNECT OPTIMA 8M\u{a0}: avec un autre, la valeur est ignorée",
));

pub(super) const ANTENNAS_RULE: Rule = warning(
    "antennas",
    Check::Absent,
    text(
        "A mobile antenna goes with the profile FDJ CONNECT CELL alone, and is ignored with any other.",
        "Une antenne mobile ne vaut que pour le profil FDJ CONNECT CELL\u{202f}; avec un autre, elle est ignorée.",
    ),
)
.unless("profile", &[CELL])
.message(text(
    "Leave out {noun}, or choose the profile FDJ CONNECT CELL: with any other it is ignored",
    "Retirez {noun}, ou choisissez le profil FDJ CONNECT CELL\u{a0}: avec un autre, la valeur est ignorée",
));
