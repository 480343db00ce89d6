"use client";
// A client component: rendered on the server first, then taken over by React in the browser. The element fills itself
// with its form, which React would find where the server sent nothing: it has to come after React.

import { useEffect, useRef } from "react";
import { answer, requests } from "../answer.js";

export function Client() {
  const ref = useRef(null);
  useEffect(() => {
    import("request-forms/element").then(() => {
      const element = ref.current;
      element.values = requests.right;
      globalThis.answer = JSON.stringify({ ...answer(), element: element.payload });
    });
  }, []);
  return (
    <>
      <pre id="client">{JSON.stringify(answer())}</pre>
      <request-form ref={ref} type={requests.type} />
    </>
  );
}
