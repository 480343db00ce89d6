// What the page for types of the reader's own says, in French. Spaces are as in fr.js.

const number = new Intl.NumberFormat("fr");

export const own = {
  ownSkip: "Aller au contenu",
  ownTitle: "Essayer votre propre définition",
  ownAbout:
    "Ouvrez la définition d’un type de demande qui vous est propre et voyez son formulaire à l’œuvre.",
  ownLead:
    "Une définition est un fichier JSON qui décrit un type de demande\u00a0: ses champs, ses règles et ses libellés. Ouvrez-en une ici, et son formulaire est prêt à être rempli et vérifié, comme ceux des types documentés.",
  ownNoScript:
    "Cette page a besoin de JavaScript, qui est désactivé ou bloqué ici. Activez JavaScript, puis rechargez la page.",
  ownDrop: "Déposez un fichier n’importe où sur cette page, ou choisissez-en un.",
  ownChoose: "Choisir un fichier de définition…",
  ownLimits: "Un fichier JSON de 1\u00a0Mo au plus. Il est lu dans votre navigateur et ne va nulle part.",
  ownWeight: (kB) =>
    `Le premier charge, une seule fois, ce qui lit les définitions et vérifie les formulaires\u00a0: ${number.format(kB)}\u00a0ko, depuis l’adresse de cette page uniquement.`,
  ownExample: "Pas de définition sous la main\u202f? Voici de quoi en écrire une\u00a0:",
  ownExampleFile: "Un type documenté sous forme de définition, à modifier",
  ownSchemaFile: "Le schéma JSON des définitions, pour votre éditeur",

  ownLoading: "Lecture de la définition…",
  ownOrigin: (name) => `Ce formulaire vient de votre fichier ${name}.`,
  ownNotOurs:
    "C’est le vôtre et non l’un des types documentés. Rien n’en est envoyé d’ici\u00a0: une fois la demande complète, vous pourrez copier ou télécharger son contenu.",
  ownLanguage: (language) => `La définition n’a pas de français\u00a0: le formulaire est en ${language}.`,
  ownLanguages: { en: "anglais", fr: "français" },
  ownAnother: "Ouvrir un autre fichier…",
  ownRemove: "Retirer cette définition",
  ownRemoveTitle: "Retirer cette définition\u202f?",
  ownRemoveText:
    "La définition et tout ce que vous avez saisi dans son formulaire seront effacés de cet onglet.",
  ownReplaceTitle: "Remplacer votre saisie\u202f?",
  ownReplaceText:
    "L’autre définition a son propre formulaire. Ce que vous avez saisi dans celui-ci sera effacé.",
  ownReplaceYes: "Ouvrir l’autre définition",
  ownNotReplaced: "Le fichier n’a pas été ouvert. Le formulaire est tel qu’il était.",

  ownProblem: (name) => `${name} ne peut pas être ouvert`,
  ownNothing: "Aucun fichier n’a été ouvert",
  ownFaults: (name, count) =>
    count === 1
      ? `1 élément à corriger dans ${name}`
      : `${number.format(count)} éléments à corriger dans ${name}`,
  ownFaultsText:
    "Corrigez le fichier, puis ouvrez-le à nouveau. Chaque emplacement est suivi, en anglais, de ce qu’il faut y écrire.",
  ownWholePlace: "tout le fichier",
  ownMoreFaults: (count) => `et ${number.format(count)} de plus`,
  ownProblems: {
    several: "Plusieurs fichiers sont arrivés à la fois. Ouvrez une seule définition à la fois.",
    folder: "C’est un dossier. Ouvrez le fichier de définition qui s’y trouve.",
    tooLarge: "Le fichier dépasse 1\u00a0Mo, plus que n’en a aucune définition. Choisissez-en un autre.",
    unreadable: "Le fichier n’a pas pu être lu. Choisissez-le à nouveau, ou choisissez-en un autre.",
    binary:
      "Le fichier ne contient pas de texte en UTF-8, comme l’est le JSON. Choisissez le fichier JSON d’une définition.",
    notJson: "Le fichier n’est pas du JSON\u00a0:",
    request:
      "Le fichier contient une demande, et non la définition d’un type de demande. Pour ouvrir une demande d’un type documenté, choisissez son formulaire ci-dessus, puis «\u00a0Continuer plus tard\u00a0: brouillons et fichiers\u00a0».",
    noDefinition:
      "Le fichier est du JSON, mais pas une définition\u00a0: c’est un objet qui a un identifiant (id), un titre (title), un fournisseur (provider) et des groupes de propriétés (groups).",
    notStarted:
      "La partie de la page qui lit les définitions n’a pas démarré. Vérifiez votre connexion, puis rechargez la page. Si cela ne suffit pas, votre navigateur ou votre organisation bloque peut-être WebAssembly\u00a0: utilisez un autre navigateur ou demandez à votre administrateur de l’autoriser.",
  },

  ownPassedTitle: "La demande est complète",
  ownPassed:
    "Elle satisfait à toutes les vérifications de votre définition. Rien n’a été envoyé\u00a0: copiez ou téléchargez son contenu.",
  ownShow: "Montrer le contenu",

  review: "Vérifier la demande",
  tabKept:
    "Cet onglet garde la définition et votre saisie, même si vous rechargez la page, jusqu’à ce que vous retiriez la définition ou fermiez l’onglet. Un onglet rouvert dans les deux heures les a encore.",
  tabNotKept:
    "Ce navigateur ne permet pas à l’onglet de garder la définition ni votre saisie\u00a0: elles sont perdues si vous rechargez ou quittez la page.",
  payloadTitle: "Le contenu de la demande",
  payloadReady: "C’est complet. Rien n’est envoyé d’ici.",
};
