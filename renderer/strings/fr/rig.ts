import type { Words } from '../en'

export const rig: Words['rig'] = {
  title: 'Rig',
  saysOfItself: 'Ce que le rig dit de lui-même',
  disconnect: 'Déconnecter',
  state: {
    none: 'Aucun rig n’est connecté',
    noneDo:
      'Choisissez un port ci-dessous, ou le rig simulé : il exécute le vrai micrologiciel et vient avec un appareil de démonstration.',
    connecting: 'Connexion…',
    connectingDo: (port) => `En attente du bonjour de ${port}.`,
    connectingSimulatedDo: 'En attente du bonjour du rig simulé.',
    simulated: 'Le rig simulé est connecté',
    simulatedDo:
      'Il exécute le vrai micrologiciel. Tournez son bouton ci-dessous, déclenchez son appareil dans « Vues », ou branchez votre propre rig.',
    connected: (port) => `Le rig sur ${port} est connecté`,
    connectedDo: (pixels, leds, firmware) => `${pixels} pixels, ${leds}, micrologiciel ${firmware}.`,
    connectedSilent: 'Il n’a pas encore dit ce qu’il est.',
    lost: (port) => `En attente de ${port}`,
    lostSimulated: 'En attente du rig simulé',
    refused: (port) => `${port} n’a pas pu être utilisé`,
    refusedSimulated: 'Le rig simulé n’a pas pu être utilisé',
  },
  ports: {
    title: 'Ports',
    again: 'Chercher encore',
    simulated: 'Simulé',
    simulatedAbout: 'Rig simulé : le vrai micrologiciel, sans matériel',
    inUse: 'utilisé par Lumacro',
    likely: 'semble être un rig',
    connect: 'Connecter',
    connected: 'Connecté',
    none: 'Aucun port série. Branchez le Feather avec un câble de données (beaucoup ne font que charger), puis cherchez encore.',
  },
  light: {
    region: 'Lumière du rig',
    title: 'Lumière',
    none: 'Un rig connecté dit ici ce qu’il est et ce qu’il sait faire.',
    layout: 'Disposition',
    pixels: 'Pixels',
    leds: 'LED',
    white: 'Blanc',
    whiteMixed: 'mélangé en RGB',
    drawNow: 'Courant actuel',
    budget: 'Budget',
    shortestPulse: 'Impulsion minimale',
    keepsBudget: 'Le rig tient son budget quoi qu’on lui demande, et dit ce qu’il a retiré.',
  },
  firmware: {
    title: 'Micrologiciel',
    version: 'Version',
    board: 'Carte',
    uid: 'Identifiant',
    boot: 'Démarrage',
    modes: 'Modes',
    badLines: 'Lignes abîmées',
    dropped: 'Vues perdues',
    droppedHint: (shots) =>
      `Le rig garde 256 vues tant qu’aucun ordinateur n’est là. ${shots} plus anciennes ont été perdues.`,
  },
  install: {
    title: 'Mettre le micrologiciel sur une carte',
    look: 'Chercher des cartes',
    install: 'Installer',
    update: 'Mettre à jour',
    none: 'Aucun lecteur CIRCUITPY ici. Branchez le Feather avec un câble de données, attendez son lecteur, puis cherchez encore.',
    noFirmware: (shipped, circuitPython) =>
      `pas encore de micrologiciel ; ce Lumacro apporte ${shipped} · CircuitPython ${circuitPython}`,
    hasFirmware: (firmware, shipped, circuitPython) =>
      `micrologiciel ${firmware} ; ce Lumacro apporte ${shipped} · CircuitPython ${circuitPython}`,
    copying: (drive) => `Copie vers ${drive}. Laissez le câble branché.`,
    pressReset:
      'Les fichiers y sont. Appuyez maintenant une fois sur le bouton reset de la carte ; son bonjour est attendu.',
    waiting: 'Les fichiers y sont. En attente du bonjour de la carte.',
    noAnswer:
      'Les fichiers y sont, mais la carte n’a pas répondu. Appuyez une fois sur son bouton reset, puis choisissez son port ci-dessus.',
    answers: (port, firmware) => `Le rig répond sur ${port} avec le micrologiciel ${firmware}.`,
    keptFile: (name) => `Un fichier d’un autre projet a été gardé sous ${name}.`,
    keptSettings:
      'Votre config.py a été gardé. La carte a aussi besoin de ces lignes, sinon elle ne démarrera pas :',
  },
}
