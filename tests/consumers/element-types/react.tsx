import "request-forms/element/react";

export const right = (
  <request-form
    type="R_BVPN_FR_1"
    locale="fr"
    values={{}}
    options={{ today: "2027-01-01" }}
    className="wide"
    ref={(form) => form?.reset()}
    onrequest-form-submit={(event) => {
      event.detail.waitUntil(Promise.resolve(event.detail.payload));
      // @ts-expect-error There is nothing else.
      event.detail.nothing;
    }}
  />
);

// @ts-expect-error There is no such request type.
export const wrong = <request-form type="R_BVPN_FR_2" />;
