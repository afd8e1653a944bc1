import type { Words } from '../en'

export const lightMode: Words['lightMode'] = {
  title: 'Synchro',
  mode: 'Mode de synchro',
  modes: {
    steady: 'Continu',
    flash: 'Flash',
    gated: 'Ouvert',
    strobe: 'Strobo',
    sequence: 'Séquence',
  },
  hints: {
    steady: 'La lumière reste allumée. Pour 1/30 s et plus lent, et pour les empilements.',
    flash:
      'Une dose de lumière à chaque vue, pour 1/60 s environ et plus lent. Elle ne fige le mouvement qu’à ISO élevé, dans une pièce sombre.',
    gated:
      'Lumière seulement tant que l’obturateur est ouvert : elle s’éteint quand le contact s’ouvre, ou au bout du temps maximal.',
    strobe:
      'Plusieurs impulsions dans une exposition, pour étudier un mouvement. Ouvrez l’obturateur pour toutes.',
  },
  longest: 'Au plus',
  pulses: 'Impulsions',
  onFor: 'Allumé pendant',
  eachPulse: 'Chaque impulsion',
  oneEvery: 'Une toutes les',
  delay: 'Retard',
  shortest: (time) => `L’impulsion la plus courte de ce rig est de ${time}.`,
  shortestAndAll: (time, pulses, whole) =>
    `L’impulsion la plus courte de ce rig est de ${time}. Les ${pulses} durent ${whole}.`,
  modelling: 'Lampe pilote entre les vues',
  modellingPower: 'Puissance de la lampe pilote',
  onHelp: (least, most) => `Donnez une durée de ${least} à ${most}, comme 20 ms ou 1/60.`,
  delayHelp: (most) => `Donnez une durée de 0 à ${most}, comme 5 ms.`,
  countHelp: (least, most) => `Donnez un nombre de ${least} à ${most}.`,
  says: {
    steady: 'continu',
    flash: (on) => `flash ${on}`,
    gated: (most) => `tant qu’ouvert, ${most} au plus`,
    strobe: (pulses, on, period) => `strobo ${pulses} × ${on} toutes les ${period}`,
    after: (setting, delay) => `${setting} après ${delay}`,
    sequenceBefore: 'séquence, allumée d’avance',
    sequence: (on) => `séquence de flashs de ${on}`,
  },
}
