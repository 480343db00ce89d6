/** What a form of the engine holds, kept on this side, too: what an object has else is all that is sent. */

import { currentGeneration, type Engine } from "./engine.js";
import { NameNode } from "./name-node.js";
import { PayloadNode, type PayloadText } from "./payload-node.js";
import { handleOf } from "./service-points.js";
import { setText, state } from "./text-room.js";
import type { GroupDescription, Issue, Options, RequestTypeDescription } from "./types.js";

/** What a check answers; its objects are the caller's. */
export type Checked = { valid: true; issues: Issue[]; payload: object } | { valid: false; issues: Issue[] };

/** Of a text that is longer (UTF-16 units) the general way reads no more than it needs. */
const longest = 10_000;

/** A form of the engine, and what it was told last. */
export class Mirror {
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
    readonly type: string,
    readonly key: string,
    readonly handle: number,
  ) {}

  /** Undefined where the request type has a list. */
  static open(engine: Engine, type: string, options: Options | undefined, key: string): Mirror | undefined {
    const { groups }: RequestTypeDescription = engine.describe(type, options);
    if (groups.some((group) => group.list)) return undefined;
    const handle = engine.formOpen(type, undefined, options, handleOf(options));
    const mirror = new Mirror(type, key, handle);
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
    if (isPrototypeExtended()) return undefined;
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
      if (typeof text !== "string" || text.length > longest || leaf.seen === check) return false;
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

/** Whether a page gave all objects a property, which is then found in every one that is looked through. */
function isPrototypeExtended(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
}

function copy(issue: Issue, suggestion: string | undefined): Issue {
  const copied = { ...issue, source: { ...issue.source } };
  if (suggestion !== undefined) copied.suggestion = suggestion;
  if (issue.provider !== undefined) copied.provider = { ...issue.provider };
  return copied;
}
