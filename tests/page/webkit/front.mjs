// A server between the browser and the portal, by which `page.route` and `page.addInitScript` do in WebKit what they do
// elsewhere: WebDriver cannot step in between. It hands everything on, save what a test answers by itself.

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { extname } from "node:path";
import { buffer } from "node:stream/consumers";

/** Each document begins with the script of this path. */
const initPath = "/init-script.js";
const types = { ".js": "text/javascript", ".wasm": "application/wasm" };

export class Front {
  url = "";
  /** Whether a page may show another one in a frame, which the portal forbids. */
  allowFrames = false;
  #portal;
  #initScript = "";
  #arrived = () => {};
  /** How many documents there were: each has an address of its own for its script, so that none is taken from a cache. */
  #documents = 0;
  #routes = [];
  #awaited = [];
  #server = createServer((incoming, outgoing) =>
    this.#serve(incoming, outgoing).catch((error) => {
      // A browser that leaves takes its request back, which is no fault.
      if (!outgoing.destroyed) console.log(`${incoming.url} is not answered: ${error.message}`);
      outgoing.destroy();
    }),
  );

  static async start(portal) {
    const front = new Front();
    front.#portal = portal;
    await new Promise((resolve) => front.#server.listen(0, "127.0.0.1", resolve));
    front.url = `http://127.0.0.1:${front.#server.address().port}/`;
    return front;
  }

  async stop() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  /** Runs a function in each document from now on, before anything else does. */
  addInitScript(fn, arg) {
    this.#initScript += `(${fn})(${JSON.stringify(arg)});\n`;
  }

  /**
   * Waits until the next document is there, which is when it asks for its first script. To ask the browser itself is not
   * safe meanwhile: a script that runs in a document when another one takes its place never answers.
   */
  nextDocument() {
    return new Promise((resolve) => {
      this.#arrived = resolve;
    });
  }

  /** Leaves requests to a function; of several that fit, to the one that came last. */
  route(pattern, handler) {
    this.#routes.unshift({ pattern, handler });
  }

  unroute(pattern) {
    this.#routes = this.#routes.filter((route) => route.pattern !== pattern);
  }

  unrouteAll() {
    this.#routes = [];
  }

  /** The next answer to such a request. */
  waitForResponse(pattern) {
    return new Promise((resolve) => this.#awaited.push({ pattern, resolve }));
  }

  async #serve(incoming, outgoing) {
    const { method, headers } = incoming;
    const asked = {
      url: new URL(incoming.url, this.url).href,
      method,
      headers,
      body: await buffer(incoming),
    };
    const reply = (answer) => this.#reply(asked.url, outgoing, answer);
    if (incoming.url.startsWith(initPath)) {
      this.#arrived();
      return reply({ status: 200, headers: { "content-type": types[".js"] }, body: this.#initScript });
    }
    const route = {
      request: () => ({
        url: () => asked.url,
        method: () => method,
        postDataJSON: () => JSON.parse(asked.body),
      }),
      abort: () => incoming.socket.destroy(),
      continue: async () => reply(await this.#ask(asked)),
      fetch: async () => readable(await this.#ask(asked)),
      fulfill: async ({ response, path, json, contentType, ...given }) => {
        const type = contentType ?? (json === undefined ? types[extname(path ?? "")] : "application/json");
        reply({
          status: given.status ?? response?.status() ?? 200,
          headers: { ...(type && { "content-type": type }), ...(given.headers ?? response?.headers()) },
          body: await (path
            ? readFile(path)
            : json
              ? JSON.stringify(json)
              : (given.body ?? response?.body())),
        });
      },
    };
    const found = this.#routes.find(({ pattern }) => fits(pattern, asked.url));
    await (found ? found.handler(route) : route.continue());
  }

  #reply(url, outgoing, { status, headers, body = "" }) {
    // The page has the same policy in itself, all but the word about frames.
    const { "content-security-policy": policy, ...others } = headers;
    outgoing.statusCode = status;
    outgoing.setHeaders(new Map(Object.entries(this.allowFrames ? others : headers)));
    const isDocument = headers["content-type"]?.startsWith("text/html");
    outgoing.end(isDocument ? begunWith(String(body), `${initPath}?${this.#documents++}`) : body);
    for (const { resolve } of this.#awaited.filter(({ pattern }) => fits(pattern, url)))
      resolve(readable({ status, headers, body }));
  }

  async #ask({ url, method, headers, body }) {
    const { connection, ...others } = headers;
    const { pathname, search } = new URL(url);
    // fetch() would say of itself what the browser has said of the page.
    const asking = request(new URL(pathname + search, this.#portal), {
      method,
      headers: { ...others, "accept-encoding": "identity" },
      agent: false,
    });
    asking.end(body);
    const [answer] = await once(asking, "response");
    const { "content-length": length, connection: kept, ...given } = answer.headers;
    return { status: answer.statusCode, headers: given, body: await buffer(answer) };
  }
}

const readable = ({ status, headers, body }) => ({
  status: () => status,
  headers: () => headers,
  body: () => body,
  json: () => JSON.parse(body),
});

/** Whether an address is meant: by a regular expression, or by a pattern in which ** stands for anything. */
function fits(pattern, url) {
  if (pattern instanceof RegExp) return pattern.test(url);
  const parts = pattern.split("**").map((part) => part.replace(/[.?+()[\]{}|\\^$*]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(url);
}

/** A document whose first script is this one, so that nothing in it comes before. */
function begunWith(html, script) {
  return html.replace(
    /^(\s*<!doctype[^>]*>)?(\s*<html[^>]*>)?(\s*<head[^>]*>)?/i,
    `$&<script src="${script}"></script>`,
  );
}
