// What a page does with the package: it checks values, and shows the form as an element. The runner reads `answer`.

import { payload, validate } from "request-forms";
import "request-forms/element";
import requests from "./requests.json" with { type: "json" };

const element = document.createElement("request-form");
element.setAttribute("type", requests.type);
document.body.append(element);
element.values = requests.right;

globalThis.answer = JSON.stringify({
  wrong: validate(requests.type, requests.wrong),
  right: payload(requests.type, requests.right),
  element: element.payload,
});
