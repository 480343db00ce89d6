// A page that has a worker check, so that it goes on meanwhile.

import requests from "./requests.json" with { type: "json" };

const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
worker.addEventListener("message", ({ data }) => {
  globalThis.answer = JSON.stringify(data);
});
worker.postMessage(requests);
