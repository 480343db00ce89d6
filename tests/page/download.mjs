// How a test takes a file that the page saves.
//
//     test("can be saved", async ({ page, download }) => {
//       const { name, text } = await download(() => page.getByRole("button").click());
//     });

import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

export const downloads = {
  /** The folder that Firefox saves in. */
  downloadFolder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are used from this pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "request-forms-downloads-"));
      await use(folder);
      await rm(folder, { recursive: true });
    },
    { scope: "worker" },
  ],

  launchOptions: ({ launchOptions, browserName, downloadFolder }, use) =>
    use(browserName === "firefox" ? { ...launchOptions, downloadsPath: downloadFolder } : launchOptions),

  /** Does something that saves a file, and gives its `name` and its `text`. */
  download: async ({ page, browserName, downloadFolder }, use) => {
    const inFirefox = async (press) => {
      await press();
      return savedIn(downloadFolder);
    };
    const elsewhere = async (press) => {
      const saving = page.waitForEvent("download");
      await press();
      const file = await saving;
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
    };
    await use(browserName === "firefox" ? inFirefox : elsewhere);
  },
};

/**
 * Waits for the one file in a folder, and takes it out. WebKit saves for real, and so does Firefox, which does not give
 * its downloads the ids without which Playwright says nothing about them.
 */
export async function savedIn(folder) {
  const file = { name: "", text: "" };
  const isThere = async () => {
    // WebKit has settings of its own there, and another name for a file while it writes it.
    const names = (await readdir(folder)).filter((name) => !/^\.|\.wkdownload$/.test(name));
    // While Firefox writes, the file has an empty one of its name beside it.
    if (names.length !== 1) return false;
    file.name = names[0];
    file.text = await readFile(join(folder, file.name), "utf8");
    return file.text !== "";
  };
  await expect.poll(isThere, "a file is saved").toBe(true);
  await rm(join(folder, file.name));
  return file;
}
