// What runs within each page, before anything of the page itself: it waits for the form and types into it, as the first
// thing that somebody does.

/**
 * `opened` resolves to the milliseconds since the navigation began: to `usable`, when what is typed into the form is
 * checked for the first time, and to `message`, when the message about it is on the screen. Some forms show before they
 * listen: what they did not hear is typed again.
 */
export function watchOpening({ control, message, ready = control }) {
  const patience = 50;
  const find = (selector) => document.querySelector(selector);
  globalThis.afterPaint = (act) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(null);
    });
  globalThis.opened = new Promise((resolve, reject) => {
    const waitForForm = () => {
      if (find(ready) && find(control)) attempt(1);
      else setTimeout(waitForForm);
    };
    const attempt = (times) => {
      if (times > 200) return reject(new Error("The form does not listen."));
      const usable = performance.now();
      const before = find(message)?.textContent;
      typeInto(find(control), "x".repeat(times));
      const waitForMessage = () => {
        const text = find(message)?.textContent;
        if (text && text !== before) {
          globalThis.afterPaint(() => resolve({ usable, message: performance.now() }));
        } else if (performance.now() - usable < patience) {
          setTimeout(waitForMessage);
        } else {
          // It may have been busy for longer than that.
          globalThis.afterPaint(() => {
            const now = find(message)?.textContent;
            if (now && now !== before) resolve({ usable, message: performance.now() });
            else attempt(times + 1);
          });
        }
      };
      waitForMessage();
    };
    waitForForm();
  });

  function typeInto(input, text) {
    input.focus();
    // React hears of a value only if it was not set through the node that it watches.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(input, text);
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.blur();
  }
}

/** From now on `keystrokes` has the milliseconds from each key to the frame that shows it. */
export function watchKeystrokes() {
  globalThis.keystrokes = [];
  let pressed;
  addEventListener("keydown", ({ timeStamp }) => (pressed = timeStamp), true);
  addEventListener(
    "input",
    () => {
      const start = pressed;
      globalThis.afterPaint(() => globalThis.keystrokes.push(performance.now() - start));
    },
    true,
  );
}

/** `wasmBytes()` gives the memory of all WebAssembly instances of the page, which no heap counts. */
export function watchWasm() {
  const memories = new Set();
  const note = (instance) => {
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory) memories.add(value);
    }
    return instance;
  };
  const { Instance, instantiate } = WebAssembly;
  WebAssembly.Instance = function WatchedInstance(...parameters) {
    return note(new Instance(...parameters));
  };
  WebAssembly.instantiate = async (...parameters) => {
    const result = await instantiate(...parameters);
    note(result.instance ?? result);
    return result;
  };
  globalThis.wasmBytes = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}
