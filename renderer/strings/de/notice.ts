import type { Words } from '../en'
import { plural } from './plural'

/** What the codes of the wire mean (X1). */
const faults: Readonly<Record<string, string>> = {
  crash:
    'Auf dem Rig ist etwas fehlgeschlagen und wurde abgefangen; das Licht ist aus, die Auslösungen sind erhalten',
  nvm: 'Was das Rig gespeichert hatte, ließ sich nicht verwenden; es hat mit seinen Grundeinstellungen begonnen',
  watchdog: 'Das Rig stand still und wurde neu gestartet; wartende Auslösungen sind verloren',
  spill: 'Das Rig kann Auslösungen auf seinem Laufwerk nicht ablegen oder nicht lesen',
}

export const notice: Words['notice'] = {
  keptAside: (path) =>
    `Eine Datei ließ sich nicht lesen und wurde als ${path} aufgehoben; Lumacro ist ohne sie gestartet.`,
  tornLog: () =>
    'Das Auslöseprotokoll endete mit einer halben Zeile, wie nach einem Stromausfall. Alle ganzen Zeilen sind erhalten.',
  lightRestored: () => 'Das Rig war ohne Strom und hat sein Licht wieder.',
  rigKeptItsLight: () =>
    'Das Rig hat ein eigenes Licht behalten; der Bildschirm zeigt es jetzt. Rückgängig holt Ihres zurück.',
  fault: (code, said) =>
    `${faults[code] ?? `Das Rig meldet einen Fehler: ${code}`}${said === '' || code === 'watchdog' ? '' : ` („${said}“)`}.`,
  earlierShots: (count) =>
    plural(count, {
      one: 'Das Rig hat vor seinem Stromausfall 1 Auslösung allein aufgezeichnet; sie steht jetzt im Protokoll.',
      other: `Das Rig hat vor seinem Stromausfall ${count} Auslösungen allein aufgezeichnet; sie stehen jetzt im Protokoll.`,
    }),
  shotsLost: (count) =>
    plural(count, {
      one: 'Der Speicher des Rigs war voll: Während es weg war, ging 1 Auslösung verloren.',
      other: `Der Speicher des Rigs war voll: Während es weg war, gingen ${count} Auslösungen verloren.`,
    }),
  shotLogNotWritten: (why) =>
    `Das Auslöseprotokoll konnte nicht geschrieben werden (${why}). Bis es geht, behält das Rig seine Auslösungen.`,
  timelineNotWritten: (why) =>
    `Der Lichtverlauf konnte nicht geschrieben werden (${why}). Bis es geht, behält das Rig seine Auslösungen.`,
  recovered: ({ finished, rolledBack, unclear, named }) => {
    const parts = [
      ...(finished > 0 ? [`${finished} waren schon geschrieben`] : []),
      ...(rolledBack > 0 ? [`${rolledBack} sind, wie sie waren`] : []),
      ...(unclear > 0
        ? [`${unclear} hat ein anderes Programm geändert, sie blieben unberührt: ${named}`]
        : []),
    ]
    return `Das Schreiben in Fotos wurde beim letzten Mal unterbrochen. Nichts ist verloren: ${parts.join('; ') || 'Kein Foto war angefasst'}.`
  },
  journalUnread: (why) =>
    `Das Schreiben in Fotos wurde unterbrochen, und sein Journal ließ sich nicht abarbeiten (${why}).`,
}
