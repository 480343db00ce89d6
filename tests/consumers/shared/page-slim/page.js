// A page that serves the module itself: the bundler puts the file beside the script, and says where it is.

import { compile, payload, validate } from "request-forms/slim";
import requests from "./requests.json" with { type: "json" };

await compile(new URL("request-forms/request_forms.wasm", import.meta.url));

globalThis.answer = JSON.stringify({
  wrong: validate(requests.type, requests.wrong),
  right: payload(requests.type, requests.right),
});
