// The element in Solid: properties by prop:, listeners by on:.

import "request-forms/element";

export function Disconnect(props) {
  function send(event) {
    event.preventDefault();
    props.onPayload(event.detail.payload);
  }

  return (
    <request-form
      attr:type="R_BVPN_FR_1"
      prop:values={props.values}
      prop:options={props.options}
      on:request-form-submit={send}
    />
  );
}
