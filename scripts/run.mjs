// Runs a command for the test run: shows what it says as it comes, keeps it to be read, and ends what it leaves behind.

import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

// A browser that never answers must end as a failure, not as a run that never ends.
const minutes = 30;

/** What ends each command that runs at the moment. */
const running = new Set();

for (const interruption of ["SIGINT", "SIGTERM"]) {
  process.once(interruption, (signal) => {
    for (const end of running) end(signal);
    process.exit(130);
  });
}

/** Shows each text at once, in the stream that it is for. */
export const shown = (name, text) => process[name].write(text);

/** Resolves to `{ output, problem }`; a problem is text, or null. `show(name, text)` follows what comes in each stream. */
export function run([program, ...rest], { cwd, env, show = shown }) {
  return new Promise((resolve) => {
    // A group of its own lets us end the drivers and browsers that a suite started together with it.
    const child = spawn(program, rest, {
      cwd,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const end = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended already.
      }
    };
    running.add(end);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end("SIGKILL");
    }, minutes * 60_000);

    // Kept apart, because a line of one stream may be cut in two by text of the other.
    const output = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"]) {
      child[name].setEncoding("utf8").on("data", (text) => {
        output[name] += text;
        show(name, text);
      });
    }
    const finish = (problem) => {
      clearTimeout(timer);
      running.delete(end);
      resolve({ output: stripVTControlCharacters(`${output.stdout}\n${output.stderr}`), problem });
    };
    child.once("error", (error) => finish(`${program} could not be started: ${error.message}`));
    child.once("close", (code, signal) => {
      if (late) finish(`it was ended after ${minutes} minutes`);
      else if (code !== 0) finish(`its exit status is ${code ?? signal}`);
      else finish(null);
    });
  });
}

/** Keeps what it is given to show until `release()`, and from then on shows it as it comes. */
export function held() {
  let texts = [];
  return {
    show: (name, text) => (texts === null ? shown(name, text) : texts.push([name, text])),
    release() {
      for (const [name, text] of texts ?? []) shown(name, text);
      texts = null;
    },
  };
}
