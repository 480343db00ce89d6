// The element in Solid: properties by prop:, listeners by on:.

import type { Options, RequestFormEventMap } from "request-forms";
import "request-forms/element/solid";

interface Props {
  values?: object;
  options?: Options;
  onPayload(payload: object): void;
}

export function Disconnect(props: Props) {
  function send(event: RequestFormEventMap["request-form-submit"]) {
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
