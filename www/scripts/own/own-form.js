// The form of the definition that is open, and what stands around it: where it comes from, its payload, what it is when it
// passed every check. Nothing of it is sent.

import { part } from "../dom.js";
import { createPayloadPane } from "../payload-pane.js";
import { createTabKeeper } from "../tab-keeper.js";
import { locale, words } from "../texts.js";
import { wireEmpty } from "../tools.js";
import { isBlank } from "../values.js";

export function createOwnForm() {
  // `{ name, text, type, tag, engine, description, binding }`, once there is a definition.
  let at = null;
  const keeper = createTabKeeper("own", () =>
    at ? { name: at.name, text: at.text, values: at.binding.values() } : null,
  );
  const pane = createPayloadPane(() => ({
    description: at.description,
    view: "form",
    form: { binding: at.binding, sites: [] },
  }));
  const say = (sentence) => {
    part("tools-status").textContent = sentence;
  };

  part("form").addEventListener("request-form-change", () => {
    say("");
    follow();
  });
  part("form").addEventListener("request-form-submit", (event) => {
    event.preventDefault();
    part("own-passed").hidden = false;
    part("payload-source").open = true;
    pane.draw();
    part("own-passed-title").focus();
  });
  part("own-show").addEventListener("click", () => {
    part("payload-title").scrollIntoView();
    part("payload-title").focus();
  });
  part("payload-title").tabIndex = -1;
  wireEmpty({ typed: () => at.binding.values(), replace: draw, say });

  return {
    /** What the tab has kept, as `{ name, text, values }`, or null. */
    kept: () => keeper.read(),

    get isTyped() {
      return at !== null && !isBlank(at.binding.values());
    },

    /** Shows the form of a definition, read from a file of this name and text and made a type by the engine. */
    open({ name, text, definition, type, engine }, values) {
      const tag = languageOf(definition);
      at?.binding.destroy();
      at = { name, text, type, tag, engine, description: engine.descriptionOf(type, tag), binding: null };
      const { title } = at.description;
      part("title").textContent = title;
      document.title = [title, words.site].join(" – ");
      for (const one of [part("title"), part("payload-words")]) one.lang = tag;
      part("own-origin").textContent = words.ownOrigin(name);
      part("own-language").hidden = tag === locale;
      if (tag !== locale) part("own-language").textContent = words.ownLanguage(words.ownLanguages[tag]);
      part("own-start").hidden = true;
      part("form-view").hidden = false;
      draw(values);
      keeper.flush();
    },

    /** Forgets the definition and what is typed. */
    remove() {
      at = null;
      keeper.flush();
      location.reload();
    },

    /** Leaves what is kept to another page of this tab. */
    yield: () => keeper.yield(),
  };

  function draw(values) {
    at.binding?.destroy();
    at.binding = at.engine.drawForm(part("form"), at.type, at.tag, values);
    follow();
  }

  /** What was said of the request as it was holds no more. */
  function follow() {
    part("own-passed").hidden = true;
    keeper.changed();
    pane.draw();
  }
}

/** The language of the page where the definition has it, else its first one. */
function languageOf({ title }) {
  const tags = Object.keys(title).filter((tag) => typeof title[tag] === "string");
  return tags.includes(locale) ? locale : tags[0];
}
