// A program of a user of the package, which packed.test.mjs has checked by the TypeScript compiler.

import type { StandardJSONSchemaV1, StandardSchemaV1 } from "@standard-schema/spec";
import {
  describe,
  examples,
  type Form,
  InvalidRequest,
  type Issue,
  type IssueCode,
  jsonSchema,
  type Locale,
  type Options,
  open,
  type Payload,
  type PropertyId,
  type PropertyPath,
  payload,
  type RequestTypeId,
  type RequestTypeSummary,
  type Result,
  readResponse,
  render,
  requestTypes,
  type ServicePoint,
  type ServicePoints,
  schema,
  servicePoints,
  type Values,
  validate,
  version,
} from "request-forms";
import { compile, setWasm } from "request-forms/slim";
import confirmationType from "request-forms/types/disconnectCustomerConfirmation";

export const ids: RequestTypeId[] = ["R_BVPN_FR_1", "U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"];
export const summaries: RequestTypeSummary[] = requestTypes();
export const text: string = version;

// @ts-expect-error There is no such request type.
validate("R_BVPN_FR_2", {});
// @ts-expect-error Nor here.
open("r_bvpn_fr_1");
// @ts-expect-error A type has to be named.
schema();

// What comes from elsewhere may be anything.
const received: unknown = JSON.parse("{}");
const result: Result<"R_BVPN_FR_1"> = validate("R_BVPN_FR_1", received);
export const warningsOrErrors: Issue[] = result.issues;
if (result.valid) {
  const { type, properties }: Payload<"R_BVPN_FR_1"> = result.payload;
  const same: "R_BVPN_FR_1" = type;
  const email: string = properties.contacts.primary.email;
  const secondary: string | undefined = properties.contacts.secondary?.email;
  const date: string | undefined = result.payload.requestedAt;
  console.log(same, email, secondary, date);
  // @ts-expect-error This type has no profile.
  console.log(properties.profile);
} else {
  // @ts-expect-error An invalid request has no payload.
  console.log(result.payload.properties);
}

const contact = {
  firstName: "Camille",
  lastName: "Martin",
  phone: "+33199005678",
  mobile: "+33639981234",
  email: "camille.martin@example.com",
};
const options = {
  wifi: "1",
  multicast: "no",
  quickstart: "no",
  ethernet: "no",
  internal_antenna: "no",
  external_antenna: "no",
};
export const update: Values<"U_BVPN_CUSTOM003_1"> = {
  servicePoint: { id: "SP-1001" },
  contacts: { primary: { ...contact, title: "M." } },
  profile: "FDJ CONNECT FTTH",
  options: { ...options, bandwidth: "Extended" },
};
export const wrong: Values<"U_BVPN_CUSTOM003_1"> = {
  servicePoint: {},
  contacts: {
    primary: {
      ...contact,
      // @ts-expect-error The documented titles are M. and Mrs.
      title: "Mr",
    },
  },
  // @ts-expect-error There is no such profile.
  profile: "FDJ CONNECT OPTIMA 28M",
  options: {
    ...options,
    // @ts-expect-error There is no such bandwidth.
    bandwidth: "8 M",
  },
};
// @ts-expect-error There is no such option.
export const more: Values<"U_BVPN_CUSTOM003_1">["options"] = { ...options, bandwidth: "8M", vpn: "1" };
// @ts-expect-error The primary contact is required.
export const incomplete: Values<"R_BVPN_FR_1"> = { servicePoint: { id: "SP-1" } };
export const confirmation: Values<"disconnectCustomerConfirmation"> = {
  acknowledgementRequest: [{ id: "charge-1", acceptanceIndicator: "accepted" }],
  externalId: 42,
  code: "invalidBody",
};

export const path: PropertyId<"R_BVPN_FR_1"> = "contacts.primary.email";
export const inList: PropertyId<"disconnectCustomerConfirmation"> = "acknowledgementRequest.12.id";
// @ts-expect-error There is no such property.
export const noPath: PropertyId<"R_BVPN_FR_1"> = "contracts.primary.email";
// @ts-expect-error Nor such an item.
export const noItem: PropertyId<"disconnectCustomerConfirmation"> = "acknowledgementRequest.first.id";

// What nobody may change is taken as well.
const constant = {
  acknowledgementRequest: [{ id: "charge-1", acceptanceIndicator: "accepted" }],
  externalId: "42",
} as const;
export const unchangeable: Values<"disconnectCustomerConfirmation"> = constant;
validate("disconnectCustomerConfirmation", constant);
export const shortened: Values<"R_BVPN_FR_1"> = {
  servicePoint: { id: "SP-1" },
  contacts: {
    primary: {
      ...contact,
      // @ts-expect-error A slip in a name is one.
      emial: "camille.martin@example.com",
    },
  },
};

