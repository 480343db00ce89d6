// The element is for the browser; its plugin runs before Vue takes the page over.

import "request-forms/element";

export default defineNuxtPlugin(() => {});
