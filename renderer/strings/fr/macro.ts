import type { Words } from '../en'
import { plural } from './plural'

export const macro: Words['macro'] = {
  room: 'Macro',
  setup: 'Montage macro',
  apertures: 'Ouvertures',
  frames: (count) => plural(count, { one: `${count} image`, other: `${count} images` }),

  figures: {
    magnification: 'Grandissement',
    field: (width, height) => `${width} × ${height} remplissent l’image`,
    effective: 'Ouverture effective',
    onRing: (fNumber) => `${fNumber} sur la bague`,
    lightLost: 'Lumière perdue de près',
    reported: 'déjà dans ce qu’affiche le boîtier',
    metered: 'la mesure du boîtier la voit',
    depthOfField: 'Profondeur de champ',
    byWaves: (mm) => `${mm} par les ondes`,
    classic: (mm) => `${mm} classique`,
    airy: 'Tache d’Airy',
    airyPixels: {
      below: (pixels) => `${pixels} pixels : les pixels limitent`,
      about: (pixels) => `${pixels} pixels : à peu près leur finesse`,
      over: (pixels) => `${pixels} pixels : la diffraction adoucit`,
    },
    sharpest: 'Photo seule la plus nette',
    blurs: (um, depth) => `flou de ${um} sur ${depth}`,
    distance: 'Jusqu’au sujet',
    about: (mm) => `environ ${mm}`,
    fromInside: 'depuis l’intérieur de l’objectif : l’espace libre est moindre',
    stack: 'Empilement',
    apart: (step, time) => `pas de ${step}, ${time}`,
  },

  advice: {
    diffraction: (pixels, fNumber) =>
      `La diffraction étale sur ${pixels} pixels ici. Ouvrez à ${fNumber} pour une photo nette, ou plus pour un empilement.`,
    close: (distance) =>
      `Le sujet est à environ ${distance} devant l’objectif : la lumière d’un anneau peut ne pas l’atteindre.`,
    slow: (frames, time) =>
      `${frames} images prennent ${time}. Fermez le diaphragme, ou prenez moins de profondeur, pour en faire moins.`,
  },

  plot: {
    save: {
      svg: (title) => `${title} : enregistrer en SVG`,
      csv: (title) => `${title} : enregistrer en CSV`,
    },
    svg: 'SVG',
    csv: 'CSV',
    aperture: 'Ouverture affichée par le boîtier',
    depthOfField: 'Profondeur de champ',
    classic: 'Classique',
    wave: 'Ondes',
    depthAt: (fNumber, classic, wave, effective, airy) =>
      `${fNumber} : ${classic} classique, ${wave} par les ondes, effective ${effective}, tache d’Airy ${airy}`,
    soft: (pixels) => `Tache d’Airy sur ${pixels} pixels`,
    blur: 'Flou d’une photo',
    blurAxis: 'Flou sur le capteur',
    bothEnds: 'Aux deux bouts',
    airy: 'Tache d’Airy',
    pixel: (um) => `un pixel, ${um}`,
    blurAt: (fNumber, um, depth, pixels, best) =>
      `${fNumber} : ${um} aux bouts de ${depth}, ${pixels} pixels. Minimum à ${best}.`,
  },

  stack: {
    title: 'Empilement',
    depth: 'Profondeur du sujet',
    step: 'Pas, en part de profondeur de champ',
    by: 'Profondeur de champ par',
    enough: 'Assez net pour',
    print: 'Un tirage',
    pixels: 'Deux pixels',
    pause: 'Pause avant chaque image',
    plan: 'Plan d’empilement',
    front: 'avant',
    one: (depth) => `Une image contient les ${depth}.`,
    many: (frames, step, sharp, time) =>
      `${frames} images, tous les ${step}, chacune nette sur ${sharp} : ${time}.`,
  },

  close: {
    title: 'Montage',
    how: 'Comment on agrandit',
    kinds: {
      known: 'Grandissement connu',
      field: 'Largeur de ce que je vois',
      extension: 'Bagues ou soufflet',
      dioptre: 'Bonnette',
      reversed: 'Objectif inversé sur le boîtier',
      coupled: 'Second objectif inversé devant',
    },
    apertureShown: 'Ouverture affichée par le boîtier',
    apertureRing: 'Ouverture sur la bague',
    beyond: (times) =>
      `Cet objectif seul va jusqu’à ${times}. Ajoutez des bagues, un soufflet ou une bonnette.`,
    below: (times) => `Cet objectif seul commence à ${times}. Choisissez plus, ou un autre montage.`,
    own: 'L’objectif seul est à',
    magnification: 'Grandissement',
    width: 'Largeur du cadre',
    added: 'Longueur ajoutée',
    strength: 'Puissance',
    image: 'De l’objectif au capteur',
    imageHint: 'Le tirage mécanique, la bague d’inversion et toutes les bagues ensemble. Une estimation.',
    reversed: 'Objectif inversé',
    coupledHint: 'L’objectif du boîtier reste à l’infini, l’inversé à pleine ouverture.',
  },

  profile: {
    edit: 'Modifier',
    done: 'Terminé',
    choose: (what) => `Profil : ${what}`,
    name: 'Nom',
    copy: 'Faire une copie',
    copyOf: (name) => `${name} (le mien)`,
    asItCame: 'Tel que fourni',
    remove: 'Supprimer',
  },
  camera: {
    title: 'Appareil',
    width: 'Largeur du capteur',
    height: 'Hauteur du capteur',
    pixel: 'Taille du pixel',
    sync: 'Synchro flash maximale',
    travel: 'Course des rideaux',
    travelHint: '2.5 à 4 ms d’ordinaire, et jamais plus que la vitesse de synchro.',
    readout: 'Lecture électronique',
    shoe: {
      mechanical: 'Griffe, obturateur mécanique',
      electronic: 'Griffe, obturateur électronique',
    },
    contact: {
      held: 'Fermé tant que l’obturateur est ouvert',
      pulse: 'Une brève impulsion, à toute vitesse',
      silent: 'Reste muette',
    },
    opens: 'S’ouvre après l’exposition, de',
    closed: 'Fermé pendant',
  },
  lens: {
    title: 'Objectif',
    focal: 'Focale',
    pupil: 'Grandissement pupillaire',
    pupilHint: 'Pupille de sortie sur pupille d’entrée : aussi large de dos que de face vaut 1.',
    smallest: 'Grandissement minimal',
    largest: 'Grandissement maximal',
    upsideDown: 'Le plus petit grandissement dépasse le plus grand : l’un des deux est faux.',
    reports: 'Le boîtier affiche l’ouverture effective',
    reportsHint:
      'Les Nikon récents le font avec leurs objectifs macro : le nombre f monte quand on fait le point plus près.',
  },
  led: {
    title: 'LED',
    blink: 'Elles clignotent à',
    tolerance: 'À plus ou moins',
    dc: 'La pleine commande (255) ne clignote pas',
    linear: 'La lumière suit la commande',
    notLinear: 'Sinon, le papillotement montré ici est une estimation.',
  },
}
