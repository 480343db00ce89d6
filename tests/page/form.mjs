// What the page tests share: how to open the page, find a control by its documented id, and fill a form in.

/** The smallest complete request of each type, as it would be typed. */
export const complete = {
  R_BVPN_FR_1: {
    "servicePoint.id": "SP-1001",
    "contacts.primary.firstName": "Zoé",
    "contacts.primary.lastName": "O’Connor",
    "contacts.primary.email": "zoe.oconnor@example.com",
    "contacts.primary.phone": "+33 1 99 00 56 78",
    "contacts.primary.mobile": "+33 6 39 98 12 34",
  },
  disconnectCustomerConfirmation: {
    "acknowledgementRequest.0.acceptanceIndicator": "accepted",
    "acknowledgementRequest.0.id": "charge-1",
  },
};

/** What the provider answers where it finds no e-mail address of the primary contact. */
export const emailMissing = {
  status: 412,
  json: {
    code: 65,
    message: "Mandatory field missing",
    description: "The mandatory field 'contacts.primary.email' is missing.",
  },
};

/** Opens the page of a type and a language, each where it is given, and waits until it is clear which sites there are. */
export async function open(page, query = "") {
  await openEarly(page, query);
  await page.locator('form[data-ready]:not(:has([data-sites="awaited"]))').waitFor();
}

/** The same, as soon as its form is alive. */
export async function openEarly(page, query) {
  await page.goto(addressOf(query));
  await page.locator("form[data-ready]").waitFor();
}

/** Where the form is that an address with `?type=…&lang=…` leads to; one without a language leaves it to the server. */
export function addressOf(query) {
  const { type = "R_BVPN_FR_1", lang, ...others } = Object.fromEntries(new URLSearchParams(query));
  if (lang === undefined) return `/${query}`;
  const rest = new URLSearchParams(others);
  return `/${type}/${lang}/${rest.size > 0 ? `?${rest}` : ""}`;
}

/** Goes on to the page of another type, by the menu, which is folded away where there are many types or little room. */
export async function goToType(page, type) {
  const link = page.locator(`#page-types a[href*="/${type}/"]`);
  if (!(await link.isVisible())) await page.locator(".types > summary").click();
  await link.click();
}

export async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) {
    if (!name.endsWith(".acceptanceIndicator")) await control(page, name).fill(value);
    else await choose(page, name, value);
  }
}

/** The radio button of a choice, or of another answer, `other`. */
export const choice = (page, name, value) => page.locator(`[id="page-${name}-${value}"]`);

async function choose(page, name, value) {
  const isChoice = ["accepted", "rejected"].includes(value);
  await choice(page, name, isChoice ? value : "other").click();
  if (!isChoice) await control(page, name).fill(value);
}

/** The control of a property. */
export const control = (page, name) => page.locator(`[name="${name}"]`);

/** The message of a property or of a group. */
export const message = (page, name) => page.locator(`[id="${name}-error"]`);

/** The button that puts in what the form suggests for a property. */
export const suggestion = (page, name) => page.locator(`button[data-suggestion-for="${name}"]`);

export const summary = (page) => page.locator("[data-error-summary]");

/** The button below the form. */
export const submit = (page) => page.locator('form[data-ready] button[type="submit"]');

/** The button that sends, once the request was looked over. */
export const send = (page) => page.locator("#page-send");

/** What the payload pane shows, in words. */
export const payload = (page) => page.locator("#page-payload-words");

/** The same as JSON, once it was asked for. */
export const json = (page) => page.locator("#page-payload-json");

export async function showJson(page) {
  await page.locator("#page-payload-source > summary").click();
  await page.locator("#page-payload-json", { hasText: "{" }).waitFor();
}

/** Where the request is looked over. */
export const reviewed = (page) => page.locator("#page-review-view");

/** Fills a complete request in, and goes on to where it is looked over. */
export async function reachReview(page, type = "R_BVPN_FR_1", query = `?type=${type}&lang=en`) {
  await open(page, query);
  await fill(page, complete[type]);
  await submit(page).click();
  await reviewed(page).waitFor();
}
