// Real keys by WebDriver, with the names that Playwright gives them.

import { Key } from "selenium-webdriver";
import { picture } from "./read.mjs";

const named = {
  // The key next to the letters; Key.ENTER is the one of the number pad.
  Enter: Key.RETURN,
  Tab: Key.TAB,
  Space: " ",
  Escape: Key.ESCAPE,
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
};

const modifiers = { Shift: Key.SHIFT, Control: Key.CONTROL, ControlOrMeta: Key.CONTROL, Alt: Key.ALT };

/** The keyboard of a session. Its keys go to whatever has the focus. */
export function keyboard(driver) {
  return {
    /** Presses and releases one key, "Tab", with modifiers before it, "Shift+Tab". */
    async press(key) {
      const parts = key.split("+");
      const last = parts.pop();
      const held = parts.map((name) => known(modifiers, name));
      const pressed = [...last].length === 1 ? last : known(named, last);
      const actions = driver.actions();
      for (const modifier of held) actions.keyDown(modifier);
      actions.keyDown(pressed).keyUp(pressed);
      for (const modifier of held.reverse()) actions.keyUp(modifier);
      await actions.perform();
      await picture(driver);
    },

    /** Types a text, key by key. */
    async type(text) {
      if (text) await driver.actions().sendKeys(text).perform();
      await picture(driver);
    },
  };
}

function known(keys, name) {
  if (!Object.hasOwn(keys, name)) throw new Error(`There is no key ${name}.`);
  return keys[name];
}
