import type { Words } from '../en'
import { plural } from './plural'

export const run: Words['photos']['run'] = {
  name: (n) => plural(n, { one: `Série de ${n} photo`, other: `Série de ${n} photos` }),
  named: (sequence, n) => plural(n, { one: `${sequence} · ${n} photo`, other: `${sequence} · ${n} photos` }),
  span: (first, last) => `${first} – ${last}`,
  open: 'Montrer ses photos',
  close: 'La montrer comme une seule',
  lights: (n) => (n === 1 ? 'une seule lumière' : `${n} lumières`),
  state: {
    ready: (n) => plural(n, { one: `${n} prête`, other: `${n} prêtes` }),
    unsure: (n) => plural(n, { one: `${n} incertaine`, other: `${n} incertaines` }),
    'no-light': (n) => `${n} sans lumière`,
    refused: (n) => `${n} non modifiables`,
    unchanged: (n) => `${n} déjà écrites`,
    written: (n) => `${n} écrites`,
    failed: (n) => `${n} en échec`,
  },
  panel: 'Série',
  taken: 'Prise',
  photos: 'Photos',
  shots: 'Déclenchements',
  exposure: 'Exposition',
  differ: 'elles diffèrent',
  light: 'Ses lumières',
  ofPhotos: (n) => plural(n, { one: `${n} photo`, other: `${n} photos` }),
  more: (n) => `Et ${n} de plus.`,
  check: 'Vérifier cette pile…',
}

export const stackResult: Words['photos']['stackResult'] = {
  title: (name) => `Quelle lumière pour ${name} ?`,
  hint: 'Cette photo ne porte pas de lumière. Le résultat d’une pile prend celle de ses images : choisissez la série dont elle est faite.',
  choose: 'Faite de',
  none: 'Choisir la série…',
  others: (n) => plural(n, { one: 'l’autre photo', other: `les ${n} autres photos` }),
  run: (time, n, first) =>
    plural(n, { one: `${time} · ${n} photo · ${first}`, other: `${time} · ${n} photos · ${first}` }),
  give: 'Lui donner leur lumière',
  open: 'L’ouvrir à la place',
  cancel: 'Annuler',
}
