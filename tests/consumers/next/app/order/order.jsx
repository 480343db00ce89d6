"use client";
// The form with the server's answer: by a request of the browser's own, or without any script as the next page.

import { useActionState } from "react";
import { RequestForm } from "request-forms/react";
import requests from "../../requests.json";
import { order } from "./actions.js";

export function Order() {
  const [state, action, isPending] = useActionState(order, {});
  if (state.payload) return <pre id="sent">{JSON.stringify(state.payload)}</pre>;
  return (
    <>
      <RequestForm
        type={requests.type}
        id="order"
        action={action}
        values={state.values}
        issues={state.issues}
        options={{ unknown: "ignore" }}
        aria-busy={isPending}
      />
      <input type="file" name="attachment" form="order" aria-label="Attachment" />
      <button type="submit" name="as" value="order" form="order">
        Order
      </button>
    </>
  );
}
