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

/** Of a text that is longer (UTF-16 units) the general way reads no more than it needs. */
const longest = 10_000;

/** So many mirrors are kept besides the last one: one for each type, and for what of the options a check depends on. */
const most = 8;

/** The mirror that was used last. */
let last: Mirror | undefined;

/** Those that were used before, the oldest first, by `nameOf`. */
const others = new Map<string, Mirror>();

/** Types that have lists: their items come and go, and the general way is quick enough for them. */
const withLists = new Set<string>();

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
  for (const mirror of [last, ...others.values()]) if (mirror) run((engine) => mirror.free(engine));
  last = undefined;
  others.clear();
}

/** Checks values the quick way; undefined where they have to go the general way. */
export function checkQuickly(
  engine: Engine,
  type: string,
  values: unknown,
  options: unknown,
): Checked | undefined {
  if (isBusy || typeof values !== "object" || values === null) return undefined;
  isBusy = true;
  try {
    const followed = followable(options);
    const mirror = followed && take(engine, type, followed);
    if (mirror === undefined) return undefined;
    try {
      const checked = mirror.check(engine, values);
      last = mirror;
      return checked;
    } catch (error) {
      mirror.free(engine);
      throw error;
    }
  } finally {
    isBusy = false;
    if (isStale) {
      isStale = false;
      forget();
    }
  }
}

/** What of the options a check depends on, as it was read: what they say the next time may be something else. */
interface Followed {
  readonly key: string;
  readonly options: Options | undefined;
}

const nothing: Followed = { key: "", options: undefined };

/** The options as a mirror can follow them; undefined where they hold more, or something else. */
function followable(options: unknown): Followed | undefined {
  if (options === undefined || options === null) return nothing;
  if (typeof options !== "object" || Array.isArray(options)) return undefined;
  try {
    const { locale = "en", customer, servicePoints, request, messages, today } = options as Options;
    if (request !== undefined || messages !== undefined || today !== undefined) return undefined;
    if (locale !== "en" && locale !== "fr") return undefined;
    const followed: Options = { locale };
    const points = serialOf(servicePoints);
    if (servicePoints !== undefined) {
      if (points === 0) return undefined;
      followed.servicePoints = servicePoints;
    }
    if (customer !== undefined) {
      const market = typeof customer === "object" ? customer?.market : undefined;
      if (typeof market !== "string") return undefined;
      followed.customer = { market };
    }
    return { key: `${locale} ${points} ${JSON.stringify(followed.customer)}`, options: followed };
  } catch {
    return undefined; // The general way finds the same, and says so.
  }
}

/** Takes a mirror, or makes one: until its check is done nobody may find it, as a fault can leave it in pieces. */
function take(engine: Engine, type: string, { key, options }: Followed): Mirror | undefined {
  const mirror = last;
  last = undefined;
  const generation = currentGeneration();
  if (mirror?.type === type && mirror.key === key && mirror.generation === generation) return mirror;
  if (mirror) keep(engine, mirror);
  if (withLists.has(type)) return undefined;
  const name = nameOf(type, key);
  const known = others.get(name);
  others.delete(name);
  return known?.generation === generation ? known : Mirror.open(engine, type, options, key);
}

function keep(engine: Engine, mirror: Mirror): void {
  others.set(nameOf(mirror.type, mirror.key), mirror);
  if (others.size <= most) return;
  const [name, oldest] = [...others][0] as [string, Mirror];
  others.delete(name);
  oldest.free(engine);
}

function nameOf(type: string, key: string): string {
  return `${type} ${key}`;
}

/** Whether a page gave all objects a property, which is then found in every one that is looked through. */
function isPrototypeExtended(): boolean {
  for (const _ in Object.prototype) return true;
  return false;
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
    readonly type: string,
    readonly key: string,
    readonly handle: number,
  ) {}

  /** Undefined where the request type has a list. */
  static open(engine: Engine, type: string, options: Options | undefined, key: string): Mirror | undefined {
    const { groups }: RequestTypeDescription = engine.describe(type, options);
    if (groups.some((group) => group.list)) {
      withLists.add(type);
      return undefined;
    }
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

function copy(issue: Issue, suggestion: string | undefined): Issue {
  const copied = { ...issue, source: { ...issue.source } };
  if (suggestion !== undefined) copied.suggestion = suggestion;
  if (issue.provider !== undefined) copied.provider = { ...issue.provider };
  return copied;
}
