// The element in a standalone component of Angular, which does not know the tag, and says so by the schema.

import { Component, CUSTOM_ELEMENTS_SCHEMA, input, output } from "@angular/core";
import type { Options, RequestFormEventMap } from "request-forms";
import "request-forms/element";

@Component({
  selector: "app-disconnect",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <request-form
      type="R_BVPN_FR_1"
      [values]="values()"
      [options]="options()"
      (request-form-submit)="send($event)"
    />
  `,
})
export class Disconnect {
  readonly values = input<object>();
  readonly options = input<Options>({});
  readonly payload = output<object>();

  send(event: RequestFormEventMap["request-form-submit"]) {
    event.preventDefault();
    this.payload.emit(event.detail.payload);
  }
}
