// WebKitWebDriver and its browser, MiniBrowser, as processes of their own, which end together.
//
// Left to itself the driver starts the browser, on a port that it has seen free a moment before. When somebody else has
// taken that port by then, or the browser ends at once, the driver waits for ever for it, without a word. So the browser
// is started here, nobody else can have its port, and its end ends the driver.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const secondsToStart = 30;

/**
 * Runs the driver, on $1 and $2, and the browser, whose arguments follow, and ends with all that they started: when one
 * of them ends, or when the standard input does. So nothing stays behind even where the tests themselves are killed.
 */
const script = `
  host=$1 port=$2 target=$3; shift 3
  export WEBKIT_INSPECTOR_SERVER="$host:$target"
  { "$WEBKIT_DRIVER" --host="$host" --port="$port" --target="$host:$target"; echo "Driver: $?"; kill -KILL 0; } &
  { "$MINI_BROWSER" --automation "$@"; echo "Browser: $?"; kill -KILL 0; } &
  cat > /dev/null; kill -KILL 0`;

/** An address of this machine that no other process uses: all that begin with 127 lead to it. */
const host = ["127", (process.pid >> 16) + 1, (process.pid >> 8) & 255, process.pid & 255].join(".");

/** The port that is next. None comes twice, as the processes of the test before may still hold theirs. */
let port = 4444;

export class DriverProcess {
  url = "";
  /** Where the browser believes the reader to be at home: nothing is found there, and downloads arrive there. */
  home = "";
  said = "";
  #process;
  #ended;
  #isRunning = true;

  /** Starts the driver and the browser, with these arguments, and waits until the driver takes a session. */
  static async start(...browserArguments) {
    // MiniBrowser would wait for a display for ever, without a word.
    if (!process.env.DISPLAY) {
      throw new Error(
        'WebKit needs a display, and DISPLAY is not set: put "xvfb-run" before the command, as webkit.config.mjs says.',
      );
    }
    const driver = new DriverProcess();
    driver.home = await mkdtemp(join(tmpdir(), "request-forms-webkit-"));
    driver.#spawn(browserArguments);
    try {
      await driver.#ready();
    } catch (error) {
      await driver.stop();
      throw error;
    }
    return driver;
  }

  #spawn(browserArguments) {
    const ports = [port++, port++];
    this.url = `http://${host}:${ports[0]}`;
    this.#process = spawn("sh", ["-c", script, "sh", host, ...ports, ...browserArguments], {
      // A process group of its own, which the browser and its processes belong to.
      detached: true,
      env: {
        ...process.env,
        HOME: this.home,
        LC_ALL: "C.UTF-8",
        // Whoever has no home yet has all plugins for media looked through, at each start; no page here has any.
        GST_PLUGIN_SYSTEM_PATH_1_0: "",
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
    while (!(await this.#isReady(deadline))) {
      if (!this.#isRunning || Date.now() > deadline) {
        const what = this.#isRunning ? `was not ready within ${secondsToStart} seconds` : "ended at once";
        throw new Error(`WebKit ${what}. It said:\n${this.said || "(nothing)"}`);
      }
      await pause(20);
    }
  }

  async #isReady(deadline) {
    try {
      const signal = AbortSignal.timeout(Math.max(deadline - Date.now(), 1));
      const answer = await fetch(`${this.url}/status`, { signal });
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
