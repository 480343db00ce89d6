// What the tests of drafts share.

export const email = "contacts.primary.email";
export const panel = (page) => page.locator("#page-keep");
export const box = (page) => page.locator("#page-draft-keep");
export const status = (page) => page.locator("#page-draft-status");
export const offer = (page) => page.locator("#page-draft-offer");
export const items = (page) => page.locator("#page-draft-list li");
export const question = (page) => page.getByRole("dialog");
export const stored = (page) => page.evaluate(() => ({ ...localStorage }));
export const key = "request-forms.draft.x";

/** Puts entries into the storage before the page is opened. */
export const store = (page, entries) =>
  page.addInitScript((all) => {
    // Firefox also runs this in the blank page that comes first, which has no storage.
    if (self.origin === "null") return;
    if (sessionStorage.getItem("stored")) return;
    sessionStorage.setItem("stored", "yes");
    for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value);
  }, entries);

export const draft = (values, { type = "R_BVPN_FR_1", daysAgo = 1 } = {}) =>
  JSON.stringify({ type, saved: new Date(Date.now() - daysAgo * 86_400_000).toISOString(), values });

export async function keep(page) {
  await panel(page).locator("summary").click();
  await box(page).check();
}
