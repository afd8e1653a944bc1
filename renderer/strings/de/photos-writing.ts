import type { Words } from '../en'
import { plural } from './plural'

export const progress: Words['photos']['progress'] = {
  label: 'Fortschritt',
  cancel: 'Abbrechen',
  kind: { scanning: 'Liest', planning: 'Plant', writing: 'Schreibt', undoing: 'Macht rückgängig' },
  photos: (n) => plural(n, { one: `${n} Foto`, other: `${n} Fotos` }),
  of: (done, total) => `${done} von ${total}`,
  rate: (perSecond) => `${perSecond} Fotos/s`,
  left: (time) => `noch ${time}`,
}

export const batch: Words['photos']['batch'] = {
  label: 'Schreiben',
  write: (n) => plural(n, { one: `${n} Foto schreiben`, other: `${n} Fotos schreiben` }),
  nothingToWrite: 'Nichts zu schreiben',
  sidecar: 'RAW-Beidatei',
  adobe: 'IMG.xmp · Lightroom',
  darktable: 'IMG.CR3.xmp · darktable',
  try: 'Probelauf',
  tryTitle: 'Ein Probelauf: was in welches Foto geschrieben würde, und nichts davon geschieht',
  dryRun: 'Probelauf.',
  dismiss: 'Schließen',
  wouldWrite: (n, places) =>
    plural(n, {
      one: `${n} Foto würde geschrieben: ${places}.`,
      other: `${n} Fotos würden geschrieben: ${places}.`,
    }),
  wouldTakeOut: (n, places) =>
    plural(n, {
      one: `Aus ${n} Foto würde das Licht entfernt: ${places}.`,
      other: `Aus ${n} Fotos würde das Licht entfernt: ${places}.`,
    }),
  wouldNothing: 'Nichts würde geschrieben.',
  wouldStay: (n) => plural(n, { one: `${n} bliebe, wie es ist.`, other: `${n} blieben, wie sie sind.` }),
  wouldRefuse: (n) => plural(n, { one: `${n} würde abgelehnt.`, other: `${n} würden abgelehnt.` }),
  takeOut: 'Entfernen',
  rule: 'Nur sicheres Licht wird geschrieben; unsichere Fotos bleiben, wie sie sind. Alles wird geprüft und lässt sich ein Jahr lang rückgängig machen.',
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  action: {
    'in-place': 'an Ort und Stelle, in den freien Platz',
    append: 'an sein EXIF angehängt',
    create: 'in einem neuen EXIF-Block',
    exiftool: 'durch exiftool',
    sidecar: 'in einer XMP-Beidatei',
    restored: 'wie zuvor',
    unchanged: 'schon da',
    refused: 'abgelehnt',
  },
  place: {
    'in-place': (n) => `${n} an Ort und Stelle`,
    append: (n) => `${n} ins EXIF`,
    create: (n) => `${n} in einen neuen EXIF-Block`,
    exiftool: (n) => `${n} durch exiftool`,
    sidecar: (n) => `${n} in XMP-Beidateien`,
    restored: (n) => `${n} wie zuvor`,
  },
  cancelled: 'Abgebrochen.',
  nothing: 'Nichts wurde geschrieben.',
  written: (n, places) =>
    plural(n, {
      one: `In ${n} Foto geschrieben: ${places}.`,
      other: `In ${n} Fotos geschrieben: ${places}.`,
    }),
  had: (n) => plural(n, { one: `${n} hatte es schon.`, other: `${n} hatten es schon.` }),
  refused: (n) => `${n} abgelehnt.`,
  restored: (n) => plural(n, { one: `${n} Foto ist wie zuvor.`, other: `${n} Fotos sind wie zuvor.` }),
  leftAsFound: (n) => plural(n, { one: `${n} blieb, wie es war.`, other: `${n} blieben, wie sie waren.` }),
  reasons: 'Gründe',
  reasonCount: (n) => plural(n, { one: '1 Grund', other: `${n} Gründe` }),
  namesAndMore: (names, n) => `${names} und ${n} weitere`,
  rarer: (n) => `Und ${n} seltenere.`,
}
