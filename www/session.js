// Whether this tab keeps drafts. The tab remembers it over a reload, and whoever opens the page next starts without:
// on a machine that several people use, nobody's text is kept because somebody else wanted theirs to be.

const name = "request-forms.keep-drafts";

export function isKeeping() {
  try {
    return sessionStorage.getItem(name) === "yes";
  } catch {
    return false;
  }
}

export function setKeeping(isOn) {
  try {
    if (isOn) sessionStorage.setItem(name, "yes");
    else sessionStorage.removeItem(name);
  } catch {
    // The drafts themselves say it where the browser keeps nothing.
  }
}
