// The service worker of the extension, which checks for its pages.

import { payload, validate } from "request-forms";
import requests from "./requests.json" with { type: "json" };

chrome.runtime.onMessage.addListener((type, _sender, answer) => {
  answer({ wrong: validate(type, requests.wrong), right: payload(type, requests.right) });
});
