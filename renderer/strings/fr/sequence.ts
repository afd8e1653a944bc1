import type { Words } from '../en'
import { plural } from './plural'

const shots = (n: number) => plural(n, { one: '1 vue', other: `${n} vues` })
const steps = (n: number) => plural(n, { one: '1 étape', other: `${n} étapes` })
const rounds = (n: number) => plural(n, { one: '1 tour', other: `${n} tours` })
const positions = (n: number) =>
  plural(n, { one: '1 position de mise au point', other: `${n} positions de mise au point` })
const lights = (n: number) => plural(n, { one: '1 lumière', other: `${n} lumières` })

export const sequence: Words['sequence'] = {
  newName: 'Séquence',
  steps: {
    rake: (degrees) => `rasant ${degrees}`,
    pair: (degrees) => `paire ${degrees}`,
    side: (degrees) => `ps ${degrees}`,
    pixel: (degrees) => `rti ${degrees}`,
    dark: 'noir',
    darkLook: 'Image noire',
    whiteTarget: 'mire blanche',
    zone: 'Principale',
    red: 'rouge',
    green: 'vert',
    blue: 'bleu',
    white: 'blanc',
  },
  newStep: (number) => `Lumière ${number}`,
  removed: (name) => `${name} supprimée.`,
  undo: 'Annuler',
  strip: {
    open: 'Séquence ▸',
    title: 'Séquence',
    looks: 'Éclairages',
    inHand: 'Séquence en main',
    none: 'Pas encore de séquence',
    nothingToUndo: 'Rien à annuler',
    undo: (what) => `Annuler : ${what}`,
    remove: 'Supprimer cette séquence',
    addHint: 'Ajouter la lumière actuelle comme étape',
    add: 'Ajouter cette lumière',
    teach:
      'Une séquence donne à chaque vue la lumière suivante, allumée avant l’ouverture de l’obturateur : lumière rasante, séries, stéréo photométrique. Créez-en une, ou ajoutez des lumières une à une.',
  },
  step: {
    label: (number, name) => `Étape ${number} : ${name}`,
    running: (label, seen, shots) => `${label}, ${seen} sur ${shots} prises`,
    missedLabel: (label) => `${label}, manquée`,
    litNow: (label) => `${label}, allumée maintenant`,
    resumeHint: 'Reprendre la série à cette étape',
    hint: 'Voir cette étape. Alt ← → la déplace, Suppr la supprime, Ctrl D la double.',
    missed: 'manquée',
    next: 'suivante',
    name: (number) => `Étape ${number}`,
    power: (number) => `Puissance de l’étape ${number}`,
    giveLight: (number) => `Donner la lumière actuelle à l’étape ${number}`,
    addDark: 'Ajouter une image noire',
    whiteFirst: 'Mire blanche d’abord',
  },
  make: {
    open: 'Créer…',
    title: 'Créer une séquence',
    kind: 'Genre',
    spacing: 'Écart, EV',
    from: 'Premier angle, degrés depuis le haut',
    width: 'Largeur de la lumière, degrés',
    dark: 'Une image noire au début et à la fin',
    darkHint:
      'Elles montrent la lumière de la pièce et marquent les deux bouts de la série pour l’association.',
    white: 'Une mire blanche avant tout',
    make: 'Créer la séquence',
    kinds: {
      rake: 'Balayage rasant',
      opposite: 'Paires opposées',
      'ps-4': 'PS-4',
      'ps-8': 'PS-8',
      rti: 'Anneau RTI',
      bracket: 'Série de lumière',
      colours: 'Jeu de couleurs',
    },
    hints: {
      rake: 'Une lumière étroite qui fait le tour du sujet.',
      opposite: 'Deux lumières face à face, tournées pas à pas.',
      'ps-4': 'Stéréo photométrique : un pixel de chacun des quatre côtés.',
      'ps-8': 'Stéréo photométrique : un pixel de chacun des huit côtés.',
      rti: 'Chaque pixel seul. Un anneau n’a qu’une hauteur de lumière : assez pour rééclairer tout autour, pas pour le dôme d’un RTI complet ; prenez plusieurs distances et fusionnez.',
      bracket:
        'La lumière actuelle à plusieurs puissances, autour de celle réglée et jamais au-dessus du maximum.',
      colours: 'La lumière actuelle en rouge, vert, bleu et blanc.',
    },
    counts: { angles: 'Angles', pairs: 'Paires', exposures: 'Expositions' },
  },
  settings: {
    empty:
      'Pas encore de séquence. Créez-en une dans la bande du bas, ou ajoutez la lumière actuelle comme première étape.',
    rehearsed:
      'Chaque vue reçoit la lumière suivante, allumée avant l’ouverture de l’obturateur. Rien n’est armé avant le lancement de la série.',
    running:
      'Chaque vue reçoit la lumière suivante, allumée avant l’ouverture de l’obturateur. Un autre mode met fin à la série.',
    name: 'Nom',
    shots: 'Vues par étape',
    rounds: 'Tours (mises au point)',
    loop: 'Tour après tour jusqu’à l’arrêt',
    light: 'Lumière de chaque étape',
    litBefore: 'D’avance',
    flashed: 'En flash',
    flash: 'Flash de chaque étape',
    litBeforeHint: 'Allumée avant la vue et pendant toute sa durée : rien à régler.',
    flashHint: (time) => `Noir entre les vues ; ${time} de lumière dès le front.`,
    follows: 'Quand suit la lumière suivante',
    opens: 'À l’ouverture',
    after: 'Après un temps',
    afterTime: 'Temps après le front',
    opensHint: 'La lumière suivante vient quand le contact s’ouvre.',
    afterHint: (time) =>
      `La lumière suivante vient ${time} après le front : pour les boîtiers qui n’envoient qu’une impulsion. Prenez le temps de pose et une marge.`,
  },
  length: {
    steps,
    shotsEach: (n) => `${shots(n)} chacune`,
    rounds,
    once: (all, factors) => `${shots(all)} : ${factors}`,
    loop: (all, factors) => `${shots(all)} par tour (${factors}), jusqu’à l’arrêt`,
    wholeStacks: (n) => `Les ${n} vues d’une étape se suivent : un empilement entier dans chaque lumière.`,
    focus: (positionCount, lightCount, shotCount) =>
      `${positions(positionCount)}, chacune en ${lights(lightCount)} : la mise au point avance après ${shots(shotCount)}.`,
  },
  run: {
    start: 'Lancer la série',
    stop: 'Arrêter',
    shoot: 'Prendre la série',
    shootMissing: 'Prendre ce qui manque',
    shooting: 'Prise de vue…',
    resume: (step) => `Reprendre à l’étape manquée ${step}`,
    complete: (came, all) => `${came} vues sur ${all}, complet`,
    progress: (came, all, step) => `${came} vues sur ${all}, étape ${step} allumée`,
    progressInRound: (came, all, round, of, step) =>
      `${came} vues sur ${all}, tour ${round}${of === null ? '' : ` sur ${of}`}, étape ${step} allumée`,
    withMissed: (progress, missed) =>
      `${progress}, ${plural(missed, { one: `${missed} manquée`, other: `${missed} manquées` })}`,
    warming: (time) => `Allumé depuis ${time}, chauffe`,
    warm: (time, current) => `Allumé depuis ${time}, stable (${current})`,
    warmthHint:
      'Les LED perdent de la lumière en chauffant. Pour comparer des images, laissez le rig allumé cinq minutes environ à la puissance de la série.',
  },
  camera: {
    subject: 'Devant l’appareil',
    beetle: 'Coccinelle',
    whiteCard: 'Mire blanche',
    compensation: 'Correction d’exposition',
    ev: (stops) => `${stops} EV`,
  },
  export: {
    open: 'Exporter…',
    title: 'Exporter les positions de lumière',
    distanceOf: (run) => `De l’anneau au sujet, mm : ${run}`,
    planned: 'Comme prévu',
    shot: 'Comme photographié',
    distance: 'De l’anneau au sujet, mm',
    lp: 'Directions (.lp)',
    csv: 'Positions et intensités (.csv)',
    plannedHint: 'Nommées d’après les étapes, à la puissance demandée.',
    shotHint:
      'Nommées d’après les photos, avec la lumière vraiment appliquée. Cochez une série par hauteur : elles deviennent un seul fichier.',
    noRuns:
      'Aucune photo ouverte n’appartient encore à une série. Prenez-en une, puis ouvrez ses photos dans « Photos ».',
    noPlan: 'Pas encore de séquence : créez-en une, et ses lumières pourront être exportées comme prévu.',
    neither:
      'Rien à exporter encore. Créez une séquence, ou prenez-en une, puis ouvrez ses photos dans « Photos ».',
    reading: 'Lecture des photos…',
    run: (time, photos, first, last) =>
      `${time} : ${plural(photos, { one: '1 photo', other: `${photos} photos` })}, ${first} à ${last}`,
    older: (count) =>
      plural(count, {
        one: '1 photo d’une vue refaite est laissée de côté.',
        other: `${count} photos de vues refaites sont laissées de côté.`,
      }),
    white: 'Mire blanche',
    noWhite: 'Aucune : les LED comptent pour égales',
    whiteMeasured: (frames, least, most) =>
      `Mesuré sur ${frames} images de la mire blanche : LED entre ${least} et ${most} EV de leur moyenne.`,
    whiteUnread:
      'Les photos de cette série n’ont pas pu être mesurées : il faut deux images éclairées avec vignette, d’une mire blanche à la place du sujet.',
    dark: 'Aucune image ne donne de lumière.',
    oneHeight: (elevation) =>
      `Toutes les lumières sont à environ ${elevation}° au-dessus du sujet : un anneau suffit à la stéréo photométrique, pas à un dôme RTI complet. Prenez plusieurs distances de travail et fusionnez les fichiers.`,
    heights: (from, to) => `Les lumières sont entre ${from}° et ${to}° au-dessus du sujet.`,
  },
}
