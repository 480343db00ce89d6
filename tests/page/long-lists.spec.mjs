// Thousands of items: all are there before the form is ready, and what is laid out grows no faster than they do.

import { readFileSync } from "node:fs";
import { expect, test } from "./portal.mjs";

const type = "disconnectCustomerConfirmation";
const list = "acknowledgementRequest";
const style = readFileSync(new URL("../../npm/style.css", import.meta.url), "utf8");

test.beforeEach(async ({ page }) => {
  const body = `<!doctype html><html lang="en"><title>Request</title><style>${style}</style><main></main>
    <script type="module">
      import { bind, compile, render } from "/pkg/slim.js";
      await compile("/pkg/request_forms.wasm");
      const main = document.querySelector("main");
      globalThis.openWith = (size, id) => {
        main.innerHTML = render("${type}");
        const items = Array.from({ length: size }, (_, index) => ({ acceptanceIndicator: "accepted", id: id(index) }));
        bind(main.firstElementChild, "${type}", { values: { ${list}: items } });
        return main.firstElementChild;
      };
    </script>`;
  await page.route("**/lists", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await page.goto("/lists");
  await page.waitForFunction(() => globalThis.openWith !== undefined);
});

test("ten thousand items are all there once the form is ready, and come few at a time", async ({ page }) => {
  const seen = await page.evaluate(async () => {
    const form = globalThis.openWith(10_000, (index) => `charge-${index}`);
    const atOnce = [form.querySelectorAll("[data-item]").length];
    // What is heard of together was done in one turn.
    const items = new MutationObserver((changes) => {
      atOnce.push(changes.flatMap(({ addedNodes }) => Array.from(addedNodes)).length);
    });
    items.observe(form.querySelector("[data-items]"), { childList: true });
    items.takeRecords();
    const controls = await new Promise((resolve) => {
      const ready = new MutationObserver(() => resolve(form.querySelectorAll("[data-item] input").length));
      ready.observe(form, { attributeFilter: ["data-ready"] });
    });
    const legends = Array.from(form.querySelectorAll("[data-legend]"), ({ textContent }) => textContent);
    const last = form.querySelector("[data-items]").lastElementChild.querySelectorAll("input");
    return { controls, most: Math.max(...atOnce), legends, last: Array.from(last, ({ value }) => value) };
  });
  expect(seen.controls).toBe(20_000);
  expect(seen.most).toBeLessThanOrEqual(501);
  expect(seen.last).toEqual(["accepted", "charge-9999"]);
  expect(seen.legends).toEqual(Array.from({ length: 10_000 }, (_, index) => `Acknowledgement ${index + 1}`));
});

test("a submit before ten thousand items are there is answered once they are", async ({ page }) => {
  const paths = await page.evaluate(async () => {
    const form = globalThis.openWith(10_000, (index) => (index === 9999 ? "" : `charge-${index}`));
    const answer = new Promise((resolve) => {
      form.addEventListener("request-form:invalid", ({ detail }) => {
        resolve(form.hasAttribute("data-ready") && detail.issues.map(({ path }) => path));
      });
    });
    form.requestSubmit();
    return answer;
  });
  expect(paths).toEqual([`${list}.9999.id`]);
});

test("an item that is out of sight is found by its entry in the summary, and as high as it is then", async ({
  page,
}) => {
  await page.evaluate(() => {
    globalThis.openWith(300, (index) => (index === 250 ? "" : `charge-${index}`)).requestSubmit();
  });
  await page.locator("[data-error-summary] a").click();
  const control = page.locator(`[name="${list}.250.id"]`);
  await expect(control).toBeFocused();
  await expect(control).toBeInViewport();
  await expect(page.getByRole("group", { name: "Acknowledgement 251" })).toBeInViewport();
  await page.getByRole("button", { name: "Remove acknowledgement 251" }).click();
  await expect(page.getByRole("button", { name: "Remove acknowledgement 251" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Remove acknowledgement 251" })).toBeInViewport();
});

test("of many items those out of sight are laid out later, and all are as far apart", async ({ page }) => {
  const seen = await page.evaluate(() => {
    const form = globalThis.openWith(30, (index) => `charge-${index}`);
    const items = Array.from(form.querySelectorAll("[data-item]"));
    const boxes = items.map((item) => item.getBoundingClientRect());
    const add = form.querySelector("[data-add]").getBoundingClientRect();
    return {
      isLate: items.map((item) => getComputedStyle(item).contentVisibility === "auto"),
      gaps: [...boxes.slice(1), add].map(({ top }, index) => Math.round(top - boxes[index].bottom)),
    };
  });
  expect(seen.isLate).toEqual(Array.from({ length: 30 }, (_, index) => index >= 19));
  expect(new Set(seen.gaps)).toEqual(new Set([20]));
});

test("twice the items are laid out as often", async ({ page, browserName }) => {
  test.skip(browserName !== "chromium", "Only Chromium counts its layouts.");
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  const layouts = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "LayoutCount").value;
  };
  const acts = {
    open: (size) => void globalThis.openWith(size, () => ""),
    submit: () => document.querySelector("form").requestSubmit(),
    keystroke: (size) => {
      const control = document.querySelector(`[name="acknowledgementRequest.${size >> 1}.id"]`);
      control.value = "charge";
      control.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    removal: () => document.querySelector("[data-remove]").click(),
  };
  const counts = {};
  for (const size of [100, 200]) {
    // A frame may come in between: the least of several is what the work itself takes.
    for (let round = 0; round < 3; round++) {
      for (const [name, act] of Object.entries(acts)) {
        const before = await layouts();
        await page.evaluate(act, size);
        const key = `${name} ${size}`;
        counts[key] = Math.min(counts[key] ?? Number.POSITIVE_INFINITY, (await layouts()) - before);
      }
    }
  }
  for (const name of Object.keys(acts)) {
    expect(counts[`${name} 200`], name).toBeLessThanOrEqual(counts[`${name} 100`] * 2.2);
  }
});
