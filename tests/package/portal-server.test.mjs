// The example portal works as the process that people start: it says where it is, and ends when it is told to.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { request as rawRequest } from "node:http";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { assertRefused, assertSafe } from "../support/portal-assertions.mjs";
import { disconnection, mostBytes, withContact } from "../support/portal-bodies.mjs";
import { read } from "../support/portal-client.mjs";
import { assertShape, ServicePoint } from "../support/provider-shapes.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("node examples/portal/server.mjs", () => {
  // A portal that never answers must end as a failure, not as a run that never ends.
  const limit = { timeout: 30_000 };

  test("says where it is, in one line, and works there", limit, async (context) => {
    const portal = await start(context);
    const { url } = portal;
    const points = await (await fetch(new URL("servicePoints", url))).json();
    assertShape({ type: "array", items: ServicePoint, minItems: 10 }, points);

    const created = await fetch(new URL("requests", url), json(disconnection()));
    assert.equal(created.status, 201);
    const again = await fetch(new URL(created.headers.get("Content-Location"), url));
    assert.deepEqual(await again.json(), await created.json());

    const page = await fetch(url);
    assert.equal(page.status, 200);
    assert.equal(page.headers.get("Content-Type"), "text/html; charset=utf-8");
    assertSafe(page.headers, "page");

    // Whatever it is told, it says no more than that line.
    await fetch(new URL("requests", url), json(withContact({ email: "unmistakable" })));
    await fetch(new URL("requests", url), json('{"type": "unmistakable'));
    assert.equal(await portal.stop("SIGTERM"), 0);
    assert.equal(portal.output.stdout, `request-forms portal: ${url}\n`);
    assert.equal(portal.output.stderr, "");
  });

  test("refuses what is too large, announced or not", limit, async (context) => {
    const portal = await start(context);
    const text = JSON.stringify(disconnection());
    const send = (init) => fetch(new URL("requests", portal.url), init);
    const streamed = (body) => ({ ...json(null), body: new Blob([body]).stream(), duplex: "half" });
    assertRefused(await read(await send(json(text.padEnd(mostBytes + 1)))), 413, 66);
    assertRefused(await read(await send(streamed(text.padEnd(mostBytes + 1)))), 413, 66);
    assert.equal((await send(json(text.padEnd(mostBytes)))).status, 201);
    assert.equal((await send(streamed(text.padEnd(mostBytes)))).status, 201);
    assert.equal((await send(json("x".repeat(20 * mostBytes)))).status, 413);
  });

  test("whoever leaves in the middle of a body is no fault", limit, async (context) => {
    const portal = await start(context);
    const begin = "POST /requests HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";
    const bodies = {
      announced: "Content-Length: 1000\r\n\r\n{",
      "not begun": "Content-Length: 1000\r\n\r\n",
      "in chunks": "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
      "in chunks that are none": "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\nunmistakable",
    };
    for (const [name, body] of Object.entries(bodies)) {
      for (const leave of [(socket) => socket.end(), (socket) => socket.resetAndDestroy()]) {
        const socket = connect(Number(new URL(portal.url).port), "127.0.0.1").on("error", () => {});
        const left = once(socket, "close");
        socket.resume().write(`${begin}${body}`);
        // What it wrote is read before what comes next.
        assert.equal((await fetch(portal.url)).status, 200, name);
        leave(socket);
        await left;
      }
    }
    assert.equal((await fetch(new URL("requests", portal.url), json(disconnection()))).status, 201);
    assert.equal(await portal.stop("SIGTERM"), 0);
    assert.equal(portal.output.stderr, "");
  });

  test("answers by the names of this machine, and by those that it is given", limit, async (context) => {
    const portal = await start(context, { HOSTS: "portal.example.com, Intranet" });
    const { host } = new URL(portal.url);
    const status = async (name) => (await getRaw(portal.url, "/servicePoints", { Host: name })).status;
    for (const name of [host, "localhost", "[::1]:8080", "portal.example.com", "intranet:8080", "INTRANET"]) {
      assert.equal(await status(name), 200, name);
    }
    for (const name of ["example.com", "evil.portal.example.com", "192.168.0.1", "127.0.0.1.example.com"]) {
      assert.equal(await status(name), 403, name);
    }
  });

  test("serves nothing from outside the page's folder", limit, async (context) => {
    const portal = await start(context);
    const paths = [
      "/../package.json",
      "/../../package.json",
      "/%2e%2e/package.json",
      "/..%2fpackage.json",
      "/%2e%2e%2fpackage.json",
      "/..%5cpackage.json",
      "/..\\package.json",
      "/texts/../../package.json",
      "/texts/..%2f..%2fpackage.json",
      "/./../package.json",
      "/%00/../package.json",
      join(root, "package.json"),
      `/${join(root, "package.json")}`,
    ];
    for (const path of paths) {
      const { status, text } = await getRaw(portal.url, path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.equal(text.includes("request-forms-repository"), false, path);
    }
    // The same client does get what is inside.
    assert.equal((await getRaw(portal.url, "/index.html")).status, 200);
  });

  test("takes a free port where the wanted one is taken, and says so", limit, async (context) => {
    const other = createServer().listen(0, "127.0.0.1");
    context.after(() => other.close());
    await once(other, "listening");
    const { port } = other.address();
    const portal = await start(context, { PORT: String(port) });
    assert.notEqual(new URL(portal.url).port, String(port));
    assert.equal((await fetch(portal.url)).status, 200);
    assert.match(portal.output.stderr, new RegExp(`\\b${port}\\b`));
  });

  test("takes the wanted port where it is free", limit, async (context) => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address();
    other.close();
    await once(other, "close");
    const portal = await start(context, { PORT: String(port) });
    assert.equal(portal.url, `http://127.0.0.1:${port}/`);
  });

  test("listens on no other address", limit, async (context) => {
    const portal = await start(context);
    const port = Number(new URL(portal.url).port);
    assert.equal(await canConnect(port, "127.0.0.1"), true);
    assert.equal(await canConnect(port, "127.0.0.2"), false);
    assert.equal(await canConnect(port, "::1"), false);
  });

  test("ends on SIGINT, even while a browser keeps its connection open", limit, async (context) => {
    const portal = await start(context);
    const socket = connect(Number(new URL(portal.url).port), "127.0.0.1").on("error", () => {});
    await once(socket, "connect");
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    assert.equal(await portal.stop("SIGINT"), 0);
    socket.destroy();
  });

  for (const [name, values] of Object.entries({
    PORT: ["65536", "-1", "http", "80.5"],
    HOSTS: ["https://portal.example.com", "portal.example.com:8080", "portal.example.com/", "a@b", "127.1"],
  })) {
    for (const value of values) {
      test(`refuses ${name}=${value}`, limit, async (context) => {
        const { output, closed } = launch(context, { [name]: value });
        assert.equal(await closed, 2);
        assert.equal(output.stdout, "");
        assert.match(output.stderr, new RegExp(`^${name} must be `));
        assert.equal(output.stderr.includes("example"), false);
      });
    }
  }
});

