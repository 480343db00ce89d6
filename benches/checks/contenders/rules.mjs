// The rules of `U_BVPN_CUSTOM003_1` and `disconnectCustomerConfirmation` as any schema can say them.

export const profiles = ["OPTIMA 8M", "OPTIMA 18M", "FTTH", "ULTIME", "CELL"].map(
  (name) => `FDJ CONNECT ${name}`,
);
export const bandwidths = ["8M", "1M", "Extended"];
export const titles = ["M.", "Mrs."];
export const optionNames = [
  "wifi",
  "multicast",
  "quickstart",
  "ethernet",
  "internal_antenna",
  "external_antenna",
];
export const pointNames = ["id", "customerReference", "reference"];
export const codes = ["missingQueryParameter", "missingQueryValue", "invalidQuery", "invalidBody"];

/** What the standard of HTML takes for an e-mail address. */
export const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** E.164 with separators. */
export const phone = /^\+[\s./-]*[1-9](?:[\s./-]*\d){6,14}$/;
/** An integer, written as JSON writes it. */
export const integer = /^-?(?:0|[1-9]\d*)$/;
export const url = /^https?:\/\/[^\s/]\S*$/i;
/** Something that is no white space, for those that do not trim. */
export const filled = /\S/;

/** The patterns that have a message. */
export const formats = { email, phone };

/** The message of each rule, where a task has messages of its own. */
export const messages = {
  choice: "Choose one of the list",
  email: "Enter an address such as name@example.com",
  phone: "Enter a number with + and the country",
  text: "Enter something",
};

export const namesPoint = (point) => pointNames.some((name) => point[name]);

export const idsDiffer = (items) => new Set(items.map(({ id }) => id)).size === items.length;

/** Whether what is given names one point of the list: what the option `servicePoints` asks of a request. */
export function pointLookup(points) {
  const indexes = pointNames.map((name) => [name, new Map(points.map((point) => [point[name], []]))]);
  for (const [name, index] of indexes) for (const point of points) index.get(point[name]).push(point);
  return (given) => {
    const [name, index] = indexes.find(([name]) => given[name] !== undefined);
    const fits = (point) =>
      pointNames.every((name) => given[name] === undefined || given[name] === point[name]);
    return (index.get(given[name]) ?? []).filter(fits).length === 1;
  };
}
