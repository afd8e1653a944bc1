import type { Words } from '../en'
import { plural } from './plural'

export const axis: Words['axis'] = {
  label: 'Photos et vues dans le temps',
  empty: 'Photos et vues',
  summary: (photos, shots, pairs) => `${photos} photos et ${shots} vues affichées, ${pairs} paires.`,
  placeless: (photos) =>
    plural(photos, {
      one: '1 photo n’a pas d’heure et pas de place ici.',
      other: `${photos} photos n’ont pas d’heure et pas de place ici.`,
    }),
  keys: 'Plus et moins zooment, les flèches déplacent, zéro montre tout.',
  oneIn: (marks) => `une sur ${marks} est dessinée : approchez pour toutes les voir`,
  shot: (seq) => `vue ${seq}`,
  bar: {
    camera: 'Appareil',
    drift: (drift) => `dérive ${drift}`,
    sure: (sure, total) => `${sure} sûres sur ${total}`,
    pinned: (pins) => `${pins} à la main`,
    shiftBack: '‹ Décaler',
    shiftBackHelp: 'Chaque photo vers la vue d’avant',
    shiftOn: 'Décaler ›',
    shiftOnHelp: 'Chaque photo vers la vue d’après',
    undoLabel: 'Annuler ce qui a été décidé à la main',
    undo: (what) => `Annuler : ${what}`,
    undoHelp: (what) => `Annuler : ${what} (Ctrl Z)`,
    nothingToUndo: 'Rien à annuler',
    clear: 'Effacer',
    clearHelp: 'Oublier ce qui a été décidé à la main',
    farther: 'Plus loin',
    nearer: 'Plus près',
    all: 'Tout',
  },
  clock: {
    label: (camera) => `Horloge de ${camera}, en avance sur l’heure vraie`,
    help: 'De combien cette horloge avance ; saisissez pour régler',
    wrong: 'Heures, minutes et secondes : +10:00:04.2',
    find: (camera) => `Laisser Lumacro trouver l’horloge de ${camera}`,
    findHelp: 'Réglée à la main. Laisser Lumacro la trouver',
  },
  pin: {
    legend: 'Sa vue, à la main',
    before: '‹ Vue d’avant',
    beforeKey: 'Maj ←',
    after: 'Vue d’après ›',
    afterKey: 'Maj →',
    free: 'Libérer',
    freeKey: 'Suppr',
    none: 'Aucune',
  },
}
