/** The Rig room: its state, the ports, the firmware and putting it on a board. */
export const rig = {
  title: 'Rig',
  saysOfItself: 'What the rig says of itself',
  disconnect: 'Disconnect',
  /** A title, and a sentence that ends in what to do. */
  state: {
    none: 'No rig is connected',
    noneDo:
      'Choose a port below, or the simulated rig: it runs the real firmware, and a demo camera comes with it.',
    connecting: 'Connecting…',
    connectingDo: (port: string) => `Waiting for ${port} to say hello.`,
    connectingSimulatedDo: 'Waiting for the simulated rig to say hello.',
    simulated: 'The simulated rig is connected',
    simulatedDo:
      'It runs the real firmware. Turn its knob below, fire its camera in Shots, or plug in your own rig.',
    connected: (port: string) => `The rig on ${port} is connected`,
    connectedDo: (pixels: number, leds: string, firmware: string) =>
      `${pixels} pixels, ${leds}, firmware ${firmware}.`,
    connectedSilent: 'It has not said what it is yet.',
    lost: (port: string) => `Waiting for ${port}`,
    lostSimulated: 'Waiting for the simulated rig',
    refused: (port: string) => `${port} could not be used`,
    refusedSimulated: 'The simulated rig could not be used',
  },
  ports: {
    title: 'Ports',
    again: 'Look again',
    simulated: 'Simulated',
    simulatedAbout: 'Simulated rig: the real firmware, no hardware needed',
    inUse: 'in use by Lumacro',
    likely: 'looks like a rig',
    connect: 'Connect',
    connected: 'Connected',
    none: 'No serial port is there. Plug the Feather in with a data cable (many cables only charge), then look again.',
  },
  light: {
    region: 'Light of the rig',
    title: 'Light',
    none: 'A rig that connects says here what it is and what it can do.',
    layout: 'Layout',
    pixels: 'Pixels',
    leds: 'LEDs',
    white: 'White',
    whiteMixed: 'mixed from RGB',
    drawNow: 'Draw now',
    budget: 'Budget',
    shortestPulse: 'Shortest pulse',
    keepsBudget: 'The rig keeps to its budget whatever is asked of it, and says what it took.',
  },
  firmware: {
    title: 'Firmware',
    version: 'Version',
    board: 'Board',
    uid: 'Unique id',
    boot: 'Boot',
    modes: 'Modes',
    badLines: 'Bad lines',
    dropped: 'Shots dropped',
    droppedHint: (shots: number) =>
      `The rig keeps 256 shots while no computer is there. ${shots} older ones were lost.`,
  },
  install: {
    title: 'Put the firmware on a board',
    look: 'Look for boards',
    install: 'Install',
    update: 'Update',
    none: 'No CIRCUITPY drive is here. Plug the Feather in with a data cable and wait for its drive, then look again.',
    noFirmware: (shipped: string, circuitPython: string) =>
      `no firmware yet; this Lumacro brings ${shipped} · CircuitPython ${circuitPython}`,
    hasFirmware: (firmware: string, shipped: string, circuitPython: string) =>
      `firmware ${firmware}; this Lumacro brings ${shipped} · CircuitPython ${circuitPython}`,
    copying: (drive: string) => `Copying to ${drive}. Leave the cable in.`,
    pressReset: 'The files are there. Now press the board’s reset button once; waiting for its hello.',
    waiting: 'The files are there. Waiting for the board’s hello.',
    noAnswer:
      'The files are there, but the board has not answered. Press its reset button once, then choose its port above.',
    answers: (port: string, firmware: string) => `The rig answers on ${port} with firmware ${firmware}.`,
    keptFile: (name: string) => `A file of another project was kept as ${name}.`,
    keptSettings: 'Your config.py was kept. The board needs these lines in it too, or it will not start:',
  },
}
