import type { Words } from '../en'
import { plural } from './plural'

export const lightRing: Words['lightRing'] = {
  title: 'Licht',
  settings: 'Einstellungen des Lichts',
  masterPower: 'Gesamtleistung',
  draw: (drawMa, budgetMa) => `${drawMa} von ${budgetMa} mA`,
  overBudget: (budgetMa, stops) =>
    `Das Netzteil gibt ${budgetMa} mA her: ${stops} EV dieses Lichts passen nicht hinein.`,
  pixels: (count) => `Pixel des Rigs, ${count}`,
  pixelLit: (pixel, light, drive) => `Pixel ${pixel}, ${light}, Werte ${drive}`,
  pixelOff: (pixel, light) => `Pixel ${pixel}, ${light}, aus`,
  inNoZone: 'in keiner Zone',
  noZone: 'keine Zone',
  off: 'aus',
  drive: (red, green, blue, white) => `R ${red} G ${green} B ${blue} W ${white}`,
  muted: (zone) => `${zone} (stumm)`,
  zoneNames: ['Hauptlicht', 'Aufhellung', 'Kante', 'Hinten', 'Akzent'],
  zone: (number) => `Zone ${number}`,
  blackout: 'dunkel',
  master: {
    screen: 'EV gesamt',
    knob: 'EV gesamt, vom Drehknopf',
    button: 'EV gesamt, vom Drehknopf',
    remote: 'EV gesamt, von der Fernbedienung',
    rig: 'EV gesamt, vom Rig',
  },
  limited: (stops) => `begrenzt ${stops} EV`,
  shows: 'Was der Ring zeigt',
  ofTheShot: 'Licht der Aufnahme',
  litNow: 'Jetzt an',
  predicted: 'Berechnet: Noch hat kein Rig dieses Licht bestätigt.',
  subject: {
    title: 'Vom Motiv aus',
    key: 'Taste V',
    close: 'Schließen',
    pixel: (pixel, incidenceDeg, percent) =>
      `Pixel ${pixel}: ${incidenceDeg}° neben der Achse, ${percent} % des Lichts`,
    distance: 'Abstand',
    distanceTo: 'Abstand zum Motiv',
    distanceHelp: (nearestMm, farthestMm) => `${nearestMm} bis ${farthestMm} mm von den Pixeln`,
    others: 'Licht bei anderen Abständen',
    model: 'Ein Modell nahen Lichts ohne Schatten; Diffusoren verteilen und verschieben es.',
    dark: 'Nichts leuchtet.',
    range: (leastDeg, mostDeg) => `${leastDeg}° bis ${mostDeg}°`,
    highlights: (count, from) =>
      plural(count, {
        one: `Ein Glanzlicht auf einer blanken Kugel; Licht aus ${from} neben der Achse.`,
        other: `${count} Glanzlichter auf einer blanken Kugel; Licht aus ${from} neben der Achse.`,
      }),
  },
}
