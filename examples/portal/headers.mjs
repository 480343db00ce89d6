// The headers of every answer: what a browser may do with it.

/** The policy of a page that may make these Trusted Types policies. */
const policyWith = (trustedTypes) =>
  [
    "default-src 'none'",
    // WebAssembly counts as a script that is made at run time; this allows it, and still no eval().
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
    "frame-ancestors 'none'",
  ].join("; ");

/** No text becomes markup or a script, without an exception. */
const CONTENT_SECURITY_POLICY = policyWith("'none'");

/** The page that makes a form of a definition needs markup, and so the package's own policy; it alone. */
const ownPages = /^\/own\/[a-z]+\/(index\.html)?$/;
const OWN_PAGES_POLICY = policyWith("request-forms");

/** Adds the headers last, so that errors have them too. */
export async function headers(c, next) {
  await next();
  const policy = ownPages.test(c.req.path) ? OWN_PAGES_POLICY : CONTENT_SECURITY_POLICY;
  c.header("Content-Security-Policy", policy);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  c.header("Cross-Origin-Opener-Policy", "same-origin");
  c.header("Cross-Origin-Resource-Policy", "same-origin");
  // Answers of the API hold names and telephone numbers; only the files of the page say otherwise.
  if (!c.res.headers.has("Cache-Control")) c.header("Cache-Control", "no-store");
}

/** Without its `Range` a request is for the whole, which a server may always give: nobody needs a part of these files. */
export function whole(c, next) {
  c.req.raw.headers.delete("Range");
  return next();
}
