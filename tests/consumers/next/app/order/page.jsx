// A server component: what it renders of the form is there before any script, and where there is none.

import { RequestForm } from "request-forms/react";
import requests from "../../requests.json";
import { Order } from "./order.jsx";

export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <main>
      <Order />
      <RequestForm type={requests.type} id="other" options={{ locale: "fr" }} values={requests.right} />
    </main>
  );
}
