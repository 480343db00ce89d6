// The sentences of the page in French. Before `:` and inside « » stands a no-break space (U+00A0), before `;`, `!`
// and `?` a narrow one (U+202F); they are written as escapes, because an editor shows them like any other space.

import { keeping } from "./fr-keeping.js";
import { sites } from "./fr-sites.js";

const number = new Intl.NumberFormat("fr");

export const fr = {
  site: "Formulaires de demande",
  broken:
    "La partie qui vérifie vos réponses n’a pas démarré. Rechargez la page. Si cela ne suffit pas, votre navigateur ou votre organisation bloque peut-être WebAssembly\u00a0: utilisez un autre navigateur ou demandez à votre administrateur de l’autoriser.",

  choices: { accepted: "Acceptée", rejected: "Refusée" },
  truth: { true: "Oui", false: "Non" },

  exampleDone: "Le formulaire est rempli avec l’exemple.",
  empty: "Vider le formulaire",
  emptyDone: "Le formulaire est vide.",
  emptyTitle: "Vider le formulaire\u202f?",
  emptyText: "Tout ce que contient ce formulaire sera effacé.",
  emptyNo: "Garder ma saisie",
  exampleTitle: "Remplacer votre saisie\u202f?",
  exampleText: "L’exemple prendra la place de tout ce que contient ce formulaire.",
  exampleYes: "Remplir avec l’exemple",
  review: "Relire la demande",
  formBlank: "Remplissez au moins un champ\u00a0: il n’y a encore aucune demande à envoyer",

  ...sites,

  ...keeping,

  payloadTitle: "Ce qui sera envoyé",
  payloadSentTitle: "Ce qui a été envoyé",
  payloadLeft: (count) =>
    count === 1
      ? "Il reste 1 élément à remplir ou à corriger."
      : `Il reste ${number.format(count)} éléments à remplir ou à corriger.`,
  payloadBlank: "Rien n’est encore rempli.",
  payloadReady: "C’est complet.",
  payloadSent: "Vous pouvez en garder une copie.",
  payloadMore: (count) => `et ${number.format(count)} de plus`,
  payloadNotYet:
    "Remplissez ou corrigez d’abord ce qui reste. Il y aura ensuite quelque chose à copier ou à télécharger.",
  copy: "Copier",
  copied: "C’est copié.",
  notCopied:
    "Le navigateur ne l’a pas permis. Le texte est maintenant sélectionné\u00a0: vous pouvez le copier au clavier.",
  downloaded: (name) => `Enregistré sous ${name}.`,

  reviewTitle: "Relisez la demande avant de l’envoyer",
  reviewLead: (provider) => `Voici ce ${/^[AEIOUYÉ]/.test(provider) ? "qu’" : "que "}${provider} recevra.`,
  reviewWarnings: "À regarder de plus près",
  takeSuggestion: (suggestion) => `Utiliser ${suggestion}`,
  suggestionTaken: "La suggestion est reprise.",
  change: "Modifier",

  supportLines: {
    type: (id) => `Type de demande\u00a0: ${id}`,
    status: (status) => `Statut\u00a0: ${status}`,
    code: (code) => `Code\u00a0: ${code}`,
    time: (time) => `Heure\u00a0: ${time}`,
    message: (message) => `Message\u00a0: ${message}`,
  },

  sending: "Envoi de la demande…",
  failedTitle: "La demande n’a pas été envoyée",
  lateTitle: "Il n’y a pas encore de réponse",
  interrupted:
    "La page a été quittée avant la réponse du portail. Votre saisie est conservée. La demande est peut-être arrivée malgré tout\u00a0: renseignez-vous d’abord, vous pourrez ensuite l’envoyer à nouveau.",
  unreachable:
    "Le portail est injoignable. Votre saisie est conservée. Vérifiez votre connexion, puis envoyez la demande à nouveau.",
  late: "Le portail n’a pas donné de réponse qui puisse être lue. Votre saisie est conservée. La demande est peut-être arrivée malgré tout\u00a0: renseignez-vous d’abord, vous pourrez ensuite l’envoyer à nouveau.",
  unavailable: (status) =>
    `Le portail ne peut pas la prendre en ce moment (statut ${status}). Votre saisie est conservée. Vous pourrez envoyer la demande à nouveau dans quelques minutes.`,
  unreadable: (status) =>
    `Le portail l’a refusée (statut ${status}) et sa réponse n’a pas pu être lue. Votre saisie est conservée. Demandez-en la raison au fournisseur ou réessayez plus tard.`,
  noPortal:
    "Aucun portail ne reçoit de demandes à cette adresse. Votre saisie est conservée. Copiez ou téléchargez la demande sous «\u00a0Ce qui sera envoyé\u00a0» et transmettez-la autrement.",

  signedOut:
    "Vous n’êtes plus connecté, le portail ne l’a donc pas prise. Rien de votre saisie n’est perdu. Reconnectez-vous dans un autre onglet, puis envoyez la demande d’ici.",

  copiedTab:
    "Cet onglet est la copie d’un autre, dans lequel la même demande va être envoyée. Rien n’a été envoyé d’ici. Relisez-la encore une fois avant de l’envoyer depuis cet onglet.",
  copiedSites:
    "Cet onglet est la copie d’un autre, qui envoie des demandes pour plusieurs sites. Elles y restent\u00a0: rien n’a été envoyé d’ici.",
  tabBlocked:
    "Ce navigateur ne garde rien d’une page à l’autre. Ouvrez d’abord la page de ce type de demande, puis ouvrez-y le fichier ou le brouillon.",

  doneTitle: "La demande a été envoyée",
  createdText: (id) => `Elle est enregistrée sous l’identifiant ${id}. Conservez-le pour toute question.`,
  takenText: (provider) => `${provider} l’a prise en compte. Il n’y a pas d’identifiant à conserver.`,
  createdNext: (provider) =>
    `${provider} valide la demande (statut «\u00a0nouvelle\u00a0», NEW), la met en œuvre («\u00a0en cours\u00a0», IN_PROGRESS), puis la clôt quand tout est terminé («\u00a0terminée\u00a0», COMPLETED). Avec l’identifiant, vous pouvez demander ce statut à tout moment.`,
  takenNext: (provider) =>
    `${provider} n’annonce pas de message ultérieur. Imprimez cette page si vous voulez en garder une trace.`,
  sentOn: (date) => `Envoyée le ${date}.`,
  sentId: "identifiant",
  sentStatus: (status, date) => (date ? `Statut le ${date}\u00a0: ${status}.` : `Statut\u00a0: ${status}.`),
  sentAsking: "Le portail est interrogé…",
  sentAsked: "Le statut de chaque demande est à jour.",
  sentUnanswered: (count) =>
    count === 1
      ? "Le portail n’a pas donné le statut d’une demande. Réessayez plus tard."
      : `Le portail n’a pas donné le statut de ${number.format(count)} demandes. Réessayez plus tard.`,
  statuses: {
    NEW: "nouvelle",
    IN_PROGRESS: "en cours",
    COMPLETED: "terminée",
    REJECTED: "rejetée",
    CANCELED: "annulée",
    UNKNOWN: "inconnu",
  },
};
