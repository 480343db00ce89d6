// A disconnect request, `R_BVPN_FR_1`, as any form library can say it: its groups and properties in documented order,
// and what holds for them.

/** What the standard of HTML takes for an e-mail address. */
export const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** E.164, a number with 00, or a national number; with separators. */
export const phone = /^(?:\+[\s./-]*[1-9](?:[\s./-]*\d){6,14}|\d(?:[\s./-]*\d){5,14})$/;

const contact = [
  { name: "firstName", label: "First name" },
  { name: "lastName", label: "Last name" },
  { name: "email", label: "E-mail address", type: "email", kind: "email" },
  { name: "phone", label: "Phone number", type: "tel", kind: "phone" },
  { name: "mobile", label: "Mobile number", type: "tel", kind: "phone" },
];

export const groups = [
  {
    path: "servicePoint",
    label: "Service point to disconnect",
    hint: "Fill in at least one of the three. One is enough.",
    fields: [
      { name: "id", label: "Service point identifier" },
      { name: "customerReference", label: "Your reference for the service point" },
      { name: "reference", label: "Commercial reference of the service point" },
    ],
  },
  { path: "contacts.primary", label: "Primary contact", isRequired: true, fields: contact },
  { path: "contacts.secondary", label: "Secondary contact", fields: contact },
  {
    path: "request",
    label: "About this request",
    fields: [
      { name: "requestedAt", label: "Requested date", kind: "date", hint: "For example 2027-03-31" },
      { name: "customerReference", label: "Your reference for this request" },
      { name: "contract", label: "Contract number" },
      { name: "comment", label: "Comment", isLong: true },
    ],
  },
];
