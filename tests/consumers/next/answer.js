// What the route, the server component and the client component have in common.

import { payload, validate } from "request-forms";
import requests from "./requests.json";

export { requests };

export function answer() {
  return {
    wrong: validate(requests.type, requests.wrong),
    right: payload(requests.type, requests.right),
  };
}
