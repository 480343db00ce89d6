import "request-forms/element/solid";

export const right = (
  <request-form
    type="R_BVPN_FR_1"
    locale="fr"
    values={{}}
    options={{ today: "2027-01-01" }}
    class="wide"
    ref={(form) => form.reset()}
    on:request-form-submit={(event) => {
      event.detail.waitUntil(Promise.resolve(event.detail.payload));
      // @ts-expect-error There is nothing else.
      event.detail.nothing;
    }}
  />
);

export const prefixed = <request-form attr:type="R_BVPN_FR_1" prop:values={{}} prop:options={{}} />;

// @ts-expect-error There is no such request type.
export const wrong = <request-form type="R_BVPN_FR_2" />;
