// Generated forms are compared with what the browser would submit, in whichever engine a page is.

import { compareForms } from "../support/form-oracle.mjs";

const forms = 2000;
const atOnce = 200;

/** The differences, at most some; and how many comparisons there were, beside how many there should be. */
export async function compareAll(page) {
  const differences = [];
  let compared = 0;
  for (let first = 1; first <= forms && differences.length === 0; first += atOnce) {
    const found = await page.evaluate(compareForms, { first, count: atOnce, url: "/" });
    differences.push(...found.differences);
    compared += found.compared;
  }
  return { differences, compared, expected: forms * 7 };
}
