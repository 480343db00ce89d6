// The forms that the benchmark checks: many different ones, so that no contender remembers its answer.

const first = ["Zoé", "Camille", "Anaïs", "Jean-Luc", "Ève", "Noël", "Ana", "Loïc"];
const last = ["O’Connor", "Lefèvre", "Garçon", "Müller", "Dupont", "N’Guyen", "Petit", "Roux"];

/** `size` valid forms, all different. */
export function validForms(size) {
  return Array.from({ length: size }, (_, index) => validForm(index));
}

/** The same with six errors each. */
export function brokenForms(size) {
  return validForms(size).map((form) => {
    form.contacts.primary.title = "Dr";
    form.contacts.primary.email = "nowhere";
    form.contacts.primary.phone = "12";
    form.contacts.secondary.mobile = "none";
    form.options.bandwidth = "16M";
    form.options.wifi = "";
    return form;
  });
}

/** One form while somebody types: each differs in one property from the one before it, and shares all others with it. */
export function typedForms(size) {
  const text = "Marie-Françoise Hélène";
  const form = validForm(0);
  const { primary, secondary } = form.contacts;
  return Array.from({ length: size }, (_, index) => {
    const firstName = text.slice(0, 1 + (index % (text.length - 1)));
    return { ...form, contacts: { primary: { ...primary, firstName }, secondary } };
  });
}

/** `size` confirmations of as many items each, all different. */
export function confirmations(size, items) {
  const item = (form, index) => ({ acceptanceIndicator: "accepted", id: `charge-${form}-${index}` });
  return Array.from({ length: size }, (_, form) => ({
    acknowledgementRequest: Array.from({ length: items }, (_, index) => item(form, index)),
    externalId: form,
  }));
}

/** The service points that the first `size` valid forms name. */
export function points(size) {
  return validForms(size).map(({ servicePoint }) => ({ ...servicePoint, state: "OPERATIONAL" }));
}

function validForm(index) {
  return {
    servicePoint: {
      id: `SP-${1000 + index}`,
      customerReference: `SITE ${index % 97}`,
      reference: `COM-${index}`,
    },
    contacts: { primary: contact(index), secondary: contact(index + 3) },
    profile: ["FDJ CONNECT FTTH", "FDJ CONNECT CELL", "FDJ CONNECT ULTIME"][index % 3],
    options: {
      bandwidth: ["8M", "1M", "Extended"][index % 3],
      wifi: String(index % 5),
      multicast: "no",
      quickstart: "yes",
      ethernet: String(index % 4),
      internal_antenna: "no",
      external_antenna: "yes",
    },
  };
}

function contact(index) {
  const digits = String(index % 10000).padStart(4, "0");
  return {
    title: index % 2 ? "M." : "Mrs.",
    firstName: first[index % first.length],
    lastName: last[(index >> 3) % last.length],
    phone: `+3319900${digits}`,
    mobile: `+3363998${digits}`,
    email: `contact.${index}@example.com`,
  };
}
