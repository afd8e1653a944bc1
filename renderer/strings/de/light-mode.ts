import type { Words } from '../en'

export const lightMode: Words['lightMode'] = {
  title: 'Sync',
  mode: 'Lichtart',
  modes: {
    steady: 'Dauer',
    flash: 'Blitz',
    gated: 'Offen',
    strobe: 'Strobo',
    sequence: 'Folge',
  },
  hints: {
    steady: 'Das Licht bleibt an. Für 1/30 s und länger und für Fokusstapel.',
    flash:
      'Eine bemessene Menge Licht je Auslösung, ab etwa 1/60 s und länger. Bewegung friert sie nur bei hoher ISO in dunklem Raum ein.',
    gated:
      'Licht nur, solange der Verschluss offen ist: Es geht aus, wenn der Kontakt öffnet, spätestens nach der Höchstdauer.',
    strobe: 'Mehrere Pulse in einer Belichtung, für Bewegungsstudien. Öffnen Sie den Verschluss für alle.',
  },
  longest: 'Höchstens',
  pulses: 'Pulse',
  onFor: 'Licht an für',
  eachPulse: 'Jeder Puls',
  oneEvery: 'Einer alle',
  delay: 'Verzögerung',
  shortest: (time) => `Der kürzeste Puls dieses Rigs ist ${time}.`,
  shortestAndAll: (time, pulses, whole) =>
    `Der kürzeste Puls dieses Rigs ist ${time}. Alle ${pulses} dauern ${whole}.`,
  modelling: 'Einstelllicht zwischen Auslösungen',
  modellingPower: 'Leistung des Einstelllichts',
  onHelp: (least, most) => `Geben Sie eine Zeit von ${least} bis ${most} an, etwa 20 ms oder 1/60.`,
  delayHelp: (most) => `Geben Sie eine Zeit von 0 bis ${most} an, etwa 5 ms.`,
  countHelp: (least, most) => `Geben Sie eine Zahl von ${least} bis ${most} an.`,
  says: {
    steady: 'Dauerlicht',
    flash: (on) => `Blitz ${on}`,
    gated: (most) => `solange offen, höchstens ${most}`,
    strobe: (pulses, on, period) => `Strobo ${pulses} × ${on} alle ${period}`,
    after: (setting, delay) => `${setting} nach ${delay}`,
    sequenceBefore: 'Folge, vorher an',
    sequence: (on) => `Folge von Blitzen zu ${on}`,
  },
}
