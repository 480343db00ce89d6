// What the README shows of Next, in a page.

import { Disconnect } from "./form";

export default function Page() {
  return (
    <main>
      <Disconnect />
    </main>
  );
}
