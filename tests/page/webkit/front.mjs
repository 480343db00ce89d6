// A server between the browser and the portal. It hands everything on, save what a test answers by itself: WebDriver
// cannot step in between as Playwright does, and so the network stays a real one.

import { createServer, request } from "node:http";

export class Front {
  url = "";
  /** What was asked so far: `{ method, path }`. */
  asked = [];
  /** Whether a page may show another one in a frame, which the portal forbids. */
  allowFrames = false;
  #portal;
  #answers = new Map();
  #server = createServer((incoming, outgoing) => this.#serve(incoming, outgoing));

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

  /** Answers a path from now on, with `{ status, json, body, type }`. */
  answer(path, { status = 200, json, body = "", type = "text/html" } = {}) {
    this.#answers.set(path, (_, outgoing) => {
      outgoing.writeHead(status, { "Content-Type": json === undefined ? type : "application/json" });
      outgoing.end(json === undefined ? body : JSON.stringify(json));
    });
  }

  /** Ends the connection of whoever asks for a path, as a network that is down does. */
  drop(path) {
    this.#answers.set(path, (incoming) => incoming.socket.destroy());
  }

  /** Lets whoever asks for a path wait, until the function that this gives is called. */
  hold(path) {
    let go;
    const held = new Promise((resolve) => {
      go = resolve;
    });
    this.#answers.set(path, async (incoming, outgoing) => {
      await held;
      this.#forward(incoming, outgoing);
    });
    return go;
  }

  /** Leaves a path to the portal again. */
  restore(path) {
    this.#answers.delete(path);
  }

  #serve(incoming, outgoing) {
    const { method, url } = incoming;
    this.asked.push({ method, path: url });
    const answer = this.#answers.get(new URL(url, this.url).pathname);
    if (answer) answer(incoming, outgoing);
    else this.#forward(incoming, outgoing);
  }

  #forward(incoming, outgoing) {
    const { method, headers, url } = incoming;
    const onward = request(new URL(url, this.#portal), { method, headers }, (answer) => {
      // The page has the same policy in itself, all but the word about frames.
      if (this.allowFrames) delete answer.headers["content-security-policy"];
      outgoing.writeHead(answer.statusCode, answer.headers);
      answer.pipe(outgoing);
    });
    // A browser that leaves takes its request back.
    outgoing.once("close", () => onward.destroy());
    onward.once("error", () => outgoing.destroy());
    incoming.pipe(onward);
  }
}
