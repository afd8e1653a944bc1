import { plural } from './plural'

/** The Light room’s stage: the ring, the view from the subject, and the master. */
export const lightRing = {
  title: 'Light',
  settings: 'Light settings',
  masterPower: 'Master power',
  draw: (drawMa: number, budgetMa: number) => `${drawMa} of ${budgetMa} mA`,
  overBudget: (budgetMa: number, stops: string) =>
    `The supply allows ${budgetMa} mA: ${stops} EV of this light does not fit.`,
  pixels: (count: number) => `Pixels of the rig, ${count}`,
  /** A pixel for a screen reader: its zone’s light, then what it is driven with. */
  pixelLit: (pixel: number, light: string, drive: string) => `Pixel ${pixel}, ${light}, drive ${drive}`,
  pixelOff: (pixel: number, light: string) => `Pixel ${pixel}, ${light}, off`,
  inNoZone: 'in no zone',
  noZone: 'no zone',
  off: 'off',
  /** Drive of the red, green, blue and white die, 0 to 255. */
  drive: (red: number, green: number, blue: number, white: number) =>
    `R ${red} G ${green} B ${blue} W ${white}`,
  muted: (zone: string) => `${zone} (muted)`,
  /** Names that new zones get, in this order; then they are numbered. */
  zoneNames: ['Key', 'Fill', 'Rim', 'Back', 'Accent'],
  zone: (number: number) => `Zone ${number}`,
  blackout: 'blackout',
  /** Below the master’s number, by who moved the light last. */
  master: {
    screen: 'EV master',
    knob: 'EV master, by the knob',
    button: 'EV master, by the knob',
    remote: 'EV master, by the remote',
    rig: 'EV master, by the rig',
  },
  limited: (stops: string) => `limited ${stops} EV`,
  shows: 'What the ring shows',
  ofTheShot: 'Light of the shot',
  litNow: 'Lit now',
  predicted: 'Predicted: no rig has confirmed this light yet.',
  subject: {
    title: 'From the subject',
    key: 'Key V',
    close: 'Close',
    pixel: (pixel: number, incidenceDeg: number, percent: number) =>
      `Pixel ${pixel}: ${incidenceDeg}° off the axis, ${percent} % of the light`,
    distance: 'Distance',
    distanceTo: 'Distance to the subject',
    distanceHelp: (nearestMm: number, farthestMm: number) =>
      `${nearestMm} to ${farthestMm} mm from the pixels`,
    others: 'Light at other distances',
    model: 'A model of near light without shadows; diffusers spread and move it.',
    dark: 'Nothing is lit.',
    range: (leastDeg: number, mostDeg: number) => `${leastDeg}° to ${mostDeg}°`,
    highlights: (count: number, from: string) =>
      plural(count, {
        one: `One highlight in a shiny ball; light from ${from} off the axis.`,
        other: `${count} highlights in a shiny ball; light from ${from} off the axis.`,
      }),
  },
}
