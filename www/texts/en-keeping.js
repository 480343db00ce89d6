// What the page says about drafts, files and properties without a place, in English.

const number = new Intl.NumberFormat("en");

export const keeping = {
  keepTitle: "Continue later: drafts and files (optional)",
  draftKeep: "Keep a draft on this device",
  draftHint:
    "What you type is then kept in this browser for 30 days, or until the request is sent. Others who use this device can read it: leave the box empty on a shared one.",
  draftKept: (date) => `Last kept: ${date}.`,
  draftOff: "Nothing more is kept. The draft of this form is deleted.",
  draftBlocked:
    "This browser does not let the page keep drafts. You can fill in and send the form all the same, or save it as a file.",
  draftFull:
    "The browser has no room left, so the latest changes are not kept. You can fill in and send the form all the same, or save it as a file.",
  draftQuestion: (date) => `Continue your draft of ${date}?`,
  draftContinue: "Continue the draft",
  draftContinued: "Draft resumed.",
  draftReplaceText: "The draft takes the place of everything in this form.",
  draftDelete: "Delete",
  draftDeleted: "Deleted.",
  draftDeleteTitle: "Delete this draft?",
  draftDeleteText: "It will be gone from this device. What is in the form stays.",
  draftDeleteNo: "Keep it",
  draftClear: "Delete all drafts",
  draftClearTitle: "Delete all drafts?",
  draftList: "Drafts on this device",
  draftHere: "(this form)",

  fileIntro:
    "A file holds all that you typed so far, complete or not. You can open it here again, or open a request that was saved elsewhere.",
  fileSave: "Save as a file",
  fileSaved: (name) => `Saved as ${name}.`,
  fileOpen: "Open a file…",
  fileOpened: "File loaded.",
  fileNotOpened: "The file was not opened. The form is as it was.",
  fileText: "The file takes the place of everything in this form.",
  fileYes: "Open the file",
  fileOtherTitle: (title) => `Switch to “${title}”?`,
  fileOtherText: "The file is for that type of request. It opens there; what you typed here stays here.",
  fileOtherReplaceText:
    "The file is for that type of request. It opens there, in place of what you typed there.",
  fileOtherYes: "Switch and open the file",
  fileOtherNo: "Stay here",
  fileUnreadable: "This file could not be read. Choose it again, or another one.",
  fileTooLarge: "This file is too large for a request. Choose another one.",
  fileNotJson: "This file is not JSON. Choose a file that was saved here, or the payload of a request.",
  fileNoRequest:
    "This file holds no request. Choose a file that was saved here, or the payload of a request.",
  fileUnknownType: "This file is for a type of request that this page does not have. Choose another one.",

  unexpectedText: (count) =>
    count === 1
      ? "1 property is not part of this request type"
      : `${number.format(count)} properties are not part of this request type`,
  unexpectedRemove: "Remove from the request",
};
