// What the page for types of the reader's own says, in English; it takes the place of what other pages say under these names.

const number = new Intl.NumberFormat("en");

export const own = {
  ownSkip: "Skip to the content",
  ownTitle: "Try your own definition",
  ownAbout: "Open the definition of a request type of your own, and see its form at work.",
  ownLead:
    "A definition is a JSON file that describes a type of request: its fields, its rules and its words. Open one here, and its form is there to be filled in and checked, like those of the documented types.",
  ownNoScript:
    "This page needs JavaScript, which is off or blocked here. Turn JavaScript on, then load the page again.",
  ownDrop: "Drop a file anywhere on this page, or choose one.",
  ownChoose: "Choose a definition file…",
  ownLimits: "A JSON file of at most 1 MB. It is read in your browser and goes nowhere.",
  ownWeight: (kB) =>
    `The first one loads what reads definitions and checks forms, once: ${number.format(kB)} kB, from the address of this page alone.`,
  ownExample: "No definition at hand? These help to write one:",
  ownExampleFile: "A documented type as a definition, to be changed",
  ownSchemaFile: "The JSON Schema of definitions, for your editor",

  ownLoading: "Reading the definition…",
  ownOrigin: (name) => `This form comes from your file ${name}.`,
  ownNotOurs:
    "It is your own and none of the documented types. Nothing of it is sent from here: once it is complete, you can copy or download its payload.",
  ownLanguage: (language) => `The definition has no English: the form is in ${language}.`,
  ownLanguages: { en: "English", fr: "French" },
  ownAnother: "Open another file…",
  ownRemove: "Remove this definition",
  ownRemoveTitle: "Remove this definition?",
  ownRemoveText: "The definition and everything that you typed into its form will be gone from this tab.",
  ownReplaceTitle: "Replace what you typed?",
  ownReplaceText: "The other definition has a form of its own. What you typed into this one will be removed.",
  ownReplaceYes: "Open the other definition",
  ownNotReplaced: "The file was not opened. The form is as it was.",

  ownProblem: (name) => `${name} cannot be opened`,
  ownNothing: "No file was opened",
  ownFaults: (name, count) =>
    count === 1 ? `1 thing to correct in ${name}` : `${number.format(count)} things to correct in ${name}`,
  ownFaultsText: "Correct the file, then open it again. Each place is followed by what to write there.",
  ownWholePlace: "the whole file",
  ownMoreFaults: (count) => `and ${number.format(count)} more`,
  ownProblems: {
    several: "Several files came at once. Open one definition at a time.",
    folder: "This is a folder. Open the definition file that is in it.",
    tooLarge: "The file is larger than 1 MB, more than any definition has. Choose another one.",
    unreadable: "The file could not be read. Choose it again, or another one.",
    binary: "The file holds no text in UTF-8, as JSON is. Choose the JSON file of a definition.",
    notJson: "The file is not JSON:",
    request:
      "The file holds a request, not the definition of a type of requests. To open a request of a documented type, choose its form above, then “Continue later: drafts and files”.",
    noDefinition:
      "The file is JSON, but no definition: that is an object with an id, a title, a provider and groups of properties.",
    notStarted:
      "The part of the page that reads definitions did not start. Check your connection, then load the page again. If that does not help, your browser or your organisation may block WebAssembly: use another browser, or ask your administrator to allow it.",
  },

  ownPassedTitle: "The request is complete",
  ownPassed: "It passed every check of your definition. Nothing was sent: copy or download its payload.",
  ownShow: "Show the payload",

  review: "Check the request",
  tabKept:
    "This tab keeps the definition and what you type, also when you reload the page, until you remove the definition or close the tab. A tab that you open again within two hours still has them.",
  tabNotKept:
    "This browser does not let the tab keep the definition or what you type: they are lost when you reload or leave the page.",
  payloadTitle: "The payload",
  payloadReady: "Complete. Nothing is sent from here.",
};
