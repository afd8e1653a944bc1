import type { Words } from '../en'
import { plural } from './plural'

export const measure: Words['measure'] = {
  view: 'Was zu sehen ist',
  timing: 'Zeiten',
  measure: 'Messen',
  photo: {
    drop: 'Foto hier ablegen',
    choose: 'Foto wählen …',
    newest: 'Das neueste der Probekamera',
    reading: (name) => `Liest ${name} …`,
    cancel: 'Abbrechen',
    file: 'Foto zum Messen',
    tooLarge: (name) =>
      `${name} ist zu groß, um vom Browser übergeben zu werden, und war in den üblichen Ordnern nicht zu finden. Öffnen Sie zuerst seinen Ordner bei „Fotos“ oder speichern Sie ein kleineres JPEG.`,
    unreadable: (name) => `${name} ließ sich nicht lesen. Wählen Sie es noch einmal.`,
    several: 'Ein Foto auf einmal: Das erste wurde genommen.',
  },
  bands: {
    title: 'Auslesen und Blinken',
    intro:
      'Ein blinkendes Licht zieht Streifen über ein Foto, dessen Zeilen nacheinander gelesen werden. Ihre Zahl sagt, wie lange das Auslesen dauert oder wie schnell das Licht blinkt.',
    what: 'Was bekannt ist',
    light: 'Lichttakt',
    readout: 'Auslesezeit',
    blink: {
      known: 'Blinken des Rigs',
      about:
        'Das Rig schaltet seine erste LED ganz an und ganz aus und zählt mit seinem Quarz, wie oft. Mehr muss nicht bekannt sein.',
      begin: 'Erste LED blinken lassen',
      end: 'Blinken beenden',
      going: (done, of) => `Blinkt seit ${done} von ${of} s: Machen Sie jetzt das Foto.`,
      note: 'Ihr Licht kommt danach zurück.',
      was: (hertz) => `Das Rig hat mit ${hertz} geblinkt.`,
      noRig: 'Verbinden Sie zuerst ein Rig: Es ist das, was blinkt.',
      shoe: 'Löst dieser Verschluss den Blitzschuh aus, ziehen Sie das Rig dort ab: Eine Aufnahme beendet das Blinken.',
      unknown:
        'Lassen Sie die erste LED blinken, machen Sie dabei das Foto und geben Sie es Lumacro noch einmal.',
      few: (hertz, ms) =>
        `Es sind zu wenige Streifen zum Zählen. Bei ${hertz} zeigt ein Auslesen unter ${ms} weniger als sechs. Ein Rig mit WRITER = "spi" blinkt fünfmal so schnell; ein mechanischer Verschluss zeigt fast keine.`,
      next: 'Weiter: wie schnell die LEDs blinken',
    },
    steps: {
      surface: 'Halten Sie ein Blatt weißes Papier vor das Objektiv, nahe an eine LED, unscharf.',
      electronic: 'Stellen Sie den elektronischen Verschluss ein, 1/2000 s oder kürzer, und eine hohe ISO.',
      shoot:
        'Machen Sie ein Foto, weder ausgefressen noch schwarz, JPEG oder RAW mit Vorschaubild, aufrecht, wie die Kamera steht.',
      give: 'Geben Sie es Lumacro.',
    },
    lightOne: 'Eine LED blinken lassen',
    lightNote: (drive, hertz) =>
      `Eine LED mit Wert ${drive}, die mit ${hertz} blinkt. „Rückgängig“ bringt Ihr Licht zurück.`,
    lit: 'Jetzt blinkt eine LED.',
    frequency: 'Das Licht blinkt mit',
    known: 'Bekannte Auslesezeit',
    rows: 'Licht der Zeilen',
    rowAxis: 'Von der ersten zur letzten Zeile, %',
    lightAxis: 'Licht, % vom Mittel',
    row: (place, light) => `${place} von oben: ${light} vom Mittel`,
    spectrum: 'Spektrum',
    bandsAxis: 'Streifen je Foto',
    depthAxis: 'Tiefe, %',
    line: (count, depth) => `${count} Streifen je Foto: ${depth} tief`,
    counted: (count) => `${count} Streifen`,
    found: (count, coherence) =>
      `${count} Streifen von der ersten bis zur letzten Zeile, gleich auf ${coherence} der Breite.`,
    readoutIs: (ms, error) => `Das Auslesen dauert ${ms}, auf ${error} genau.`,
    rateIs: (hertz, error) => `Das Licht blinkt mit ${hertz}, auf ${error} genau.`,
    keepReadout: (ms, camera) => `${ms} in ${camera} behalten`,
    keepRate: (hertz, led) => `${hertz} in ${led} behalten`,
    kept: 'Im Profil behalten',
    outside: 'Das liegt außerhalb dessen, was eine Kamera oder LED sein kann. Stimmt das oben Bekannte?',
    refused: {
      small:
        'Dieses Foto hat zu wenige Zeilen für Streifen. Nehmen Sie eines mit mindestens 200 Pixeln Höhe.',
      clipped:
        'Zu viel von diesem Foto ist ausgefressen. Senken Sie die ISO, bis das Papier mittelgrau ist, und machen Sie noch eines.',
      black:
        'Dieses Foto ist fast ganz schwarz. Erhöhen Sie die ISO oder rücken Sie das Papier näher an die LED und machen Sie noch eines.',
      unclear:
        'Auch etwas auf der Fläche sieht nach Streifen aus, sie sind nicht zu unterscheiden. Nehmen Sie glatteres Papier, weiter aus der Schärfe.',
      none: 'Durch dieses Foto laufen keine gleichmäßigen Streifen. Versuchen Sie eine kürzere Zeit, eine einzelne LED näher am Papier und kein anderes Licht im Raum.',
      few: 'Es sind zu wenige Streifen zum Zählen: Das Auslesen ist schnell oder das Licht langsam. Versuchen Sie schneller blinkende LEDs; mit mechanischem Verschluss gibt es kaum welche.',
    },
  },
  contact: {
    title: 'Kontakt im Blitzschuh',
    intro:
      'Das Rig misst, wie lange der Kontakt zu bleibt. Einige Auslösungen mit verschiedenen Zeiten zeigen, ob er dem Verschluss folgt oder nur kurz pulst.',
    begin: 'Beginnen',
    again: 'Von vorn',
    back: 'Die letzte noch einmal',
    set: (speed) => `Stellen Sie die Kamera auf ${speed} und lösen Sie aus.`,
    progress: (done, of) => `${done} von ${of}`,
    waiting: 'Wartet auf den Kontakt …',
    fire: (speed) => `Probekamera mit ${speed} auslösen`,
    noRig: 'Verbinden Sie zuerst ein Rig: Es ist das, was lauscht.',
    nothing:
      'In 20 s keine Flanke. Steckt das Kabel, und zündet diese Kamera im jetzigen Verschluss, Antrieb und Bracketing einen Blitz?',
    plot: 'Kontakt gegen Verschluss',
    shutterAxis: 'Verschlusszeit',
    closedAxis: 'Kontakt zu',
    shots: 'Auslösungen',
    follows: 'Wie gefunden',
    at: (speed, closed) => `${speed}: ${closed} zu`,
    held: (offset, late) =>
      `Der Kontakt folgt dem Verschluss und öffnet ${offset} ${late ? 'nach' : 'vor'} dem Ende der Belichtung.`,
    heldExact: 'Der Kontakt folgt dem Verschluss und öffnet mit dem Ende der Belichtung.',
    pulse: (closed) =>
      `Der Kontakt pulst nur, für ${closed}, bei jeder Zeit. Licht, das offen mitläuft, kann ihm nicht folgen.`,
    unseen:
      'Der Kontakt schließt und öffnet schneller, als das Rig messen kann: Er pulst. Licht, das offen mitläuft, kann ihm nicht folgen.',
    scatter: (time) => `Die Auslösungen streuen um bis zu ${time}.`,
    margin: (speed, open, late, left) =>
      `Bei ${speed} sind alle Zeilen nach dem Kontakt ${open} zusammen offen. Das Licht kommt nach ${late}: ${left} bleiben für einen Blitz.`,
    noMargin: (speed, late) =>
      `Bei ${speed} kommt das Licht ${late} nach dem Kontakt, wenn schon Zeilen schließen. Nehmen Sie eine längere Zeit oder Licht vor der Auslösung.`,
    keep: (camera) => `In ${camera} behalten`,
    travel: (ms) => `${ms} als Vorhanglauf nehmen`,
    travelHint:
      'Wo eine Kamera den Kontakt öffnet, wenn der zweite Vorhang startet, ist der Unterschied der Vorhanglauf.',
    refused: {
      few: 'Mindestens drei Auslösungen sind nötig.',
      alike:
        'Alle Auslösungen hatten etwa dieselbe Zeit. Nehmen Sie einige, die zwei Blenden auseinanderliegen.',
      neither:
        'Diese Zeiten passen weder zu einem Kontakt, der dem Verschluss folgt, noch zu einem, der pulst. Stand die Kamera jedes Mal auf der verlangten Zeit? Beginnen Sie von vorn.',
    },
  },
  oneLed: { look: 'Eine LED, blinkend', zone: 'Eine LED' },
  byPixels: {
    button: 'Stattdessen durch Pixel dimmen',
    note: (left, off) => `Die schlechteste LED flimmert dann um ${left}; das Licht liegt um ${off} daneben.`,
  },
  after: (travel) =>
    `Der Kontakt schließt, wenn der erste Vorhang durch ist, ${travel} nach dem Öffnen der ersten Zeile.`,
  afterElectronic: (readout) =>
    `Wo ein elektronischer Verschluss den Kontakt überhaupt schließt, gilt: wenn alle Zeilen offen sind, ${readout} nach der ersten.`,
  answered: (time) => `Dieses Rig antwortet auf eine Flanke binnen ${time}: Sein Selbsttest hat es gemessen.`,
  usual: (time) =>
    `Angenommen ist eine Antwort binnen ${time}. Der Selbsttest im Raum „Rig“ kann sie messen, mit einem Draht von seinem Jumper-Pin.`,
  firstOnly:
    'In dieser Betriebsart zündet der Blitzschuh nur bei der ersten Aufnahme: Die anderen finden das Licht, wie es zwischen Auslösungen steht.',
  carry: 'Ins Protokoll jeder Auslösung schreiben',
  carryNote: 'Maßstab, Blende und Brennweite, wie sie hier stehen, wenn die Kamera auslöst.',
  shoe: {
    title: 'An dieser Kamera geprüft',
    test: 'Jetzt versuchen',
    listening: 'Lösen Sie aus. Lumacro lauscht …',
    seen: 'Das Rig sah den Kontakt schließen.',
    burst: (seen) =>
      plural(seen, { one: 'Bisher eine Flanke gesehen.', other: `Bisher ${seen} Flanken gesehen.` }),
    flashEnabled: 'Blitz ist im Menü erlaubt',
    shutterType: 'Der benutzte Verschluss zündet den Schuh',
    bracketing: 'Fokus-Bracketing zündet den Schuh',
    testShot: 'Das Rig hat eine Probe festgehalten',
    fires: { burst: 'In Serie zündet der Schuh', bracketing: 'Im Fokus-Bracketing zündet er' },
    firing: { every: 'bei jeder Aufnahme', first: 'nur bei der ersten', none: 'nie' },
    drive: 'Betriebsart',
    drives: { single: 'Einzeln', burst: 'Serie', bracketing: 'Bracketing' },
  },
}
