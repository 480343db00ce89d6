// Copies what stands in an element.

/** Whether a text, or that of the element, could be copied. Where not, the element is selected, for the keyboard. */
export async function copied(shown, text = shown.textContent) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    shown.textContent = text;
    getSelection().selectAllChildren(shown);
    return false;
  }
}
