// What the page says about service points, which readers know as sites, in English.

const number = new Intl.NumberFormat("en");

const states = {
  INSTALLING: "being installed",
  OPERATIONAL: "in service",
  TERMINATED: "terminated",
  CANCELLED: "cancelled",
  UNKNOWN: "in an unknown state",
};

/**
 * What a request of a type does to its site; of a type that is not here the page says only for which site it is. Where the
 * provider's documents contradict each other, this is what the name of the type says, and no more than that.
 */
const deeds = {
  C_BVPN_CUSTOM002_1: "By the name of this request, you are creating",
  C_BVPN_FR_1: "By the name of this request, you are creating",
  R_BVPN_FR_1: "You are disconnecting",
  U_BVPN_CUSTOM001_1: "By the name of this request, you are updating",
  U_BVPN_CUSTOM002_1: "By the name of this request, you are updating",
  U_BVPN_CUSTOM003_1: "You are updating",
  U_BVPN_FR_1: "By the name of this request, you are updating",
};

export const sites = {
  siteNotChosen: "No site is chosen yet: choose one from the list.",
  siteAwaited: "The list of your sites is still loading.",
  siteUnknown: "The list of your sites is not known here.",
  siteGiveReference: "Give a reference below.",
  siteMissing: "Choose the site, or give one of its references",
  siteWarning: "To check:",
  siteName: "Site",
  siteStateTitle: "State of the service",
  siteState: (state) => (Object.hasOwn(states, state) ? states[state] : state),
  siteUnnamed: (references) => `the service point ${references}`,
  sitePurpose: (type, name, state) => `${deedOf(type)} ${name}${which(state)}.`,

  sitesAdded: (count) => (count === 1 ? "1 site added." : `${number.format(count)} sites added.`),
  sitesLeft: (count) =>
    count === 1
      ? "1 line is left: it names no site of yours, or several."
      : `${number.format(count)} lines are left: they name no site of yours, or several.`,
  sitesMost: (most) => `There is room for ${most} sites: send these first.`,
  sitesChosen: (id, count) => `${id} selected: ${sites.sitesCount(count)}.`,
  sitesCount: (count) => (count === 1 ? "1 site" : `${number.format(count)} sites`),
  sitesRemove: "Remove",
  sitesRemoved: (name, count) => `${name} removed: ${sites.sitesCount(count)}.`,

  sitesTitle: "One request for each site",
  sitesPurpose: (type, count) => `${deedOf(type)} ${sites.sitesCount(count)}.`,
  sitesUnlisted: "This site is not in your list of service points.",
  sitesRequests: (count) =>
    count === 1 ? "1 request, for one site" : `${number.format(count)} requests, one for each site`,
  sitesSame: "The same for all of them",
  sitesSend: (count) => `Send ${number.format(count)} requests`,
  sitesPause: "Pause",
  sitesPausing: "Pausing once the answer has come…",
  sitesGoOn: (count) =>
    count === 1 ? "Go on: 1 request is left" : `Go on: ${number.format(count)} requests are left`,
  sitesProgress: (done, count) => `${number.format(done)} of ${number.format(count)} sent.`,
  sitesRefused: (count) => `${number.format(count)} refused.`,
  sitesPerhaps: (count) => `${number.format(count)} perhaps sent.`,
  sitesPaused: "Paused.",
  sitesResult: ({ state, requestId, outcome }) =>
    ({
      waiting: "",
      sending: "Being sent…",
      sent: requestId ? `Sent, registered as ${requestId}.` : "Sent.",
      refused: "Refused, not sent.",
      perhaps: "No answer came: perhaps sent. Find that out first, before you send it again.",
      unsent:
        outcome === "signedOut"
          ? "Not sent: sign in to the portal again."
          : "Not sent: the portal could not take it.",
    })[state] ?? "",
  sitesMend: "Correct and send again",
  sitesAgain: "Send again all the same",
  sitesAgainTitle: (name) => `Send the request for ${name} a second time?`,
  sitesAgainText: "No answer came, and it may have arrived. Sent again it may be ordered twice.",
  sitesAgainYes: "Send again",
  sitesAgainNo: "Do not send",
  sitesUnderWay: (done, count) =>
    `Of ${number.format(count)} requests for several sites, ${done === 1 ? "1 is" : `${number.format(done)} are`} sent.`,
  sitesReplaceTitle: "Forget the requests that are not sent?",
  sitesReplaceText:
    "There are requests for other sites that are refused, or not sent yet. New ones take their place.",
  sitesReplaceYes: "Forget them",
  sitesReplaceNo: "Keep them",

  pointsLoading: "Loading your service points…",
  pointsLoaded: (count) =>
    count === 1
      ? "1 service point loaded. You find it under “Which site?”."
      : `${number.format(count)} service points loaded. You find them under “Which site?”.`,
  pointsRemoved: "The list is removed. The form asks for a reference again.",
  pointsUnreadable: "This file could not be read. Choose it again, or another one.",
  pointsTooLarge: "This file is too large for a list of service points. Choose another one.",
  pointsNotJson: "This file is not JSON. Choose a file with the answer of GET /servicePoints.",
  pointsNotList:
    "This file holds no list of service points. Choose a JSON file with a list in which each entry has an “id”.",
  pointsEmpty: "This list is empty. Choose one that has at least one service point.",
  pointsNoPortal:
    "The portal gave no list of service points. Try again later, or choose a file that has the list.",

  pointsList: "Service points",
  pointsMore: (count) => `${number.format(count)} more: keep typing.`,
  pointsFound: (count) =>
    count === 0
      ? "No service point found."
      : count === 1
        ? "1 service point found."
        : `${number.format(count)} service points found.`,
  pointsChosen: (id) => `${id} selected.`,
  pointsUse: (name) => `Use ${name}`,
  pointsMoreMeant: (count) => `${number.format(count)} more: search under “Which site?”.`,
  pointsReplaceTitle: (name) => `Use ${name} in place of what you typed?`,
  pointsReplaceText:
    "What you typed as a reference is for a different service point, or for none. It is removed.",
  pointsReplaceYes: "Use this service point",
};

function deedOf(type) {
  return deeds[type] ?? "This request is for";
}

function which(state) {
  return state ? `, which is ${state}` : "";
}
