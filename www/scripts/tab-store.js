// What a tab keeps of its own: the browser's storage of the tab holds it over a reload, another language and another
// request type, until the tab is closed. Whoever reopens a closed tab has it for two hours. Nothing here throws.

const prefix = "request-forms.tab.";
const longest = 2 * 60 * 60 * 1000;

/** What was kept under this name, or null. */
export function readTab(name) {
  try {
    const { saved, content } = JSON.parse(sessionStorage.getItem(prefix + name));
    if (Date.now() - saved < longest) return content;
    sessionStorage.removeItem(prefix + name);
  } catch {
    // Nothing is kept, or the browser keeps nothing.
  }
  return null;
}

/** Keeps what JSON can say. Gives whether it could. */
export function writeTab(name, content) {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify({ saved: Date.now(), content }));
    return true;
  } catch {
    return false;
  }
}

export function clearTab(name) {
  try {
    sessionStorage.removeItem(prefix + name);
  } catch {
    // What cannot be opened holds nothing.
  }
}

/** Takes away what is older than two hours, whatever it is about. */
export function expireTab() {
  try {
    const names = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
    for (const name of names) readTab(name.slice(prefix.length));
  } catch {
    // Nothing is kept.
  }
}
