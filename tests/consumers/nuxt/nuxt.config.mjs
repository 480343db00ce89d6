// Vue has to know that the tag is an element of its own.

const isCustomElement = (tag) => tag === "request-form";

export default defineNuxtConfig({
  compatibilityDate: "2026-10-01",
  telemetry: false,
  css: ["request-forms/style.css"],
  vue: { compilerOptions: { isCustomElement } },
  app: {
    head: {
      htmlAttrs: { lang: "en" },
      title: "An application of Nuxt",
      link: [{ rel: "icon", href: "data:," }],
    },
  },
});
