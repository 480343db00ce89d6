// The portal as a Hono app: which address is answered by what. It needs no socket: `createApp().request("/")`.

import { Hono } from "hono";
import { jsonOnly } from "./body.mjs";
import { confirmDisconnection } from "./confirmations.mjs";
import { allowOnly, fault, NOT_FOUND, refuse } from "./errors.mjs";
import { guard } from "./guard.mjs";
import { headers, whole } from "./headers.mjs";
import { Requests } from "./requests.mjs";
import { listServicePoints } from "./service-points.mjs";
import { site } from "./site.mjs";

/**
 * Makes an app with its own memory of created requests; `www` is the folder of the built page, and `hosts` are the names of
 * the portal besides those of the machine that it runs on.
 */
export function createApp({ www, hosts = [] } = {}) {
  const app = new Hono();
  const requests = new Requests();

  app.use(headers, guard(hosts), whole);

  app.get("/servicePoints", listServicePoints);
  app.post("/requests", jsonOnly, requests.create).all(allowOnly("POST"));
  app.get("/requests/:id", requests.read);
  app.post("/disconnectCustomerConfirmation", jsonOnly, confirmDisconnection).all(allowOnly("POST"));
  app.route("/", site(www));

  // Only the two addresses above take a POST, so anything that is left can at most be read.
  app.notFound((c) => (isRead(c) ? refuse(c, NOT_FOUND) : allowOnly("GET, HEAD")(c)));
  app.onError(fault);
  return app;
}

function isRead(c) {
  return c.req.method === "GET" || c.req.method === "HEAD";
}
