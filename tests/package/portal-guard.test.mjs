// The example portal answers by its own names alone, and refuses what the page of another site asks.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createApp } from "../../examples/portal/app.mjs";
import { assertRefused, assertSafe, assertStatus } from "../support/portal-assertions.mjs";
import { disconnection } from "../support/portal-bodies.mjs";
import { read } from "../support/portal-client.mjs";

const app = createApp({ hosts: ["Portal.example.com", "10.0.0.5"] });

const ask = async (url, headers, method = "GET") => read(await app.request(url, { method, headers }));

/** What a page does when it sends a request. */
const send = async (url, headers) => {
  const init = { method: "POST", headers: { "Content-Type": "application/json", ...headers } };
  return read(await app.request(url, { ...init, body: JSON.stringify(disconnection()) }));
};

describe("the name that the portal is called by", () => {
  for (const host of [
    "localhost",
    "localhost:8080",
    "LOCALHOST:3000",
    "portal.localhost:8080",
    "127.0.0.1:65535",
    "127.255.0.3",
    "[::1]:8080",
    "portal.example.com",
    "PORTAL.example.com:8443",
    "10.0.0.5:8080",
  ]) {
    test(`${host} is its own`, async () => {
      assertStatus(await ask(`http://${host}/servicePoints`), 200);
      assertStatus(await send(`http://${host}/requests`), 201);
    });
  }

  for (const host of [
    "example.com",
    "evil.portal.example.com",
    "portal.example.com.evil.example",
    "localhost.evil.example",
    "evillocalhost",
    "127.0.0.1.evil.example",
    "128.0.0.1",
    "10.0.0.50",
    "0.0.0.0:8080",
    "[::]:8080",
    "[::2]",
  ]) {
    test(`${host} is foreign, whatever is asked`, async () => {
      const link = { "Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
      for (const answer of [
        await ask(`http://${host}/`, link),
        await ask(`http://${host}/servicePoints`, { "Sec-Fetch-Site": "same-origin" }),
        await ask(`http://${host}/nothing`, { Origin: `http://${host}` }),
        await send(`http://${host}/requests`),
      ]) {
        assertRefused(answer, 403, 50);
        assertSafe(answer.headers, host);
        assert.equal(answer.headers.get("Cache-Control"), "no-store");
        assert.equal(answer.text.includes(host), false);
      }
    });
  }

  for (const host of ["https://a.example", "a.example:80", "a.example/", "a@b.example", "127.1", ""]) {
    test(`cannot be set to ${host || "nothing"}`, () => {
      assert.throws(() => createApp({ hosts: ["b.example", host] }), {
        name: "TypeError",
        message: "A host is its name alone: no scheme, port or path.",
      });
    });
  }
});

describe("the site that asks", () => {
  const local = "http://127.0.0.1:8080";
  const configured = "https://portal.example.com";
  const at = (site, more) => ({ "Sec-Fetch-Site": site, ...more });

  const home = {
    "a program that says nothing of it": [local, {}],
    "the page itself": [local, at("same-origin", { Origin: local })],
    "the page itself, by a form that tells no origin": [local, at("same-origin", { Origin: "null" })],
    "the page itself, behind a proxy that does not say its name": [
      local,
      at("same-origin", { Origin: configured }),
    ],
    "the reader, by the address bar": [local, at("none")],
    "another port of this machine": [
      "http://localhost:8080",
      at("same-site", { Origin: "http://localhost" }),
    ],
    "the page itself, in a browser that tells its origin alone": [local, { Origin: local }],
    "another port of this machine, by its origin alone": [local, { Origin: "http://localhost:3000" }],
    "another name of this machine, by its origin alone": [local, { Origin: "http://a.localhost:3000" }],
    "this machine by IPv6, by its origin alone": [local, { Origin: "http://[::1]:3000" }],
    "a configured host": [configured, { Origin: configured }],
    "a configured host whose proxy speaks TLS": ["http://portal.example.com", { Origin: configured }],
  };
  for (const [name, [url, headers]] of Object.entries(home)) {
    test(`is home: ${name}`, async () => {
      assertStatus(await ask(`${url}/servicePoints`, headers), 200);
      assertStatus(await ask(`${url}/R_BVPN_FR_1/en/`, headers), 200);
      assertStatus(await send(`${url}/requests`, headers), 201);
    });
  }

  const foreign = {
    "another site": [local, at("cross-site", { Origin: "https://evil.example" })],
    "another site that tells no origin": [local, at("cross-site")],
    "another site that claims the portal's origin": [local, at("cross-site", { Origin: local })],
    "another name of this machine": [local, at("cross-site", { Origin: "http://localhost:8080" })],
    "a neighbour in the domain of a configured host": [
      configured,
      at("same-site", { Origin: "https://evil.example.com" }),
    ],
    "a relation that nobody knows": [local, at("same-planet")],
    "no relation": [local, at("")],
    "another site, by its origin alone": [local, { Origin: "https://evil.example" }],
    "an origin that is null": [local, { Origin: "null" }],
    "an origin that is none": [local, { Origin: "" }],
    "an origin with a path": [local, { Origin: `${local}/` }],
    "an origin with a user": [local, { Origin: "http://evil.example@127.0.0.1:8080" }],
    "an origin that only begins like the portal's": [local, { Origin: "http://127.0.0.1.evil.example" }],
    "an application whose pages are called localhost": [local, { Origin: "capacitor://localhost" }],
  };
  for (const [name, [url, headers]] of Object.entries(foreign)) {
    test(`is foreign: ${name}`, async () => {
      for (const answer of [
        await ask(`${url}/servicePoints`, headers),
        await ask(`${url}/`, headers),
        await ask(`${url}/nothing`, headers),
        await ask(`${url}/requests`, headers, "OPTIONS"),
        await send(`${url}/requests`, headers),
        await send(`${url}/disconnectCustomerConfirmation`, headers),
      ]) {
        assertRefused(answer, 403, 51);
        assertSafe(answer.headers, name);
        assert.equal(answer.headers.get("Cache-Control"), "no-store");
        assert.equal(answer.headers.get("Access-Control-Allow-Origin"), null);
      }
    });
  }

  const navigation = { "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document" };
  for (const site of ["cross-site", "same-site", "same-origin", "none"]) {
    test(`may lead a reader here: ${site}`, async () => {
      for (const url of [local, configured]) {
        for (const method of ["GET", "HEAD"]) {
          assertStatus(await ask(`${url}/R_BVPN_FR_1/en/`, at(site, navigation), method), 200);
        }
      }
    });
  }

  test("may do nothing else with a reader: no form, no frame, no script", async () => {
    assertRefused(await send(`${local}/requests`, at("cross-site", navigation)), 403, 51);
    for (const changes of [
      { "Sec-Fetch-Dest": "iframe" },
      { "Sec-Fetch-Dest": "embed" },
      { "Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Dest": "script" },
      { "Sec-Fetch-Mode": "cors" },
    ]) {
      assertRefused(await ask(`${local}/`, at("cross-site", { ...navigation, ...changes })), 403, 51);
    }
  });
});
