"use client";

import { useActionState } from "react";
import { RequestForm } from "request-forms/react";
import "request-forms/style.css";
import { send } from "./actions";

export function Disconnect() {
  const [state, action, isPending] = useActionState(send, {});
  if (state.isSent) return <p role="status">Sent.</p>;
  return (
    <RequestForm
      type="R_BVPN_FR_1"
      action={action}
      issues={state.issues}
      values={state.values}
      aria-busy={isPending}
    />
  );
}
