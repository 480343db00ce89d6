// The clipboard, which not every browser gives to a page.

/** Whether the text of an element could be put on it. Where not, it is selected, and the keyboard does the rest. */
export async function copied(shown) {
  try {
    await navigator.clipboard.writeText(shown.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(shown);
    return false;
  }
}
