import type { Words } from '../en'
import { plural } from './plural'

const photosOf = (n: number) => plural(n, { one: '1 photo', other: `${n} photos` })

export const stack: Words['stack'] = {
  open: 'Contrôler une pile…',
  title: 'Contrôle d’empilement',
  close: 'Fermer',
  choose: 'Empilement',
  none: 'Pas encore d’empilement ici : quatre photos ou plus, prises sans longue pause ou en une série. Ouvrez d’abord un dossier qui en contient.',
  stackName: (time, photos, run) =>
    `${time}, ${photosOf(photos)}${run === null ? '' : run === '' ? ', une série' : `, ${run}`}`,
  measuring: (done, total) => `Mesure ${done} sur ${total}…`,
  cancel: 'Annuler',
  cancelled: 'La mesure a été annulée.',
  verdict: (outliers, frames, threshold) =>
    plural(outliers, {
      one: `1 image sur ${frames} s’écarte de plus de ${threshold} EV.`,
      other: `${outliers} images sur ${frames} s’écartent de plus de ${threshold} EV.`,
    }),
  even: (frames, threshold) => `Les ${frames} images sont à moins de ${threshold} EV de leurs voisines.`,
  unmeasured: (count) =>
    plural(count, {
      one: '1 photo n’a pas d’image intégrée à mesurer et est laissée de côté.',
      other: `${count} photos n’ont pas d’image intégrée à mesurer et sont laissées de côté.`,
    }),
  clipped: 'Certaines images sont largement écrêtées : ce qui est trop clair ne se mesure pas.',
  honest: (error) =>
    `La luminosité est mesurée dans la petite image de chaque photo, ou dans la photo même si elle n’en a pas, courbe comprise. Des voisines sous la même lumière s’accordent à ±${error} EV.`,
  plot: 'Luminosité de chaque image',
  axisFrame: 'Image',
  axisEv: 'EV par rapport au milieu',
  measured: 'mesuré',
  dose: 'lumière selon le relevé',
  rest: 'Pointez une image, ou parcourez-les avec les flèches, pour voir ses valeurs.',
  readout: (frame, name, measured, dose) =>
    `Image ${frame}, ${name} : ${measured} EV mesuré, ${dose} EV selon le relevé`,
  table: { frame: 'image', measured: 'EV mesuré', light: 'EV lumière' },
  list: 'Images qui s’écartent',
  row: (frame, name, deviation) => `${frame}  ${name}  ${deviation} EV`,
  cause: {
    dark: 'Rien n’était allumé : le rig était au noir.',
    'missed-pulse':
      'Plus sombre que le flash du relevé. L’impulsion a manqué ou est tombée hors de l’exposition : voyez le verdict de synchro pour cette vitesse.',
    'no-edge':
      'Aucun front n’est venu de la griffe, donc rien n’a flashé : voyez le câble, et un temps de recharge du boîtier.',
    'wrong-look':
      'Éclairée autrement que le reste : sa couleur diffère aussi. Mieux vaut la refaire que la corriger.',
    limited: 'Le budget de courant a pris une autre part qu’aux autres : gardez la puissance en dessous.',
    power: 'La puissance générale a été changée.',
    settings: 'Vitesse, ouverture ou ISO diffèrent du reste.',
    unexplained:
      'Le relevé n’en connaît pas la raison. La lumière de la pièce, le diaphragme ou le sujet a pu bouger.',
  },
  csv: 'Corrections (CSV)',
  develop: (count) =>
    plural(count, {
      one: 'Écrire 1 correction dans un fichier annexe',
      other: `Écrire ${count} corrections en fichiers annexes`,
    }),
  developHint:
    'Comme Exposition de Lightroom et Camera Raw, en plus du réglage existant ; les photos restent intactes. Lightroom ne lit les fichiers annexes que pour les RAW, par « Lire les métadonnées à partir du fichier ».',
  written: (written, refused) =>
    `${plural(written, { one: '1 fichier annexe corrigé', other: `${written} fichiers annexes corrigés` })}${refused > 0 ? `, ${refused} refusés` : ''}.`,
  undo: 'Annuler',
}
