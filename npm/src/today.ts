/** The date on which a request is checked where nobody says another: the providers' day, not that of the machine. */

const quarter = 15 * 60 * 1000;

let known = "";
let knownUntil = 0;

/** The date in Paris, `YYYY-MM-DD`. A day begins with a quarter of an hour, so that it is asked for once in each. */
export function today(): string {
  const now = Date.now();
  if (now >= knownUntil || now < knownUntil - quarter) {
    knownUntil = (Math.floor(now / quarter) + 1) * quarter;
    known = dateInParis(now);
  }
  return known;
}

function dateInParis(now: number): string {
  try {
    const parts = new Intl.DateTimeFormat("en", {
      timeZone: "Europe/Paris",
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }).formatToParts(now);
    const part = (name: string) => parts.find(({ type }) => type === name)?.value;
    return `${part("year")}-${part("month")}-${part("day")}`;
  } catch {
    // A platform without time zones.
    return new Date(now).toISOString().slice(0, 10);
  }
}
