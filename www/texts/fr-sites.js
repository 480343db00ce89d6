// What the page says about service points, which readers know as sites, in French. Spaces are as in fr.js.

const number = new Intl.NumberFormat("fr");

const states = {
  INSTALLING: "en cours d’installation",
  OPERATIONAL: "en service",
  TERMINATED: "résilié",
  CANCELLED: "annulé",
  UNKNOWN: "dans un état inconnu",
};

/**
 * What a request of a type does to its site; of a type that is not here the page says only for which site it is. Where the
 * provider's documents contradict each other, this is what the name of the type says, and no more than that.
 */
const deeds = {
  C_BVPN_CUSTOM002_1: "D’après le nom de cette demande, vous créez",
  C_BVPN_FR_1: "D’après le nom de cette demande, vous créez",
  R_BVPN_FR_1: "Vous résiliez",
  U_BVPN_CUSTOM001_1: "D’après le nom de cette demande, vous modifiez",
  U_BVPN_CUSTOM002_1: "D’après le nom de cette demande, vous modifiez",
  U_BVPN_CUSTOM003_1: "Vous modifiez",
  U_BVPN_FR_1: "D’après le nom de cette demande, vous modifiez",
};

export const sites = {
  siteNotChosen: "Aucun site n’est encore choisi\u00a0: choisissez-en un dans la liste.",
  siteAwaited: "La liste de vos sites est en cours de chargement.",
  siteUnknown: "La liste de vos sites n’est pas connue ici.",
  siteGiveReference: "Indiquez une référence ci-dessous.",
  siteMissing: "Choisissez le site ou indiquez l’une de ses références",
  siteWarning: "À vérifier\u00a0:",
  siteName: "Site",
  siteStateTitle: "État du service",
  siteState: (state) => (Object.hasOwn(states, state) ? states[state] : state),
  siteUnnamed: (references) => `le point de service ${references}`,
  sitePurpose: (type, name, state) => `${deedOf(type)} ${name}${which(state)}.`,

  sitesAdded: (count) => (count < 2 ? `${count} site ajouté.` : `${number.format(count)} sites ajoutés.`),
  sitesLeft: (count) =>
    count === 1
      ? "Il reste 1 ligne\u00a0: elle ne désigne aucun de vos sites, ou en désigne plusieurs."
      : `Il reste ${number.format(count)} lignes\u00a0: elles ne désignent aucun de vos sites, ou en désignent plusieurs.`,
  sitesMost: (most) => `Il y a de la place pour ${most} sites\u00a0: envoyez d’abord ceux-ci.`,
  sitesChosen: (id, count) => `${id} est sélectionné\u00a0: ${sites.sitesCount(count)}.`,
  sitesCount: (count) => (count < 2 ? `${count} site` : `${number.format(count)} sites`),
  sitesRemove: "Retirer",
  sitesRemoved: (name, count) => `${name} est retiré\u00a0: ${sites.sitesCount(count)}.`,

  sitesTitle: "Une demande par site",
  sitesPurpose: (type, count) => `${deedOf(type)} ${sites.sitesCount(count)}.`,
  sitesUnlisted: "Ce site n’est pas dans la liste de vos points de service.",
  sitesRequests: (count) =>
    count < 2 ? `${count} demande, pour un site` : `${number.format(count)} demandes, une par site`,
  sitesSame: "Identique pour tous",
  sitesSend: (count) => `Envoyer ${number.format(count)} demandes`,
  sitesPause: "Mettre en pause",
  sitesPausing: "Pause dès que la réponse sera arrivée…",
  sitesGoOn: (count) =>
    count < 2
      ? `Continuer\u00a0: il reste ${count} demande`
      : `Continuer\u00a0: il reste ${number.format(count)} demandes`,
  sitesProgress: (done, count) => `${number.format(done)} sur ${number.format(count)} envoyées.`,
  sitesRefused: (count) => (count < 2 ? `${count} refusée.` : `${number.format(count)} refusées.`),
  sitesPerhaps: (count) =>
    count < 2 ? `${count} peut-être envoyée.` : `${number.format(count)} peut-être envoyées.`,
  sitesPaused: "En pause.",
  sitesResult: ({ state, requestId, outcome }) =>
    ({
      waiting: "",
      sending: "Envoi en cours…",
      sent: requestId ? `Envoyée, enregistrée sous l’identifiant ${requestId}.` : "Envoyée.",
      refused: "Refusée, non envoyée.",
      perhaps:
        "Aucune réponse n’est arrivée\u00a0: peut-être envoyée. Renseignez-vous avant de l’envoyer à nouveau.",
      unsent:
        outcome === "signedOut"
          ? "Non envoyée\u00a0: connectez-vous à nouveau au portail."
          : "Non envoyée\u00a0: le portail n’a pas pu la prendre.",
    })[state] ?? "",
  sitesMend: "Corriger et envoyer à nouveau",
  sitesAgain: "Envoyer tout de même à nouveau",
  sitesAgainTitle: (name) => `Envoyer une seconde fois la demande pour ${name}\u202f?`,
  sitesAgainText:
    "Aucune réponse n’est arrivée, et elle est peut-être parvenue. Envoyée à nouveau, elle pourrait être commandée deux fois.",
  sitesAgainYes: "Envoyer à nouveau",
  sitesAgainNo: "Ne pas envoyer",
  sitesUnderWay: (done, count) =>
    `Sur ${number.format(count)} demandes pour plusieurs sites, ${done < 2 ? `${done} est envoyée` : `${number.format(done)} sont envoyées`}.`,
  sitesReplaceTitle: "Oublier les demandes qui ne sont pas envoyées\u202f?",
  sitesReplaceText:
    "Des demandes pour d’autres sites sont refusées ou pas encore envoyées. De nouvelles prendront leur place.",
  sitesReplaceYes: "Les oublier",
  sitesReplaceNo: "Les garder",

  pointsLoading: "Chargement de vos points de service…",
  pointsLoaded: (count) =>
    count === 1
      ? "1 point de service chargé. Il est sous «\u00a0Quel site\u202f?\u00a0»."
      : `${number.format(count)} points de service chargés. Ils sont sous «\u00a0Quel site\u202f?\u00a0».`,
  pointsRemoved: "La liste est retirée. Le formulaire demande à nouveau une référence.",
  pointsUnreadable: "Ce fichier n’a pas pu être lu. Choisissez-le à nouveau, ou choisissez-en un autre.",
  pointsTooLarge:
    "Ce fichier est trop volumineux pour une liste de points de service. Choisissez-en un autre.",
  pointsNotJson: "Ce fichier n’est pas du JSON. Choisissez un fichier avec la réponse de GET /servicePoints.",
  pointsNotList:
    "Ce fichier ne contient pas de liste de points de service. Choisissez un fichier JSON avec une liste dont chaque entrée a un «\u00a0id\u00a0».",
  pointsEmpty: "Cette liste est vide. Choisissez-en une qui contient au moins un point de service.",
  pointsNoPortal:
    "Le portail n’a pas donné de liste de points de service. Réessayez plus tard ou choisissez un fichier qui contient la liste.",

  pointsList: "Points de service",
  pointsMore: (count) => `${number.format(count)} de plus\u00a0: continuez à saisir.`,
  pointsFound: (count) =>
    count === 0
      ? "Aucun point de service trouvé."
      : count === 1
        ? "1 point de service trouvé."
        : `${number.format(count)} points de service trouvés.`,
  pointsChosen: (id) => `${id} est sélectionné.`,
  pointsUse: (name) => `Choisir ${name}`,
  pointsMoreMeant: (count) =>
    `${number.format(count)} de plus\u00a0: cherchez sous «\u00a0Quel site\u202f?\u00a0».`,
  pointsReplaceTitle: (name) => `Choisir ${name} à la place de votre saisie\u202f?`,
  pointsReplaceText:
    "La référence que vous avez saisie désigne un autre point de service, ou aucun. Elle sera retirée.",
  pointsReplaceYes: "Choisir ce point de service",
};

function deedOf(type) {
  return deeds[type] ?? "Cette demande concerne";
}

function which(state) {
  return state ? `, qui est ${state}` : "";
}
