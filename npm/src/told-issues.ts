/** What would be shown at a form, where others show it: they are told of what is different by that. */

import type { Issue } from "./types.js";

/** An issue that is to be shown at a path, or none any more. */
export interface ToldIssue {
  readonly path: string;
  readonly issue: Issue | null;
}

export class ToldIssues {
  /** By places: what was told last, and what is to be told. */
  readonly #told = new Map<number, Issue>();
  readonly #pending = new Map<number, (() => Issue) | undefined>();

  get isPending(): boolean {
    return this.#pending.size > 0;
  }

  /** Notes what is to be shown at a place, made once it is told, or that nothing is. */
  note(place: number, issue?: () => Issue): void {
    // What is gone is told first, then what is there in the order of the issues.
    this.#pending.delete(place);
    this.#pending.set(place, issue);
  }

  /** Notes that nothing is shown any more: in the items of a list, or anywhere. */
  forget(group?: number): void {
    for (const place of this.#told.keys()) {
      if (group === undefined || place >>> 22 === group) this.note(place);
    }
  }

  /** The next difference, told from here on. */
  next(): ToldIssue | undefined {
    for (const [place, make] of this.#pending) {
      this.#pending.delete(place);
      const before = this.#told.get(place);
      const issue = make?.();
      if (JSON.stringify(issue) === JSON.stringify(before)) continue;
      if (issue) this.#told.set(place, issue);
      else this.#told.delete(place);
      return { path: (issue ?? (before as Issue)).path, issue: issue ?? null };
    }
    return undefined;
  }
}
