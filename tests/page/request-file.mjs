// How a test gives the page a request as a file.

/** Opens a file as a reader does. */
export async function openFile(page, content) {
  const chooser = page.waitForEvent("filechooser");
  await page.locator("#page-file-open").click();
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await (await chooser).setFiles({
    name: "request.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}
