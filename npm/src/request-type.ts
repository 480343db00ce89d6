/** Request types as values, and the registry of those that go by their id. */

import type { Entries } from "./entries.js";
import type { FoundIssue } from "./issues.js";
import type { Settings } from "./options.js";
import type { AnyType, RequestType, RequestTypeId } from "./types.js";
import { version } from "./version.js";
import { warnOnce } from "./warnings.js";

/** What a request type is made of, as the engine takes it. Equal texts are one text: the engine knows them again. */
export interface InternalType {
  readonly id: string;
  /** Empty where the document says none. */
  readonly revision: string;
  /** The structure. */
  readonly pack: string;
  readonly languages: Readonly<Record<string, Language>>;
  /** Of a type that was defined at run time. */
  readonly data?: OwnData | undefined;
  readonly judge?: Judge | undefined;
}

/** What was found, and what rules in code say besides. They are the caller's, and may call whatever they like. */
export type Judge = (found: readonly FoundIssue[], request: Judged) => readonly FoundIssue[];

/** What rules in code are asked about. */
export interface Judged {
  readonly entries: Entries;
  readonly settings: Settings;
  /** The language. */
  readonly tag: string;
  /** A text of the request type by its line. */
  textAt(line: number): string;
}

/** What is known of a request type that no check needs, each a new object. */
export interface OwnData {
  schema(): object;
  examples(): object;
}

/** What a request type has to say in a language. */
export interface Language {
  readonly tag: string;
  /** The texts of the type, line by line. */
  readonly texts: string;
  /** The sentences that all types share, line by line. */
  readonly sentences: string;
}

/** The languages of the project. */
const ours = ["en", "fr"];

/** Under this name a request type of any copy of the package has what it is made of. */
const brand: symbol = /* @__PURE__ */ Symbol.for("request-forms.RequestType");

/** Under this name the copies of one version share their registry: request types by id, the baseline first. */
const registryName: symbol = /* @__PURE__ */ Symbol.for(`request-forms.registry/${version}`);

type Registry = Map<string, InternalType[]>;

/** Makes the value that stands for a request type. */
export function requestType<I extends string, V, P>(type: {
  id: I;
  revision: string;
  pack: string;
  languages: readonly Language[];
  data?: OwnData;
  judge?: Judge | undefined;
}): RequestType<I, V, P> {
  return asValue(Object.freeze({ ...type, languages: byTag(type.languages) }));
}

function asValue<I extends string, V, P>(type: InternalType): RequestType<I, V, P> {
  const { id, revision } = type;
  const value = revision === "" ? { id } : { id, revision };
  const add = (...more: readonly unknown[]) => asValue(internalsOf(more).reduce(joined, type));
  // What nobody reads does not show where a request type is printed.
  Object.defineProperties(value, { with: { value: add }, [brand]: { value: type } });
  return Object.freeze(value) as never;
}

/** Languages by their tags, in their order; a tag is no name that every object has. */
function byTag(languages: readonly Language[]): Record<string, Language> {
  const all: Record<string, Language> = Object.create(null);
  for (const language of languages) all[language.tag] ??= Object.freeze({ ...language });
  return Object.freeze(all);
}

/** What request types of any copy of the package are made of, once that was read. */
const known = /* @__PURE__ */ new WeakMap<object, InternalType>();

/** What a request type is made of; undefined where it is none. */
function internalOf(type: unknown): InternalType | undefined {
  try {
    const made = (type as Record<symbol, InternalType>)[brand] as InternalType;
    const internal = known.get(made) ?? copyOf(made);
    if (internal) known.set(made, internal);
    return internal;
  } catch {
    return undefined; // A proxy of the caller's may throw when it is asked for anything.
  }
}

/** A copy, as anybody may use the brand; nothing where it is not what a request type is made of. */
function copyOf({ languages, ...made }: InternalType): InternalType | undefined {
  const { id, revision, pack, data, judge } = made;
  const copy = { id, revision, pack, languages: byTag(Object.values(languages)), data, judge };
  const texts = [id, revision, pack];
  for (const { tag, texts: lines, sentences } of Object.values(copy.languages)) {
    texts.push(tag, lines, sentences);
  }
  const isWhole = texts.length > 3 && texts.every((text) => typeof text === "string");
  return isWhole ? Object.freeze(copy) : undefined;
}

function internalsOf(types: readonly unknown[]): InternalType[] {
  return types.map((type) => {
    const internal = internalOf(type);
    if (internal === undefined) throw new TypeError("Only request types can be put together or registered.");
    return internal;
  });
}

/** Whether two are one request type, in whatever languages. */
export function hasSameStructure(one: InternalType, other: InternalType): boolean {
  return one.id === other.id && one.revision === other.revision && one.pack === other.pack;
}

/** A request type with the languages of another that has the same structure. */
function joined(type: InternalType, other: InternalType): InternalType {
  if (!hasSameStructure(type, other)) {
    throw new Error(`The structure is another than that of ${nameOf(type)}.`);
  }
  const languages = byTag([...Object.values(type.languages), ...Object.values(other.languages)]);
  return Object.freeze({ ...type, languages });
}

