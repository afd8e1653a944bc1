import type { Words } from '../en'

export const causes: Words['failure']['causes'] = {
  nothingToDo: {
    undo: () => 'Il n’y a rien à annuler.',
    redo: () => 'Il n’y a rien à rétablir.',
    noSequenceRuns: () => 'Aucune séquence n’est en cours. Lancez-en une d’abord.',
    noSequenceChosen: () => 'Choisissez d’abord une séquence et lancez-la.',
    sequenceGone: () => 'Cette séquence n’existe plus.',
    noSteps: (sequence) => `${sequence} n’a pas encore d’étape : ajoutez d’abord une lumière.`,
    tooManyShots: (sequence, shots, most) =>
      `${sequence} compte ${shots} vues, et une série ${most} au plus : faites-la en plusieurs parties.`,
    noSuchStep: (steps) => `La séquence n’a que ${steps} étapes.`,
    nothingGiven: () => 'Ni photo ni dossier n’a été indiqué.',
    photoNotOpen: () => 'Cette photo n’est pas ouverte.',
    photoNotPinned: () => 'Cette photo n’est pas attribuée à la main.',
    noShotAfter: () => 'Il n’y a pas de vue après celle-ci.',
    noShotBefore: () => 'Il n’y a pas de vue avant celle-ci.',
    noShotsToMove: () => 'Aucune photo n’a encore de vue à partir de laquelle la décaler.',
    noPhotoBy: (camera) => `Aucune photo ici ne vient de ${camera}.`,
    nothingByHand: () => 'Rien n’a été décidé à la main.',
    noneWaits: () => 'Aucune photo ici n’attend sa lumière.',
    frameUnsure: (photo) =>
      `${photo} n’a pas encore de lumière sûre : décidez-en d’abord sur l’axe du temps.`,
    noFrames: () => 'Aucune image n’est ouverte dont prendre la lumière.',
    noneCarries: () => 'Aucune photo ici ne porte d’enregistrement de lumière.',
    noBatch: () => 'Il ne reste aucune écriture à annuler.',
    noSuchBatch: (batch) => `Il n’y a pas d’écriture ${batch} à annuler ; elles sont gardées un an.`,
    cannotTest: () => 'Ce micrologiciel ne sait pas se tester. Installez celui qui est fourni avec Lumacro.',
    cannotBlink: () =>
      'Ce micrologiciel ne sait pas clignoter selon sa propre horloge. Installez celui qui est fourni avec Lumacro.',
    testRuns: () => 'Un test est déjà en cours.',
    modeChanged: () =>
      'Le mode a été changé pendant que le rig se testait, ce qui a mis fin au test. Recommencez.',
    testEndless: () => 'Le rig n’a pas terminé son test. Appuyez sur son bouton reset, puis réessayez.',
    sequenceLit: () => 'Une séquence est allumée. Arrêtez-la d’abord, puis testez le rig.',
    modeNotTaken: () =>
      'Le rig n’a pas pris le mode du test. Attendez que sa lumière soit stable, puis réessayez.',
  },
  notPossible: {
    zoneTwice: () => 'Deux zones de l’éclairage ont le même identifiant.',
    noZone: (zone) => `L’éclairage n’a pas de zone ${zone}.`,
    zoneThere: (zone) => `L’éclairage a déjà une zone ${zone}.`,
    mostZones: (most) => `Un éclairage contient ${most} zones au plus.`,
    mostModifiers: (most) => `Pas plus de ${most} accessoires devant les LED. Retirez-en d’abord un.`,
    looksOfSteps: () =>
      'Une séquence est allumée, et ses étapes ont leurs propres éclairages. Arrêtez-la pour changer l’éclairage.',
    factoryStays: () => 'Les éclairages fournis avec l’application restent tels quels.',
    nameTaken: (name) => `Un autre éclairage s’appelle ${name}. Choisissez un autre nom.`,
    pulseTooShort: (shortest) =>
      `L’impulsion la plus courte de ce rig dure ${shortest}. Choisissez cette durée ou plus.`,
    darkTooShort: (shortest, least) =>
      `L’impulsion la plus courte de ce rig dure ${shortest}. Le noir entre deux impulsions compte aussi : choisissez une période d’au moins ${least}.`,
    mostSteps: (most) => `Une séquence contient ${most} étapes au plus.`,
    noStep: (step) => `La séquence n’a pas d’étape ${step}.`,
    placesUnread: () => 'Il faut une place par ligne, x et y en mm, en CSV ou en JSON.',
    otherCount: (places, pixels) => `Le fichier a ${places} places, et le rig ${pixels} pixels.`,
    placeTooFar: () => 'Une place est à plus de 2 m de l’objectif : les nombres sont-ils en mm ?',
    stepNotLit: () =>
      'Le rig n’allume pas l’étape suivante. Vérifiez son câble, puis continuez : ce qui manque sera pris.',
  },
  camera: {
    diskFull: (folder) => `Le disque de ${folder} est plein : faites de la place et déclenchez de nouveau.`,
    notAllowed: (folder) =>
      `Lumacro n’a pas le droit d’écrire dans ${folder} : choisissez un autre dossier pour les photos, ou changez ses droits.`,
    readOnlyDisk: (folder) =>
      `${folder} est sur un disque en lecture seule : choisissez un autre dossier pour les photos.`,
    folderGone: (folder) =>
      `${folder} a disparu : rebranchez son disque, ou choisissez un autre dossier pour les photos.`,
    notAFolder: (folder) => `${folder} n’est pas un dossier : choisissez-en un autre pour les photos.`,
    notSaved: (folder, why) => `La photo n’a pas pu être enregistrée dans ${folder} (${why}).`,
    numbersUsed: (folder, photos) =>
      `${folder} contient déjà ${photos} photos : déplacez-les, ou choisissez un autre dossier.`,
    rigWentAway: () =>
      'Le rig a déclenché l’appareil, puis a disparu. Vérifiez les câbles, puis continuez : ce qui manque sera pris.',
    noEdgeCame: () =>
      'Le rig a déclenché l’appareil, mais aucun front n’est revenu. Vérifiez les câbles, puis continuez : ce qui manque sera pris.',
    noEdge: (picture, step) =>
      `La photo ${picture} n’a donné aucun front, la lumière n’a donc pas avancé. Vérifiez le câble, puis continuez : la série en est à l’étape ${step}.`,
  },
  photo: {
    notJpeg: (name) =>
      `${name} n’est ni un JPEG ni un RAW. Réglez l’appareil sur JPEG, ou RAW et JPEG, et prenez ce fichier.`,
    noPreview: (name) =>
      `${name} ne contient aucun aperçu lisible. Réglez l’appareil sur RAW et JPEG, et prenez le JPEG.`,
    smallPreview: (name) =>
      `L’aperçu de ${name} est trop petit pour mesurer. Réglez l’appareil sur RAW et JPEG, et prenez le JPEG.`,
    notDecoded: (name) =>
      `${name} n’a pas pu être lue comme image. Prenez le JPEG tel que l’appareil l’a écrit.`,
    isFolder: (name) => `${name} est un dossier. Choisissez-y une photo.`,
    empty: (name) => `${name} est vide. Copiez-la de nouveau depuis la carte.`,
    measuringEnded: (name) =>
      `${name} n’a pas pu être mesurée : le travail s’est interrompu, comme il arrive avec une image trop grande. Réglez l’appareil sur un JPEG plus petit, et prenez celui-ci.`,
  },
  drive: {
    noDrive: () =>
      'Il n’y a pas de lecteur CIRCUITPY. Branchez la carte avec un câble de données (beaucoup ne font que charger) et attendez son lecteur, ou nommez-le : lumacro firmware install LECTEUR.',
    severalDrives: (drives) =>
      `Il y a plusieurs cartes : ${drives}. Nommez celle que vous voulez : lumacro firmware install LECTEUR.`,
    noBootOut: (drive) =>
      `${drive} n’est pas le lecteur d’une carte sous CircuitPython : il n’y a pas de boot_out.txt. Indiquez le lecteur nommé CIRCUITPY.`,
    otherBootOut: (drive) =>
      `Le boot_out.txt de ${drive} n’est pas celui de CircuitPython. Appuyez une fois sur le bouton reset de la carte, puis réessayez.`,
    bootloader: (drive, download) =>
      `La carte sur ${drive} est dans son chargeur de démarrage. Appuyez une fois sur son bouton reset ; si aucun lecteur CIRCUITPY n’apparaît, copiez d’abord sur ce lecteur le fichier UF2 de ${download}.`,
    otherBoard: (drive, board, wanted) =>
      `La carte sur ${drive} est une « ${board} ». Ce micrologiciel est réservé à la ${wanted} ; rien n’a été changé.`,
    oldCircuitPython: (drive, version, wanted, download) =>
      `${drive} fait tourner CircuitPython ${version}, et le micrologiciel demande ${wanted} ou plus récent. Prenez-le sur ${download}, puis réessayez.`,
    newerFirmware: (theirs, ours) =>
      `La carte a le micrologiciel ${theirs}, et ce Lumacro apporte ${ours}. Mettez Lumacro à jour, ou installez l’ancien avec --older.`,
    readOnly: (drive) =>
      `${drive} est en lecture seule : le programme de la carte le tient peut-être, ou elle a été débranchée pendant l’écriture. Appuyez deux fois lentement sur son bouton reset (mode sans échec), attendez le lecteur, puis réessayez.`,
    full: (drive) =>
      `${drive} est plein. Supprimez-en ce dont la carte n’a pas besoin (lib/ n’est pas à Lumacro), puis recommencez.`,
    tooFull: (drive, missingKb) =>
      `${drive} est plein : il manque ${missingKb} Ko. Supprimez-en ce dont la carte n’a pas besoin (lib/ n’est pas à Lumacro), puis recommencez.`,
    unplugged: (drive) =>
      `${drive} a disparu pendant la copie du micrologiciel. Rebranchez la carte et recommencez : la copie reprend où elle s’est arrêtée.`,
    notVerified: (file, drive) =>
      `${file} ne se relit pas sur ${drive} tel qu’il a été écrit. Éjectez le lecteur, appuyez sur le bouton reset de la carte, puis recommencez.`,
  },
  busy: {
    writing: () => 'Lumacro est encore en train d’écrire des photos. Attendez la fin, ou annulez.',
    undoing: () => 'Lumacro est encore en train d’annuler une écriture. Attendez la fin, ou annulez.',
    run: () => 'Cette série est encore en cours. Attendez la fin, ou annulez.',
    checks: () => 'Lumacro est encore en train de vérifier. Attendez la fin, ou annulez.',
    requests: (most) => `Lumacro traite encore ${most} demandes précédentes. Attendez leur réponse.`,
  },
  photosStopped: {
    askAgain: (why) => `La partie de Lumacro qui lit les photos s’est arrêtée (${why}). Redemandez.`,
    startedAgain: (why) =>
      `La partie de Lumacro qui lit les photos s’est arrêtée (${why}) et a été relancée ; les mêmes photos sont ouvertes.`,
    forGood: (why) =>
      `La partie de Lumacro qui lit les photos s’est arrêtée et ne redémarre pas (${why}). Relancez Lumacro.`,
    closed: () => 'Les photos ont été fermées.',
  },
}
