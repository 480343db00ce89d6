// A program of a user of the package in React, which packed.test.mjs has checked by the TypeScript compiler.

import { useRef, useState } from "react";
import type { Binding, Issue, Payload } from "request-forms";
import {
  RequestForm,
  type RequestFormProps,
  type RequestFormSubmitEvent,
  useBinding,
} from "request-forms/react";
import R_BVPN_FR_1 from "request-forms/types/R_BVPN_FR_1";

declare function send(payload: Payload<"R_BVPN_FR_1">): Promise<Issue[]>;

export function Disconnect(props: Omit<RequestFormProps<"R_BVPN_FR_1">, "type">) {
  const binding = useRef<Binding<"R_BVPN_FR_1">>(null);
  const [issues, setIssues] = useState<Issue[]>([]);
  return (
    <>
      <RequestForm
        {...props}
        ref={binding}
        type="R_BVPN_FR_1"
        id="disconnect"
        className="wide"
        data-test="form"
        options={{ locale: "fr", servicePoints: [{ id: "SP-1" }] }}
        values={{ servicePoint: { id: "SP-1" } }}
        issues={issues}
        onChange={({ detail }) => console.log(detail.path, detail.valid, detail.issues)}
        onInvalid={({ detail }) => console.log(detail.issues[0]?.message)}
        onSubmit={async ({ detail }) => setIssues(await send(detail.payload))}
      />
      <button type="button" onClick={() => binding.current?.reset()}>
        Reset
      </button>
      <button type="submit" form="disconnect">
        Send
      </button>
    </>
  );
}

/** A type as a value, and a function that takes the form. */
export const one = <RequestForm type={R_BVPN_FR_1} action={(data) => console.log(data.get("reason"))} />;

/** What is sent is the payload of the type. */
export const other = (
  <RequestForm
    type="disconnectCustomerConfirmation"
    onSubmit={(event: RequestFormSubmitEvent<"disconnectCustomerConfirmation">) => {
      const indicator: string | undefined =
        event.detail.payload.acknowledgementRequest[0]?.acceptanceIndicator;
      event.detail.waitUntil(Promise.resolve(indicator));
    }}
  />
);

export function Own() {
  const form = useRef<HTMLFormElement>(null);
  const binding = useBinding(form, "R_BVPN_FR_1", {
    locale: "fr",
    values: {},
    onSubmit: ({ detail }) => detail.payload.properties.contacts.primary.email,
  });
  return (
    <form ref={form} onReset={() => binding.current?.clear()}>
      <input name="contacts.primary.email" />
    </form>
  );
}

/** A step of a form whose messages the page shows itself. */
export function Step({ step }: { step: number }) {
  const form = useRef<HTMLFormElement>(null);
  useBinding(form, "R_BVPN_FR_1", {
    insert: false,
    only: step === 1 ? (["servicePoint"] as const) : undefined,
    onSubmit: ({ detail }) => detail.waitUntil(Promise.resolve()),
  });
  // @ts-expect-error It is one or the other.
  useBinding(form, "R_BVPN_FR_1", { insert: "no" });
  // @ts-expect-error Several paths are a list.
  useBinding(form, "R_BVPN_FR_1", { only: "servicePoint" });
  return <form ref={form} />;
}

// @ts-expect-error There is no such request type.
export const wrong = <RequestForm type="R_BVPN_FR_2" />;
// @ts-expect-error What is within the form is not for others.
export const full = <RequestForm type="R_BVPN_FR_1">Send</RequestForm>;
const seen = ({ detail }: RequestFormSubmitEvent<"R_BVPN_FR_1">) =>
  // @ts-expect-error This type has no profile.
  detail.payload.properties.profile;
export const none = <RequestForm type="R_BVPN_FR_1" onSubmit={seen} />;
