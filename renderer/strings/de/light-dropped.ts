import type { Words } from '../en'

export const lightDropped: Words['lightDropped'] = {
  dropped: (photo) => `Abgelegt: ${photo}`,
  two: 'Zwei Fotos, zwei Lichter',
  close: 'Schließen',
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
