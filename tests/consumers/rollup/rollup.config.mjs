import json from "@rollup/plugin-json";
import resolve from "@rollup/plugin-node-resolve";

export default {
  input: "page.js",
  output: { file: "dist/page.js", format: "es" },
  plugins: [resolve({ browser: true }), json()],
  // Whatever Rollup would warn about is a failure here.
  onwarn(warning) {
    throw new Error(warning.message);
  },
};
