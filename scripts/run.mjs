// Runs a command for the test run: shows what it says as it comes, keeps it to be read, and ends what it leaves behind.

import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

// A browser that never answers must end as a failure, not as a run that never ends.
const minutes = 30;

/** Resolves to `{ output, problem }`; a problem is text, or null. */
export function run([program, ...rest], { cwd, env, isQuiet = false }) {
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
    const interrupted = (signal) => {
      end(signal);
      process.exit(130);
    };
    process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
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
        if (!isQuiet) process[name].write(text);
      });
    }
    const finish = (problem) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
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
