import type { Words } from '../en'
import { plural } from './plural'

export const lightDropped: Words['lightDropped'] = {
  dropped: (photo) => `Abgelegt: ${photo}`,
  two: 'Zwei Fotos, zwei Lichter',
  close: 'Schließen',
  choose: 'Aus einem Foto',
  chooseTip:
    'Holt das Licht zurück, das ein Foto trägt; bei zwei Fotos steht da, worin es sich unterscheidet',
  chooseFiles: 'Fotos, deren Licht zurückkommt',
  noLight: (photos) =>
    plural(photos, {
      one: 'Dieses Foto trägt kein Licht. Wählen Sie eines, das Lumacro geschrieben hat, ein RAW mit seiner Begleitdatei daneben.',
      other: 'Wählen Sie ein Foto, das ein Licht trägt, oder zwei zum Vergleich.',
    }),
  put: 'Dieses Licht aufs Rig',
  putOf: (photo) => `Licht von ${photo} aufs Rig`,
  takeSync: (sync) => `Auch: ${sync}`,
  compareTip: 'Zeigt, worin andere Lichter von diesem abweichen',
  compare: 'Vergleichen mit …',
  comparing: 'Vergleich mit diesem',
  otherRig: (layout, here) =>
    `Entstand auf ${layout}; dieses Rig ist ${here}. Pixel, die es nicht hat, bleiben dunkel.`,
  same: 'Beide tragen dasselbe Licht.',
  differs: 'Anders',
  onRig: (name) => `Das Licht von ${name} ist auf dem Rig. Strg Z nimmt es zurück.`,
  setInBlackout: (name) => `Das Licht von ${name} ist gesetzt, aber alles ist dunkel. B hebt das Dunkel auf.`,
}
