import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

// The browser that is installed already.
const provider = playwright({ launchOptions: { executablePath: process.env.CHROMIUM } });

export default defineConfig({
  test: { browser: { enabled: true, headless: true, provider, instances: [{ browser: "chromium" }] } },
});
