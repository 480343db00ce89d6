// The page around the component, which shows what comes of it.

import { Component, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import type { RequestFormEventMap } from "request-forms";
import { Disconnect } from "./disconnect.js";
import { answer, options, values } from "./requests.js";

@Component({
  selector: "app-root",
  imports: [Disconnect],
  template: `
    <pre id="answer">{{ answer }}</pre>
    <app-disconnect
      [values]="values"
      [options]="options"
      (payload)="send($event)"
      (request-form-invalid)="refuse($event)"
    />
    <pre id="sent">{{ sent() }}</pre>
    <pre id="refused">{{ refused() }}</pre>
  `,
})
class App {
  readonly values = values;
  readonly options = options;
  readonly answer = answer();
  readonly sent = signal("");
  readonly refused = signal("");

  send(payload: object) {
    this.sent.set(JSON.stringify(payload));
  }

  refuse(event: Event) {
    const { detail } = event as RequestFormEventMap["request-form-invalid"];
    this.refused.set(detail.issues.map(({ path }) => path).join(", "));
  }
}

bootstrapApplication(App);