function nameOf({ id, revision }: InternalType): string {
  return revision === "" ? id : `${id}, revision ${revision}`;
}

/**
 * Makes request types known by their ids. The same structure again adds its languages, and its rules in code stay the first
 * ones; another revision stands beside.
 * @throws {Error} when an id and revision is known with another structure; then none of the types is registered
 */
export function register(...types: RequestType[]): void {
  const changed: Registry = new Map();
  for (const type of internalsOf(types)) {
    const known = changed.get(type.id) ?? registry().get(type.id) ?? [];
    const same = known.find(({ revision }) => revision === type.revision);
    const others = known.filter((other) => other !== same);
    changed.set(type.id, [...others, same ? joined(same, type) : type].sort(byRevision));
  }
  for (const [id, revisions] of changed) registry().set(id, revisions);
}

function byRevision(one: InternalType, other: InternalType): number {
  return one.revision < other.revision ? -1 : 1;
}

let registered: Registry | undefined;

/** The registry, which the first use makes. */
function registry(): Registry {
  registered ??= (globalThis as unknown as Record<symbol, Registry | undefined>)[registryName];
  if (registered === undefined) {
    registered = new Map();
    Object.defineProperty(globalThis, registryName, { value: registered });
  }
  return registered;
}

/** The baselines of the types that are registered, in the order in which they were. */
export function registeredTypes(): InternalType[] {
  return [...registry().values()].map(([baseline]) => baseline as InternalType);
}

/** Whether a text is the id of a request type that is registered. */
export function isRequestTypeId(text: string): text is RequestTypeId {
  return registry().has(text);
}

/**
 * The revisions of a request type that can be asked for, the baseline first.
 * @throws {RangeError} when there is no such request type
 */
export function revisions(type: AnyType): string[] {
  const own = resolveType(type);
  return revisionsOf([own, ...(registry().get(own.id) ?? [])]);
}

/**
 * What a request type is made of, given by its id or as the type itself.
 * @throws {RangeError} when there is no such type or revision
 */
export function resolveType(type: unknown, revision?: string | null): InternalType {
  const found = findType(type);
  if (found === undefined) {
    if (typeof type !== "string") throw new TypeError("type must be a text or a request type.");
    const ids = [...registry().keys()].join(", ");
    throw new RangeError(`There is no such request type. There are: ${ids || "none"}.`);
  }
  return revision === undefined || revision === null ? found : ofRevision(found, revision);
}

/** The same, or nothing where there is none. */
export function findType(type: unknown): InternalType | undefined {
  return typeof type === "string" ? registry().get(type)?.[0] : internalOf(type);
}

function ofRevision(type: InternalType, revision: unknown): InternalType {
  if (typeof revision !== "string") throw new TypeError("options.revision must be a text.");
  const all = [type, ...(registry().get(type.id) ?? [])];
  const found = all.find((one) => one.revision === revision);
  if (found) return found;
  const there = revisionsOf(all).join(", ");
  throw new RangeError(`There is no such revision. There are: ${there || "none"}.`);
}

function revisionsOf(types: readonly InternalType[]): string[] {
  const all = new Set(types.map(({ revision }) => revision));
  return [...all].filter((revision) => revision !== "").sort();
}

/**
 * The language that is meant by a BCP 47 tag, by the look-up of RFC 4647: the tag without its last part, and so on.
 * @throws {RangeError} when no language of ours is meant
 */
export function languageOf(type: InternalType, locale: unknown): Language {
  const { languages } = type;
  if (locale === undefined || locale === null) return languages.en ?? firstOf(languages);
  if (typeof locale !== "string") throw new TypeError("options.locale must be a text.");
  const tags = Object.keys(languages);
  const tag = lookUp(locale, tags);
  if (tag !== undefined) return languages[tag] as Language;
  const lacking = lookUp(locale, ours);
  if (lacking === undefined) {
    const all = [...new Set([...ours, ...tags])].map((one) => `"${one}"`);
    throw new RangeError(`options.locale must be a tag of one of these languages: ${all.join(", ")}.`);
  }
  const spoken = tags.map((one) => `"${one}"`).join(", ");
  warnOnce(`${type.id} has no texts in "${lacking}", only in ${spoken}. with() adds those of another.`);
  return firstOf(languages);
}

/** The language of the project that is meant; English where none is. */
export function lookUpOurs(locale: string | undefined): "en" | "fr" {
  return lookUp(locale ?? "", ours) === "fr" ? "fr" : "en";
}

function firstOf(languages: InternalType["languages"]): Language {
  return Object.values(languages)[0] as Language;
}

function lookUp(locale: string, tags: readonly string[]): string | undefined {
  let range = locale.toLowerCase();
  while (range !== "") {
    const found = tags.find((tag) => tag.toLowerCase() === range);
    if (found !== undefined) return found;
    range = range.slice(0, Math.max(0, range.lastIndexOf("-")));
    // What begins an extension means nothing without it.
    if (range.at(-2) === "-") range = range.slice(0, -2);
  }
  return undefined;
}
