import { payload, validate } from "request-forms";

addEventListener("message", ({ data: { type, wrong, right } }) => {
  postMessage({ wrong: validate(type, wrong), right: payload(type, right) });
});
