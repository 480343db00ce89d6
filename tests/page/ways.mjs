// Ways through the whole page, each with what a reader does there, for tests of what the page may never do meanwhile:
// something that its own policy forbids. `open(query)` opens the page anew; `download` is that of download.mjs.

import { email, keep, stored } from "./drafts.mjs";
import {
  complete,
  control,
  fill,
  goToType,
  message,
  reviewed,
  send,
  submit,
  suggestion,
  summary,
} from "./form.mjs";
import { load, options, site } from "./points.mjs";
import { expect } from "./portal.mjs";

const list = "acknowledgementRequest";
const title = (page) => page.locator("#page-title");

/** Goes on in another language, and waits for its page: until it comes, that of the first language takes the keys. */
async function changeLanguage(page, lang) {
  await page.locator(`#page-languages a[lang="${lang}"]`).click();
  await page.locator(`html[lang="${lang}"] form[data-ready]`).waitFor();
}

async function sendIt(page) {
  await submit(page).click();
  await reviewed(page).waitFor();
  await send(page).click();
  await expect(page.locator("#page-done-title")).toBeFocused();
}

export const ways = {
  "each type is opened, filled in and refused, in both languages": async ({ page, open }) => {
    const types = [
      "R_BVPN_FR_1",
      "U_BVPN_CUSTOM003_1",
      "C_BVPN_CUSTOM003_1",
      "disconnectCustomerConfirmation",
    ];
    for (const type of types) {
      for (const [lang, other] of [
        ["en", "fr"],
        ["fr", "en"],
      ]) {
        await open(`?type=${type}&lang=${lang}&demo`);
        await submit(page).click();
        await expect(summary(page)).toBeFocused();
        await changeLanguage(page, other);
        await page.locator("#page-example").click();
        await submit(page).click();
        await reviewed(page).waitFor();
        await page.locator("#page-back").click();
        await page.locator("#page-empty").click();
        await page.locator("#page-question-yes").click();
        await expect(page.locator("#page-tools-status")).not.toBeEmpty();
      }
    }
  },

  "a request is typed, corrected, looked over and sent": async ({ page, open }) => {
    await open("?type=R_BVPN_FR_1&lang=en");
    await load(page);
    // Key by key: the list follows no other change of the field.
    await site(page).pressSequentially("SP-1001");
    await options(page).first().click();

    await fill(page, { [email]: "zoe@gmial.com", "contacts.primary.lastName": "<b>O’Connor</b>" });
    await submit(page).click();
    await expect(summary(page)).toBeFocused();
    await expect(message(page, "contacts.primary.mobile")).toBeVisible();
    await suggestion(page, email).click();
    await expect(control(page, email)).toHaveValue("zoe@gmail.com");
    await changeLanguage(page, "fr");
    await expect(control(page, "contacts.primary.lastName")).toHaveValue("<b>O’Connor</b>");
    await changeLanguage(page, "en");

    await fill(page, complete.R_BVPN_FR_1);
    await submit(page).click();
    await reviewed(page).waitFor();
    await page.locator("#page-back").click();
    await expect(title(page)).toBeFocused();
    await sendIt(page);
    await page.locator("#page-new-same").click();
    await expect(control(page, email)).toHaveValue(complete.R_BVPN_FR_1[email]);
  },

  "items of a list come and go, and are sent": async ({ page, open }) => {
    await open("?type=R_BVPN_FR_1&lang=en");
    await goToType(page, "disconnectCustomerConfirmation");
    await page.locator('form[data-ready][data-request-type="disconnectCustomerConfirmation"]').waitFor();
    await page.locator(`button[data-add="${list}"]`).click();
    await expect(page.locator("[data-item]")).toHaveCount(2);
    await page.locator(`button[data-remove="${list}.1"]`).click();
    await page.locator(`button[data-remove="${list}.0"]`).click();
    await expect(page.locator("[data-item]")).toHaveCount(0);
    await submit(page).click();
    await expect(message(page, list)).toBeVisible();
    await page.locator(`button[data-add="${list}"]`).click();
    await expect(page.locator("[data-item]")).toHaveCount(1);
    await page.locator('[data-item] [name$=".id"]').fill("charge-1");
    await page.locator('[data-item] input[type="radio"]').first().click();
    await sendIt(page);
  },

  "a request is kept as a draft and as a file, and comes back": async ({ page, open, download }) => {
    await open("?type=R_BVPN_FR_1&lang=en");
    await keep(page);
    await fill(page, { [email]: "zoe@example.com" });
    await expect.poll(async () => Object.values(await stored(page)).join()).toContain("zoe@example.com");
    const { name, text } = await download(() => page.locator("#page-file-save").click());

    await open("?type=R_BVPN_FR_1&lang=fr");
    await expect(control(page, email)).toHaveValue("zoe@example.com");
    await page.locator("#page-empty").click();
    await page.locator("#page-question-yes").click();
    await expect(control(page, email)).toHaveValue("");
    await page
      .locator("#page-file-input")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(control(page, email)).toHaveValue("zoe@example.com");
  },
};

/** Runs in the page: the names of what was thrown where text becomes markup or a script, or where a policy is made. */
export function thrown() {
  const attempts = {
    innerHTML: () => {
      document.body.innerHTML = "<b>";
    },
    insertAdjacentHTML: () => document.body.insertAdjacentHTML("beforeend", "<b>"),
    parseFromString: () => new DOMParser().parseFromString("<b>", "text/html"),
    src: () => {
      document.createElement("script").src = "/other.js";
    },
    "another policy": () => trustedTypes.createPolicy("another", {}),
    "the package's policy": () => trustedTypes.createPolicy("request-forms", {}),
  };
  const names = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      attempt();
      names[name] = "nothing";
    } catch (error) {
      names[name] = error.name;
    }
  }
  return names;
}

/** What `thrown` gives where the policy is in force. */
export const allThrown = Object.fromEntries(
  ["innerHTML", "insertAdjacentHTML", "parseFromString", "src", "another policy", "the package's policy"].map(
    (name) => [name, "TypeError"],
  ),
);