const points: ServicePoint[] = [{ id: "SP-1", customerReference: null, reference: "COM-1", name: "Paris" }];
const indexed: ServicePoints = servicePoints(points);
const locale: Locale = "fr";
export const full: Options = {
  locale,
  today: "2027-01-01",
  customer: { market: "FR" },
  servicePoints: indexed,
  request: { requestedAt: "2027-03-31", customerReference: "a", contract: "b", comment: "c" },
  messages: { missingProperty: "{label}", "R_BVPN_FR_1/market": ({ message }) => `${message}!` },
  labels: { "contacts.primary.email": "Work e-mail" },
};
// What is not known may be left undefined.
export const unset: Options = { locale: undefined, today: undefined, customer: { market: undefined } };
// @ts-expect-error Own wording is a text, or a function that gives one.
export const wordless: Options = { messages: { missingProperty: () => 7 } };
validate("R_BVPN_FR_1", {}, { servicePoints: points });
validate("R_BVPN_FR_1", {}, { servicePoints: [{ id: "SP-1" }] as const });
// @ts-expect-error A language is named by its tag.
validate("R_BVPN_FR_1", {}, { locale: 7 });
// @ts-expect-error A service point has an id.
servicePoints([{ name: "Paris" }]);
indexed.free();

try {
  const built: Payload<"disconnectCustomerConfirmation"> = payload(
    "disconnectCustomerConfirmation",
    confirmation,
  );
  const indicator: string | undefined = built.acknowledgementRequest[0]?.acceptanceIndicator;
  console.log(indicator);
} catch (error) {
  if (error instanceof InvalidRequest) {
    const code: IssueCode | undefined = error.issues[0]?.code;
    console.log(code, error.message);
  }
}
// @ts-expect-error There is no such code.
export const code: IssueCode = "anotherIssue";

const form: Form = open("R_BVPN_FR_1", { ...full, values: received });
form.set("contacts.primary.email", "a@example.com");
form.set("externalId", 7);
form.set("reason", null);
// @ts-expect-error Only null takes a value away.
form.set("reason", undefined);
// @ts-expect-error Whether it is valid is for the rules to say.
form.valid = true;
export const typed: [string, number, boolean, Issue[], Issue[], string[], object, object] = [
  form.get("reason"),
  form.add("acknowledgementRequest"),
  form.valid,
  form.issues(),
  form.issuesAt("reason"),
  form.changed(),
  form.values(),
  form.payload(),
];
form.remove("acknowledgementRequest", 0);
form.reset();
form.free();

const disconnection = open("R_BVPN_FR_1");
disconnection.set("contacts.primary.email", "a@example.com");
// @ts-expect-error There is no such property.
disconnection.set("contcts.primary.email", "a@example.com");
// @ts-expect-error Nor in this request type.
disconnection.set("profile", "FDJ CONNECT FTTH");
export const anyText: [string, Issue[]] = [
  disconnection.get(received as string),
  disconnection.issuesAt(received as string),
];
const items = open(confirmationType, { values: new URLSearchParams() });
for (let item = items.add("acknowledgementRequest"); item < 3; item++) {
  items.set(`acknowledgementRequest.${item}.id`, "charge-1");
}
// @ts-expect-error There is no such property in an item.
items.set("acknowledgementRequest.0.reason", "");
items.free();
// A path that is known only when the program runs is one by assertion.
disconnection.set(received as PropertyPath<"R_BVPN_FR_1">, "");

// Wherever an id is taken, the type itself is.
export const sameKinds = [
  describe(confirmationType).groups,
  jsonSchema(confirmationType),
  examples(confirmationType).full.acknowledgementRequest,
  render(confirmationType, { values: new URLSearchParams(), issues: [] }),
  readResponse(confirmationType, 200, null).issues,
  schema(confirmationType)["~standard"].validate(received),
  payload(confirmationType, received).externalId,
];
export const whole: number | undefined = payload(confirmationType, received).externalId;

// As any library takes it that speaks Standard Schema.
type Request = "U_BVPN_CUSTOM003_1";
export const standard: StandardSchemaV1<Values<Request>, Payload<Request>> &
  StandardJSONSchemaV1<Values<Request>, Payload<Request>> = schema("U_BVPN_CUSTOM003_1", { locale: "fr" });
const own = schema("U_BVPN_CUSTOM003_1");
export const input: StandardSchemaV1.InferInput<typeof own> = update;
export const title: "M." | "Mrs." = ({} as StandardSchemaV1.InferOutput<typeof own>).properties.contacts
  .primary.title;
