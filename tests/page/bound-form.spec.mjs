// Bound forms of own markup, where only a browser can tell: what it does by itself, and what it is told by us.

import { openOwnPage } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

const type = "R_BVPN_FR_1";

/** Opens a page with this markup and binds its form. */
async function openOwn(page, markup) {
  await openOwnPage(page, markup);
  await page.evaluate(async (type) => {
    const { bind, compile } = await import("/pkg/slim.js");
    await compile("/pkg/request_forms.wasm");
    globalThis.binding = bind(document.querySelector("form"), type);
  }, type);
}

const errors = (page) => page.evaluate(() => globalThis.binding.issues().map(({ rule }) => rule));

test("half a date is not taken for none", async ({ page }) => {
  await openOwn(page, '<form><input type="date" name="request.requestedAt"><button>Send</button></form>');
  await page.locator("input").focus();
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await page.getByRole("button").focus();
  expect(await errors(page)).toContain("value/bad-input");
  await expect(page.locator("[data-rule='value/bad-input']")).toBeVisible();
  await page.getByRole("button").click();
  await expect(page.locator("[data-error-summary]")).toBeFocused();
});

test("a link of the summary opens what hides its control", async ({ page }) => {
  const far = '<p style="height: 2000px">…</p>';
  await openOwn(
    page,
    `<form>${far}<details><summary>More</summary><input name="contacts.primary.email" id="contacts.primary.email" value="x"></details>
    <div hidden="until-found"><input name="contacts.primary.phone" id="contacts.primary.phone" value="x"></div>${far}<button>Send</button></form>`,
  );
  await page.getByRole("button").click();
  const summary = page.locator("[data-error-summary]");
  await expect(summary).toBeFocused();
  const top = await summary.evaluate((element) => element.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(40);
  for (const name of ["email", "phone"]) {
    await page.locator(`[data-summary-link$="contacts.primary.${name}"]`).click();
    await expect(page.locator(`[name="contacts.primary.${name}"]`)).toBeFocused();
  }
});

test("somebody who stops the events of pointers silences no message", async ({ page }) => {
  await openOwn(page, '<form><input name="contacts.primary.email"><p>Beside</p></form>');
  await page.evaluate(() => {
    for (const name of ["pointerup", "mouseup", "click"]) {
      window.addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    }
  });
  await page.locator("input").fill("zoé");
  await page.locator("p", { hasText: "Beside" }).click();
  await expect(page.locator("[data-rule]")).toBeVisible();
});

test("a form whose content was replaced makes its summary and its status anew", async ({ page }) => {
  await openOwn(page, '<form><input name="contacts.primary.email"><button>Send</button></form>');
  await page.evaluate(() => {
    const form = document.querySelector("form");
    form.innerHTML = '<input name="contacts.primary.email" value="zoé"><button>Send</button>';
    globalThis.binding.issues();
  });
  await expect(page.locator("[data-status]")).toHaveCount(1);
  await page.getByRole("button").click();
  await expect(page.locator("[data-error-summary]")).toBeFocused();
  await expect(page.locator("[data-error-summary] a")).toBeVisible();
});

test("a reset that is asked for while the form is reset is done once, and all agree", async ({ page }) => {
  await openOwn(page, '<form><input name="contacts.primary.email" value="zoe@example.com"></form>');
  const states = await page.evaluate(() => {
    const { binding } = globalThis;
    const form = document.querySelector("form");
    const control = form.elements[0];
    const bound = () => [control.value, binding.values().contacts.primary.email];
    const states = [];
    for (const again of [() => binding.reset(), () => form.reset()]) {
      form.addEventListener("reset", again, { once: true });
      control.value = "other";
      binding.reset();
      states.push(bound());
    }
    return states;
  });
  expect(states.flat()).toEqual(Array(4).fill("zoe@example.com"));
});

test("a form that is moved into a frame goes on there", async ({ page, browserName }) => {
  test.skip(browserName === "webkit", "its driver is not asked for what is in frames");
  const email = "contacts.primary.email";
  await openOwn(
    page,
    `<form><input name="${email}" id="${email}"><button>Send</button></form><iframe></iframe>`,
  );
  await page.evaluate(() => {
    const inside = document.querySelector("iframe").contentDocument;
    inside.body.append(inside.adoptNode(document.querySelector("form")));
  });
  const frame = page.frameLocator("iframe");
  const control = frame.locator(`[name="${email}"]`);
  /** Firefox's driver fills in no control of a frame. */
  const fill = (text) =>
    control.evaluate((input, text) => {
      input.focus();
      input.value = text;
      input.dispatchEvent(new input.ownerDocument.defaultView.InputEvent("input", { bubbles: true }));
    }, text);
  await fill("zoé");
  await frame.getByRole("button").focus();
  await expect(control).toHaveAttribute("aria-invalid", "true");
  await fill("zoe@gmial.com");
  await expect(control).not.toHaveAttribute("aria-invalid", "true");
  await frame.getByRole("button", { name: "zoe@gmail.com" }).click();
  await expect(control).toHaveValue("zoe@gmail.com");
  await frame.getByRole("button", { name: "Send" }).click();
  await expect(frame.locator("[data-error-summary]")).toBeFocused();
  const held = await page.evaluate(() => {
    const inside = document.querySelector("iframe").contentDocument;
    inside.forms[0].insertAdjacentHTML("beforeend", '<input name="servicePoint.id" value="SP-1">');
    return globalThis.binding.values();
  });
  expect(held).toEqual({ contacts: { primary: { email: "zoe@gmail.com" } }, servicePoint: { id: "SP-1" } });
});
