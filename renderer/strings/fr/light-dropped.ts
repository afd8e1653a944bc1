import type { Words } from '../en'
import { plural } from './plural'

export const lightDropped: Words['lightDropped'] = {
  dropped: (photo) => `Déposée : ${photo}`,
  two: 'Deux photos, deux lumières',
  close: 'Fermer',
  choose: 'D’une photo',
  chooseTip: 'Ramène la lumière que porte une photo ; de deux photos, montre en quoi elle diffère',
  chooseFiles: 'Photos dont la lumière revient',
  noLight: (photos) =>
    plural(photos, {
      one: 'Cette photo ne porte aucune lumière. Choisissez-en une que Lumacro a écrite, un RAW avec son fichier annexe à côté.',
      other: 'Choisissez une photo qui porte une lumière, ou deux à comparer.',
    }),
  put: 'Mettre cette lumière sur le rig',
  putOf: (photo) => `Mettre ${photo} sur le rig`,
  takeSync: (sync) => `Prendre sa synchro : ${sync}`,
  compareTip: 'Montre en quoi d’autres lumières diffèrent de celle-ci',
  compare: 'Comparer avec…',
  comparing: 'Comparaison avec celle-ci',
  otherRig: (layout, here) =>
    `Faite sur ${layout} ; ce rig est ${here}. Les pixels qu’il n’a pas restent éteints.`,
  same: 'Les deux portent la même lumière.',
  differs: 'Différences',
  onRig: (name) => `La lumière de ${name} est sur le rig. Ctrl Z l’annule.`,
  setInBlackout: (name) => `La lumière de ${name} est réglée, mais tout est au noir. B lève le noir.`,
}
