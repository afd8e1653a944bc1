import type { Words } from '../en'
import { plural } from './plural'

export const frame: Words['frame'] = {
  starting: 'Startet …',
  rooms: 'Räume',
  room: {
    light: 'Licht',
    sync: 'Sync',
    shots: 'Auslöser',
    photos: 'Fotos',
    macro: 'Makro',
    rig: 'Rig',
  },

  rig: {
    none: 'Kein Rig',
    refusedName: 'Rig',
    notConnected: 'nicht verbunden',
    connecting: 'verbindet …',
    simulated: 'simuliert',
    connected: 'verbunden',
    lost: 'weg, wartet',
    refused: 'abgelehnt',
  },
  contact: 'Der Kontakt im Blitzschuh',
  shutter: 'Verschluss',
  closed: 'geschlossen',
  open: 'offen',
  shots: (count) => plural(count, { one: `${count} Auslösung`, other: `${count} Auslösungen` }),
  masterPower: 'Gesamtleistung',
  limited: (stops) => `begrenzt ${stops}`,
  draw: 'Geschätzter Strom des Lichts, gegen das, was das Netzteil hergibt',
  modelling: 'Einstelllicht',
  modellingKey: 'Einstelllicht (Leertaste)',
  modellingSteady: 'Einstelllicht: nur mit Blitz',
  blackout: 'Dunkel',
  blackoutKey: 'Dunkel (B)',

  notices: 'Hinweise',
  allNotices: 'Alle Hinweise',
  dismiss: 'Schließen',
  away: 'Nach einer kurzen Unterbrechung kommt diese Seite von selbst zurück; eine neu gestartete App nennt eine eigene Adresse.',

  steadyHasNone: 'Bei Dauerlicht ist das Licht selbst immer an. Ein Einstelllicht gibt es mit Blitz.',
  noDemoCamera: 'Die Probekamera gehört zum simulierten Rig. Verbinden Sie es im Raum „Rig“.',
  nothingToUndo: 'Nichts rückgängig zu machen.',
  nothingToRedo: 'Nichts zu wiederholen.',
  undone: (what) => `Rückgängig: ${what}.`,
  redone: (what) => `Wiederholt: ${what}.`,

  screen: 'Bildschirm',
  theme: 'Farben',
  neutral: 'Neutral',
  night: 'Nachtrot',
  nightHint: 'Nachtrot zeigt alles in tiefem Rot, auch Bilder, für Augen, die an das Dunkel gewöhnt sind.',
  language: 'Sprache',
  languageFailed:
    'Die Wörter dieser Sprache konnten nicht geladen werden. Laden Sie die Seite neu und wählen Sie sie noch einmal.',
}
