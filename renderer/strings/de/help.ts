import type { Words } from '../en'
import { plural } from './plural'

export const help: Words['help'] = {
  title: 'Hilfe',
  open: 'Hilfe',
  key: 'F1',
  wrong: {
    title: 'Was stimmt nicht?',
    about: 'Sieht nach Computer, Kabel und Rig und sagt, was zu tun ist. Nichts wird geändert.',
    look: 'Alles ansehen',
    shutter: 'Ansehen und auf den Auslöser warten',
    stop: 'Stopp',
    looking: 'Sieht nach …',
    press: 'Lösen Sie jetzt aus.',
    well: 'Alles in Ordnung.',
    found: (count) => plural(count, { one: 'Eines stimmt nicht.', other: `${count} Dinge stimmen nicht.` }),
    fine: (count) => plural(count, { one: '1 Ding ist in Ordnung', other: `${count} Dinge sind in Ordnung` }),
    findings: 'Befunde',
    state: { ok: 'in Ordnung', note: 'gut zu wissen', bad: 'falsch', skipped: 'nicht angesehen' },
    at: (time) => `Angesehen ${time}.`,
  },
  exchanges: {
    title: 'Gespräch mit dem Rig',
    about: 'Die letzten 200 Anfragen und was darauf kam, neueste zuerst.',
    none: 'Noch wurde kein Rig etwas gefragt.',
    refresh: 'Neu lesen',
    copy: 'Kopieren',
    copied: 'Kopiert.',
    notCopied:
      'Dieser Browser lässt die Seite nicht kopieren. Markieren Sie den Text und kopieren Sie ihn von Hand.',
    time: 'Zeit',
    sent: 'Gesendet',
    received: 'Empfangen',
    took: 'Dauer',
    outcome: {
      ok: 'ok',
      err: 'abgelehnt',
      busy: 'beschäftigt',
      timeout: 'keine Antwort',
      cancelled: 'abgebrochen',
      malformed: 'nicht verstanden',
    },
  },
  diagnostics: {
    title: 'Diagnose',
    about:
      'Befunde, Rig und Gespräch als Text, um sie jemandem zu zeigen, der hilft. Privatordner, Benutzername und Seriennummern bleiben weg.',
    copy: 'Diagnose kopieren',
  },
  keys: { title: 'Tasten', show: 'Tasten zeigen' },
  own: {
    title: 'Ein eigenes Rig',
    picture:
      'Verdrahtung: Kamera, Optokoppler, Feather M4, Pegelwandler, Ring, Drehknopf und Infrarotempfänger',
    steps: [
      'Verdrahten Sie es wie gezeichnet: Ring über den Pegelwandler an D5, Blitzschuh über den Optokoppler an D9, Drehknopf an D10 und D11, seine Taste an D6, Infrarot an D12.',
      'Bringen Sie CircuitPython 9 oder neuer auf den Feather: Sein Laufwerk CIRCUITPY erscheint.',
      'Bringen Sie im Raum „Rig“ die Firmware auf die Platine, drücken Sie einmal ihre Reset-Taste und verbinden Sie ihren Anschluss.',
      'Sagen Sie in config.py, was anders ist: Pixel, Pins und was Ihr Netzteil hergibt.',
      'Testen Sie das Rig, sehen Sie dann hier nach und warten Sie auf den Auslöser: Die erste Flanke der Kamera ist der Beweis.',
    ],
    toRig: 'Zum Raum „Rig“',
  },
  guide: {
    title: 'Erste Stunde',
    progress: (done, of) => `${done} von ${of} Schritten getan`,
    show: 'Erste Stunde zeigen',
    restart: 'Neu beginnen',
    done: 'Alle Schritte sind getan.',
    about: 'Vom ersten Licht zum ersten beschrifteten Foto, dann zum eigenen Rig.',
    hide: 'Die erste Stunde weglegen; aus der Hilfe kommt sie wieder',
    skip: 'Überspringen',
    step: {
      rig: {
        text: 'Verbinden Sie das simulierte Rig: Darin läuft die echte Firmware, mit einer Kamera über einem Käfer.',
        go: 'Verbinden',
      },
      light: {
        text: 'Ändern Sie das Licht: 5 für ein Lichtbild, oder ziehen Sie die Gesamtleistung.',
        go: 'Zum Licht',
      },
      shutter: { text: 'Lösen Sie die Kamera aus: Taste F.', go: 'Auslösen' },
      tag: { text: 'Schreiben Sie das Licht ins Foto: bei „Fotos“ auf Schreiben.', go: 'Zu den Fotos' },
      wire: {
        text: 'Ihr Foto trägt sein Licht. Für ein eigenes Rig sehen Sie, wie es verdrahtet ist.',
        go: 'Verdrahtung',
      },
      install: {
        text: 'Bringen Sie die Firmware auf Ihre Platine und verbinden Sie ihren Anschluss.',
        go: 'Zum Rig',
      },
      shot: {
        text: 'Lösen Sie Ihre Kamera aus: Ihre erste Auslösung erscheint von selbst.',
        go: 'Zu den Auslösungen',
      },
    },
    wired: 'Es ist verdrahtet',
    finished: 'Das war die erste Stunde. Alles Weitere steht in der Hilfe.',
  },
}
