import type { Words } from '../en'
import { plural } from './plural'

export const lightRing: Words['lightRing'] = {
  title: 'Lumière',
  settings: 'Réglages de la lumière',
  masterPower: 'Puissance générale',
  draw: (drawMa, budgetMa) => `${drawMa} sur ${budgetMa} mA`,
  overBudget: (budgetMa, stops) =>
    `L’alimentation permet ${budgetMa} mA : ${stops} EV de cette lumière n’y tient pas.`,
  pixels: (count) => `Pixels du rig, ${count}`,
  pixelLit: (pixel, light, drive) => `Pixel ${pixel}, ${light}, commande ${drive}`,
  pixelOff: (pixel, light) => `Pixel ${pixel}, ${light}, éteint`,
  inNoZone: 'dans aucune zone',
  noZone: 'aucune zone',
  off: 'éteint',
  drive: (red, green, blue, white) => `R ${red} G ${green} B ${blue} W ${white}`,
  muted: (zone) => `${zone} (coupée)`,
  zoneNames: ['Principale', 'Débouchage', 'Contour', 'Fond', 'Accent'],
  zone: (number) => `Zone ${number}`,
  blackout: 'noir',
  master: {
    screen: 'EV général',
    knob: 'EV général, au bouton',
    button: 'EV général, au bouton',
    remote: 'EV général, à la télécommande',
    rig: 'EV général, par le rig',
  },
  limited: (stops) => `limité ${stops} EV`,
  shows: 'Ce que montre l’anneau',
  ofTheShot: 'Lumière de la vue',
  litNow: 'Allumé maintenant',
  predicted: 'Prévision : aucun rig n’a encore confirmé cette lumière.',
  subject: {
    title: 'Vu du sujet',
    key: 'Touche V',
    close: 'Fermer',
    pixel: (pixel, incidenceDeg, percent) =>
      `Pixel ${pixel} : ${incidenceDeg}° de l’axe, ${percent} % de la lumière`,
    distance: 'Distance',
    distanceTo: 'Distance au sujet',
    distanceHelp: (nearestMm, farthestMm) => `${nearestMm} à ${farthestMm} mm des pixels`,
    others: 'Lumière à d’autres distances',
    model: 'Un modèle de lumière proche, sans ombres ; les diffuseurs l’étalent et la déplacent.',
    dark: 'Rien n’est allumé.',
    range: (leastDeg, mostDeg) => `${leastDeg}° à ${mostDeg}°`,
    highlights: (count, from) =>
      plural(count, {
        one: `Un reflet dans une bille brillante ; lumière de ${from} par rapport à l’axe.`,
        other: `${count} reflets dans une bille brillante ; lumière de ${from} par rapport à l’axe.`,
      }),
  },
}
