// Starts the portal: `node examples/portal/server.mjs`, then open the address that it prints.

import { createAdaptorServer } from "@hono/node-server";
import { createApp } from "./app.mjs";
import { isHostName } from "./guard.mjs";

// The portal has no sign-in, so nobody but this machine may reach it.
const host = "127.0.0.1";
const port = Number(process.env.PORT || 8080);

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error("PORT must be a number from 0 to 65535; with 0 the system chooses a free port.");
  process.exit(2);
}

// The names that a proxy in front of the portal is called by.
const hosts = process.env.HOSTS?.split(/[\s,]+/).filter(Boolean);

if (hosts && !hosts.every(isHostName)) {
  console.error("HOSTS must be names, separated by commas: no scheme, port or path.");
  process.exit(2);
}

const server = createAdaptorServer({ fetch: createApp({ hosts }).fetch });

server.on("error", (error) => {
  if (error.code === "EADDRINUSE") {
    // On the standard error, because whoever starts the portal reads its address from the standard output.
    console.error(`Port ${port} is taken, so the portal uses a free one.`);
    server.listen(0, host);
  } else {
    console.error(`The portal cannot listen on port ${port}: ${error.code}.`);
    process.exitCode = 1;
  }
});

server.on("listening", () => {
  console.log(`request-forms portal: http://${host}:${server.address().port}/`);
});

server.listen(port, host);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close();
    // A browser keeps its connections open, and each of them would keep the process alive.
    server.closeAllConnections();
  });
}
