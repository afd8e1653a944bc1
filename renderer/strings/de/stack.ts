import type { Words } from '../en'
import { plural } from './plural'

const photosOf = (n: number) => plural(n, { one: '1 Foto', other: `${n} Fotos` })

export const stack: Words['stack'] = {
  open: 'Stapel prüfen …',
  title: 'Stapelprüfung',
  close: 'Schließen',
  choose: 'Stapel',
  none: 'Hier ist noch kein Stapel: vier Fotos oder mehr, ohne lange Pause oder in einem Durchlauf aufgenommen. Öffnen Sie zuerst einen Ordner damit.',
  stackName: (time, photos, run) =>
    `${time}, ${photosOf(photos)}${run === null ? '' : run === '' ? ', ein Durchlauf' : `, ${run}`}`,
  measuring: (done, total) => `Misst ${done} von ${total} …`,
  cancel: 'Abbrechen',
  cancelled: 'Das Messen wurde abgebrochen.',
  verdict: (outliers, frames, threshold) =>
    plural(outliers, {
      one: `1 von ${frames} Aufnahmen weicht um mehr als ${threshold} EV ab.`,
      other: `${outliers} von ${frames} Aufnahmen weichen um mehr als ${threshold} EV ab.`,
    }),
  even: (frames, threshold) =>
    `Alle ${frames} Aufnahmen liegen höchstens ${threshold} EV neben ihren Nachbarn.`,
  unmeasured: (count) =>
    plural(count, {
      one: '1 Foto hat kein eingebettetes Bild zum Messen und bleibt weg.',
      other: `${count} Fotos haben kein eingebettetes Bild zum Messen und bleiben weg.`,
    }),
  clipped: 'Einige Bilder sind in großen Teilen ausgefressen: Was zu hell ist, lässt sich nicht messen.',
  honest: (error) =>
    `Die Helligkeit wird im kleinen Bild in jedem Foto gemessen, oder im Foto selbst, wo es keines hat, samt Gradation. Nachbarn im selben Licht stimmen auf ±${error} EV überein.`,
  plot: 'Helligkeit jeder Aufnahme',
  axisFrame: 'Aufnahme',
  axisEv: 'EV neben der Mitte',
  measured: 'gemessen',
  dose: 'Licht laut Protokoll',
  rest: 'Zeigen Sie auf eine Aufnahme oder gehen Sie mit den Pfeiltasten, um ihre Zahlen zu sehen.',
  readout: (frame, name, measured, dose) =>
    `Aufnahme ${frame}, ${name}: ${measured} EV gemessen, ${dose} EV laut Protokoll`,
  table: { frame: 'Aufnahme', measured: 'EV gemessen', light: 'EV Licht' },
  list: 'Abweichende Aufnahmen',
  row: (frame, name, deviation) => `${frame}  ${name}  ${deviation} EV`,
  cause: {
    dark: 'Nichts brannte: Das Rig war dunkel.',
    'missed-pulse':
      'Dunkler als der Blitz im Protokoll. Der Puls fiel aus oder neben die Belichtung: Sehen Sie den Sync-Befund zu dieser Verschlusszeit.',
    'no-edge':
      'Vom Blitzschuh kam keine Flanke, also blitzte nichts: Sehen Sie nach dem Kabel und nach einer Ladepause der Kamera.',
    'wrong-look':
      'Von einem anderen Lichtbild beleuchtet als der Rest: Auch die Farbe weicht ab. Besser neu aufnehmen als korrigieren.',
    limited: 'Das Strombudget nahm einen anderen Teil als beim Rest: Bleiben Sie mit der Leistung darunter.',
    power: 'Die Gesamtleistung wurde verstellt.',
    settings: 'Zeit, Blende oder ISO sind anders als beim Rest.',
    unexplained:
      'Das Protokoll kennt keinen Grund. Das Raumlicht, die Blende des Objektivs oder das Motiv hat sich vielleicht bewegt.',
  },
  csv: 'Korrekturen (CSV)',
  develop: (count) =>
    plural(count, { one: '1 Korrektur in Beidatei', other: `${count} Korrekturen in Beidateien` }),
  developHint:
    'Als Belichtung für Lightroom und Camera Raw, zusätzlich zur dortigen; die Fotos bleiben unberührt. Lightroom liest Beidateien nur zu RAW-Dateien, mit „Metadaten aus Datei lesen“.',
  written: (written, refused) =>
    `${plural(written, { one: '1 Beidatei', other: `${written} Beidateien` })} korrigiert${refused > 0 ? `, ${refused} abgelehnt` : ''}.`,
  undo: 'Rückgängig',
}