function json(body) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: text };
}

/** Starts the portal; it ends with the test, whatever comes of it. `closed` resolves to its exit status or signal. */
function launch(context, environment) {
  const server = join(root, "examples", "portal", "server.mjs");
  const child = spawn(process.execPath, [server], {
    env: { ...process.env, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"]) {
    child[name].setEncoding("utf8").on("data", (text) => {
      output[name] += text;
    });
  }
  const closed = once(child, "close").then(([code, signal]) => code ?? signal);
  context.after(() => {
    child.kill("SIGKILL");
    return closed;
  });
  return { child, output, closed };
}

/** Starts the portal and waits for its line. */
async function start(context, environment = {}) {
  const { child, output, closed } = launch(context, environment);
  const line = once(createInterface({ input: child.stdout }), "line");
  const [said] = await Promise.race([line, closed.then(() => [`it ended: ${output.stderr}`])]);
  const match = /^request-forms portal: (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(said);
  assert.ok(match, said);
  const stop = (signal) => {
    child.kill(signal);
    return closed;
  };
  return { url: match[1], output, stop };
}

/** A GET whose path nobody tidies up on the way. */
async function getRaw(url, path, headers = {}) {
  const { hostname, port } = new URL(url);
  const request = rawRequest({ hostname, port, path, headers, agent: false });
  request.end();
  const [response] = await once(request, "response");
  let text = "";
  for await (const chunk of response.setEncoding("utf8")) text += chunk;
  return { status: response.statusCode, text };
}

function canConnect(port, host) {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => settle(true)).once("error", () => settle(false));
  });
}
