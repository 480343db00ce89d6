// What someone pastes as a list of sites: one in each line, by whatever tells it from all others.

/** More at once is not what one looks over. */
export const mostSites = 20;

/** The sites that the lines of a text name, as `{ found, left }`, with the lines that name none, or several. */
export function readLines(text, search) {
  const found = new Map();
  const left = [];
  for (const line of text.split(/[\r\n]+/)) {
    const typed = line.trim();
    if (typed === "") continue;
    const point = search.meant({ id: typed }) ?? search.named(typed);
    if (point) found.set(point.id, point);
    else left.push(typed);
  }
  return { found: [...found.values()], left };
}
