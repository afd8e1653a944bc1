/** Controls that every room uses. */
export const ui = {
  typeValue: (label: string, value: string) => `${label}: ${value}. Type a value`,
  limited: (stops: string) => `limited ${stops}`,
  between: (least: string, most: string) => `${least} to ${most}`,
  give: (least: string, most: string) => `Give a value from ${least} to ${most}.`,
  powerHelp: 'Give stops from −10 to 0, like −1 1/3, 1/4 or 25%.',

  mode: 'Mode',
  /** How light and shutter worked together, in a table or a list of facts. */
  modes: { steady: 'steady', flash: 'flash', gated: 'gated', strobe: 'strobe', sequence: 'sequence' },
  master: 'Master',
  limitedBy: 'Limited',
  lightOn: 'Light on',
  delay: 'Delay',
  dark: 'No light was lit.',
  zonesUnknown: 'The light was changed at the rig while it was away: zones are not known, every pixel is.',
  onPixels: (pixels: string) => `on ${pixels}`,
  noPixel: 'no pixel',
  /** What a list is saved as. */
  export: { button: 'Export', csv: 'Table (CSV)', json: 'JSON' },
}
