import type { Words } from '../en'

export const lightDropped: Words['lightDropped'] = {
  dropped: (photo) => `Déposée : ${photo}`,
  two: 'Deux photos, deux lumières',
  close: 'Fermer',
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
