// A disconnection ordered with the keyboard alone, from the first Tab to the portal's acceptance. Wherever the focus
// stops, it must be visible and not covered by anything.

import { expect } from "@playwright/test";
import { complete } from "./form.mjs";

const request = complete.R_BVPN_FR_1;

/** Starts on the page with the empty English form of R_BVPN_FR_1. */
export async function orderDisconnection(page) {
  const press = (key) => page.keyboard.press(key);
  const type = (text) => page.keyboard.type(text);

  // Past the header.
  await tabTo(page, { text: "Skip to the form" });
  await press("Enter");
  await focusIsOn(page, { id: "servicePoint.id" });

  // One address has a slip, which the form has a better one for.
  for (const [name, value] of Object.entries({ ...request, "contacts.primary.email": "zoe@gmial.com" })) {
    if (name !== "servicePoint.id") await tabTo(page, { id: name });
    if (name !== "contacts.primary.mobile") await type(value);
    else await type("none");
  }
  await tabTo(page, { text: "Use zoe@gmail.com" }, "Shift+Tab");
  await press("Space");
  await focusIsOn(page, { id: "contacts.primary.email" });
  expect(await page.evaluate(typedIn, "contacts.primary.email")).toBe("zoe@gmail.com");

  // The form refuses what is wrong, and leads to it.
  await tabTo(page, { text: "Continue" });
  await press("Enter");
  await focusIsOn(page, { text: /^There is a problem/ });
  expect(await page.evaluate(() => document.title)).toMatch(/^Error: /);
  await press("Tab");
  await focusIsOn(page, { text: /mobile number/ });
  await press("Enter");
  await focusIsOn(page, { id: "contacts.primary.mobile" });
  await press("End");
  for (const _ of "none") await press("Backspace");
  await type(request["contacts.primary.mobile"]);

  // It is looked over, then sent.
  await tabTo(page, { text: "Continue" });
  await press("Enter");
  await focusIsOn(page, { text: "Check the request before you send it" });
  await tabTo(page, { text: "Send the request" });
  await press("Enter");
  await focusIsOn(page, { text: "The request was sent" });
  expect(await page.evaluate(() => document.querySelector("#page-done-text").textContent)).toMatch(
    /registered as .+\./,
  );

  // The next one begins with the contacts of this one.
  await tabTo(page, { text: "Start again with the same contacts" });
  await press("Enter");
  await focusIsOn(page, { text: "Disconnect a BVPN site" });
  expect(await page.evaluate(typedIn, "contacts.primary.email")).toBe("zoe@gmail.com");
  expect(await page.evaluate(typedIn, "servicePoint.id")).toBe("");
}

/** Presses a key until the focus is there; fails with the way it went when it never is. */
export async function tabTo(page, goal, key = "Tab") {
  const way = [];
  while (way.length < 80) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(focused);
    expect(stop.problem, `where the focus is: ${stop.id} “${stop.text}”`).toBe("");
    if (isAt(stop, goal)) return;
    way.push(stop.id || stop.text);
  }
  throw new Error(`The focus never came to ${JSON.stringify(goal)}. It went: ${way.join(", ")}`);
}

function focusIsOn(page, { id, text }) {
  const expected = id !== undefined ? { id } : { text: expect.stringMatching(text) };
  return expect.poll(() => page.evaluate(focused)).toMatchObject({ ...expected, problem: "" });
}

function isAt(stop, { id, text, inside }) {
  if (text !== undefined) return stop.text === text;
  return inside ? stop.within.includes(id) : stop.id === id;
}

/** Runs in the page. */
function typedIn(name) {
  return document.getElementsByName(name)[0].value;
}

/** Runs in the page: what has the focus, and what is wrong with how that looks. */
function focused() {
  const element = document.activeElement;
  const within = [];
  for (let node = element; node; node = node.parentElement) within.push(node.id);
  const style = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 10));
  // A heading only takes the focus to be read out: there is nothing to press on it.
  const isHeading = element.matches("h1, h2");
  const problem =
    element === document.body
      ? "nothing has it"
      : !isHeading && (style.outlineStyle === "none" || Number.parseFloat(style.outlineWidth) < 2)
        ? "it cannot be seen"
        : !found || !(element.contains(found) || found.contains(element))
          ? "something covers it, or it is off the screen"
          : "";
  return { id: element.id, within, text: element.textContent.trim().replace(/\s+/g, " "), problem };
}
