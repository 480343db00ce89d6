// An installed consumer as its check sees it: a folder whose own tools can be run in it.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../../scripts/run.mjs";
import { startServer } from "./server.mjs";

// Nothing that runs here reports to anybody, looks for updates, or waits for an answer.
const quiet = {
  CI: "1",
  NO_COLOR: "1",
  NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  DENO_NO_UPDATE_CHECK: "1",
};

export class Project {
  constructor(folder, env) {
    this.folder = folder;
    this.env = { ...env, ...quiet };
    // A tool decides by itself whether it builds for production.
    delete this.env.NODE_ENV;
    delete this.env.FORCE_COLOR;
  }

  path(...parts) {
    return join(this.folder, ...parts);
  }

  read(...parts) {
    return readFileSync(this.path(...parts), "utf8");
  }

  /** The version that is installed, which is what the table shows. */
  version(packageName) {
    return JSON.parse(this.read("node_modules", packageName, "package.json")).version;
  }

  /** The path `inner` in the only folder within `outer`: the package for this platform. */
  only(outer, inner) {
    const [name, ...others] = readdirSync(this.path(outer));
    if (!name || others.length > 0) throw new Error(`${outer} has more than one folder, or none.`);
    return this.path(outer, name, inner);
  }

  /** Runs a program to its end and gives what it printed; throws all that it said when it fails. */
  async run(command, env) {
    const { output, problem } = await run(this.#resolved(command), {
      cwd: this.folder,
      env: { ...this.env, ...env },
      isQuiet: true,
    });
    if (problem) throw new Error(`${command.join(" ")}: ${problem}\n\n${output.trim()}`);
    return output;
  }

  /** Starts a server, calls `use` with its address, and ends it. */
  async serve(command, { ready, env }, use) {
    const server = await startServer(this.#resolved(command), {
      cwd: this.folder,
      env: { ...this.env, ...env },
      ready,
    });
    try {
      return await use(server.address);
    } catch (error) {
      throw new Error(`${error.message}\n\n${command.join(" ")} printed:\n${server.output().trim()}`, {
        cause: error,
      });
    } finally {
      await server.end();
    }
  }

  /** A tool of the consumer's own: one from a folder further up would prove nothing about what is pinned here. */
  #resolved([program, ...parameters]) {
    if (program.startsWith("/")) return [program, ...parameters];
    const own = this.path("node_modules/.bin", program);
    // The one that all tools of this consumer run on.
    if (program === "node" && !existsSync(own)) return [program, ...parameters];
    if (!existsSync(own)) throw new Error(`${program} is not among the installed tools.`);
    return [own, ...parameters];
  }
}
