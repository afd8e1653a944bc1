import type { Words } from '../en'
import { plural } from './plural'

const shots = (n: number) => plural(n, { one: '1 Auslösung', other: `${n} Auslösungen` })
const steps = (n: number) => plural(n, { one: '1 Schritt', other: `${n} Schritte` })
const rounds = (n: number) => plural(n, { one: '1 Runde', other: `${n} Runden` })
const positions = (n: number) => plural(n, { one: '1 Fokuslage', other: `${n} Fokuslagen` })
const lights = (n: number) => plural(n, { one: '1 Licht', other: `${n} Lichtern` })

export const sequence: Words['sequence'] = {
  newName: 'Folge',
  steps: {
    rake: (degrees) => `Streif ${degrees}`,
    pair: (degrees) => `Paar ${degrees}`,
    side: (degrees) => `ps ${degrees}`,
    pixel: (degrees) => `rti ${degrees}`,
    dark: 'dunkel',
    darkLook: 'Dunkelbild',
    whiteTarget: 'Weißfläche',
    zone: 'Hauptlicht',
    red: 'rot',
    green: 'grün',
    blue: 'blau',
    white: 'weiß',
  },
  newStep: (number) => `Licht ${number}`,
  removed: (name) => `${name} entfernt.`,
  undo: 'Rückgängig',
  strip: {
    open: 'Folge ▸',
    title: 'Folge',
    looks: 'Lichtbilder',
    inHand: 'Folge in der Hand',
    none: 'Noch keine Folge',
    nothingToUndo: 'Nichts rückgängig zu machen',
    undo: (what) => `Rückgängig: ${what}`,
    remove: 'Diese Folge entfernen',
    addHint: 'Das jetzige Licht als Schritt hinzufügen',
    add: 'Dieses Licht dazu',
    teach:
      'Eine Folge gibt jeder Auslösung das nächste Licht, an, bevor der Verschluss öffnet: für Streiflicht, Reihen, photometrisches Stereo. Erzeugen Sie eine oder fügen Sie Lichter einzeln hinzu.',
  },
  step: {
    label: (number, name) => `Schritt ${number}: ${name}`,
    running: (label, seen, shots) => `${label}, ${seen} von ${shots} aufgenommen`,
    missedLabel: (label) => `${label}, verpasst`,
    litNow: (label) => `${label}, jetzt an`,
    resumeHint: 'Den Durchlauf bei diesem Schritt fortsetzen',
    hint: 'Diesen Schritt ansehen. Alt ← → verschiebt ihn, Entf entfernt ihn, Strg D verdoppelt ihn.',
    missed: 'verpasst',
    next: 'nächster',
    name: (number) => `Schritt ${number}`,
    power: (number) => `Leistung von Schritt ${number}`,
    giveLight: (number) => `Schritt ${number} das jetzige Licht geben`,
    addDark: 'Dunkelbild dazu',
    whiteFirst: 'Zuerst Weißfläche',
  },
  make: {
    open: 'Erzeugen …',
    title: 'Folge erzeugen',
    kind: 'Art',
    spacing: 'Abstand, EV',
    from: 'Erster Winkel, Grad von oben',
    width: 'Breite des Lichts, Grad',
    dark: 'Dunkelbild am Anfang und Ende',
    darkHint: 'Sie zeigen das Licht des Raums und markieren beide Enden der Reihe fürs Zuordnen.',
    white: 'Vor allem ein Bild einer Weißfläche',
    make: 'Folge erzeugen',
    kinds: {
      rake: 'Streiflicht',
      opposite: 'Gegenpaare',
      'ps-4': 'PS-4',
      'ps-8': 'PS-8',
      rti: 'RTI-Ring',
      bracket: 'Lichtreihe',
      colours: 'Farbsatz',
    },
    hints: {
      rake: 'Ein schmales Licht, das um das Motiv wandert.',
      opposite: 'Zwei Lichter einander gegenüber, Schritt um Schritt gedreht.',
      'ps-4': 'Photometrisches Stereo: je ein Pixel von vier Seiten.',
      'ps-8': 'Photometrisches Stereo: je ein Pixel von acht Seiten.',
      rti: 'Jedes Pixel für sich. Ein Ring hat eine Höhe des Lichts: genug, um rundum neu zu beleuchten, nicht für die Kuppel eines vollen RTI; nehmen Sie mehrere Abstände auf und fügen Sie sie zusammen.',
      bracket: 'Das jetzige Licht in mehreren Stärken, um die eingestellte herum und nie über voll.',
      colours: 'Das jetzige Licht in Rot, Grün, Blau und Weiß.',
    },
    counts: { angles: 'Winkel', pairs: 'Paare', exposures: 'Stärken' },
  },
  settings: {
    empty:
      'Noch keine Folge. Erzeugen Sie unten eine oder fügen Sie das jetzige Licht als ersten Schritt hinzu.',
    rehearsed:
      'Jede Auslösung bekommt das nächste Licht der Folge, an, bevor der Verschluss öffnet. Scharf ist erst der gestartete Durchlauf.',
    running:
      'Jede Auslösung bekommt das nächste Licht der Folge, an, bevor der Verschluss öffnet. Eine andere Lichtart beendet den Durchlauf.',
    name: 'Name',
    shots: 'Auslösungen je Schritt',
    rounds: 'Runden (Fokuslagen)',
    loop: 'Runde um Runde, bis zum Stopp',
    light: 'Licht jedes Schritts',
    litBefore: 'Vorher an',
    flashed: 'Geblitzt',
    flash: 'Blitz jedes Schritts',
    litBeforeHint: 'Vor der Aufnahme und ganz hindurch an: nichts abzustimmen.',
    flashHint: (time) => `Dunkel zwischen den Auslösungen; ${time} Licht ab dem Kontakt.`,
    follows: 'Wann das nächste Licht folgt',
    opens: 'Kontakt öffnet',
    after: 'Nach einer Zeit',
    afterTime: 'Zeit nach dem Kontakt',
    opensHint: 'Das nächste Licht folgt, wenn der Kontakt öffnet.',
    afterHint: (time) =>
      `Das nächste Licht folgt ${time} nach dem Kontakt: für Kameras, die ihn nur kurz schließen. Nehmen Sie die Belichtung und etwas dazu.`,
  },
  length: {
    steps,
    shotsEach: (n) => `je ${shots(n)}`,
    rounds,
    once: (all, factors) => `${shots(all)}: ${factors}`,
    loop: (all, factors) => `${shots(all)} je Runde (${factors}), bis zum Stopp`,
    wholeStacks: (n) =>
      `Alle ${n} Auslösungen eines Schritts folgen aufeinander: ein ganzer Fokusstapel in jedem Licht.`,
    focus: (positionCount, lightCount, shotCount) =>
      `${positions(positionCount)}, jede in ${lights(lightCount)}: Der Fokus rückt nach je ${shots(shotCount)} weiter.`,
  },
  run: {
    start: 'Durchlauf starten',
    stop: 'Stopp',
    shoot: 'Durchlauf aufnehmen',
    shootMissing: 'Fehlendes aufnehmen',
    shooting: 'Nimmt auf …',
    resume: (step) => `Beim verpassten Schritt ${step} fortsetzen`,
    complete: (came, all) => `${came} von ${shots(all)}, vollständig`,
    progress: (came, all, step) => `${came} von ${shots(all)}, Schritt ${step} an`,
    progressInRound: (came, all, round, of, step) =>
      `${came} von ${shots(all)}, Runde ${round}${of === null ? '' : ` von ${of}`}, Schritt ${step} an`,
    withMissed: (progress, missed) => `${progress}, ${missed} verpasst`,
    warming: (time) => `${time} an, wird warm`,
    warm: (time, current) => `${time} gleichmäßig an (${current})`,
    warmthHint:
      'LEDs verlieren Licht, wenn sie warm werden. Wo Aufnahmen verglichen werden, lassen Sie das Rig etwa fünf Minuten bei der Leistung des Durchlaufs brennen.',
  },
  camera: {
    subject: 'Vor der Kamera',
    beetle: 'Marienkäfer',
    whiteCard: 'Weißfläche',
    compensation: 'Belichtungskorrektur',
    ev: (stops) => `${stops} EV`,
  },
  export: {
    open: 'Exportieren …',
    title: 'Lichtpositionen exportieren',
    distanceOf: (run) => `Ring bis Motiv, mm: ${run}`,
    planned: 'Wie geplant',
    shot: 'Wie fotografiert',
    distance: 'Ring bis Motiv, mm',
    lp: 'Richtungen (.lp)',
    csv: 'Positionen und Stärken (.csv)',
    plannedHint: 'Nach den Schritten benannt, mit der verlangten Leistung.',
    shotHint:
      'Nach den Fotos benannt, mit dem Licht, das wirklich an war. Haken Sie für jede Höhe einen Durchlauf an: Sie werden eine Datei.',
    noRuns:
      'Noch gehört kein offenes Foto zu einem Durchlauf. Nehmen Sie einen auf und öffnen Sie seine Fotos bei „Fotos“.',
    noPlan: 'Noch keine Folge: Erstellen Sie eine, und ihre Lichter lassen sich wie geplant exportieren.',
    neither:
      'Noch nichts zu exportieren. Erstellen Sie eine Folge, oder nehmen Sie eine auf und öffnen Sie ihre Fotos bei „Fotos“.',
    reading: 'Liest die Fotos …',
    run: (time, photos, first, last) =>
      `${time}: ${plural(photos, { one: '1 Foto', other: `${photos} Fotos` })}, ${first} bis ${last}`,
    older: (count) =>
      plural(count, {
        one: '1 Foto einer wiederholten Auslösung bleibt weg.',
        other: `${count} Fotos wiederholter Auslösungen bleiben weg.`,
      }),
    white: 'Weißfläche',
    noWhite: 'Keine: LEDs gelten als gleich',
    whiteMeasured: (frames, least, most) =>
      `Aus ${frames} Bildern der Weißfläche gemessen: LEDs zwischen ${least} und ${most} EV um ihr Mittel.`,
    whiteUnread:
      'Die Fotos dieses Durchlaufs ließen sich nicht messen: Nötig sind zwei beleuchtete Bilder mit Vorschau, von einer Weißfläche an der Stelle des Motivs.',
    dark: 'Kein Bild gibt Licht.',
    oneHeight: (elevation) =>
      `Alle Lichter stehen etwa ${elevation}° über dem Motiv: Ein Ring genügt für photometrisches Stereo, aber nicht für eine volle RTI-Kuppel. Nehmen Sie mehrere Arbeitsabstände auf und fügen Sie die Dateien zusammen.`,
    heights: (from, to) => `Die Lichter stehen zwischen ${from}° und ${to}° über dem Motiv.`,
  },
}
