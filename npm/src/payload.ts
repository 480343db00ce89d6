/** The payload of a request without errors. */

import { trimmed } from "./blank.js";
import { jsonCopy, type Members, put } from "./containers.js";
import type { Entries, ListEntry } from "./entries.js";
import { ABSENT, AS_GIVEN, isTrue, type Leaf, sendsOf } from "./leaf.js";
import type { ListNames, Name, Names } from "./names.js";
import type { Reader } from "./reader.js";
import { propertyFlag } from "./shape.js";

/** The text of a property as the engine has it, by its address. */
type Normalised = (address: number) => string;

/**
 * What the provider's API takes.
 * @param reader the one that has just read the request, or any
 * @param isRead whether it has: then parts of the payload can be what it read
 */
export function payloadOf(entries: Entries, reader: Reader, isRead: boolean, normalised: Normalised): object {
  const { leaves, shape, isEnveloped, extras } = entries;
  const { root, inside, request } = reader.tree;
  const isPlain = isRead && reader.isPlain;
  if (isPlain) for (const { copy, name, leaf } of reader.patches) copy[name] = sent(leaf, normalised);
  const names = isPlain && isEnveloped ? inside : root;
  const properties = build(names, leaves, entries, isPlain ? reader.reading : -1, normalised) ?? {};
  if (!shape.hasEnvelope) return properties;
  const payload: Members = { type: shape.id };
  for (let at = 0; at < request.names.length; at++) {
    const value = sent(leaves[request.names[at]?.leaf as number] as Leaf, normalised);
    if (value !== undefined) payload[request.keys[at] as string] = value;
  }
  if (extras !== undefined) {
    for (const name of Object.keys(extras)) payload[name] = jsonCopy(extras[name]);
  }
  payload.properties = properties;
  return payload;
}

/** What the payload has of an object, be it what a reading copied; nothing where that would be empty. */
function build(
  names: Names,
  leaves: readonly Leaf[],
  entries: Entries,
  reading: number,
  normalised: Normalised,
): Members | undefined {
  if (names.reading === reading) return names.copy;
  const object: Members = {};
  let isEmpty = true;
  for (let at = 0; at < names.names.length; at++) {
    const { leaf, container, list } = names.names[at] as Name;
    let value: unknown;
    if (leaf >= 0) value = sent(leaves[leaf] as Leaf, normalised);
    else if (container !== undefined) value = build(container, leaves, entries, reading, normalised);
    else value = buildList(list as ListNames, entries, reading, normalised);
    if (value === undefined) continue;
    put(object, names.keys[at] as string, value);
    isEmpty = false;
  }
  return isEmpty ? undefined : object;
}

function buildList(
  list: ListNames,
  entries: Entries,
  reading: number,
  normalised: Normalised,
): readonly Members[] | undefined {
  if (list.reading === reading) return list.copy;
  const { items } = entries.lists[list.index] as ListEntry;
  if (items.length === 0) return undefined;
  // The names in an item have the copy of the last one alone.
  return items.map((leaves) => build(list.names, leaves, entries, -1, normalised) ?? {});
}

/** What the payload has for a property; nothing where it has nothing. */
function sent(leaf: Leaf, normalised: Normalised): unknown {
  const sends = sendsOf(leaf);
  if (sends === AS_GIVEN) return leaf.value;
  if (sends === ABSENT) return undefined;
  if (leaf.normalised === undefined) {
    const { address, flags, value } = leaf;
    const inner = typeof value === "string" ? trimmed(value) : (value as number);
    if (flags & propertyFlag.boolean) leaf.normalised = isTrue(inner);
    // Zero loses its sign, as JSON has none for it.
    else if (flags & propertyFlag.literal) leaf.normalised = Number(inner) + 0;
    else leaf.normalised = flags & propertyFlag.normalises ? normalised(address) : inner;
  }
  return leaf.normalised;
}
