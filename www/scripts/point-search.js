// Finds service points by what someone types of their name, identifier, references, location or address. All texts are
// folded once, when the list is loaded: what is left for a keystroke is to look for a few letters in texts.

import { fold } from "./letters.js";

/** How many are shown at most: more than fit on a screen help nobody. */
const mostShown = 30;

/** The properties of a request by which a service point can be meant. */
export const keys = ["id", "customerReference", "reference"];

/** Makes `list`, as `GET /servicePoints` gives it, ready to be searched. */
export function createPointSearch(list) {
  return searchAmong(list.map(pointOf));
}

/** The same for points that such a search gave. */
export function searchAmong(all) {
  const byId = new Map();
  for (const point of all) {
    // Entries with the same identifier are one service point, of which the first counts.
    if (!byId.has(point.id)) byId.set(point.id, point);
  }
  const points = [...byId.values()];
  // A separator around each text, so that what begins with the words, or is them, can be told from what has them inside.
  const folded = points.map(({ state, ...texts }) => fold(`\n${Object.values(texts).join("\n")}\n`));
  // The provider's list may have no commercial references: then none is wrong.
  const listed = keys.filter((key) => points.some((point) => point[key] !== ""));

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

    /** The one point of which this is a text, but for case and accents. */
    named(typed) {
      const query = `\n${fold(typed.trim())}\n`;
      if (query === "\n\n") return undefined;
      return onlyOne(points.filter((_, index) => folded[index].includes(query)));
    },

    /** The one point that a request means by these values of its `servicePoint`, exactly, as the provider looks for it. */
    meant(values) {
      const given = listed.filter((key) => (values[key] ?? "") !== "");
      if (given.length === 0) return undefined;
      const fits = (point) => given.every((key) => point[key] === values[key]);
      if (given.includes("id")) return onlyOne([byId.get(values.id)].filter((point) => point && fits(point)));
      return onlyOne(points.filter(fits));
    },

    /** The points with exactly this customer reference. */
    withCustomerReference(typed) {
      const wanted = typed.trim();
      return points.filter(({ customerReference }) => wanted !== "" && customerReference === wanted);
    },
  };
}

/** A service point of which only the identifier is known: it stands in no list, or the list is still to come. */
export const unlisted = (id) => pointOf({ id });

function pointOf({ id, name, customerReference, reference, location, state }) {
  const texts = {
    id,
    name,
    customerReference,
    reference,
    place: location?.name,
    address: location?.formattedAddress,
    // The package takes the state of a single service point, too, which is an object.
    state: state?.value ?? state,
  };
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, textOf(value)]));
}

const textOf = (value) =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

const onlyOne = (points) => (points.length === 1 ? points[0] : undefined);
