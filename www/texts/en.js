// The sentences of the page in English: those of the HTML alone stand in en-html.js, and what the form itself says comes from
// the package.

import { keeping } from "./en-keeping.js";
import { sites } from "./en-sites.js";

const number = new Intl.NumberFormat("en");

export const en = {
  site: "Request forms",
  broken:
    "The part that checks your answers did not start. Load the page again. If that does not help, your browser or your organisation may block WebAssembly: use another browser, or ask your administrator to allow it.",

  choices: { accepted: "Accepted", rejected: "Rejected" },
  truth: { true: "Yes", false: "No" },

  exampleDone: "The form is filled in with the example.",
  empty: "Empty the form",
  emptyDone: "The form is empty.",
  emptyTitle: "Empty the form?",
  emptyText: "Everything in this form will be removed.",
  emptyNo: "Keep what I typed",
  exampleTitle: "Replace what you typed?",
  exampleText: "The example takes the place of everything in this form.",
  exampleYes: "Fill in the example",
  review: "Continue",
  formBlank: "Fill in at least one field: there is no request to send yet",

  ...sites,

  ...keeping,

  payloadTitle: "What will be sent",
  payloadSentTitle: "What was sent",
  payloadLeft: (count) =>
    count === 1
      ? "1 thing is left to fill in or correct."
      : `${number.format(count)} things are left to fill in or correct.`,
  payloadBlank: "Nothing is filled in yet.",
  payloadReady: "Complete.",
  payloadSent: "You can keep a copy.",
  payloadMore: (count) => `and ${number.format(count)} more`,
  payloadNotYet: "Fill in or correct what is left first. Then there is something to copy or download.",
  copy: "Copy",
  copied: "Copied.",
  notCopied:
    "The browser did not allow it. The text is now selected, so that you can copy it with the keyboard.",
  downloaded: (name) => `Saved as ${name}.`,

  reviewTitle: "Check the request before you send it",
  reviewLead: (provider) => `This is what ${provider} will receive.`,
  reviewWarnings: "Worth a second look",
  takeSuggestion: (suggestion) => `Use ${suggestion}`,
  suggestionTaken: "The suggestion is filled in.",
  change: "Change",

  supportLines: {
    type: (id) => `Request type: ${id}`,
    status: (status) => `Status: ${status}`,
    code: (code) => `Code: ${code}`,
    time: (time) => `Time: ${time}`,
    message: (message) => `Message: ${message}`,
  },

  sending: "Sending the request…",
  failedTitle: "The request was not sent",
  lateTitle: "There is no answer yet",
  interrupted:
    "The page was left before the portal answered. Nothing you typed is lost. The request may have arrived all the same: find that out first, then you can send it again.",
  unreachable:
    "The portal could not be reached. Nothing you typed is lost. Check your connection, then send the request again.",
  late: "The portal gave no answer that could be read. Nothing you typed is lost. The request may have arrived all the same: find that out first, then you can send it again.",
  unavailable: (status) =>
    `The portal could not take it just now (status ${status}). Nothing you typed is lost. You can send the request again in a few minutes.`,
  unreadable: (status) =>
    `The portal refused it (status ${status}), and its answer could not be read. Nothing you typed is lost. Ask the provider for the reason, or try again later.`,
  noPortal:
    "There is no portal at this address that takes requests. Nothing you typed is lost. Copy or download the request under “What will be sent”, and send it another way.",

  signedOut:
    "You are no longer signed in, so the portal did not take it. Nothing you typed is lost. Sign in again in another tab, then send the request from here.",

  copiedTab:
    "This tab is a copy of another one, in which the same request is about to be sent. Nothing was sent from here. Look it over again before you send it from this tab.",
  copiedSites:
    "This tab is a copy of another one, which sends requests for several sites. They stay there: nothing was sent from here.",
  tabBlocked:
    "This browser keeps nothing from one page to the next. Open the page of that type of request first, then open the file or the draft there.",

  doneTitle: "The request was sent",
  createdText: (id) => `It is registered as ${id}. Keep this identifier for any question.`,
  takenText: (provider) => `${provider} has taken it. There is no identifier to keep.`,
  createdNext: (provider) =>
    `${provider} validates the request (status NEW), then deploys it (IN_PROGRESS), and closes it when all is done (COMPLETED). With the identifier you can ask for this status at any time.`,
  takenNext: (provider) =>
    `${provider} announces no further answer. Print this page if you want to keep a record.`,
  sentOn: (date) => `Sent on ${date}.`,
  sentId: "identifier",
  sentStatus: (status, date) => (date ? `Status on ${date}: ${status}.` : `Status: ${status}.`),
  sentAsking: "Asking the portal…",
  sentAsked: "The status of each request is up to date.",
  sentUnanswered: (count) =>
    count === 1
      ? "The portal gave no status for 1 request. Try again later."
      : `The portal gave no status for ${number.format(count)} requests. Try again later.`,
  statuses: {
    NEW: "new",
    IN_PROGRESS: "in progress",
    COMPLETED: "completed",
    REJECTED: "rejected",
    CANCELED: "canceled",
    UNKNOWN: "unknown",
  },
};
