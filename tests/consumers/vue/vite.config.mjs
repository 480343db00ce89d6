import vue from "@vitejs/plugin-vue";

// What frameworks complain about, they do in development alone.
process.env.NODE_ENV = "development";

const isCustomElement = (tag) => tag === "request-form";

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
