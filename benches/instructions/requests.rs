//! The requests whose checks are counted.

use request_forms::Value;
use serde_json::{Value as Json, json};

pub const UPDATE: &str = "U_BVPN_CUSTOM003_1";
pub const CONFIRMATION: &str = "disconnectCustomerConfirmation";

pub fn valid() -> Value {
    read(request())
}

pub fn six_errors() -> Value {
    let mut request = request();
    for (pointer, text) in [
        ("/contacts/primary/title", "Dr"),
        ("/contacts/primary/email", "nowhere"),
        ("/contacts/primary/phone", "12"),
        ("/contacts/secondary/mobile", "none"),
        ("/options/bandwidth", "16M"),
        ("/options/wifi", ""),
    ] {
        *request.pointer_mut(pointer).expect("the request has it") = json!(text);
    }
    read(request)
}

/// A confirmation of so many items.
pub fn confirmation(items: usize) -> Value {
    let item = |index| json!({"acceptanceIndicator": "accepted", "id": format!("charge-{index}")});
    read(json!({"acknowledgementRequest": (0..items).map(item).collect::<Vec<_>>()}))
}

fn read(json: Json) -> Value {
    serde_json::from_value(json).expect("any JSON is a value")
}

fn request() -> Json {
    let contact = || {
        json!({
            "title": "M.", "firstName": "Camille", "lastName": "Martin", "phone": "+33199005678",
            "mobile": "+33639981234", "email": "camille.martin@example.com",
        })
    };
    json!({
        "servicePoint": {"id": "SP-1001", "customerReference": "PARIS-01", "reference": "COM-2001"},
        "contacts": {"primary": contact(), "secondary": contact()},
        "profile": "FDJ CONNECT FTTH",
        "options": {
            "bandwidth": "8M", "wifi": "1", "multicast": "no", "quickstart": "yes", "ethernet": "2",
            "internal_antenna": "no", "external_antenna": "yes",
        },
    })
}
