// What the page says about drafts, files and properties without a place, in English.

const number = new Intl.NumberFormat("en");

export const keeping = {
  tabKept:
    "This tab keeps what you type, also when you reload the page, until you send it, empty the form or close the tab. A tab that you open again within two hours still has it.",
  tabNotKept:
    "This browser does not let the tab keep what you type: it is lost when you reload or leave the page. Save it as a file to continue later.",
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
  draftClearTitle: "Delete all drafts?",
  draftChanged: (date) => `This draft was changed in another tab on ${date}.`,
  draftSent: (date) => `A request from this draft was sent in another tab on ${date}.`,
  draftGone: "The draft of this form was deleted, so it is not kept any more. What you typed is still here.",
  draftAway: "This draft was sent or deleted in another tab.",
  sentBeforeTitle: "Send this request, too?",
  sendAllTheSame: "Send it all the same",
  sendNot: "Do not send",
  draftHere: "(this form)",

  fileSaved: (name) => `Saved as ${name}.`,
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
  fileSeveral: (most) =>
    `This file holds several requests. The form can hold them together only where they are for different sites, ${most} at most, and the same in all else. Open a file with one of them.`,
  fileUnknownType: "This file is for a type of request that this page does not have. Choose another one.",

  unexpectedText: (count) =>
    count === 1
      ? "1 property is not part of this request type"
      : `${number.format(count)} properties are not part of this request type`,
};
