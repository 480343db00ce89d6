/** Checks of whole requests. */

import { run } from "./engine.js";
import { InvalidRequest } from "./errors.js";
import { isError } from "./issues.js";
import { lookOver } from "./labels.js";
import { type ReadOptions, readOptions, type Settings } from "./options.js";
import { Reader } from "./reader.js";
import { Request } from "./request.js";
import { type InternalType, type Language, resolveType } from "./request-type.js";
import { onFreed, type ServicePointIndex } from "./service-points.js";
import type { AnyType, Issue, Options, Payload, Result } from "./types.js";

/**
 * Checks values against every documented constraint. They may be nested, flat by documented id, mixed, or a whole
 * payload; whatever they are, what is wrong with them is an issue, never an exception.
 * @throws {RangeError} when there is no such request type
 * @throws {TypeError} when an option is of the wrong kind
 */
export function validate<T extends AnyType>(type: T, values: unknown, options?: Options): Result<T> {
  const read = readOptions(options);
  try {
    const internal = resolveType(type, read.revision);
    return check(internal, read, values) as Result<T>;
  } finally {
    read.release();
  }
}

/**
 * The payload that the provider's API takes.
 * @throws {InvalidRequest} when the request has an error; it has the `issues`
 */
export function payload<T extends AnyType>(type: T, values: unknown, options?: Options): Payload<T> {
  const result = validate(type, values, options);
  if (!result.valid) throw new InvalidRequest(result.issues);
  return result.payload;
}

/** What a check answers; its objects are the caller's. */
type Checked = { valid: true; issues: Issue[]; payload: object } | { valid: false; issues: Issue[] };

function check(type: InternalType, options: ReadOptions, values: unknown): Checked {
  let checker = checkerOf(type, options);
  const { settings } = options;
  const isKept = !checker.isBusy;
  // A getter of the caller's checks something else of this type.
  if (!isKept) checker = new Checker(type, checker.language);
  try {
    return checker.check(values, settings);
  } finally {
    if (!isKept) checker.request.free();
  }
}

/**
 * A request that goes from check to check: most objects that are checked differ in little from the one before, and what
 * differs is all that the engine has to be told.
 */
class Checker {
  isBusy = false;
  readonly request: Request;
  readonly #reader: Reader;

  constructor(
    readonly type: InternalType,
    readonly language: Language,
  ) {
    this.request = new Request(type, language);
    this.#reader = new Reader(this.request.shape);
  }

  check(values: unknown, settings: Settings): Checked {
    const { request } = this;
    this.isBusy = true;
    try {
      request.settings = settings;
      request.read(this.#reader, values, false);
      const payload = run(this.#outcome);
      this.isBusy = false;
      // The caller's own rules and wording may be functions, which may check something else.
      const found = request.judged();
      const issues = request.words(found);
      return payload === undefined || found.some(isError)
        ? { valid: false, issues }
        : { valid: true, issues, payload };
    } finally {
      this.isBusy = false;
    }
  }

  /** Made once, as a check makes as little as it can. */
  readonly #outcome = (): object | undefined => {
    const { changed, changedCount } = this.#reader;
    this.request.tell(changed, changedCount);
    return this.request.outcome(this.#reader, true);
  };
}

/** So many requests are kept: one for each type and language, whatever the options are. */
const mostKept = 64;

/** By the texts of a type in a language, which are the same as long as both are. */
const checkers = new Map<string, Checker>();

/** What was checked last, and by which locale its language was found. */
let last: { type: InternalType; locale: unknown; checker: Checker } | undefined;

function checkerOf(type: InternalType, options: ReadOptions): Checker {
  const { locale, labels, settings } = options;
  if (labels === undefined && last !== undefined && last.type === type && last.locale === locale) {
    lookOver(type, settings.messages);
    return last.checker;
  }
  const checker = keptChecker(type, options.languageOf(type));
  if (labels === undefined) last = { type, locale, checker };
  return checker;
}

function keptChecker(type: InternalType, language: Language): Checker {
  const known = checkers.get(language.texts);
  if (known && isSameCheck(known, type, language)) return known;
  known?.request.free();
  if (checkers.size >= mostKept) freeAll();
  // Service points that were given back do not live on here.
  onFreed.add(dropPoints);
  const checker = new Checker(type, language);
  checkers.set(language.texts, checker);
  return checker;
}

/** Whether a request is checked alike: its texts are the same, and so is what else the checks go by. */
function isSameCheck(
  { type: { pack, judge }, language: { sentences } }: Checker,
  type: InternalType,
  language: Language,
) {
  return pack === type.pack && judge === type.judge && sentences === language.sentences;
}

function dropPoints(points: ServicePointIndex): void {
  for (const { request } of checkers.values()) request.dropPoints(points);
}

/** Types that are made at run time may come and go. */
function freeAll(): void {
  for (const { request } of checkers.values()) request.free();
  checkers.clear();
}
