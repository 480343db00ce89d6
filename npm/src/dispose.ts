/** The symbol behind `using`, also in browsers that do not have it yet. */
export const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for("Symbol.dispose");
