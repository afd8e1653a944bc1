import type { Words } from '../en'

export const rig: Words['rig'] = {
  title: 'Rig',
  saysOfItself: 'Was das Rig von sich sagt',
  disconnect: 'Trennen',
  state: {
    none: 'Kein Rig ist verbunden',
    noneDo:
      'Wählen Sie unten einen Anschluss oder das simulierte Rig: Darin läuft die echte Firmware, und eine Probekamera gehört dazu.',
    connecting: 'Verbindet …',
    connectingDo: (port) => `Wartet auf den Gruß von ${port}.`,
    connectingSimulatedDo: 'Wartet auf den Gruß des simulierten Rigs.',
    simulated: 'Das simulierte Rig ist verbunden',
    simulatedDo:
      'Darin läuft die echte Firmware. Drehen Sie unten an seinem Knopf, lösen Sie bei „Auslöser“ seine Kamera aus oder stecken Sie Ihr eigenes Rig ein.',
    connected: (port) => `Das Rig an ${port} ist verbunden`,
    connectedDo: (pixels, leds, firmware) => `${pixels} Pixel, ${leds}, Firmware ${firmware}.`,
    connectedSilent: 'Es hat noch nicht gesagt, was es ist.',
    lost: (port) => `Wartet auf ${port}`,
    lostSimulated: 'Wartet auf das simulierte Rig',
    refused: (port) => `${port} war nicht zu gebrauchen`,
    refusedSimulated: 'Das simulierte Rig war nicht zu gebrauchen',
  },
  ports: {
    title: 'Anschlüsse',
    again: 'Neu suchen',
    simulated: 'Simuliert',
    simulatedAbout: 'Simuliertes Rig: die echte Firmware, ohne Hardware',
    inUse: 'von Lumacro benutzt',
    likely: 'sieht nach einem Rig aus',
    connect: 'Verbinden',
    connected: 'Verbunden',
    none: 'Es gibt keinen seriellen Anschluss. Stecken Sie den Feather mit einem Datenkabel ein (viele Kabel laden nur) und suchen Sie neu.',
  },
  light: {
    region: 'Licht des Rigs',
    title: 'Licht',
    none: 'Ein verbundenes Rig sagt hier, was es ist und was es kann.',
    layout: 'Anordnung',
    pixels: 'Pixel',
    leds: 'LEDs',
    white: 'Weiß',
    whiteMixed: 'aus RGB gemischt',
    drawNow: 'Strom jetzt',
    budget: 'Strombudget',
    shortestPulse: 'Kürzester Puls',
    keepsBudget: 'Das Rig hält sein Budget ein, was immer man verlangt, und sagt, was es weggenommen hat.',
  },
  firmware: {
    title: 'Firmware',
    version: 'Version',
    board: 'Platine',
    uid: 'Kennung',
    boot: 'Start',
    modes: 'Lichtarten',
    badLines: 'Gestörte Zeilen',
    dropped: 'Verlorene Auslösungen',
    droppedHint: (shots) =>
      `Das Rig behält 256 Auslösungen, solange kein Computer da ist. ${shots} ältere gingen verloren.`,
  },
  install: {
    title: 'Firmware auf eine Platine bringen',
    look: 'Platinen suchen',
    install: 'Installieren',
    update: 'Aktualisieren',
    none: 'Hier ist kein Laufwerk CIRCUITPY. Stecken Sie den Feather mit einem Datenkabel ein, warten Sie auf sein Laufwerk und suchen Sie neu.',
    noFirmware: (shipped, circuitPython) =>
      `noch keine Firmware; dieses Lumacro bringt ${shipped} · CircuitPython ${circuitPython}`,
    hasFirmware: (firmware, shipped, circuitPython) =>
      `Firmware ${firmware}; dieses Lumacro bringt ${shipped} · CircuitPython ${circuitPython}`,
    copying: (drive) => `Kopiert auf ${drive}. Lassen Sie das Kabel stecken.`,
    pressReset:
      'Die Dateien sind da. Drücken Sie jetzt einmal die Reset-Taste der Platine; Lumacro wartet auf ihren Gruß.',
    waiting: 'Die Dateien sind da. Wartet auf den Gruß der Platine.',
    noAnswer:
      'Die Dateien sind da, aber die Platine hat nicht geantwortet. Drücken Sie einmal ihre Reset-Taste und wählen Sie dann oben ihren Anschluss.',
    answers: (port, firmware) => `Das Rig antwortet an ${port} mit Firmware ${firmware}.`,
    keptFile: (name) => `Eine Datei eines anderen Projekts ist als ${name} erhalten.`,
    keptSettings:
      'Ihre config.py ist geblieben. Die Platine braucht darin auch diese Zeilen, sonst startet sie nicht:',
  },
}
