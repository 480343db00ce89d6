// Finds service points by what someone types of their identifier, references or name. All texts are folded once, when
// the list is loaded: what is left for a keystroke is to look for a few letters in texts.

/** How many are shown at most: more than fit on a screen help nobody. */
export const mostShown = 30;

/** Letters without case and accents. Most texts have none, and are ready much sooner. */
function fold(text) {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, "");
  return plain.toLowerCase();
}

const textOf = (value) => (typeof value === "string" || typeof value === "number" ? String(value) : "");

/** Makes `list`, as `GET /servicePoints` gives it, ready to be searched. */
export function createPointSearch(list) {
  const byId = new Map();
  for (const { id, customerReference, reference, name } of list) {
    // Entries with the same identifier are one service point, of which the first counts.
    if (byId.has(id)) continue;
    const [own, commercial, called] = [customerReference, reference, name].map(textOf);
    byId.set(id, { id: textOf(id), customerReference: own, reference: commercial, name: called });
  }
  const points = [...byId.values()];
  // A separator before each text, so that what begins with the words can be told from what has them inside.
  const folded = points.map((point) => fold(`\n${Object.values(point).join("\n")}`));

  return {
    /** The points that have all the words, as `{ shown, count }`; those where a text begins with them come first. */
    find(typed) {
      const query = fold(typed.trim());
      const words = query.split(/\s+/);
      const first = [];
      const others = [];
      let count = 0;
      for (let index = 0; index < points.length; index++) {
        const text = folded[index];
        if (!words.every((word) => text.includes(word))) continue;
        count += 1;
        const isFirst = query === "" || text.includes(`\n${query}`);
        const found = isFirst ? first : others;
        if (found.length < mostShown) found.push(points[index]);
      }
      return { shown: [...first, ...others].slice(0, mostShown), count };
    },

    /** The points with exactly this customer reference, which is how the provider looks for it. */
    withCustomerReference(typed) {
      const wanted = typed.trim();
      return points.filter(({ customerReference }) => wanted !== "" && customerReference === wanted);
    },
  };
}
