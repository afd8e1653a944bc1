/** What the LEDs of the rig are. */
export const lightSetup = {
  leds: 'LEDs',
  what: 'What the LEDs are',
  kinds: {
    'as-said': 'As the rig says',
    white: 'White bin',
    measured: 'Measured',
  },
  bins: {
    3000: 'Warm 3000 K',
    4500: 'Neutral 4500 K',
    6500: 'Cool 6500 K',
  },
  whiteDie: 'White die',
  measuredHint:
    'CIE 1931 x and y, and luminous flux at full drive in any one unit, as a spectrometer gives them.',
  binHint: 'White dies come in bins: a wrong one tints every mixed colour.',
  dies: { r: 'Red', g: 'Green', b: 'Blue', w: 'White' },
  x: (die: string) => `${die} x`,
  y: (die: string) => `${die} y`,
  flux: (die: string) => `${die} flux`,
  /** The name of the zone in which one pixel is lit, to be found on the rig. */
  onePixel: (pixel: number) => `Pixel ${pixel}`,
}
