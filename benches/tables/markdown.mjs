// Tables and numbers in Markdown.

/** A table of rows, the first of which is its head; all columns but the first are numbers. */
export function table(rows) {
  const [head, ...body] = rows.map((cells) => `| ${cells.join(" | ")} |`);
  return [head, `|---|${"---:|".repeat(rows[0].length - 1)}`, ...body].join("\n");
}

export function section(title, about, ...tables) {
  return [`### ${title}`, about, ...tables].join("\n\n");
}

/** A number with three digits that count, or all that it has before the point. */
export function figure(number) {
  const digits = Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? 1 : 2;
  return number.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A median with half the distance of its quartiles. */
export function spreadOf({ lower, median, upper }) {
  return `${figure(median)} ± ${figure((upper - lower) / 2)}`;
}

/** How many times as much something is; nothing of itself. */
export function times(number, base) {
  return number === base ? "" : ` (${(number / base).toFixed(2)} ×)`;
}

export const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
export const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
