// What a reader may have to tell someone who helps: the provider's answer in its own words, with the time.

import { requestType } from "page";
import { copied } from "./clipboard.js";
import { part } from "./dom.js";
import { moment, words } from "./texts.js";

const longest = 500;

/** Wires the fold; `mended()` follows once the form has nothing left to mend. */
export function createSupport(mended) {
  const watch = new MutationObserver(([{ target }]) => {
    if (!target.hidden) return;
    hide();
    mended();
  });
  part("support-copy").addEventListener("click", async () => {
    part("support-status").textContent = (await copied(part("support-text")))
      ? words.copied
      : words.notCopied;
  });

  return {
    /** Shows it below the summary of the form, for an answer `{ status, text, time }`. */
    show(answer) {
      const summary = part("form").querySelector("[data-error-summary]");
      summary.after(part("support"));
      watch.observe(summary, { attributeFilter: ["hidden"] });
      part("support").open = false;
      part("support").hidden = false;
      part("support-status").textContent = "";
      part("support-text").textContent = linesOn(answer).join("\n");
    },

    hide,
  };

  /** Takes it out of the form, which may go. */
  function hide() {
    watch.disconnect();
    part("support").hidden = true;
    part("form").before(part("support"));
  }
}

function linesOn({ status, text, time }) {
  const { code, message } = said(text);
  const lines = { type: requestType.id, status, code, time: moment(time), message };
  return Object.entries(lines)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => words.supportLines[name](value));
}

/** The provider's own code and words: of several errors those of the first. */
function said(text) {
  try {
    const json = JSON.parse(text);
    const first =
      [json, json?.[0], json?.issues?.[0]?.provider].find((one) => one?.code !== undefined) ?? json;
    return { code: plain(first?.code), message: plain(first?.message ?? first?.reason) };
  } catch {
    return { code: "", message: "" };
  }
}

const plain = (value) => (["string", "number"].includes(typeof value) ? String(value).slice(0, longest) : "");
