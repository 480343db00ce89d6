// The whole way with the keyboard alone, in the engines that Playwright drives.

import { open } from "./form.mjs";
import { orderDisconnection } from "./journey.mjs";
import { test } from "./portal.mjs";

test("a disconnection is ordered with the keyboard alone", async ({ page }) => {
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await orderDisconnection({
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    read: (fn, arg) => page.evaluate(fn, arg),
  });
});