const checked = own["~standard"].validate(received);
// Never a promise.
if (checked.issues) {
  const where: ReadonlyArray<PropertyKey | StandardSchemaV1.PathSegment> | undefined =
    checked.issues[0]?.path;
  console.log(where);
} else {
  const value: Payload<Request> = checked.value;
  console.log(value.properties.profile);
}
export const json: Record<string, unknown> = own["~standard"].jsonSchema.input({ target: "draft-07" });

export const answer: { accepted: boolean; issues: Issue[] } = readResponse("R_BVPN_FR_1", 422, "{}", {
  locale: "fr",
});
readResponse("R_BVPN_FR_1", 422, { code: 3622 });
readResponse("R_BVPN_FR_1", 204, null);
// @ts-expect-error A status is a number.
readResponse("R_BVPN_FR_1", "422", null);

export const html: string = render("R_BVPN_FR_1", { locale: "fr", idPrefix: "a-" });
export const labels: string[] = describe("R_BVPN_FR_1").groups.flatMap((group) =>
  group.properties.map(({ label }) => label),
);
export const drafts: object[] = [jsonSchema("R_BVPN_FR_1"), examples("R_BVPN_FR_1").minimal];
export const broken: [string, object, Options | undefined, { path: string; code: string }[]][] = examples(
  "R_BVPN_FR_1",
).broken.map(({ rule, values, options, issues }) => [rule, values, options, issues]);

setWasm(new Uint8Array());
export const loading: Promise<void> = compile("https://example.com/request_forms.wasm");

// In a page.

import { type Binding, type BindOptions, bind, type RequestFormSubmitEvent } from "request-forms";
import { RequestFormElement } from "request-forms/element";

const element = document.querySelector("form");
if (element) {
  const binding: Binding<"R_BVPN_FR_1"> = bind(element, "R_BVPN_FR_1", { ...full, values: {} });
  const state: [boolean, Issue[], object, object] = [
    binding.valid,
    binding.issues(),
    binding.values(),
    binding.valid ? binding.payload() : {},
  ];
  // The listener says which request type the form is bound to, in one of two ways.
  element.addEventListener<"R_BVPN_FR_1">("request-form-submit", (event) => {
    event.preventDefault();
    const { email }: { email: string } = event.detail.payload.properties.contacts.primary;
    event.detail.waitUntil(Promise.resolve(email));
    // @ts-expect-error This type has no profile.
    console.log(event.detail.payload.properties.profile);
  });
  element.addEventListener(
    "request-form-submit",
    ({ detail }: RequestFormSubmitEvent<typeof confirmationType>) => {
      const number: number | undefined = detail.payload.externalId;
      console.log(number);
    },
  );
  // Else it may be any of ours.
  element.addEventListener("request-form-submit", ({ detail }) => {
    const any: Payload<RequestTypeId> = detail.payload;
    console.log(any);
  });
  element.addEventListener("request-form-change", ({ detail }) => console.log(detail.path, detail.valid));
  element.addEventListener("submit", ({ submitter }) => submitter?.focus());
  // @ts-expect-error There is no such request type.
  element.addEventListener<"R_BVPN_FR_2">("request-form-submit", () => {});
  validate("R_BVPN_FR_1", new FormData(element), { unknown: "ignore" });
  binding.show(answer.issues);
  binding.show([{ path: "reason", message: "Not this one", code: "taken" }]);
  // @ts-expect-error Nobody could read it.
  binding.show([{ path: "reason" }]);
  binding.setOptions({ only: ["contacts.primary"] });
  binding.reset();
  binding.destroy();
  console.log(state);
}
const ways: BindOptions = { insert: false, only: ["servicePoint"] };
element?.addEventListener("request-form-issue", ({ detail: { path, issue } }) => {
  const shown: [string, Issue | null, BindOptions] = [path, issue, ways];
  console.log(shown);
});
// @ts-expect-error A form is needed, not just any element.
bind(document.createElement("div"), "R_BVPN_FR_1");

const custom: RequestFormElement | null = document.querySelector("request-form");
if (custom) {
  custom.options = { servicePoints: points };
  custom.values = update;
  const current: [object | null, Issue[]] = [custom.payload, custom.issues];
  console.log(current, custom instanceof RequestFormElement);
  custom.addEventListener<"U_BVPN_CUSTOM003_1">("request-form-submit", ({ detail }) => {
    const profile: Values<"U_BVPN_CUSTOM003_1">["profile"] = detail.payload.properties.profile;
    console.log(profile);
  });
  custom.addEventListener("request-form-invalid", ({ detail }) => console.log(detail.issues.length));
  custom.addEventListener("click", ({ clientX }) => console.log(clientX));
}
