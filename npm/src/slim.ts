/** The package without the module, for those who serve `request_forms.wasm` themselves. */

export * from "./all.js";
export { compile, type ModuleAddress, type ModuleSource, setWasm } from "./form-slim.js";
