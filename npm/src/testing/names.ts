/** From values, nested or flat, to the names of the controls that take them. */

export interface ControlValue {
  readonly name: string;
  readonly value: string;
  /** The list that the control stands in, and its item. */
  readonly list?: { readonly id: string; readonly index: number };
}

/** The controls for these values, in their order. What is null or undefined is left out. */
export function controlsOf(values: object, prefix = ""): ControlValue[] {
  return Object.entries(values).flatMap(([key, value]): ControlValue[] => {
    const name = prefix + key;
    if (value === null || value === undefined) return [];
    if (typeof value === "object") return controlsOf(value, `${name}.`);
    const item = /^(.+?)\.(\d+)\./.exec(name);
    const control = { name, value: String(value) };
    return [item ? { ...control, list: { id: item[1] as string, index: Number(item[2]) } } : control];
  });
}
