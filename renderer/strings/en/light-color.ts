/** Colour of a zone: by white, by hue, by channel, through a gel. */
export const color = {
  of: (zone: string) => `Colour of ${zone}`,
  title: (zone: string) => `${zone} colour`,
  by: 'Colour by',
  cct: 'CCT',
  hsi: 'HSI',
  rgbw: 'RGBW',
  hold: 'Keep it as bright when its colour changes',
  hue: 'Hue',
  hueHelp: '0 to 360 degrees',
  saturation: 'Saturation',
  saturationHelp: '0 to 100 %',
  kelvin: 'Kelvin',
  kelvinHelp: '1800 to 10000 K',
  duv: 'Duv',
  duvHelp: '−0.020 (magenta) to +0.020 (green)',
  locus: 'Locus',
  planck: 'Black body',
  daylight: 'Daylight',
  noDaylight: 'There is no daylight below 4000 K; the black body is taken.',
  /** What must be said of a colour before it is trusted. */
  advice: {
    dies: { red: 'red', green: 'green', blue: 'blue', white: 'white' },
    nearest: 'the nearest',
    /** @param far in CIE 1960 uv */
    outOfReach: (far: string, instead: string) =>
      `Beyond these LEDs by ${far} uv (0.001 is just seen): ${instead} is lit instead.`,
    noWhiteDie: 'White mixed from red, green and blue renders colours poorly: not for colour-critical work.',
    whiteDieAlone: (kelvin: string) => `The white die alone, ${kelvin}: the safest for colour-critical work.`,
    madeOf: (dies: readonly string[]) =>
      `Made of ${dies.join(', ')}. An estimate: a camera sees LEDs in its own way.`,
  },
  gel: {
    label: 'Gel',
    none: 'none',
    green: 'Green and magenta',
    kelvin: 'Warmer and cooler',
    duvShift: (duv: string) => `Duv ${duv}`,
    miredShift: (mired: string) => `${mired} mired`,
    behind: 'White behind the gel',
    on: (kelvin: number) => `on ${kelvin} K`,
  },
}
