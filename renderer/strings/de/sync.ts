import type { Words } from '../en'
import { plural } from './plural'

const lost = (what: string) => (speed: string, share: string) =>
  `Jede Zeile bekommt bei ${speed} gleich viel, aber ${share} ${what} fallen neben die Belichtung.`
const partial = (what: string) => (share: string, speed: string, late: string, open: string) =>
  `${share} des Fotos bekommen bei ${speed} ${what}: Das Licht kommt ${late} nach dem Kontakt, und alle Zeilen zusammen sind nur ${open} offen.`
const neverOpen = (what: string) => (share: string, speed: string) =>
  `${share} des Fotos bekommen bei ${speed} ${what}: Bei dieser Zeit sind nie alle Zeilen zugleich offen.`

export const sync: Words['sync'] = {
  room: 'Sync',
  setup: 'Einstellungen zu Sync',
  warning: (speed, what) => `${speed}: ${what}`,

  shutter: {
    title: 'Verschluss',
    speed: 'Verschlusszeit an der Kamera',
    type: 'Art des Verschlusses',
    mechanical: 'Mechanisch',
    electronic: 'Elektronisch',
    watch: 'Warnen, wenn Licht und Verschluss nicht passen',
  },
  speeds: {
    title: 'Verschlusszeiten',
    even: 'alle gleich',
    uneven: (ev) => `ungleich um ${ev} EV`,
    short: 'etwas fehlt',
    partial: 'Teil dunkel',
    missed: 'kein Licht',
    silent: 'kein Signal',
    noRipple: 'kein Flimmern',
    ripple: (ev) => `flimmert ${ev} EV`,
    muchRipple: 'flimmert 3+ EV',
  },

  verdict: {
    title: 'Befund',
    steady: 'Dauerlicht: Jede Zeile bekommt gleich viel, bei jedem Verschluss.',
    planned: (sequence) =>
      `So wird es in „${sequence}“. Starten Sie den Durchlauf im Raum „Licht“: Bis dahin bleibt das Rig, wie es ist.`,
    prelit: 'Vor der Aufnahme an: Jede Zeile bekommt gleich viel, und nichts muss abgewartet werden.',
    even: (speed, late) =>
      `Jede Zeile bekommt bei ${speed} gleich viel. Das Licht kommt ${late} nach dem Kontakt und passt zwischen die Vorhänge.`,
    short: { flash: lost('des Blitzes'), pulses: lost('der Pulse'), light: lost('des Lichts') },
    uneven: {
      flash: (ev, speed) =>
        `Die Zeilen weichen bei ${speed} um ${ev} ab: Der Blitz leuchtet noch, wenn der zweite Vorhang läuft.`,
      gated: (ev, speed) =>
        `Die Zeilen weichen bei ${speed} um ${ev} ab: Das Licht ist noch an, wenn der zweite Vorhang läuft, oder kommt, wenn die ersten Zeilen schon zu sind.`,
      strobe: (ev, speed) =>
        `Die Zeilen weichen bei ${speed} um ${ev} ab: Einige Pulse kommen, während ein Vorhang läuft.`,
      sequence: (ev, speed) =>
        `Die Zeilen weichen bei ${speed} um ${ev} ab: Der Kontakt öffnet mitten in der Belichtung, und das nächste Licht kommt zu früh.`,
    },
    partial: { flash: partial('keinen Blitz'), pulses: partial('keine Pulse'), light: partial('kein Licht') },
    neverOpen: {
      flash: neverOpen('keinen Blitz'),
      pulses: neverOpen('keine Pulse'),
      light: neverOpen('kein Licht'),
    },
    missed: {
      flash: (late, open) =>
        `Der Blitz verfehlt das Foto: Er kommt ${late} nach dem Kontakt, und der Verschluss ist ${open} offen.`,
      pulses: (late, open) =>
        `Die Pulse verfehlen das Foto: Sie kommen ${late} nach dem Kontakt, und der Verschluss ist ${open} offen.`,
      light: (late, open) =>
        `Das Licht verfehlt das Foto: Es kommt ${late} nach dem Kontakt, und der Verschluss ist ${open} offen.`,
    },
    silent: 'Mit diesem Verschluss schweigt der Blitzschuh: Das Rig erfährt nie von der Aufnahme.',
    silentDrive: 'In dieser Betriebsart schweigt der Blitzschuh: Das Rig erfährt nie von der Aufnahme.',
    between: (ev) =>
      `Das Einstelllicht scheint die ganze Belichtung lang und gibt etwa ${ev} dazu. Schalten Sie es aus oder dimmen Sie es.`,
    camera: 'Die Zeit gehört der Kamera: Stellen Sie auch ihr Rad.',
  },
  remedy: {
    slower: (speed) => `${speed} an der Kamera`,
    mechanical: 'Mechanischer Verschluss an der Kamera',
    single: 'Einzelbilder an der Kamera',
    prefix: (pixels) =>
      plural(pixels, {
        one: 'Nur das erste Pixel der Kette leuchten lassen',
        other: `Nur die ersten ${pixels} Pixel der Kette leuchten lassen`,
      }),
    steady: 'Dauerlicht',
    after: (on, delay) => `Licht an für ${on}, nach ${delay}`,
    prompt: (on) => `Licht an für ${on}, ohne Verzögerung`,
    gated: 'An, bis der Kontakt öffnet',
    strobe: (pulses) => plural(pulses, { one: `${pulses} Puls`, other: `${pulses} Pulse` }),
    next: (time) => `Nächstes Licht ${time} nach dem Kontakt`,
    sequence: 'Vor der Aufnahme an, als Folge',
  },
  watch: {
    uneven: (ev) => `die Zeilen weichen um ${ev} ab`,
    partial: (share) => `${share} des Fotos bleiben dunkel`,
    missed: 'das Licht verfehlt das Foto',
    silent: 'der Blitzschuh schweigt',
    short: (ev) => `${ev} des Lichts gehen verloren`,
    ripple: (ev) => `eine LED kann um ${ev} flimmern`,
  },

  timeline: {
    title: 'Zeitachse',
    earlier: 'Früher',
    later: 'Später',
    nearer: 'Näher',
    further: 'Weiter',
    all: 'Alles',
    whole: 'Die ganze Belichtung',
    firstRow: 'erste Zeile',
    lastRow: 'letzte Zeile',
    fromContact: 'ab Kontakt',
    lanes: { contact: 'Kontakt', wire: 'Leitung', light: 'Licht', led: 'Eine LED' },
    blinks: (rate) => `blinkt mit ${rate}`,
  },

  flicker: {
    title: 'Flimmern',
    axis: 'EV zwischen Fotos',
    one: 'Eine LED, höchstens',
    all: 'Alle zusammen',
    alike: 'gleich',
    safeFrom: (speed) => `sicher ab ${speed}`,
    at: (speed, one, all) => `${speed}: eine LED ${one}, alle zusammen ${all}`,
    nothing: 'In diesem Licht blinkt nichts: Was leuchtet, ist voll angesteuert.',
    single: (speed, drive, ev) =>
      `Bei ${speed} kann eine einzelne LED mit Wert ${drive} von Foto zu Foto um ${ev} abweichen.`,
    many: (speed, drive, ev, pixels, all) =>
      `Bei ${speed} kann eine einzelne LED mit Wert ${drive} von Foto zu Foto um ${ev} abweichen; alle ${pixels} zusammen um ${all}.`,
  },
  bands: {
    electronic: 'Streifen, elektronischer Verschluss',
    mechanical: 'Streifen, während die Vorhänge laufen',
    none: 'Keine Streifen zu sehen.',
    about: (count, ev) =>
      plural(count, {
        one: `Etwa ein Streifen, bis ${ev} tief im Licht einer LED. Viele LEDs verwischen ihn.`,
        other: `Etwa ${count} Streifen, bis ${ev} tief im Licht einer LED. Viele LEDs verwischen sie.`,
      }),
  },

  ev: {
    untold: 'mehr, als sich sagen lässt',
    least: 'weniger als 0.01 EV',
    stops: (ev) => `${ev} EV`,
  },
}
