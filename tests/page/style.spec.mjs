// The style sheet of the package, on a page that has no other: accessible in every state, and never too wide.

import { readFileSync } from "node:fs";
import { expectAccessible } from "./axe.mjs";
import { control, summary } from "./form.mjs";
import { expect, test } from "./portal.mjs";

const style = readFileSync(new URL("../../npm/style.css", import.meta.url), "utf8");
/** Said aloud: where nothing has a background, axe takes it for white, be the page dark. */
const background = ":root { color-scheme: light dark; background: Canvas; }";
const contentType = "text/html; charset=utf-8";

const screens = {
  "on a wide screen": {},
  "in the dark": { colorScheme: "dark" },
  "on the narrowest screen": { viewport: { width: 320, height: 640 } },
};

for (const [name, screen] of Object.entries(screens)) {
  test.describe(name, () => {
    test.use(screen);

    for (const type of ["U_BVPN_CUSTOM003_1", "disconnectCustomerConfirmation"]) {
      test(`${type} with its errors, a warning and a suggestion`, async ({ page }) => {
        await page.route("**/styled", (route) => route.fulfill({ contentType, body: pageWith(type) }));
        await page.goto("/styled");
        await page.locator("form[data-ready]").waitFor();
        await expectAccessible(page);
        const email = control(page, "contacts.primary.email");
        if ((await email.count()) > 0) await email.fill("zoe@gmial.com");
        else await control(page, "externalId").fill("007");
        await page.locator('button[type="submit"]').click();
        await expect(summary(page)).toBeFocused();
        await page.locator(".source summary").first().click();
        await expectAccessible(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider).toBeLessThanOrEqual(0);
        await expect(page.locator(".visually-hidden").first()).toHaveCSS("position", "absolute");
      });
    }
  });
}

test("every rule of the page wins over it", async ({ page }) => {
  const body = pageWith("R_BVPN_FR_1", "label { font-weight: 300; }");
  await page.route("**/styled", (route) => route.fulfill({ contentType, body }));
  await page.goto("/styled");
  await expect(page.locator("label").first()).toHaveCSS("font-weight", "300");
});

function pageWith(type, more = "") {
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
    <title>Request</title><style>${background} ${style} ${more}</style>
    <main><h1>Request</h1><div id="place"></div></main>
    <script type="module">
      import { bind, compile, render } from "/pkg/slim.js";
      await compile("/pkg/request_forms.wasm");
      const place = document.getElementById("place");
      place.innerHTML = render("${type}");
      bind(place.firstElementChild, "${type}");
    </script>`;
}
