// A server component: its answer is in what the server sends.

import { answer } from "../answer.js";
import { Client } from "./client.jsx";

export const dynamic = "force-dynamic";

export default function Page() {
  return (
    <main>
      <pre id="server">{JSON.stringify(answer())}</pre>
      <Client />
    </main>
  );
}
