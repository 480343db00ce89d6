// The requests for several sites: the form as it stands, and in each of them another site.

/** The values of a form for one of its sites. */
export const valuesFor = (values, { id }) => ({ ...values, servicePoint: { id } });

/** What the package makes of each, as `{ point, payload, issues }`; one with an error has no payload. */
export function requestsOf(form) {
  const values = form.binding.values();
  return form.sites.map((point) => {
    const { payload, issues } = form.check(valuesFor(values, point));
    return { point, payload, issues };
  });
}
