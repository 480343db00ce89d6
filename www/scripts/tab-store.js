// What a tab keeps of its own: the browser's storage of the tab holds it over a reload, another language and another
// request type, until the tab is closed. Whoever reopens a closed tab has it for two hours. Nothing here throws.

const prefix = "request-forms.tab.";
const lastSeen = "request-forms.tab-seen";
const longest = 2 * 60 * 60 * 1000;

/** Takes away what was kept where nobody has been here for two hours. */
export function openTab() {
  try {
    const age = Date.now() - Number(sessionStorage.getItem(lastSeen));
    if (!(age < longest))
      for (const key of Object.keys(sessionStorage).filter(isOurs)) sessionStorage.removeItem(key);
  } catch {
    // Nothing is kept.
  }
}

/** Whether the browser lets the page keep anything in the tab. The two hours begin anew. */
export function isTabOpen() {
  try {
    sessionStorage.setItem(lastSeen, Date.now());
    return true;
  } catch {
    return false;
  }
}

/** What was kept under this name, or null. */
export function readTab(name) {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + name));
  } catch {
    return null;
  }
}

/** Keeps what JSON can say. Gives whether it could. */
export function writeTab(name, content) {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(content));
    sessionStorage.setItem(lastSeen, Date.now());
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

const isOurs = (key) => key.startsWith(prefix);
