// A bound form that is gone is collected, without anybody letting go of it. Only Chromium collects when it is asked to.

import { openOwnPage } from "./own-page.mjs";
import { expect, test } from "./portal.mjs";

test("a bound form that nobody has any more is collected, and so is what the engine has of it", async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== "chromium", "no other engine collects when it is asked to");
  await openOwnPage(page);
  const session = await page.context().newCDPSession(page);
  const collect = () => session.send("HeapProfiler.collectGarbage");
  await page.evaluate(async () => {
    const { bind, compile, render } = await import("/pkg/slim.js");
    await compile("/pkg/request_forms.wasm");
    globalThis.gone = [];
    globalThis.make = () => {
      const holder = document.createElement("div");
      holder.innerHTML = render("R_BVPN_FR_1", { idPrefix: "gone-" });
      document.body.append(holder);
      const form = holder.querySelector("form");
      const binding = bind(form, "R_BVPN_FR_1");
      const control = form.querySelector("[name='contacts.primary.email']");
      control.focus();
      control.value = "no address";
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.blur();
      form.requestSubmit();
      globalThis.gone.push(new WeakRef(form), new WeakRef(binding));
      holder.remove();
    };
    for (let count = 0; count < 20; count += 1) globalThis.make();
  });
  const left = () => page.evaluate(() => globalThis.gone.filter((one) => one.deref() !== undefined).length);
  await expect
    .poll(async () => {
      await collect();
      return left();
    })
    .toBeLessThanOrEqual(2); // The browser itself keeps the one that had the focus last.
});
