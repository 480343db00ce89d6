/** The build puts the bytes in as text. */
declare module "*.wasm" {
  const module: import("./inline.js").InlineBytes;
  export default module;
}
