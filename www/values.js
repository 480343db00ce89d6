// What several parts of the page ask about the values of a form.

/** Whether nothing at all is filled in. */
export function isBlank(values) {
  if (values !== null && typeof values === "object") return Object.values(values).every(isBlank);
  return String(values ?? "").trim() === "";
}

/** Whether two forms hold the same. */
export const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
