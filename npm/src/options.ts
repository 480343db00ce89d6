/** Options of the caller's: each is read once, and what is of the wrong kind is the caller's mistake. */

import { trimmed } from "./blank.js";
import { jsonCopy, keysOf, type Members, memberOrError, membersOf, unreadable } from "./containers.js";
import type { Messages } from "./issues.js";
import { type Labels, lookOver, withLabels } from "./labels.js";
import { type InternalType, type Language, languageOf } from "./request-type.js";
import { indexOf, isOf, type ServicePointIndex } from "./service-points.js";
import type { Issue, Options } from "./types.js";
import { warnOfNames } from "./warnings.js";

/** What a check knows beside the values. */
export interface Settings {
  readonly points: ServicePointIndex | undefined;
  /** Empty where none is known. */
  readonly market: string;
  readonly ignoresUnknown: boolean;
  readonly today: string | undefined;
  /** Attributes of the request that were given apart from the values. */
  readonly request: Members | undefined;
  readonly messages: Messages | undefined;
}

/** Options as they were read. They may stand wherever options can. */
export class ReadOptions {
  constructor(
    readonly locale: unknown,
    readonly revision: string | undefined,
    readonly labels: Labels | undefined,
    readonly settings: Settings,
  ) {}

  /**
   * The language that is meant, with own names of properties. Own wording that is for nothing is told of.
   * @throws {RangeError} when no language of ours is meant
   */
  languageOf(type: InternalType): Language {
    lookOver(type, this.settings.messages);
    return withLabels(type, languageOf(type, this.locale), this.labels);
  }

  /** Gives back what was made for one call alone. */
  release(): void {
    const { points } = this.settings;
    if (points?.isOwn) points.free();
  }
}

export const blankSettings: Settings = {
  points: undefined,
  market: "",
  ignoresUnknown: false,
  today: undefined,
  request: undefined,
  messages: undefined,
};

const noOptions = /* @__PURE__ */ new ReadOptions(undefined, undefined, undefined, blankSettings);

/**
 * Reads options.
 * @throws {TypeError} when one is of the wrong kind, or cannot be read
 */
export function readOptions(options: unknown): ReadOptions {
  if (options === undefined || options === null) return noOptions;
  if (isOf(ReadOptions, options)) return options;
  const locale = textOption(options, "locale");
  const revision = textOption(options, "revision");
  const settings = {
    today: dateOption(options),
    market: marketOption(options),
    request: objectOption(options, "request"),
    messages: wordsOption(options, "messages", "function"),
    ignoresUnknown: unknownOption(options),
    points: indexOf(optionOf(options, "servicePoints")),
  };
  const labels = wordsOption(options, "labels") as Labels | undefined;
  warnOfOthers(keysOf(options as object));
  return new ReadOptions(locale, revision, labels, settings);
}

/**
 * The language that is asked for where nothing is checked, with own names of properties.
 * @throws {TypeError} when what says so is of the wrong kind
 * @throws {RangeError} when no language of ours is meant
 */
export function languageFor(type: InternalType, options: unknown): Language {
  const labels = wordsOption(options, "labels") as Labels | undefined;
  return withLabels(type, languageOf(type, optionOf(options, "locale")), labels);
}

/** The options of all calls: whoever gives the same ones to several is told nothing. */
const names =
  "customer idPrefix insert issues labels locale messages only request revision servicePoints today unknown values".split(
    " ",
  );

/** What was looked at last: most calls are given the same options. */
let lookedAt: readonly string[] = [];

/** Tells of options that there are not. */
function warnOfOthers(given: readonly string[]): void {
  for (let at = 0; at < given.length; at++) {
    if (given[at] === lookedAt[at]) continue;
    lookedAt = given;
    const others = given.filter((name) => !names.includes(name));
    warnOfNames(others, "options", names);
    return;
  }
}

/** Options that go on as they are, whatever becomes of the caller's own. */
export function ownOptions(options: Options | null | undefined): Options | undefined {
  if (options === undefined || options === null) return undefined;
  const { locale, revision, labels, settings } = readOptions(options);
  const request = settings.request && (jsonCopy(settings.request) as Members);
  const points = settings.points?.shared();
  return new ReadOptions(locale, revision, labels, { ...settings, request, points }) as unknown as Options;
}

/**
 * An option; nothing where there is none, or null.
 * @throws {TypeError} when the options are no object, or cannot be read
 */
export function optionOf(options: unknown, name: string): unknown {
  if (options === undefined || options === null) return undefined;
  if (typeof options !== "object") throw new TypeError("The options must be an object.");
  return memberOrError(options, name, `options.${name}`) ?? undefined;
}

function textOption(options: unknown, name: string, whole = `options.${name}`): string | undefined {
  const value = optionOf(options, name);
  if (value !== undefined && typeof value !== "string") throw new TypeError(`${whole} must be a text.`);
  return value;
}

function dateOption(options: unknown): string | undefined {
  const text = textOption(options, "today");
  if (text !== undefined && !isDate(text)) {
    throw new RangeError("options.today must be a date written YYYY-MM-DD.");
  }
  return text;
}

/** The date that was found to be one last. */
let lastDate: string | undefined;

function isDate(text: string): boolean {
  if (text === lastDate) return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that its month does not have would be one of the next.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) return false;
  lastDate = text;
  return true;
}

/** No market has a longer name (UTF-16 units). */
const longestMarket = 100;

function marketOption(options: unknown): string {
  const customer = optionOf(options, "customer");
  if (customer === undefined) return "";
  if (typeof customer !== "object") throw new TypeError("options.customer must be an object.");
  const market = textOption(customer, "market", "options.customer.market");
  return trimmed(market ?? "").slice(0, longestMarket);
}

function unknownOption(options: unknown): boolean {
  const text = textOption(options, "unknown");
  if (text === undefined || text === "error") return false;
  if (text !== "ignore") throw new RangeError('options.unknown must be "error" or "ignore".');
  return true;
}

function objectOption(options: unknown, name: string): Members | undefined {
  const value = optionOf(options, name);
  if (value === undefined) return undefined;
  const members = typeof value === "object" ? membersOf(value as object, 6, []) : undefined;
  if (members === undefined) throw new TypeError(`options.${name} must be an object.`);
  return members;
}

/** Texts by their names, or functions where these are allowed. */
function wordsOption(options: unknown, name: string, ...others: "function"[]): Messages | undefined {
  const members = objectOption(options, name);
  if (members === undefined) return undefined;
  const words = new Map<string, string | ((issue: Issue) => unknown)>();
  for (const key of Object.keys(members)) {
    const word = (members[key] ?? undefined) as string | undefined;
    if (word === undefined) continue;
    if ((word as unknown) === unreadable) throw new TypeError(`options.${name} cannot be read.`);
    if (!["string", ...others].includes(typeof word)) {
      const what = ["a text", ...others.map((other) => `a ${other}`)].join(" or ");
      throw new TypeError(`Each of options.${name} must be ${what}.`);
    }
    words.set(key, word);
  }
  return words;
}
