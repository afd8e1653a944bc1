import type { DarkCause, Unwritable } from '../../../core/api/doctor-words'
import type { Words } from '../en'
import { plural } from './plural'

const unwritable = (why: Unwritable): string => {
  if (typeof why === 'object') return why.other
  return {
    'read-only': 'er ist schreibgeschützt',
    full: 'der Datenträger ist voll',
    'not-allowed': 'dieser Benutzer darf es nicht',
  }[why]
}

const darkCause = (cause: DarkCause): string => {
  if (typeof cause === 'object') return `die Gesamtleistung steht auf ${cause.powerEv} EV`
  return {
    blackout: 'es ist dunkel geschaltet',
    'no-budget': 'das Budget der Versorgung lässt keines übrig',
    'no-zone': 'keine Zone des Lichtbilds leuchtet',
  }[cause]
}

export const doctor: Words['doctor'] = {
  finding: {
    nodeFits: (version) => `Node ${version} ist neu genug.`,
    nodeTooOld: (version) => `Node ${version} ist zu alt.`,
    perlNotNeeded: () => 'exiftool bringt unter Windows sein eigenes Perl mit.',
    perlThere: () => 'Perl ist für exiftool da.',
    perlMissing: () =>
      'Es gibt kein Perl, also läuft exiftool nicht: In TIFF, PNG, WebP und ungewöhnliche JPEGs lässt sich nichts schreiben.',
    exiftoolAnswers: (version) => `exiftool ${version} antwortet.`,
    exiftoolSilent: (why) => `exiftool antwortet nicht: ${why}.`,
    dataKept: (folder) => `Die Daten liegen in ${folder}.`,
    dataNotWritable: (folder, why) =>
      `In den Datenordner ${folder} lässt sich nichts schreiben: ${unwritable(why)}.`,
    dataUnusable: (why) => `Der Datenordner ist nicht zu gebrauchen: ${why}.`,
    dataFree: () => 'Kein anderes Lumacro benutzt diese Daten.',
    dataInUse: () => 'Lumacro läuft auf diesen Daten; sein Rig wird darüber gefragt.',
    noFolder: (folder) => `Es gibt keinen Ordner ${folder}.`,
    photosWritable: (folder) => `In die Fotos in ${folder} kann geschrieben werden.`,
    photosNotWritable: (folder, why) =>
      `In die Fotos in ${folder} kann nicht geschrieben werden: ${unwritable(why)}.`,
    noDrive: () => 'Kein Laufwerk CIRCUITPY ist eingehängt.',
    noFirmware: (path) => `Das Board an ${path} hat noch keine Firmware.`,
    driveOlder: (path, firmware, shipped) =>
      `${path} trägt Firmware ${firmware}, und dieses Lumacro bringt ${shipped} mit.`,
    driveFits: (path, firmware, circuitPython) =>
      `${path} trägt Firmware ${firmware} unter CircuitPython ${circuitPython}.`,
    seenButDark: (cause) => `Der Auslöser wurde gesehen, doch es kam kein Licht: ${darkCause(cause)}.`,
    nextDark: (cause) => `Die nächste Auslösung bekommt kein Licht: ${darkCause(cause)}.`,
    limited: (stops) => `Die Versorgung nimmt dem Licht ${stops} Blendenstufen.`,
    lit: () => 'Das Licht ist an und nicht begrenzt.',
    consolePort: (path) => `${path} ist die Konsole des Boards, nicht der Anschluss des Rigs.`,
    lookedForOn: (path) => `Das Rig wird an ${path} gesucht.`,
    featherOn: (path) => `Ein Feather ist an ${path}.`,
    consoleOnly: () => 'Ein Feather ist eingesteckt, zeigt aber nur seine Konsole.',
    noPort: () => 'Es gibt keinen seriellen Anschluss.',
    noFeather: (ports) =>
      plural(ports, {
        one: 'Der eine serielle Anschluss gehört zu keinem Feather.',
        other: `Keiner der ${ports} seriellen Anschlüsse gehört zu einem Feather.`,
      }),
    mayOpen: (path) => `Dieser Benutzer darf ${path} öffnen.`,
    mayNotOpen: (path) => `Dieser Benutzer darf ${path} nicht öffnen.`,
    notAsked: () => 'Kein Rig wurde gefragt: Es gibt keinen Anschluss dafür.',
    answers: (port, board, pixels) => `Das Rig an ${port} antwortet: ${board}, ${pixels} Pixel.`,
    damagedLines: (lines) =>
      plural(lines, { one: '1 Zeile kam beschädigt an.', other: `${lines} Zeilen kamen beschädigt an.` }),
    firmwareFits: (firmware) => `Seine Firmware ${firmware} ist die, die dieses Lumacro mitbringt.`,
    firmwareOlder: (firmware, shipped) => `Seine Firmware ${firmware} ist älter als ${shipped}.`,
    firmwareNewer: (firmware, shipped) => `Seine Firmware ${firmware} ist neuer als ${shipped}.`,
    clockFits: () => 'Seine Uhr geht wie die dieses Computers.',
    clockOff: (ranMs, wentMs) => `Seine Uhr lief ${ranMs} ms, während ${wentMs} ms vergingen.`,
    noShotWaits: () => 'Keine Auslösung wartet auf dem Rig.',
    shotsWait: (shots) =>
      plural(shots, {
        one: '1 Auslösung wartet auf dem Rig auf die App.',
        other: `${shots} Auslösungen warten auf dem Rig auf die App.`,
      }),
    noneDropped: () => 'Seit dem Einschalten ging keine Auslösung verloren.',
    dropped: (shots) =>
      `Verlorene Auslösungen: ${shots}. Es kamen mehr, als es behalten kann, während kein Computer da war.`,
    shutterSeenTimes: (times) => `Es hat den Auslöser seit dem Einschalten ${times}-mal gesehen.`,
    shutterNeverSeen: () => 'Es hat den Auslöser seit dem Einschalten nicht gesehen.',
    shutterNotSeen: (seconds) => `Der Auslöser wurde in ${seconds} s nicht gesehen.`,
    contactStuck: () => 'Der Kontakt schloss sich und hat sich nicht wieder geöffnet.',
    contactPulsed: () => 'Der Auslöser wurde gesehen; wie lange der Kontakt geschlossen blieb, nicht.',
    contactSeen: (ms) => `Der Auslöser wurde gesehen; der Kontakt blieb ${ms} ms geschlossen.`,
    simulatorRuns: (firmware) => `Das simulierte Rig läuft mit Firmware ${firmware}.`,
    simulatorFails: (why) => `Das simulierte Rig läuft nicht: ${why}.`,
    noPtyOnWindows: () => 'Windows kennt keine seriellen Anschlüsse, die ein Programm macht.',
    ptyMade: () => '`lumacro sim --pty` kann einen eigenen seriellen Anschluss machen.',
    noPty: () =>
      '`lumacro sim --pty` kann keinen seriellen Anschluss machen: Weder python3 noch socat ist da.',
    appWithoutRig: () => 'Die laufende App ist mit keinem Rig verbunden.',
    appConnecting: (port) => `Die laufende App verbindet sich mit ${port}.`,
    appSimulated: () => 'Die laufende App ist mit dem simulierten Rig verbunden.',
    appConnected: (port) => `Die laufende App ist mit dem Rig an ${port} verbunden.`,
    walked: (pixels) => `Es hat seine ${pixels} Pixel der Reihe nach leuchten lassen.`,
    walkEnded: (lit, pixels) =>
      `Es hat ${lit} seiner ${pixels} Pixel leuchten lassen, dann beendete eine Auslösung oder eine Hand den Gang.`,
    loopTakes: (us) => `Ein Blick auf den Kontakt kostet es ${us} µs.`,
    notTimed: () =>
      'Es hat sein Licht nicht gemessen: Dazu gehören JUMPER_PIN in config.py und Licht, das nicht dunkel geschaltet ist.',
    noEdges: () => 'Es hat an JUMPER_PIN Flanken gemacht und am Auslöser keine gesehen.',
    timed: (least, most, wire, edges) =>
      `Von einer Flanke bis zum Ende des Schreibens dauert es ${least} bis ${most} ms; das Schreiben selbst dauert ${wire} ms (${edges} Flanken).`,
    cannotTest: () => 'Seine Firmware kann sich nicht selbst prüfen.',
    notTested: () => 'Es hat sich nicht geprüft: Eine Sequenz leuchtet.',
    testEndless: () => 'Es hat seine Prüfung nicht beendet.',
  },
  remedy: {
    installNode: (version) => `Installieren Sie Node ${version} oder neuer von https://nodejs.org.`,
    installPerl: () => 'Installieren Sie Perl: `sudo apt install perl` unter Debian und Ubuntu.',
    installPerlOrLumacro: () => 'Installieren Sie Perl, wenn es fehlt; sonst Lumacro noch einmal.',
    installLumacro: () => 'Installieren Sie Lumacro noch einmal.',
    otherData: () => 'Wählen Sie mit --data DIR einen anderen oder ändern Sie, wer dort schreiben darf.',
    namePhotos: () => 'Nennen Sie den Ordner, der Ihre Fotos enthält.',
    freePhotos: () =>
      'Lösen Sie den Schreibschutz der Speicherkarte, kopieren Sie die Fotos auf einen eigenen Datenträger oder ändern Sie, wer dort schreiben darf.',
    driveNeeded: () => 'Es wird nur gebraucht, um Firmware auf das Board zu spielen.',
    seeDrive: () => 'Siehe docs/troubleshooting.md, „The board’s drive“.',
    installFirmware: (drive) =>
      `Spielen Sie im Raum „Rig“ die Firmware ${drive === null ? 'auf' : `auf ${drive}`}.`,
    otherProtocol: () =>
      'Spielen Sie im Raum „Rig“ die Firmware auf, oder aktualisieren Sie Lumacro, wenn das Rig neuer ist.',
    openDataPort: () =>
      'Spielen Sie im Raum „Rig“ die Firmware auf und drücken Sie einmal die Reset-Taste: boot.py öffnet den Anschluss des Rigs.',
    waitForShutter: () => 'Wählen Sie oben, auf den Auslöser zu warten, und drücken Sie ihn.',
    updateLumacro: () => 'Aktualisieren Sie Lumacro.',
    raiseBudget: () => 'Erhöhen Sie BUDGET_MA in config.py nur, wenn die Versorgung wirklich mehr gibt.',
    endBlackout: () => 'Drücken Sie B in der App, oder den Knopf.',
    setBudget: () =>
      'Setzen Sie BUDGET_MA in config.py auf das, was die Versorgung gibt: mehr, als das Board und die dunklen Pixel nehmen.',
    raisePower: () => 'Drehen Sie den Knopf nach rechts oder erhöhen Sie die Gesamtleistung.',
    otherLook: () => 'Wählen Sie ein anderes Lichtbild oder schalten Sie seine Zonen ein.',
    usePort: (path) => `Nehmen Sie ${path}.`,
    plugIn: () =>
      'Stecken Sie das Rig mit einem Datenkabel ein (viele laden nur), oder nehmen Sie das simulierte Rig.',
    joinGroup: (command) =>
      `Führen Sie \`${command}\` aus und melden Sie sich neu an, oder installieren Sie die udev-Regel aus docs/troubleshooting.md.`,
    otherCable: () => 'Versuchen Sie ein anderes Kabel oder einen Anschluss ohne Hub.',
    resetClock: () =>
      'Drücken Sie die Reset-Taste des Boards; bleibt es so, spielen Sie die Firmware neu auf.',
    connectMore: () =>
      'Verbinden Sie es öfter mit der App; die Fotos dieser Auslösungen nehmen ihr Licht aus der Zeitachse.',
    findShutter: () =>
      'Nehmen Sie den mechanischen Verschluss (ein elektronischer lässt den Blitzschuh stumm), schalten Sie den Blitz in der Kamera ein und prüfen Sie das Kabel vom Schuh zu TRIGGER_PIN und Masse.',
    findShort: () =>
      'Suchen Sie einen Kurzschluss im Kabel des Blitzschuhs und einen falschen TRIGGER_PIN in config.py.',
    noGated: () =>
      'Diese Kamera gibt vielleicht nur einen Puls: Nehmen Sie Blitz oder Sequenz statt „gated“. Sonst verbinden Sie LEVEL_PIN mit TRIGGER_PIN.',
    installPty: () =>
      'Installieren Sie eines davon, wenn andere Programme das simulierte Rig benutzen sollen.',
    askAgain: () => 'Fragen Sie gleich noch einmal.',
    testAgain: () => 'Prüfen Sie noch einmal.',
    runWire: () => 'Legen Sie für die Dauer der Prüfung einen Draht von diesem Pin zum Auslöser.',
    stopAndTest: () => 'Halten Sie sie an und prüfen Sie noch einmal.',
    resetAndTest: () => 'Drücken Sie die Reset-Taste und versuchen Sie es noch einmal.',
  },
}
