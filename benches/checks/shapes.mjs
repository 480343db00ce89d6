// 1 MB of any shape: how long a check of it takes, and how much memory.

import { validate } from "../../npm/dist/index.js";

const bytes = 1_000_000;
const type = "U_BVPN_CUSTOM003_1";
const list = "acknowledgementRequest";

/** The memory of the module, which only ever grows: this is read before the first check makes an instance. */
let memory;
const { Instance } = WebAssembly;
WebAssembly.Instance = function WatchedInstance(...parameters) {
  const instance = new Instance(...parameters);
  ({ memory } = instance.exports);
  return instance;
};

/** Each shape with the type that it is checked as. */
const shapes = {
  "one long name": () => [type, { ["x".repeat(bytes)]: 1 }],
  "one long name over many": () => [type, { ["x".repeat(bytes / 2)]: fill(6, (index) => [`a${index}`, 1]) }],
  "many names": () => [type, fill(12, (index) => [`name ${index}`, 1])],
  "many near names": () => [type, fill(22, (index) => [`profil${index}`, "x"])],
  "many objects": () => [type, fill(14, (index) => [`n${index}`, {}])],
  "objects in each other": () => [type, { contacts: nested(Math.floor(bytes / 6)) }],
  "one long text": () => [type, { profile: "x".repeat(bytes) }],
  "one long text of e-mail": () => [type, { contacts: { primary: { email: "a@".repeat(bytes / 2) } } }],
  "one long text of digits": () => [type, { contacts: { primary: { phone: "+1".repeat(bytes / 2) } } }],
  "white space around a text": () => [
    type,
    { profile: `${" ".repeat(bytes / 2)}FDJ${" ".repeat(bytes / 2)}` },
  ],
  "white space within a text": () => [type, { profile: `a${" ".repeat(bytes)}b` }],
  "invisible characters": () => [type, { profile: "\u200b".repeat(bytes / 3) }],
  surrogates: () => [type, { profile: "\ud83d\ude00".repeat(bytes / 4) }],
  "lone surrogates": () => [type, { profile: "\ud83d".repeat(bytes / 3) }],
  "texts in every place": () => [type, allPlaces("x".repeat(bytes / 24))],
  "a list of numbers": () => ["disconnectCustomerConfirmation", { [list]: Array(bytes / 2).fill(1) }],
  "10,000 items": () => ["disconnectCustomerConfirmation", { [list]: items(10_000) }],
  "10,000 items that are none": () => [
    "disconnectCustomerConfirmation",
    { [list]: Array(10_000).fill("x".repeat(96)) },
  ],
  "10,000 equal ids": () => ["disconnectCustomerConfirmation", { [list]: items(10_000, () => "same") }],
  "items by flat names": () => [
    "disconnectCustomerConfirmation",
    fill(34, (index) => [`${list}.${index}.id`, "x"]),
  ],
  "flat names, far apart": () => ["disconnectCustomerConfirmation", { [`${list}.9999.id`]: "x" }],
  "a list for every text": () => [type, allPlaces(Array(Math.floor(bytes / 48)).fill(1))],
};

/** Milliseconds, issues, and the memory of the module in MB after it, by shape. The goal is 300 ms, and 64 MB. */
export function measureShapes() {
  return Object.entries(shapes).map(([name, make]) => {
    const [type, values] = make();
    const start = performance.now();
    const { issues } = validate(type, values);
    const time = performance.now() - start;
    return { name, time, issues: issues.length, memory: memory.buffer.byteLength / 2 ** 20 };
  });
}

/** An object of so many members that each, of about `size` bytes, make up the whole. */
function fill(size, member) {
  return Object.fromEntries(Array.from({ length: bytes / size }, (_, index) => member(index)));
}

function nested(depth) {
  let value = {};
  for (let level = 0; level < depth; level++) value = { a: value };
  return value;
}

function items(count, id = (index) => `charge-${index}`) {
  return Array.from({ length: count }, (_, index) => ({ acceptanceIndicator: "accepted", id: id(index) }));
}

function allPlaces(value) {
  const contact = () => ({
    title: value,
    firstName: value,
    lastName: value,
    phone: value,
    mobile: value,
    email: value,
  });
  return {
    servicePoint: { id: value },
    contacts: { primary: contact(), secondary: contact() },
    profile: value,
  };
}
