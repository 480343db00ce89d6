/** Markup of the engine's, made into nodes. */

import { member } from "./member.js";

/** What a page with Trusted Types makes markup with; TypeScript does not know it yet. */
interface Policy {
  createHTML(markup: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

/** The name of the policy, which a page that has a list of policies adds to it. */
const policyName = "request-forms";

/** Under this name all copies of the package share the policy: a page may allow each name once. */
const brand: symbol = /* @__PURE__ */ Symbol.for("request-forms.policy");

/**
 * The nodes of some markup. They are made outside of the page: within a form, a parser would leave an inner form out.
 * @throws {Error} where the page forbids the policy
 */
export function nodesOf(page: Document, markup: string): DocumentFragment {
  const template = member(page, "createElement")("template");
  template.innerHTML = trusted(page, markup);
  return template.content;
}

/** Markup as a page with Trusted Types takes it. */
export function trusted(page: Document, markup: string): string {
  const holder = (member(page, "defaultView") ?? globalThis) as unknown as Record<PropertyKey, unknown>;
  const factory = holder.trustedTypes as PolicyFactory | undefined;
  if (factory === undefined) return markup;
  let policy = holder[brand] as Policy | undefined;
  if (policy === undefined) {
    policy = policyOf(factory);
    Object.defineProperty(holder, brand, { value: policy });
  }
  return policy.createHTML(markup);
}

function policyOf(factory: PolicyFactory): Policy {
  try {
    // Markup is what the engine writes: what comes from elsewhere stands in it as text.
    return factory.createPolicy(policyName, { createHTML: (markup) => markup });
  } catch (cause) {
    const advice = `add it to the directive trusted-types of its Content-Security-Policy`;
    throw new Error(`The page allows no Trusted Types policy named "${policyName}": ${advice}.`, { cause });
  }
}
