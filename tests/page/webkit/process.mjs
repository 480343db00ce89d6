// WebKitWebDriver as a process of its own, which starts the browser and ends together with it.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const secondsToStart = 30;

/**
 * Runs the driver, and ends with all that it started: when the driver ends, or when the standard input does. So nothing
 * stays behind even where the tests themselves are killed.
 */
const script = '{ "$@"; kill -KILL 0; } & cat > /dev/null; kill -KILL 0';

export class DriverProcess {
  url = "";
  /** Where the browser believes the reader to be at home: nothing is found there, and downloads arrive there. */
  home = "";
  said = "";
  #process;
  #ended;
  #isRunning = true;

  /** Starts the driver and waits until it takes a session. */
  static async start() {
    // MiniBrowser would wait for a display for ever, without a word.
    if (!process.env.DISPLAY) {
      throw new Error(
        'WebKit needs a display, and DISPLAY is not set: put "xvfb-run -a" before the command.',
      );
    }
    const driver = new DriverProcess();
    driver.home = await mkdtemp(join(tmpdir(), "request-forms-webkit-"));
    driver.#spawn(await freePort());
    try {
      await driver.#ready();
    } catch (error) {
      await driver.stop();
      throw error;
    }
    return driver;
  }

  #spawn(port) {
    this.url = `http://127.0.0.1:${port}`;
    this.#process = spawn("sh", ["-c", script, "sh", process.env.WEBKIT_DRIVER, `--port=${port}`], {
      // A process group of its own, which the browser and its processes belong to.
      detached: true,
      env: {
        ...process.env,
        HOME: this.home,
        XDG_CACHE_HOME: undefined,
        XDG_CONFIG_HOME: undefined,
        XDG_DATA_HOME: undefined,
        // The window belongs on the display of xvfb-run, even where the desktop speaks Wayland.
        GDK_BACKEND: "x11",
      },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.on("data", (data) => {
        this.said += data;
      });
    }
    this.#ended = new Promise((resolve) => {
      this.#process.once("exit", () => {
        this.#isRunning = false;
        resolve();
      });
    });
  }

  async #ready() {
    const deadline = Date.now() + secondsToStart * 1000;
    while (!(await this.#isReady())) {
      if (!this.#isRunning || Date.now() > deadline) {
        const what = this.#isRunning ? `was not ready within ${secondsToStart} seconds` : "ended at once";
        throw new Error(`${process.env.WEBKIT_DRIVER} ${what}. It said:\n${this.said || "(nothing)"}`);
      }
      await pause(20);
    }
  }

  async #isReady() {
    try {
      const answer = await fetch(`${this.url}/status`);
      return (await answer.json()).value.ready;
    } catch {
      // Nobody listens yet.
      return false;
    }
  }

  /** Ends the driver, the browser and all of its processes at once: there is nothing of theirs to be kept. */
  async stop() {
    this.#process.stdin.end();
    await this.#ended;
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The driver takes the number of a port, and cannot say which one it would choose by itself. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
