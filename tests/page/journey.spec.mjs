// The whole way with the keyboard alone.

import { open } from "./form.mjs";
import { orderDisconnection } from "./journey.mjs";
import { test } from "./portal.mjs";

test("a disconnection is ordered with the keyboard alone", async ({ page }) => {
  test.slow();
  await open(page, "?type=R_BVPN_FR_1&lang=en");
  await orderDisconnection(page);
});
