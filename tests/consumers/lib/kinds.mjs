// The ways in which a consumer is checked. Each of them makes one entry of the table in consumers.mjs.

import { cpSync, existsSync } from "node:fs";
import { checkAction } from "./action.mjs";
import { checkApplication } from "./application.mjs";
import { answerOf } from "./browser.mjs";
import { compare } from "./expected.mjs";
import { freePort } from "./server.mjs";
import { serveFolder } from "./static.mjs";

/** The shared pages, by what is different about them. */
const pages = {
  whole: { shared: ["page"], withElement: true, says: "" },
  slim: { shared: ["page", "page-slim"], withElement: false, says: ", the module as a file" },
  worker: { shared: ["page", "page-worker"], withElement: false, says: ", in a worker" },
};

/** A bundler that makes dist/ of the shared page; the result is served and opened. */
export function builtPage({ command, page = "whole", ...entry }) {
  const { shared, withElement, says } = pages[page];
  return {
    ...entry,
    what: `${command.join(" ")}${says}; the page in Chromium`,
    shared,
    async check(project) {
      await project.run(command);
      // Some bundlers take the page as their entry, the others make the script alone.
      if (!existsSync(project.path("dist/index.html"))) {
        cpSync(project.path("index.html"), project.path("dist/index.html"));
      }
      compare(await serveFolder(project.path("dist"), answerOf), { withElement });
    },
  };
}

/** A development server, which serves the shared page as it is. */
export function servedPage({ command, ready, page = "whole", ...entry }) {
  const { shared, withElement, says } = pages[page];
  return {
    ...entry,
    what: `${command.join(" ")}${says}; the page in Chromium`,
    shared,
    check: (project) =>
      project.serve(command, { ready }, async (address) => {
        compare(await answerOf(address), { withElement });
      }),
  };
}

/**
 * An application that is built, and then a folder of files, or `serve`d by its own program. What its `pages` are like, by
 * their paths, is as of `checkApplication`; the page at `action` has a form that a server checks.
 */
export function application({ command, serve, ready, env, pages, action, ...entry }) {
  const commands = [command, ...(serve ? [serve] : [])];
  return {
    ...entry,
    what: `${commands.map((command) => command.join(" ")).join(", ")}; the application in Chromium`,
    shared: ["application"],
    async check(project) {
      const use = async (address) => {
        for (const [path, like] of Object.entries(pages))
          await checkApplication(new URL(path, address).href, like);
        if (action) await checkAction(new URL(action, address).href);
      };
      await project.run(command);
      if (serve) await project.serve(serve, { ready, env: env(await freePort()) }, use);
      else await serveFolder(project.path("dist"), use);
    },
  };
}

/** A runtime that runs one of the shared programs, or one of its own, which prints its answer. */
export function program({ command, executable, withElement = false, ...entry }) {
  return {
    what: command.join(" "),
    shared: ["program"],
    ...entry,
    async check(project) {
      const [tool, ...parameters] = command;
      const output = await project.run([executable?.(project) ?? tool, ...parameters]);
      // Warnings of the runtime itself, about what is new in it, may follow.
      const [answer] = output.split("\n");
      compare(JSON.parse(answer), { withElement });
    },
  };
}

/** A test runner whose own tests compare; that it ran all of them is read from its report in the form of Jest's. */
export function testRunner({ command, tests, env, ...entry }) {
  return {
    ...entry,
    what: `${command.join(" ")}: ${tests} tests`,
    async check(project) {
      const output = await project.run(command, env?.());
      const { numPassedTests } = JSON.parse(project.read("report.json"));
      if (numPassedTests !== tests)
        throw new Error(`${numPassedTests} of ${tests} tests passed\n\n${output}`);
    },
  };
}
