import { svelte } from "@sveltejs/vite-plugin-svelte";

// What frameworks complain about, they do in development alone.
process.env.NODE_ENV = "development";

export default { plugins: [svelte()] };
