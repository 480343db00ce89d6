// The element in pages whose policies forbid something: markup made of text, or WebAssembly.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { overhear } from "./overhear.mjs";
import { expect, test } from "./portal.mjs";

const dist = fileURLToPath(new URL("../../npm/dist/", import.meta.url));
const scripts = "default-src 'none'; script-src 'self'";
const type = "R_BVPN_FR_1";

/** Opens a page of its own with a policy; its scripts are those of the package. */
async function openPage(page, { policy, body, script }) {
  await page.route("**/dist/**", (route) => {
    const path = join(dist, new URL(route.request().url()).pathname.replace("/dist/", ""));
    return route.fulfill({ path });
  });
  await page.route("**/own.js", (route) => route.fulfill({ contentType: "text/javascript", body: script }));
  await page.route("**/own.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": policy },
      body: `<!doctype html><html lang="en"><title>Own</title><body>${body}<script type="module" src="own.js"></script>`,
    }),
  );
  await page.goto("/own.html");
}

test.describe("where markup has to be trusted", () => {
  const policy = `${scripts} 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types`;
  const body = `<request-form type="${type}" locale="fr"></request-form>`;
  const script = 'import "./dist/element.js"; document.documentElement.dataset.done = "";';

  test("the element shows its form by the policy that the page names", async ({ page }) => {
    await openPage(page, { policy: `${policy} request-forms`, body, script });
    await expect(page.locator("form[data-ready]")).toHaveAttribute("lang", "fr");
    await page.getByRole("button", { name: "Envoyer la demande" }).click();
    await expect(page.locator("[data-error-summary] a").first()).toBeVisible();
  });

  test("a page that names others is told which one is missing", async ({ page, browserName }) => {
    const complaints = await overhear(page);
    await openPage(page, { policy: `${policy} others`, body, script });
    await expect(page.locator("html")).toHaveAttribute("data-done", "");
    const hasPolicies = await page.evaluate(() => "trustedTypes" in globalThis);
    expect(hasPolicies || browserName !== "chromium").toBe(true);
    if (hasPolicies)
      expect((await complaints()).join()).toMatch(
        /Trusted Types policy named "request-forms".*trusted-types/,
      );
    else await expect(page.locator("form[data-ready]")).toBeVisible();
  });
});

test.describe("where WebAssembly is forbidden", () => {
  const sentence = /Cette page ne peut pas vérifier/;

  test("the element says so in its language, above what a server has rendered", async ({ page }) => {
    const form = '<form id="own"><input name="servicePoint.id" value="SP-1"><button>Envoyer</button></form>';
    const body = `<request-form type="${type}" locale="fr">${form}</request-form>`;
    await openPage(page, { policy: scripts, body, script: 'import "./dist/element.js";' });
    await expect(page.getByRole("alert")).toHaveText(sentence);
    await expect(page.locator("request-form > :first-child")).toHaveAttribute("role", "alert");
    await expect(page.locator("#own [name]")).toHaveValue("SP-1");
  });

  test("bind throws an Error, and leaves the form as it is", async ({ page }) => {
    const body = '<form id="own"><input name="servicePoint.id" required></form>';
    const script = `
      import { bind } from "./dist/index.js";
      const form = document.querySelector("form");
      const before = document.body.innerHTML;
      try { bind(form, "${type}"); } catch (error) {
        document.title = error instanceof Error && document.body.innerHTML === before ? error.message : "changed";
      }`;
    await openPage(page, { policy: scripts, body, script });
    await expect(page).toHaveTitle(/WebAssembly may not be compiled here.*wasm-unsafe-eval/);
    await expect(page).not.toHaveTitle(/slim/);
  });
});
