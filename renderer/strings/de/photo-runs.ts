import type { Words } from '../en'
import { plural } from './plural'

export const run: Words['photos']['run'] = {
  name: (n) => plural(n, { one: `Durchlauf mit ${n} Foto`, other: `Durchlauf mit ${n} Fotos` }),
  named: (sequence, n) => plural(n, { one: `${sequence} · ${n} Foto`, other: `${sequence} · ${n} Fotos` }),
  span: (first, last) => `${first} – ${last}`,
  open: 'Seine Fotos zeigen',
  close: 'Als eines zeigen',
  lights: (n) => (n === 1 ? 'ein Licht in allen' : `${n} Lichter`),
  state: {
    ready: (n) => `${n} bereit`,
    unsure: (n) => `${n} unsicher`,
    'no-light': (n) => `${n} ohne Licht`,
    refused: (n) => `${n} nicht beschreibbar`,
    unchanged: (n) => `${n} schon geschrieben`,
    written: (n) => `${n} geschrieben`,
    failed: (n) => `${n} fehlgeschlagen`,
  },
  panel: 'Durchlauf',
  taken: 'Aufgenommen',
  photos: 'Fotos',
  shots: 'Auslösungen',
  exposure: 'Belichtung',
  differ: 'verschieden',
  light: 'Seine Lichter',
  ofPhotos: (n) => plural(n, { one: `${n} Foto`, other: `${n} Fotos` }),
  more: (n) => `Und ${n} weitere.`,
  check: 'Diesen Stapel prüfen …',
}

export const stackResult: Words['photos']['stackResult'] = {
  title: (name) => `Wessen Licht bekommt ${name}?`,
  hint: 'Es trägt kein eigenes Licht. Das Ergebnis eines Stapels bekommt das seiner Bilder: den Durchlauf wählen, aus dem es entstand.',
  choose: 'Entstanden aus',
  none: 'Durchlauf wählen …',
  others: (n) => plural(n, { one: 'dem anderen Foto', other: `den anderen ${n} Fotos` }),
  run: (time, n, first) =>
    plural(n, { one: `${time} · ${n} Foto · ${first}`, other: `${time} · ${n} Fotos · ${first}` }),
  give: 'Deren Licht geben',
  open: 'Stattdessen öffnen',
  cancel: 'Abbrechen',
}
