// What a program on a server does with the package, as an ES module.

import { payload, validate } from "request-forms";
import requests from "./requests.json" with { type: "json" };

const answer = {
  wrong: validate(requests.type, requests.wrong),
  right: payload(requests.type, requests.right),
};
console.log(JSON.stringify(answer));
