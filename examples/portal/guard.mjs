// Who may ask: whoever calls the portal by a name of its own, from a page of its own, by a link, or without a browser.

import { FOREIGN_HOST, FOREIGN_SITE, refuse } from "./errors.mjs";

/** Middleware that answers 403 to everybody else. At home, besides this machine, are the `hosts` by these names. */
export function guard(hosts) {
  if (!hosts.every(isHostName)) throw new TypeError("A host is its name alone: no scheme, port or path.");
  const configured = new Set(hosts.map((name) => name.toLowerCase()));
  const isHome = (name) => LOOPBACK.test(name) || configured.has(name);

  return (c, next) => {
    const { hostname } = new URL(c.req.url);
    // The name of another site can be made to lead here, and then its pages would count as this portal's own.
    if (!isHome(hostname)) return refuse(c, FOREIGN_HOST);
    if (!isLink(c) && !isOfHome(c, hostname, isHome)) return refuse(c, FOREIGN_SITE);
    return next();
  };
}

/** Whether this is the name of a host as a browser writes it. */
export function isHostName(name) {
  const url = `http://${name}`;
  return URL.canParse(url) && new URL(url).hostname === name.toLowerCase();
}

const LOOPBACK = /^((.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Whether it opens a page as one of its own, not in a frame: that changes nothing, and the other site sees nothing. */
function isLink(c) {
  return (
    ["GET", "HEAD"].includes(c.req.method) &&
    c.req.header("Sec-Fetch-Mode") === "navigate" &&
    c.req.header("Sec-Fetch-Dest") === "document"
  );
}

function isOfHome(c, hostname, isHome) {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined) {
    // Beside a loopback name there are only others; beside any other name there may be whoever shares its domain.
    return site === "same-origin" || site === "none" || (site === "same-site" && LOOPBACK.test(hostname));
  }
  // A browser that says neither is none, or sends what any page can have sent: a GET, whose answer it keeps from others.
  const origin = c.req.header("Origin");
  return origin === undefined || isHome(hostOf(origin));
}

/** The name in an origin; none for `null`, and for what is no origin. */
function hostOf(origin) {
  if (!URL.canParse(origin)) return undefined;
  const url = new URL(origin);
  return url.origin === origin ? url.hostname : undefined;
}
