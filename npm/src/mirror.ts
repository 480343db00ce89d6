/**
 * The quick way through a check of whole objects. Reading an object from inside WebAssembly costs far more than
 * checking it, and objects that are checked again and again differ in little: so the engine keeps a form with what was
 * seen last, each value is compared with it here, and only what changed is sent. Whatever is not a plain object of
 * texts goes the general way instead.
 */

import { currentGeneration, type Engine, run } from "./engine.js";
import { NameNode } from "./name-node.js";
import { PayloadNode, type PayloadText } from "./payload-node.js";
import { handleOf, onFreed, serialOf } from "./service-points.js";
import { setText, state } from "./text-room.js";
import type { GroupDescription, Issue, Options, RequestTypeDescription } from "./types.js";

/** What a check answers; its objects are the caller's. */
export type Checked = { valid: true; issues: Issue[]; payload: object } | { valid: false; issues: Issue[] };

/** One property of the request type. */
class Leaf {
  /** The text that the engine has; what is absent is an empty text. */
  sent = "";
  /** The text that the current check has read, where it is another one. */
  next = "";
  /** The number of the check that saw it last. */
  seen = 0;

  constructor(
    /** Its address in the engine's form. */
    readonly at: number,
    /** The text that the payload has. */
    readonly sends: PayloadText,
  ) {}
}

const mirrors = new Map<string, Mirror | null>();

/** While a check reads, a getter of the caller may ask for another: that one goes the general way. */
let isBusy = false;

/** Whether service points were given back while a check was under way. */
let isStale = false;

// Service points that were given back must not live on in a mirror.
onFreed(() => {
  if (isBusy) isStale = true;
  else forget();
});

function forget(): void {
  for (const mirror of mirrors.values()) if (mirror) run((engine) => mirror.free(engine));
  mirrors.clear();
}

/** Checks values the quick way; undefined where they have to go the general way. */
export function checkQuickly(
  engine: Engine,
  type: string,
  values: unknown,
  options: unknown,
): Checked | undefined {
  const key = keyOfReadable(options);
  if (isBusy || key === undefined || typeof values !== "object" || values === null) return undefined;
  isBusy = true;
  try {
    let mirror = mirrors.get(type);
    if (mirror === null) return undefined;
    if (mirror?.key !== key || mirror.generation !== currentGeneration()) {
      // Out of the map first: should opening the next one throw, nobody may find what is gone.
      mirrors.delete(type);
      mirror?.free(engine);
      mirror = Mirror.open(engine, type, options as Options | undefined, key);
      mirrors.set(type, mirror);
    }
    return mirror?.check(engine, values);
  } finally {
    isBusy = false;
    if (isStale) {
      isStale = false;
      forget();
    }
  }
}

function keyOfReadable(options: unknown): string | undefined {
  try {
    return keyOf(options);
  } catch {
    return undefined; // The general way finds the same, and says so.
  }
}

/** What of the options a mirror depends on; undefined where they hold more, or something else, than it can follow. */
function keyOf(options: unknown): string | undefined {
  if (options === undefined || options === null) return "";
  if (typeof options !== "object") return undefined;
  const { locale, customer, servicePoints, request, messages, today } = options as Options;
  const points = serialOf(servicePoints);
  const known = request === undefined && messages === undefined && today === undefined;
  if (!known || (servicePoints !== undefined && points === 0)) return undefined;
  if (locale !== undefined && locale !== "en" && locale !== "fr") return undefined;
  if (customer === undefined) return `${locale} ${points}`;
  if (typeof customer !== "object" || customer === null) return undefined;
  const { market } = customer;
  return typeof market === "string" ? `${locale} ${points} ${market}` : undefined;
}

class Mirror {
  readonly generation = currentGeneration();
  readonly #leaves: Leaf[] = [];
  /** Documented names, and the flat ids beside them. */
  readonly #names = new NameNode<Leaf>();
  readonly #payload = new PayloadNode();
  /** What the current check found to differ from what the engine has. */
  #different: Leaf[] = [];
  /** How many properties the engine has a text of, and how many of these the current check saw. */
  #filled = 0;
  #seen = 0;
  /** Properties whose texts in the payload have to be asked for. */
  readonly #unknown = new Set<Leaf>();
  #check = 0;
  #isValid = false;
  #hasChanged = true;
  #issues: Issue[] = [];
  /** Issues by place and rule: the same finding at the same place is the same issue, but for its suggestion: no message here has one in it. */
  readonly #known = new Map<string, Issue>();

  private constructor(
    readonly key: string,
    readonly handle: number,
  ) {}

  /** Null where the request type has a list: its items come and go, and the general way is quick enough for them. */
  static open(engine: Engine, type: string, options: Options | undefined, key: string): Mirror | null {
    const { groups }: RequestTypeDescription = engine.describe(type, options);
    if (groups.some((group) => group.list)) return null;
    const handle = engine.formOpen(type, undefined, options, handleOf(options));
    const mirror = new Mirror(key, handle);
    const attributes = groups.filter((group) => group.id === "request");
    let properties = mirror.#payload;
    if (attributes.length > 0) {
      mirror.#payload.addText("type").set(type);
      for (const group of attributes) mirror.#add(engine, group, mirror.#payload);
      properties = mirror.#payload.nodeAt("properties");
    }
    for (const group of groups) if (!attributes.includes(group)) mirror.#add(engine, group, properties);
    return mirror;
  }

