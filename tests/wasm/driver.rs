//! The engine as JavaScript has it: an object whose methods take and give numbers, and bytes in its memory.

use js_sys::{Array, Function, JSON, Reflect, Uint8Array, Uint32Array, WebAssembly};
use request_forms::wasm::Engine;
use wasm_bindgen::{JsCast, JsValue};

/// A request type as the package has it: its structure, and its texts in English.
pub type Type = (&'static str, &'static str);

macro_rules! generated {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/npm/src/generated/", $name, ".ts"))
    };
}

pub const ORANGE: Type = (generated!("packs/R_BVPN_FR_1"), generated!("packs/R_BVPN_FR_1.en"));
pub const CONFIRMATION: Type =
    (generated!("packs/disconnectCustomerConfirmation"), generated!("packs/disconnectCustomerConfirmation.en"));
const SENTENCES: &str = generated!("words/en");

/// What the place of a group begins with.
const GROUP: u32 = 0x4000_0000;

/// What every list of numbers ends with.
const END: u32 = u32::MAX;

pub struct Driver {
    engine: JsValue,
}

impl Driver {
    pub fn new() -> Driver {
        Driver { engine: Engine::new(1).into() }
    }

    /// Calls a method with numbers; what it gives, as a number.
    pub fn call(&self, name: &str, parameters: &[u32]) -> u32 {
        let parameters: Vec<JsValue> = parameters.iter().map(|number| JsValue::from(*number)).collect();
        number(&self.call_with(name, &parameters))
    }

    pub fn call_with(&self, name: &str, parameters: &[JsValue]) -> JsValue {
        let parameters: Array = parameters.iter().collect();
        let method = Reflect::get(&self.engine, &name.into()).unwrap_or_default();
        let method: &Function = method.dyn_ref().unwrap_or_else(|| panic!("there is no method {name}"));
        method.apply(&self.engine, &parameters).unwrap_or_else(|thrown| panic!("{name} throws {thrown:?}"))
    }

    /// Writes a text into the buffer; how many bytes it has.
    pub fn write(&self, text: &str) -> u32 {
        let at = self.call("text", &[text.len() as u32]);
        Uint8Array::new_with_byte_offset_and_length(&memory(), at, text.len() as u32).copy_from(text.as_bytes());
        text.len() as u32
    }

    /// Reads the text that a method writes.
    pub fn read(&self, name: &str, parameters: &[u32]) -> String {
        let length = self.call(name, parameters);
        let view = Uint8Array::new_with_byte_offset_and_length(&memory(), self.call("out", &[]), length);
        // A copy of its own: what is allocated here may move the memory that the view is of.
        let bytes = view.slice(0, length).to_vec();
        String::from_utf8(bytes).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Reads the numbers that a method gives.
    pub fn numbers(&self, name: &str, parameters: &[u32]) -> Vec<u32> {
        let at = self.call(name, parameters);
        let view = Uint32Array::new(&memory());
        let all = view.slice(0, view.length());
        (at / 4..all.length()).map(|index| all.get_index(index)).take_while(|number| *number != END).collect()
    }

    /// Place and rule of each finding.
    pub fn findings(&self, form: u32) -> Vec<(u32, u32)> {
        self.numbers("findings", &[form]).chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    }

    /// Opens a form.
    pub fn open(&self, (pack, texts): Type) -> u32 {
        let bytes = self.write(&literal(pack));
        let pack = self.call("pack", &[bytes]);
        let lines = |text| self.call("lines", &[self.write(&literal(text))]);
        self.call("open", &[pack, lines(texts), lines(SENTENCES)])
    }

    /// Sets a property; the state of the form.
    pub fn set(&self, form: u32, address: u32, text: &str) -> u32 {
        let bytes = self.write(text);
        self.call("set", &[form, address, bytes])
    }

    /// Feeds records, with the texts that belong to them.
    pub fn feed(&self, form: u32, records: &[u32], texts: &str) -> u32 {
        let bytes = self.write(texts);
        let at = self.call("records", &[records.len() as u32]);
        Uint32Array::new_with_byte_offset_and_length(&memory(), at, records.len() as u32).copy_from(records);
        let is_last = true;
        let parameters = [form.into(), (records.len() as u32 / 2).into(), bytes.into(), is_last.into()];
        number(&self.call_with("feed", &parameters))
    }

    /// The form of a request type as HTML.
    pub fn render(&self, (pack, texts): Type, id_prefix: &str) -> String {
        let form = self.open((pack, texts));
        // Lists have their blank item.
        let records: Vec<u32> = (0..8).flat_map(|group| [GROUP | group, 1]).collect();
        self.feed(form, &records, "");
        let bytes = self.write(id_prefix);
        self.read("render", &[form, bytes, bytes])
    }

    /// Addresses outside of lists and in first items: those that there are, and some more.
    pub fn places(&self) -> impl Iterator<Item = u32> + use<> {
        (0..8).flat_map(|group| (0..16).map(move |property| group << 22 | property))
    }

    /// The address of a property outside of lists, by its path.
    pub fn place(&self, form: u32, path: &str) -> u32 {
        let mut all = self.places().filter(|address| self.read("path", &[form, *address]) == path);
        all.next().unwrap_or_else(|| panic!("there is no {path}"))
    }
}

/// The structure of a request type.
pub fn pack((pack, _): Type) -> String {
    literal(pack)
}

/// The text in a generated file: the only one there.
fn literal(source: &str) -> String {
    let (begin, end) = (source.find('"').unwrap_or_default(), source.rfind('"').unwrap_or_default());
    let text = JSON::parse(&source[begin..=end]).ok().and_then(|text| text.as_string());
    text.unwrap_or_else(|| panic!("no text in {source:.80}"))
}

/// What a method gives, negative or not; 0 where it gives nothing.
fn number(value: &JsValue) -> u32 {
    value.as_f64().map_or(0, |number| number as i64 as u32)
}

fn memory() -> JsValue {
    wasm_bindgen::memory().unchecked_into::<WebAssembly::Memory>().buffer()
}
