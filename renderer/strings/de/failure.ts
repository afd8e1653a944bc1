import type { Words } from '../en'

export const failure: Words['failure'] = {
  badRequest: (detail) => `Diese Anfrage wurde nicht verstanden: ${detail}.`,
  noRig: 'Kein Rig ist verbunden. Stecken Sie eines ein oder wählen Sie im Raum „Rig“ das simulierte.',
  rigTimeout: (request, ms) =>
    `Das Rig hat auf „${request}“ nicht innerhalb von ${ms} ms geantwortet. Prüfen Sie das Kabel; Lumacro versucht es weiter.`,
  rigLost: (port) =>
    `Das Rig an ${port} ist verschwunden. Stecken Sie es wieder ein; Lumacro verbindet sich neu und holt die versäumten Auslösungen nach.`,
  rigRefused: (detail) => `Das Rig hat abgelehnt: ${detail}`,
  rigVersion: {
    newer: (theirs, ours) =>
      `Dieses Rig spricht Protokoll ${theirs}, dieses Lumacro Protokoll ${ours}. Aktualisieren Sie Lumacro.`,
    older: (theirs, ours) =>
      `Dieses Rig spricht Protokoll ${theirs}, dieses Lumacro Protokoll ${ours}. Spielen Sie die Firmware auf, die Lumacro mitbringt.`,
  },
  notSimulated: 'Das kann nur das simulierte Rig. Wählen Sie es im Raum „Rig“.',
  busy: (what) =>
    `Lumacro ist noch beschäftigt (${what}). Warten Sie, bis es fertig ist, oder brechen Sie ab.`,
  cancelled: 'Abgebrochen.',
  disconnected: 'Die App antwortet nicht. Vielleicht wurde sie geschlossen: Starten Sie sie neu.',
  unexpected: (detail) => `Etwas Unerwartetes ist geschehen: ${detail}`,
  port: {
    missing: (port) =>
      `Es gibt keinen Anschluss ${port}. Prüfen Sie das Kabel und sehen Sie die Liste der Anschlüsse noch einmal durch.`,
    permission: (port) =>
      `Dieser Benutzer darf ${port} nicht öffnen. Treten Sie unter Linux der Gruppe „dialout“ bei und melden Sie sich neu an.`,
    'in-use': (port) =>
      `Ein anderes Programm hält ${port}. Schließen Sie es (einen seriellen Monitor, ein zweites Lumacro) und versuchen Sie es noch einmal.`,
    io: (port) =>
      `${port} konnte nicht gelesen oder beschrieben werden. Ziehen Sie das Rig ab und stecken Sie es wieder ein.`,
    'not-a-rig': (port) =>
      `Was an ${port} hängt, antwortet nicht wie ein Lumacro-Rig. Ein Feather hat zwei Anschlüsse: Versuchen Sie den anderen.`,
  },
  file: {
    missing: (path) => `${path} ist nicht mehr da.`,
    permission: (path) =>
      `${path} darf von diesem Benutzer nicht gelesen oder beschrieben werden. Ändern Sie die Rechte oder wählen Sie einen anderen Ordner.`,
    'not-a-folder': (path) => `${path} ist kein Ordner.`,
    unreadable: (path) => `${path} konnte nicht gelesen werden.`,
    full: (path) =>
      `Der Datenträger ist voll: ${path} blieb, wie es war. Schaffen Sie Platz und versuchen Sie es noch einmal.`,
    changed: (path) => `${path} wurde von einem anderen Programm geändert und blieb, wie es ist.`,
  },
}
