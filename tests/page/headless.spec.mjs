// A wizard whose messages the page shows itself: nothing of the package's is in it, and what it is told is enough.

import { openOwnPage } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

const names = ["firstName", "lastName", "email", "phone", "mobile"].map((name) => `contacts.primary.${name}`);
const field = (name) =>
  `<p><label for="${name}">${name}</label> <input id="${name}" name="${name}" required></p>`;
const markup = `<form><section>${field("servicePoint.id")}</section>
  <section hidden>${names.map(field).join("")}
  <label><input type="checkbox" name="consent" required> I may ask for this</label></section>
  <button>Go on</button><ul></ul><output></output></form>`;

test.beforeEach(async ({ page }) => {
  await openOwnPage(page, markup);
  await page.evaluate(async () => {
    const { bind, compile } = await import("/pkg/slim.js");
    await compile("/pkg/request_forms.wasm");
    const form = document.querySelector("form");
    const sections = [...form.querySelectorAll("section")];
    const steps = [{ only: ["servicePoint"] }, { only: ["contacts.primary"] }, {}];
    const binding = bind(form, "R_BVPN_FR_1", { insert: false, ...steps[0] });
    const shown = new Map();
    form.addEventListener("request-form-issue", ({ detail: { path, issue } }) => {
      if (issue) shown.set(path, issue.message);
      else shown.delete(path);
      const list = [...shown.values()].map((message) =>
        Object.assign(document.createElement("li"), { textContent: message }),
      );
      form.querySelector("ul").replaceChildren(...list);
    });
    form.addEventListener("request-form-submit", (event) => {
      event.preventDefault();
      const { payload } = event.detail;
      form.querySelector("output").value = payload ? JSON.stringify(payload.properties) : "Next";
      steps.shift();
      binding.setOptions(steps[0] ?? {});
      const last = sections.shift();
      if (sections.length > 0) [last.hidden, sections[0].hidden] = [true, false];
    });
  });
});

test("goes on from step to step, and shows by itself what each of them lacks", async ({ page }) => {
  const messages = page.getByRole("listitem");
  const next = page.getByRole("button");
  await next.click();
  await expect(messages).toHaveCount(1);
  await expect(page.locator("output")).toHaveText("");
  await page.locator("[name='servicePoint.id']").fill("SP-1");
  await expect(messages).toHaveCount(0);
  // What is to be ticked in the next step cannot be seen yet.
  await next.click();
  await expect(page.locator("output")).toHaveText("Next");

  await expect(messages).toHaveCount(0);
  await page.locator("[name='contacts.primary.email']").pressSequentially("zoe@gmial.com");
  await expect(messages).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(messages).toHaveCount(1);
  await next.click();
  await expect(messages).toHaveCount(5);
  for (const [name, text] of Object.entries({
    firstName: "Zoé",
    lastName: "Martin",
    email: "zoe@example.com",
  }))
    await page.locator(`[name='contacts.primary.${name}']`).fill(text);
  for (const name of ["phone", "mobile"])
    await page.locator(`[name='contacts.primary.${name}']`).fill("+33199005678");
  await expect(messages).toHaveCount(0);
  await next.click();
  await expect(page.locator("output")).toHaveText("Next", { timeout: 2000 });
  await page.locator("[type=checkbox]").click();
  await next.click();
  await expect(page.locator("output")).toHaveText(/"id":"SP-1".*"email":"zoe@example.com"/);
});

test("has nothing in it but what the page has put there", async ({ page }) => {
  await page.getByRole("button").click();
  await expect(page.getByRole("listitem")).toHaveCount(1);
  const added =
    "[aria-invalid], [aria-describedby], [aria-required], [data-added], [data-rule], [data-status]";
  await expect(page.locator(`${added}, [data-error-summary], [role=alert]`)).toHaveCount(0);
  await expect(page.locator("form")).toHaveAttribute("novalidate", "");
  await expect(page.locator("input[required]")).toHaveCount(7);
  await expect(page).toHaveTitle("Own");
});

test("hears what a field lacks that is left by pressing beside it", async ({ page, browserName }) => {
  test.skip(browserName === "webkit", "its driver presses nothing that is empty");
  await page.locator("section:not([hidden]) input").fill("\u0001");
  await page.getByRole("status").click({ position: { x: 1, y: 1 }, force: true });
  await expect(page.getByRole("listitem")).toHaveCount(1);
});
