// What a machine can say about accessibility: all rules of axe, those that are off by default and of WCAG 2.2 among
// them.

import { AxeBuilder } from "@axe-core/playwright";
import { expect } from "./portal.mjs";

/** All that axe can be asked for, besides what it looks at anyway. */
export const options = { rules: { "target-size": { enabled: true } } };

/** Fails with the rules that the page breaks now, and where. The page has no frames, for which another mode is slower. */
export async function expectAccessible(page) {
  expectNoViolation(await new AxeBuilder({ page }).options(options).setLegacyMode(true).analyze());
}

/** Fails with the violations among what axe found. */
export function expectNoViolation({ violations, passes }) {
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  // A page that axe found nothing on would have no violation either.
  expect(passes.length).toBeGreaterThan(10);
}
