// The element in a standalone component of Angular, which does not know it, and says so by the schema.

import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { bootstrapApplication } from "@angular/platform-browser";
import type { RequestFormEventMap } from "request-forms";
import "request-forms/element";
import { answer, options, type, values } from "./requests.js";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <pre id="answer">{{ answer }}</pre>
    <request-form
      [attr.type]="type"
      [values]="values"
      [options]="options"
      (request-form-submit)="send($event)"
      (request-form-invalid)="refuse($event)"
    />
    <pre id="sent">{{ sent() }}</pre>
    <pre id="refused">{{ refused() }}</pre>
  `,
})
class App {
  readonly type = type;
  readonly values = values;
  readonly options = options;
  readonly answer = answer();
  readonly sent = signal("");
  readonly refused = signal("");

  send(event: RequestFormEventMap["request-form-submit"]) {
    event.preventDefault();
    this.sent.set(JSON.stringify(event.detail.payload));
  }

  refuse(event: RequestFormEventMap["request-form-invalid"]) {
    this.refused.set(event.detail.issues.map(({ path }) => path).join(", "));
  }
}

bootstrapApplication(App);