  free(engine: Engine): void {
    if (this.generation === currentGeneration()) engine.formFree(this.handle);
  }

  check(engine: Engine, values: object): Checked | undefined {
    this.#check += 1;
    this.#seen = 0;
    this.#different = [];
    try {
      if (!this.#read(this.#names, values)) return undefined;
    } catch {
      return undefined; // A getter or a proxy of the caller's: the general way makes an issue of it.
    }
    if (this.#seen < this.#filled) this.#noteAbsent();
    for (const leaf of this.#different) this.#send(engine, leaf);
    if (this.#hasChanged) this.#update(engine);
    const issues =
      this.#issues.length === 0 ? [] : this.#issues.map((issue) => copy(issue, issue.suggestion));
    if (!this.#isValid) return { valid: false, issues };
    if (this.#unknown.size > 0) this.#askForUnknown(engine);
    return { valid: true, issues, payload: this.#payload.copy() };
  }

  #add(engine: Engine, group: GroupDescription, payload: PayloadNode): void {
    for (const { id, name } of group.properties) {
      const path = id.split(".");
      const last = path.pop() as string;
      const home = path.reduce((node, part) => node.nodeAt(part), payload);
      const leaf = new Leaf(engine.formLocate(this.handle, id), home.addText(last));
      this.#leaves.push(leaf);
      this.#names.add(name.split("."), leaf);
      this.#names.add([name], leaf);
      this.#names.add([id], leaf);
    }
  }

  /** Reads, and changes nothing yet. False where there is something that only the general way can judge. */
  #read(names: NameNode<Leaf>, values: object): boolean {
    const prototype = Object.getPrototypeOf(values);
    if (prototype !== Object.prototype && prototype !== null) return false;
    const check = this.#check;
    let turn = 0;
    for (const name in values) {
      const node = names.find(name, turn++);
      if (node === undefined) return false;
      const value = (values as Record<string, unknown>)[name];
      const { leaf } = node;
      if (leaf === undefined) {
        if (value === undefined || value === null) continue;
        if (typeof value !== "object" || !this.#read(node, value)) return false;
        continue;
      }
      const text = value === undefined || value === null ? "" : value;
      // The same property both nested and flat may be a contradiction.
      if (typeof text !== "string" || leaf.seen === check) return false;
      leaf.seen = check;
      if (leaf.sent !== "") this.#seen += 1;
      if (leaf.sent === text) continue;
      leaf.next = text;
      this.#different.push(leaf);
    }
    return true;
  }

  #noteAbsent(): void {
    for (const leaf of this.#leaves) {
      if (leaf.sent === "" || leaf.seen === this.#check) continue;
      leaf.next = "";
      this.#different.push(leaf);
    }
  }

  #send(engine: Engine, leaf: Leaf): void {
    const text = leaf.next;
    const done = setText(engine, this.handle, leaf.at, text);
    if (leaf.sent === "") this.#filled += 1;
    if (text === "") this.#filled -= 1;
    leaf.sent = text;
    if (done & state.changed) this.#hasChanged = true;
    if (text === "" || done & state.asTyped) {
      leaf.sends.set(text);
      if (this.#unknown.size > 0) this.#unknown.delete(leaf);
    } else this.#unknown.add(leaf);
  }

  #askForUnknown(engine: Engine): void {
    for (const leaf of this.#unknown) leaf.sends.set(engine.formNormalised(this.handle, leaf.at));
    this.#unknown.clear();
  }

  #update(engine: Engine): void {
    this.#issues = this.#readIssues(engine);
    this.#isValid = engine.formValid(this.handle);
    this.#hasChanged = false;
  }

  #readIssues(engine: Engine): Issue[] {
    const findings = engine.formFindings(this.handle);
    const issues: Issue[] = [];
    let all: Issue[] | undefined;
    for (let index = 0; index < findings.length; index += 3) {
      const at = findings[index] as number;
      const hasSuggestion = findings[index + 2] as number;
      const key = `${at} ${findings[index + 1]} ${hasSuggestion}`;
      let issue = this.#known.get(key);
      if (issue === undefined) {
        all ??= engine.formIssues(this.handle) as Issue[];
        issue = all[index / 3] as Issue;
        this.#known.set(key, issue);
      } else if (hasSuggestion) {
        issue = copy(issue, engine.formSuggestion(this.handle, at));
      }
      issues.push(issue);
    }
    return issues;
  }
}

function copy(issue: Issue, suggestion: string | undefined): Issue {
  const copied = { ...issue, source: { ...issue.source } };
  if (suggestion !== undefined) copied.suggestion = suggestion;
  if (issue.provider !== undefined) copied.provider = { ...issue.provider };
  return copied;
}
