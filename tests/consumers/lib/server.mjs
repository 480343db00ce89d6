// Starts a tool that serves, finds out where it listens, and ends it with everything that it has started.

import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { stripVTControlCharacters } from "node:util";

const secondsToStart = 120;

/**
 * Resolves to `{ address, output, end }` as soon as `ready` matches what the tool prints; the first group of `ready` is
 * the address, or the port alone.
 */
export function startServer([program, ...parameters], { cwd, env, ready }) {
  // A group of its own lets us end the tool together with its helpers.
  const child = spawn(program, parameters, { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const ended = new Promise((resolve) => child.once("close", resolve).once("error", resolve));
  const kill = () => {
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  };
  const quit = () => process.exit(130);
  process.once("exit", kill).once("SIGINT", quit).once("SIGTERM", quit);
  let printed = "";
  const output = () => stripVTControlCharacters(printed);
  const end = async () => {
    kill();
    await ended;
    process.off("exit", kill).off("SIGINT", quit).off("SIGTERM", quit);
  };

  return new Promise((resolve, reject) => {
    const fail = (why) => {
      clearTimeout(timer);
      end();
      reject(new Error(`${program} ${parameters.join(" ")}: ${why}\n\n${output().trim()}`));
    };
    const timer = setTimeout(
      () => fail(`it was not ready after ${secondsToStart} seconds`),
      secondsToStart * 1000,
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        printed += text;
        const match = ready.exec(output());
        if (!match) return;
        clearTimeout(timer);
        const [, where] = match;
        resolve({ address: /^\d+$/.test(where) ? `http://127.0.0.1:${where}/` : where, output, end });
      });
    }
    child.once("error", (error) => fail(error.message));
    child.once("close", (code, signal) => fail(`it ended with ${code ?? signal}`));
  });
}

/** A port that nobody listens on, for a tool that does not take any by itself. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** What a server answers there, which has to be JSON. */
export async function jsonOf(address) {
  const response = await fetch(address);
  const text = await response.text();
  if (!response.ok) throw new Error(`${address}: HTTP status ${response.status}\n${text}`);
  return JSON.parse(text);
}
