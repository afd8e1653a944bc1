import type { Words } from '../en'
import { plural } from './plural'

export const measure: Words['measure'] = {
  view: 'Ce qui est montré',
  timing: 'Temps',
  measure: 'Mesurer',
  photo: {
    drop: 'Déposez une photo ici',
    choose: 'Choisir une photo…',
    newest: 'La dernière de démonstration',
    reading: (name) => `Lecture de ${name}…`,
    cancel: 'Annuler',
    file: 'Photo à mesurer',
    tooLarge: (name) =>
      `${name} est trop grande pour être transmise par un navigateur, et n’a pas été trouvée dans les dossiers usuels. Ouvrez d’abord son dossier dans « Photos », ou enregistrez un JPEG plus petit.`,
    unreadable: (name) => `${name} n’a pas pu être lue. Choisissez-la de nouveau.`,
    several: 'Une photo à la fois : la première a été prise.',
  },
  bands: {
    title: 'Lecture et clignotement',
    intro:
      'Une lumière qui clignote trace des bandes sur une photo dont les lignes sont lues l’une après l’autre. Leur nombre dit combien dure la lecture, ou à quelle cadence la lumière clignote.',
    what: 'Ce qui est connu',
    light: 'La cadence',
    readout: 'La lecture',
    blink: {
      known: 'Le clignotement du rig',
      about:
        'Le rig allume et éteint entièrement sa première LED, et compte par son quartz combien de fois. Rien d’autre n’est à connaître.',
      begin: 'Faire clignoter la première LED',
      end: 'Arrêter de clignoter',
      going: (done, of) => `Clignote depuis ${done} s sur ${of} : prenez la photo maintenant.`,
      note: 'Votre lumière revient à la fin.',
      was: (hertz) => `Le rig a clignoté à ${hertz}.`,
      noRig: 'Connectez d’abord un rig : c’est lui qui clignote.',
      shoe: 'Si cet obturateur déclenche la griffe, débranchez-en le rig : une prise de vue arrête le clignotement.',
      unknown:
        'Faites clignoter la première LED, prenez la photo pendant ce temps et donnez-la de nouveau à Lumacro.',
      few: (hertz, ms) =>
        `Il y a trop peu de bandes à compter. À ${hertz}, une lecture de moins de ${ms} en montre moins de six. Un rig avec WRITER = "spi" clignote cinq fois plus vite ; un obturateur mécanique n’en montre presque pas.`,
      next: 'Ensuite : la cadence des LED',
    },
    steps: {
      surface: 'Tenez une feuille de papier uni devant l’objectif, près d’une LED, hors de la netteté.',
      electronic: 'Réglez l’obturateur électronique, 1/2000 s ou plus rapide, et un ISO élevé.',
      shoot:
        'Prenez une photo ni brûlée ni noire, JPEG ou RAW avec son aperçu, droite telle que l’appareil la tient.',
      give: 'Donnez-la à Lumacro.',
    },
    lightOne: 'Faire clignoter une LED',
    lightNote: (drive, hertz) =>
      `Une LED à la commande ${drive}, qui clignote à ${hertz}. Annuler ramène votre lumière.`,
    lit: 'Une LED clignote.',
    frequency: 'La lumière clignote à',
    known: 'Temps de lecture connu',
    rows: 'Lumière des lignes',
    rowAxis: 'De la première à la dernière ligne, %',
    lightAxis: 'Lumière, % de la moyenne',
    row: (place, light) => `${place} depuis le haut : ${light} de la moyenne`,
    spectrum: 'Spectre',
    bandsAxis: 'Bandes par photo',
    depthAxis: 'Profondeur, %',
    line: (count, depth) => `${count} bandes par photo : ${depth} de profondeur`,
    counted: (count) => `${count} bandes`,
    found: (count, coherence) =>
      `${count} bandes de la première à la dernière ligne, semblables sur ${coherence} de la largeur.`,
    readoutIs: (ms, error) => `La lecture dure ${ms}, à ${error} près.`,
    rateIs: (hertz, error) => `La lumière clignote à ${hertz}, à ${error} près.`,
    keepReadout: (ms, camera) => `Garder ${ms} dans ${camera}`,
    keepRate: (hertz, led) => `Garder ${hertz} dans ${led}`,
    kept: 'Gardé dans le profil',
    outside:
      'C’est hors de ce que peut être un appareil ou une LED. Ce qui est connu ci-dessus est-il juste ?',
    refused: {
      small:
        'Cette photo a trop peu de lignes pour y trouver des bandes. Prenez-en une d’au moins 200 pixels de haut.',
      clipped:
        'Cette photo est trop brûlée. Baissez l’ISO jusqu’à un papier gris moyen, et prenez-en une autre.',
      black:
        'Cette photo est presque toute noire. Montez l’ISO, ou approchez le papier de la LED, et prenez-en une autre.',
      unclear:
        'Quelque chose sur cette surface ressemble aussi à des bandes, on ne peut les distinguer. Prenez un papier plus uni, plus flou.',
      none: 'Aucune bande régulière ne traverse cette photo. Essayez une vitesse plus rapide, une seule LED plus près du papier, et aucune autre lumière dans la pièce.',
      few: 'Il y a trop peu de bandes à compter : la lecture est rapide, ou la lumière lente. Essayez des LED qui clignotent plus vite ; avec un obturateur mécanique, il n’y en a guère.',
    },
  },
  contact: {
    title: 'Contact de la griffe',
    intro:
      'Le rig mesure combien de temps le contact reste fermé. Quelques vues à diverses vitesses disent s’il suit l’obturateur ou ne fait qu’une impulsion.',
    begin: 'Commencer',
    again: 'Recommencer',
    back: 'Refaire la dernière',
    set: (speed) => `Réglez l’appareil sur ${speed} et déclenchez.`,
    progress: (done, of) => `${done} sur ${of}`,
    waiting: 'En attente du contact…',
    fire: (speed) => `Déclencher la démonstration à ${speed}`,
    noRig: 'Connectez d’abord un rig : c’est lui qui écoute.',
    nothing:
      'Aucun front en 20 s. Le câble est-il branché, et ce boîtier commande-t-il un flash avec l’obturateur, la cadence et le bracketing actuels ?',
    plot: 'Contact selon la vitesse',
    shutterAxis: 'Vitesse',
    closedAxis: 'Contact fermé',
    shots: 'Vues',
    follows: 'Tel que trouvé',
    at: (speed, closed) => `${speed} : fermé ${closed}`,
    held: (offset, late) =>
      `Le contact suit l’obturateur et s’ouvre ${offset} ${late ? 'après' : 'avant'} la fin de l’exposition.`,
    heldExact: 'Le contact suit l’obturateur et s’ouvre à la fin de l’exposition.',
    pulse: (closed) =>
      `Le contact ne fait qu’une impulsion, de ${closed}, à toute vitesse. La lumière « Ouvert » ne peut pas le suivre.`,
    unseen:
      'Le contact se ferme et s’ouvre plus vite que le rig ne sait mesurer : c’est une impulsion. La lumière « Ouvert » ne peut pas le suivre.',
    scatter: (time) => `Les vues s’écartent de ${time} au plus.`,
    margin: (speed, open, late, left) =>
      `À ${speed}, toutes les lignes sont ouvertes ensemble ${open} après le contact. La lumière vient après ${late} : il reste ${left} pour un flash.`,
    noMargin: (speed, late) =>
      `À ${speed}, la lumière vient ${late} après le contact, quand des lignes se ferment déjà. Prenez une vitesse plus lente, ou allumez avant la vue.`,
    keep: (camera) => `Garder dans ${camera}`,
    travel: (ms) => `Prendre ${ms} comme course des rideaux`,
    travelHint:
      'Si un boîtier ouvre son contact quand le second rideau part, la différence est la course des rideaux.',
    refused: {
      few: 'Il faut trois vues au moins.',
      alike: 'Les vues étaient toutes à peu près à la même vitesse. Prenez-en à deux IL d’écart.',
      neither:
        'Ces temps ne vont ni avec un contact qui suit l’obturateur, ni avec une impulsion. L’appareil était-il chaque fois à la vitesse demandée ? Recommencez.',
    },
  },
  oneLed: { look: 'Une LED, clignotante', zone: 'Une LED' },
  byPixels: {
    button: 'Atténuer plutôt par pixels',
    note: (left, off) => `La pire LED papillote alors de ${left} ; la lumière s’écarte de ${off}.`,
  },
  after: (travel) =>
    `Le contact se ferme quand le premier rideau a fini sa course, ${travel} après l’ouverture de la première ligne.`,
  afterElectronic: (readout) =>
    `Si un obturateur électronique ferme le contact, c’est supposé quand toutes les lignes sont ouvertes, ${readout} après la première.`,
  answered: (time) => `Ce rig répond à un front en ${time} au plus : son autotest l’a mesuré.`,
  usual: (time) =>
    `Une réponse en ${time} est supposée. L’autotest de la pièce « Rig » peut la mesurer, avec un fil depuis sa broche de cavalier.`,
  firstOnly:
    'Dans ce mode, la griffe ne se déclenche que pour la première image : les autres trouvent la lumière telle qu’elle est entre les vues.',
  carry: 'Écrire dans le relevé de chaque vue',
  carryNote: 'Grandissement, ouverture et focale, tels qu’ils sont ici quand l’obturateur se déclenche.',
  shoe: {
    title: 'Vérifié sur ce boîtier',
    test: 'Essayer maintenant',
    listening: 'Déclenchez. À l’écoute…',
    seen: 'Le rig a vu le contact se fermer.',
    burst: (seen) => plural(seen, { one: 'Un front vu jusqu’ici.', other: `${seen} fronts vus jusqu’ici.` }),
    flashEnabled: 'Le flash est activé dans le menu',
    shutterType: 'L’obturateur utilisé commande la griffe',
    bracketing: 'Le bracketing de mise au point commande la griffe',
    testShot: 'Le rig a noté une vue d’essai',
    fires: { burst: 'En rafale, la griffe se déclenche', bracketing: 'En bracketing de mise au point' },
    firing: { every: 'à chaque image', first: 'à la première seule', none: 'jamais' },
    drive: 'Cadence',
    drives: { single: 'Vue par vue', burst: 'Rafale', bracketing: 'Bracketing' },
  },
}
