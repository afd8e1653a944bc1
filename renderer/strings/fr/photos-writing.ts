import type { Words } from '../en'
import { plural } from './plural'

export const progress: Words['photos']['progress'] = {
  label: 'Avancement',
  cancel: 'Annuler',
  kind: { scanning: 'Lecture', planning: 'Préparation', writing: 'Écriture', undoing: 'Annulation' },
  photos: (n) => plural(n, { one: `${n} photo`, other: `${n} photos` }),
  of: (done, total) => `${done} sur ${total}`,
  rate: (perSecond) => `${perSecond} photos/s`,
  left: (time) => `encore ${time}`,
}

export const batch: Words['photos']['batch'] = {
  label: 'Écrire',
  write: (n) => plural(n, { one: `Écrire ${n} photo`, other: `Écrire ${n} photos` }),
  nothingToWrite: 'Rien à écrire',
  sidecar: 'Fichier annexe RAW',
  adobe: 'IMG.xmp · Lightroom',
  darktable: 'IMG.CR3.xmp · darktable',
  try: 'Essai',
  tryTitle: 'Un essai à blanc : ce qui serait écrit dans quelle photo, sans rien écrire',
  dryRun: 'Essai à blanc.',
  dismiss: 'Fermer',
  wouldWrite: (n, places) =>
    plural(n, {
      one: `${n} photo serait écrite : ${places}.`,
      other: `${n} photos seraient écrites : ${places}.`,
    }),
  wouldTakeOut: (n, places) =>
    plural(n, {
      one: `La lumière serait retirée de ${n} photo : ${places}.`,
      other: `La lumière serait retirée de ${n} photos : ${places}.`,
    }),
  wouldNothing: 'Rien ne serait écrit.',
  wouldStay: (n) =>
    plural(n, { one: `${n} resterait telle quelle.`, other: `${n} resteraient telles quelles.` }),
  wouldRefuse: (n) => plural(n, { one: `${n} serait refusée.`, other: `${n} seraient refusées.` }),
  takeOut: 'Retirer',
  rule: 'Seule une lumière sûre est écrite ; les photos incertaines restent telles quelles. Chaque écriture est vérifiée et peut être annulée pendant un an.',
  undo: 'Annuler',
  undone: 'Annulé.',
  action: {
    'in-place': 'sur place, dans l’espace libre',
    append: 'ajouté à son EXIF',
    create: 'dans un nouveau bloc EXIF',
    exiftool: 'par exiftool',
    sidecar: 'dans un fichier annexe XMP',
    restored: 'comme avant',
    unchanged: 'déjà présent',
    refused: 'refusé',
  },
  place: {
    'in-place': (n) => `${n} sur place`,
    append: (n) => `${n} dans l’EXIF`,
    create: (n) => `${n} dans un nouveau bloc EXIF`,
    exiftool: (n) => `${n} par exiftool`,
    sidecar: (n) => `${n} en fichiers annexes XMP`,
    restored: (n) => `${n} comme avant`,
  },
  cancelled: 'Annulé.',
  nothing: 'Rien n’a été écrit.',
  written: (n, places) =>
    plural(n, { one: `Écrit dans ${n} photo : ${places}.`, other: `Écrit dans ${n} photos : ${places}.` }),
  had: (n) => plural(n, { one: `${n} l’avait déjà.`, other: `${n} l’avaient déjà.` }),
  refused: (n) => plural(n, { one: `${n} refusée.`, other: `${n} refusées.` }),
  restored: (n) => plural(n, { one: `${n} photo est comme avant.`, other: `${n} photos sont comme avant.` }),
  leftAsFound: (n) =>
    plural(n, { one: `${n} a été laissée telle quelle.`, other: `${n} ont été laissées telles quelles.` }),
  reasons: 'Raisons',
  reasonCount: (n) => plural(n, { one: '1 raison', other: `${n} raisons` }),
  namesAndMore: (names, n) => `${names} et ${n} autres`,
  rarer: (n) => `Et ${n} plus rares.`,
}
