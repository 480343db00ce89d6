// What a machine can say about accessibility: all rules of axe, those that are off by default and of WCAG 2.2 among
// them.

import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "./portal.mjs";

/** Fails with the rules that the page breaks now, and where. */
export async function expectAccessible(page) {
  const axe = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  const { violations, passes } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  // A page that axe found nothing on would have no violation either.
  expect(passes.length).toBeGreaterThan(10);
}
