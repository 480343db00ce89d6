// Forces faults of the engine from outside: before the package makes its instance, the constructor of instances is
// replaced by one that counts each crossing between JavaScript and the module, and lets one of them trap.

import assert from "node:assert/strict";

/** Lets the module trap at a chosen crossing. A trap leaves the instance as it was in the middle of the call. */
export const fault = {
  left: Number.POSITIVE_INFINITY,
  crossings: 0,
  instances: 0,
  cross() {
    this.crossings += 1;
    this.left -= 1;
    if (this.left === 0) throw new WebAssembly.RuntimeError("unreachable");
  },
  /** Runs `act` with a trap at the crossing with this number; false where it has fewer. */
  at(number, act) {
    this.left = number;
    try {
      return { result: act(), happened: this.left <= 0 };
    } finally {
      this.left = Number.POSITIVE_INFINITY;
    }
  },
  /** How many crossings `act` makes. */
  count(act) {
    const start = this.crossings;
    act();
    return this.crossings - start;
  },
};

const { Instance } = WebAssembly;
/** Loads the package with faults at hand: everything that it offers. */
export async function arm() {
  WebAssembly.Instance = function FaultyInstance(module, imports) {
    fault.instances += 1;
    const counted = Object.fromEntries(
      Object.entries(imports).map(([name, ours]) => [name, countCalls(ours)]),
    );
    return { exports: countCalls(new Instance(module, counted).exports) };
  };
  const api = await import("request-forms");
  // The first use makes the instance; from here on only what a test asks for can trap.
  api.render("R_BVPN_FR_1");
  return api;
}

export function disarm() {
  WebAssembly.Instance = Instance;
}

/** Makes the instance trap once, so that the next call meets a fresh one. Rendering always needs the module. */
export function loseInstance(api) {
  const before = fault.instances;
  fault.at(1, () => api.render("R_BVPN_FR_1"));
  assert.equal(fault.instances, before + 1, "the fault made a fresh instance");
}

function countCalls(members) {
  const counted = Object.entries(members).map(([name, member]) => {
    // The class of what a module exports or imports can be anything; only functions are crossings.
    if (typeof member !== "function" || /^class\b/.test(Function.prototype.toString.call(member))) {
      return [name, member];
    }
    return [
      name,
      (...parameters) => {
        fault.cross();
        return member(...parameters);
      },
    ];
  });
  return Object.fromEntries(counted);
}

/** What a form says of itself, short enough to read where two differ. */
export function stateOf(form) {
  const issues = form
    .issues()
    .map(({ path, code, severity, suggestion }) => [path, code, severity, suggestion]);
  return JSON.stringify({ values: form.values(), valid: form.valid, issues });
}
