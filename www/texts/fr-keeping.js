// What the page says about drafts, files and properties without a place, in French. Spaces are as in fr.js.

const number = new Intl.NumberFormat("fr");

export const keeping = {
  tabKept:
    "Cet onglet garde votre saisie, même si vous rechargez la page, jusqu’à l’envoi, jusqu’à ce que vous vidiez le formulaire ou fermiez l’onglet. Un onglet rouvert dans les deux heures l’a encore.",
  tabNotKept:
    "Ce navigateur ne permet pas à l’onglet de garder votre saisie\u00a0: elle est perdue si vous rechargez ou quittez la page. Enregistrez-la dans un fichier pour continuer plus tard.",
  draftKept: (date) => `Gardé pour la dernière fois\u00a0: ${date}.`,
  draftOff: "Plus rien n’est gardé. Le brouillon de ce formulaire est supprimé.",
  draftBlocked:
    "Ce navigateur ne permet pas à la page de garder des brouillons. Vous pouvez tout de même remplir et envoyer le formulaire, ou l’enregistrer dans un fichier.",
  draftFull:
    "Le navigateur n’a plus de place\u00a0: les dernières modifications ne sont pas gardées. Vous pouvez tout de même remplir et envoyer le formulaire, ou l’enregistrer dans un fichier.",
  draftQuestion: (date) => `Reprendre votre brouillon du ${date}\u202f?`,
  draftContinue: "Reprendre le brouillon",
  draftContinued: "Brouillon repris.",
  draftReplaceText: "Le brouillon prendra la place de tout ce que contient ce formulaire.",
  draftDelete: "Supprimer",
  draftDeleted: "C’est supprimé.",
  draftDeleteTitle: "Supprimer ce brouillon\u202f?",
  draftDeleteText: "Il disparaîtra de cet appareil. Ce que contient le formulaire reste.",
  draftDeleteNo: "Garder",
  draftClearTitle: "Supprimer tous les brouillons\u202f?",
  draftChanged: (date) => `Ce brouillon a été modifié dans un autre onglet le ${date}.`,
  draftSent: (date) => `Une demande issue de ce brouillon a été envoyée dans un autre onglet le ${date}.`,
  draftGone:
    "Le brouillon de ce formulaire a été supprimé, il n’est donc plus gardé. Votre saisie est toujours ici.",
  draftAway: "Ce brouillon a été envoyé ou supprimé dans un autre onglet.",
  sentBeforeTitle: "Envoyer aussi cette demande\u202f?",
  sendAllTheSame: "Envoyer quand même",
  sendNot: "Ne pas envoyer",
  draftHere: "(ce formulaire)",

  fileSaved: (name) => `Enregistré sous ${name}.`,
  fileOpened: "Fichier chargé.",
  fileNotOpened: "Le fichier n’a pas été ouvert. Le formulaire est tel qu’il était.",
  fileText: "Le fichier prendra la place de tout ce que contient ce formulaire.",
  fileYes: "Ouvrir le fichier",
  fileOtherTitle: (title) => `Passer à «\u00a0${title}\u00a0»\u202f?`,
  fileOtherText:
    "Le fichier est pour ce type de demande. Il s’y ouvrira\u202f; votre saisie d’ici reste ici.",
  fileOtherReplaceText:
    "Le fichier est pour ce type de demande. Il s’y ouvrira à la place de ce que vous y avez saisi.",
  fileOtherYes: "Changer de formulaire et ouvrir le fichier",
  fileOtherNo: "Rester ici",
  fileUnreadable: "Ce fichier n’a pas pu être lu. Choisissez-le à nouveau, ou choisissez-en un autre.",
  fileTooLarge: "Ce fichier est trop volumineux pour une demande. Choisissez-en un autre.",
  fileNotJson:
    "Ce fichier n’est pas du JSON. Choisissez un fichier enregistré ici ou le contenu d’une demande.",
  fileNoRequest:
    "Ce fichier ne contient pas de demande. Choisissez un fichier enregistré ici ou le contenu d’une demande.",
  fileSeveral: (most) =>
    `Ce fichier contient plusieurs demandes. Le formulaire ne peut les contenir ensemble que si elles portent sur des sites différents, ${most} au plus, et sont identiques pour tout le reste. Ouvrez un fichier qui n’en contient qu’une.`,
  fileUnknownType: "Ce fichier est pour un type de demande que cette page n’a pas. Choisissez-en un autre.",

  unexpectedText: (count) =>
    count === 1
      ? "1 propriété ne fait pas partie de ce type de demande"
      : `${number.format(count)} propriétés ne font pas partie de ce type de demande`,
};
