import type { RefusalCode } from '../../../core/api/failure'
import type { Words } from '../en'
import { causes } from './failure-causes'

/** What the codes of the wire mean (R6). */
const refusals: Readonly<Record<RefusalCode, string>> = {
  unknown: 'Diese Anfrage kennt seine Firmware nicht',
  args: 'Der Anfrage fehlt etwas',
  range: 'Das geht über das hinaus, was es kann oder jetzt darf',
  version: 'Es spricht ein anderes Protokoll',
  staged: 'Das Licht kam unvollständig an',
  gone: 'Das hat es nicht mehr',
  pulse: 'So kurze Pulse schafft es nicht',
  config: 'Seine config.py passt nicht',
  busy: 'Sein Puls endet nicht',
  other: 'Aus einem Grund, den dieses Lumacro nicht kennt',
}

export const failure: Words['failure'] = {
  badRequest: (detail) => `Diese Anfrage wurde nicht verstanden: ${detail}.`,
  noRig: 'Kein Rig ist verbunden. Stecken Sie eines ein oder wählen Sie im Raum „Rig“ das simulierte.',
  rigTimeout: (request, ms) =>
    `Das Rig hat auf „${request}“ nicht innerhalb von ${ms} ms geantwortet. Prüfen Sie das Kabel; Lumacro versucht es weiter.`,
  rigLost: (port) =>
    `Das Rig an ${port} ist verschwunden. Stecken Sie es wieder ein; Lumacro verbindet sich neu und holt die versäumten Auslösungen nach.`,
  rigLostSimulated:
    'Das simulierte Rig ist verschwunden. Stecken Sie es im Raum „Rig“ wieder ein; Lumacro verbindet sich neu und holt die versäumten Auslösungen nach.',
  causes,
  rigRefused: (code, said) => `Das Rig hat abgelehnt. ${refusals[code]}${said === '' ? '' : ` („${said}“)`}.`,
  rigReply: (detail) => `Das Rig hat etwas geantwortet, das dieses Lumacro nicht versteht (${detail}).`,
  rigVersion: {
    newer: (theirs, ours) =>
      `Dieses Rig spricht Protokoll ${theirs}, dieses Lumacro Protokoll ${ours}. Aktualisieren Sie Lumacro.`,
    older: (theirs, ours) =>
      `Dieses Rig spricht Protokoll ${theirs}, dieses Lumacro Protokoll ${ours}. Spielen Sie die Firmware auf, die Lumacro mitbringt.`,
    said: (said) =>
      `Dieses Rig spricht ein anderes Protokoll als dieses Lumacro („${said}“). Spielen Sie die Firmware auf, die Lumacro mitbringt.`,
  },
  notSimulated: 'Das kann nur das simulierte Rig. Wählen Sie es im Raum „Rig“.',
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
