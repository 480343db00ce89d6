//! What users have to know of a page that is unclear, before they fill its form in. Where several pages are unclear in the
//! same way, the words stand here.

use crate::model::Text;
use crate::model::constructors::text;

pub(super) const CONFIRM: Text = text(
    "Ask your Orange representative to confirm that you can use this type of request.",
    "Faites confirmer par votre interlocuteur Orange que vous pouvez utiliser ce type de demande.",
);

/// The index says so in two words, and not of what.
pub(super) const FRANCE_ONLY: Text = text(
    "Orange’s list of request types marks this one “France only”.",
    "La liste des types de demande d’Orange réserve celui-ci à la France («\u{a0}France only\u{a0}»).",
);

/// There is no column for it.
pub(super) const NOTHING_REQUIRED: Text = text(
    "Orange’s page does not say which fields are required: ask your Orange representative which ones to fill in.",
    "La page d’Orange ne dit pas quels champs sont obligatoires\u{a0}: demandez à votre interlocuteur Orange lesquels remplir.",
);

/// The constraint about it stands on these pages, too.
pub(super) const NO_SERVICE_POINT: Text = text(
    "Orange’s page sets a condition for the reference of a service point, but this type of request has no service point.",
    "La page d’Orange pose une condition à la référence d’un point de service, mais ce type de demande n’en a pas.",
);
