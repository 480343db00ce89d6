// A worker, which may not compile WebAssembly from bytes: the module comes as a binding that is compiled already.

import module from "request-forms/request_forms.wasm";
import { payload, setWasm, validate } from "request-forms/slim";
import requests from "./requests.json";

setWasm(module);

export default {
  fetch() {
    return Response.json({
      wrong: validate(requests.type, requests.wrong),
      right: payload(requests.type, requests.right),
    });
  },
};
