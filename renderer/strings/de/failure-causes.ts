import type { Words } from '../en'

export const causes: Words['failure']['causes'] = {
  nothingToDo: {
    undo: () => 'Es gibt nichts zurückzunehmen.',
    redo: () => 'Es gibt nichts zu wiederholen.',
    noSequenceRuns: () => 'Es läuft keine Folge. Starten Sie zuerst eine.',
    noSequenceChosen: () => 'Wählen Sie zuerst eine Folge und starten Sie sie.',
    sequenceGone: () => 'Diese Folge gibt es nicht mehr.',
    noSteps: (sequence) => `${sequence} hat noch keine Schritte: Fügen Sie zuerst ein Licht hinzu.`,
    tooManyShots: (sequence, shots, most) =>
      `${sequence} umfasst ${shots} Auslösungen, ein Durchlauf höchstens ${most}: Nehmen Sie die Folge in Teilen auf.`,
    noSuchStep: (steps) => `So viele Schritte hat die Folge nicht: Es sind ${steps}.`,
    nothingGiven: () => 'Es wurde weder ein Foto noch ein Ordner genannt.',
    photoNotOpen: () => 'Dieses Foto ist nicht geöffnet.',
    photoNotPinned: () => 'Dieses Foto ist nicht von Hand zugeordnet.',
    noShotAfter: () => 'Danach kommt keine Auslösung mehr.',
    noShotBefore: () => 'Davor gibt es keine Auslösung.',
    noShotsToMove: () => 'Noch hat kein Foto eine Auslösung, von der aus es sich verschieben ließe.',
    noPhotoBy: (camera) => `Kein Foto hier stammt von ${camera}.`,
    nothingByHand: () => 'Von Hand wurde nichts entschieden.',
    noneWaits: () => 'Kein Foto hier wartet auf sein Licht.',
    frameUnsure: (photo) =>
      `${photo} hat noch kein sicheres Licht: Entscheiden Sie zuerst auf der Zeitachse.`,
    noFrames: () => 'Es sind keine Einzelbilder geöffnet, von denen das Licht käme.',
    noneCarries: () => 'Kein Foto hier trägt einen Lichtdatensatz.',
    noBatch: () => 'Es ist kein Schreibvorgang mehr da, der sich zurücknehmen ließe.',
    noSuchBatch: (batch) =>
      `Einen Schreibvorgang ${batch} gibt es nicht; nach einem Jahr werden sie vergessen.`,
    cannotTest: () =>
      'Diese Firmware kann sich nicht selbst prüfen. Spielen Sie die auf, die Lumacro mitbringt.',
    cannotBlink: () =>
      'Diese Firmware kann nicht nach eigener Uhr blinken. Spielen Sie die auf, die Lumacro mitbringt.',
    testRuns: () => 'Es läuft bereits ein Test.',
    modeChanged: () =>
      'Während des Selbsttests wurde die Lichtart gewechselt, deshalb endete er. Testen Sie noch einmal.',
    testEndless: () =>
      'Das Rig hat seinen Test nicht beendet. Drücken Sie seine Reset-Taste und versuchen Sie es noch einmal.',
    sequenceLit: () => 'Eine Folge leuchtet. Beenden Sie sie, dann testen Sie das Rig.',
    modeNotTaken: () =>
      'Das Rig hat die Lichtart des Tests nicht angenommen. Warten Sie, bis sein Licht ruht, und versuchen Sie es noch einmal.',
  },
  notPossible: {
    zoneTwice: () => 'Zwei Zonen des Lichtbilds haben dieselbe Kennung.',
    noZone: (zone) => `Das Lichtbild hat keine Zone ${zone}.`,
    zoneThere: (zone) => `Das Lichtbild hat schon eine Zone ${zone}.`,
    mostZones: (most) => `Ein Lichtbild fasst höchstens ${most} Zonen.`,
    mostModifiers: (most) =>
      `Mehr als ${most} Lichtformer passen nicht vor die LEDs. Nehmen Sie zuerst einen weg.`,
    looksOfSteps: () =>
      'Eine Folge leuchtet, und ihre Schritte haben eigene Lichtbilder. Beenden Sie sie, um das Lichtbild zu ändern.',
    factoryStays: () => 'Die mitgelieferten Lichtbilder bleiben, wie sie sind.',
    nameTaken: (name) => `Ein anderes Lichtbild heißt schon ${name}. Wählen Sie einen anderen Namen.`,
    pulseTooShort: (shortest) =>
      `Der kürzeste Puls, den dieses Rig schafft, dauert ${shortest}. Wählen Sie diese Dauer oder eine längere.`,
    darkTooShort: (shortest, least) =>
      `Der kürzeste Puls, den dieses Rig schafft, dauert ${shortest}. Das gilt auch für das Dunkel zwischen zwei Pulsen: Wählen Sie eine Periode von mindestens ${least}.`,
    mostSteps: (most) => `Eine Folge fasst höchstens ${most} Schritte.`,
    noStep: (step) => `Die Folge hat keinen Schritt ${step}.`,
    placesUnread: () => 'Erwartet wird je Zeile ein Ort, x und y in mm, als CSV oder JSON.',
    otherCount: (places, pixels) => `Die Datei hat ${places} Orte, das Rig ${pixels} Pixel.`,
    placeTooFar: () => 'Ein Ort liegt mehr als 2 m vom Objektiv entfernt: Sind die Zahlen in mm?',
    stepNotLit: () =>
      'Das Rig zeigt das Licht des nächsten Schritts nicht. Prüfen Sie sein Kabel und machen Sie weiter: Was fehlt, wird nachgeholt.',
  },
  camera: {
    diskFull: (folder) =>
      `Der Datenträger mit ${folder} ist voll: Schaffen Sie Platz und lösen Sie noch einmal aus.`,
    notAllowed: (folder) =>
      `Lumacro darf in ${folder} nicht schreiben: Wählen Sie einen anderen Ordner für Fotos oder ändern Sie die Rechte.`,
    readOnlyDisk: (folder) =>
      `${folder} liegt auf einem schreibgeschützten Datenträger: Wählen Sie einen anderen Ordner für Fotos.`,
    folderGone: (folder) =>
      `${folder} ist verschwunden: Schließen Sie den Datenträger wieder an oder wählen Sie einen anderen Ordner für Fotos.`,
    notAFolder: (folder) => `${folder} ist kein Ordner: Wählen Sie einen anderen für Fotos.`,
    notSaved: (folder, why) => `Das Foto konnte nicht in ${folder} gespeichert werden (${why}).`,
    numbersUsed: (folder, photos) =>
      `In ${folder} liegen schon ${photos} Fotos: Verschieben Sie sie oder wählen Sie einen anderen Ordner.`,
    rigWentAway: () =>
      'Das Rig hat die Kamera ausgelöst und war dann weg. Prüfen Sie die Kabel und machen Sie weiter: Was fehlt, wird nachgeholt.',
    noEdgeCame: () =>
      'Das Rig hat die Kamera ausgelöst, aber vom Blitzschuh kam nichts zurück. Prüfen Sie die Kabel und machen Sie weiter: Was fehlt, wird nachgeholt.',
    noEdge: (picture, step) =>
      `Bei Bild ${picture} kam vom Blitzschuh nichts an, also ging das Licht nicht weiter. Prüfen Sie das Kabel und machen Sie weiter: Der Durchlauf steht bei Schritt ${step}.`,
  },
  photo: {
    notJpeg: (name) =>
      `${name} ist weder JPEG noch RAW. Lassen Sie die Kamera JPEG oder RAW und JPEG speichern und nehmen Sie das.`,
    noPreview: (name) =>
      `${name} enthält keine lesbare Vorschau. Lassen Sie die Kamera RAW und JPEG speichern und nehmen Sie das JPEG.`,
    smallPreview: (name) =>
      `Die Vorschau in ${name} ist zum Messen zu klein. Lassen Sie die Kamera RAW und JPEG speichern und nehmen Sie das JPEG.`,
    notDecoded: (name) =>
      `${name} ließ sich nicht als Bild lesen. Nehmen Sie das JPEG so, wie die Kamera es geschrieben hat.`,
    isFolder: (name) => `${name} ist ein Ordner. Wählen Sie ein Foto darin.`,
    empty: (name) => `${name} ist leer. Kopieren Sie es noch einmal von der Karte.`,
    measuringEnded: (name) =>
      `${name} konnte nicht ausgemessen werden: Die Arbeit daran brach ab, wie es bei zu großen Bildern geschieht. Lassen Sie die Kamera ein kleineres JPEG speichern und nehmen Sie das.`,
  },
  drive: {
    noDrive: () =>
      'Es gibt kein Laufwerk CIRCUITPY. Stecken Sie die Platine mit einem Datenkabel ein (viele Kabel laden nur), warten Sie auf ihr Laufwerk oder nennen Sie es: lumacro firmware install LAUFWERK.',
    severalDrives: (drives) =>
      `Es sind mehrere Platinen da: ${drives}. Nennen Sie die gemeinte: lumacro firmware install LAUFWERK.`,
    noBootOut: (drive) =>
      `${drive} ist nicht das Laufwerk einer Platine mit CircuitPython: Darauf liegt keine boot_out.txt. Nennen Sie das Laufwerk namens CIRCUITPY.`,
    otherBootOut: (drive) =>
      `Die boot_out.txt auf ${drive} stammt nicht von CircuitPython. Drücken Sie einmal die Reset-Taste der Platine und versuchen Sie es noch einmal.`,
    bootloader: (drive, download) =>
      `Die Platine an ${drive} ist in ihrem Bootloader. Drücken Sie einmal ihre Reset-Taste; erscheint dann kein Laufwerk CIRCUITPY, so kopieren Sie zuerst die UF2-Datei von ${download} auf dieses Laufwerk.`,
    otherBoard: (drive, board, wanted) =>
      `Die Platine an ${drive} ist eine „${board}“. Diese Firmware ist nur für ${wanted}; es wurde nichts geändert.`,
    oldCircuitPython: (drive, version, wanted, download) =>
      `Auf ${drive} läuft CircuitPython ${version}, die Firmware braucht ${wanted} oder neuer. Holen Sie es von ${download} und versuchen Sie es noch einmal.`,
    newerFirmware: (theirs, ours) =>
      `Die Platine hat Firmware ${theirs}, dieses Lumacro bringt ${ours} mit. Aktualisieren Sie Lumacro oder spielen Sie die ältere mit --older auf.`,
    readOnly: (drive) =>
      `${drive} ist schreibgeschützt: Das Programm der Platine hält es fest, oder sie wurde beim Schreiben abgezogen. Drücken Sie zweimal langsam ihre Reset-Taste (abgesicherter Modus), warten Sie auf das Laufwerk und versuchen Sie es noch einmal.`,
    full: (drive) =>
      `${drive} ist voll. Löschen Sie dort, was die Platine nicht braucht (lib/ gehört nicht zu Lumacro), und versuchen Sie es noch einmal.`,
    tooFull: (drive, missingKb) =>
      `${drive} ist voll: Es fehlen ${missingKb} KB. Löschen Sie dort, was die Platine nicht braucht (lib/ gehört nicht zu Lumacro), und versuchen Sie es noch einmal.`,
    unplugged: (drive) =>
      `${drive} verschwand beim Kopieren der Firmware. Stecken Sie die Platine wieder ein und starten Sie noch einmal: Es geht dort weiter, wo es aufhörte.`,
    notVerified: (file, drive) =>
      `${file} liest sich von ${drive} nicht so zurück, wie es geschrieben wurde. Werfen Sie das Laufwerk aus, drücken Sie die Reset-Taste der Platine und starten Sie noch einmal.`,
  },
  busy: {
    writing: () =>
      'Lumacro schreibt noch Fotos. Warten Sie, bis es fertig ist, oder brechen Sie das Schreiben ab.',
    undoing: () =>
      'Lumacro nimmt noch einen Schreibvorgang zurück. Warten Sie, bis es fertig ist, oder brechen Sie ab.',
    run: () => 'Dieser Durchlauf wird noch aufgenommen. Warten Sie, bis er fertig ist, oder brechen Sie ab.',
    checks: () => 'Lumacro prüft noch. Warten Sie, bis es fertig ist, oder brechen Sie ab.',
    requests: (most) =>
      `Lumacro arbeitet noch an ${most} früheren Anfragen. Warten Sie, bis sie beantwortet sind.`,
  },
  photosStopped: {
    askAgain: (why) =>
      `Der Teil von Lumacro, der Fotos liest, ist stehen geblieben (${why}). Versuchen Sie es noch einmal.`,
    startedAgain: (why) =>
      `Der Teil von Lumacro, der Fotos liest, ist stehen geblieben (${why}) und wurde neu gestartet; dieselben Fotos sind geöffnet.`,
    forGood: (why) =>
      `Der Teil von Lumacro, der Fotos liest, ist stehen geblieben und startet nicht wieder (${why}). Starten Sie Lumacro neu.`,
    closed: () => 'Die Fotos wurden geschlossen.',
  },
}
