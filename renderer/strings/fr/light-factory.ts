import type { Words } from '../en'

export const factoryLooks: Words['factoryLooks'] = {
  about: {
    Even: 'Tous les pixels égaux : le moins d’ombre.',
    'Key left': 'Un tiers depuis la gauche, le reste deux IL en dessous.',
    'Key right': 'Un tiers depuis la droite, le reste deux IL en dessous.',
    'Top light': 'Un tiers depuis le haut, le reste trois IL en dessous.',
    'Cross light': 'Un quart de chaque côté : de la structure sans côté sombre.',
    Rim: 'Deux lumières étroites d’en bas et de côté, une faible d’en haut. Au mieux avec le rig au niveau du sujet ou derrière.',
    'Raking left':
      'Une lumière étroite depuis la gauche, pour le relief. Placez le rig bas à côté du sujet : plus la lumière rase, plus les ombres s’allongent.',
    'Raking top':
      'Une lumière étroite depuis le haut, pour le relief. Placez le rig bas à côté du sujet : plus la lumière rase, plus les ombres s’allongent.',
    Coin: 'Une principale étroite en haut à gauche et un faible débouchage en face : relief et légende, sans reflet du champ.',
    'Insect eye':
      'Deux quarts doux, en haut à gauche et en bas à droite : deux reflets nets au lieu d’un anneau. Un diffuseur les arrondit.',
    'Warm and cool': '3000 K depuis la gauche contre 7500 K du reste.',
    'Product white': 'Tous les pixels à 5500 K, comme l’attendent les réglages lumière du jour.',
    'Flicker-free half': 'Un pixel sur deux à plein : un IL de moins, sans PWM.',
    'Dark field':
      'Les pixels extérieurs seulement : le fond plat renvoie la lumière hors de l’objectif, et les bords, la poussière et le relief brillent. Le rig doit être bas autour du sujet, ou derrière et hors cadre : sur l’objectif, c’est une simple lumière uniforme.',
    'Bright field':
      'Tous les pixels comme fond blanc uni, pour ce qui se voit en transparence ou devant. Placez le rig derrière le sujet, un diffuseur entre les deux ; deux IL sous le maximum, pour ne pas brûler le fond.',
    'Dark frame': 'Aucune lumière : ce que donne la pièce seule.',
  },
  sweep: {
    name: 'Balayage rasant',
    about:
      'Une séquence : la lumière rasante fait le tour du sujet, un angle par vue. Crée ses étapes pour ce rig et les montre ; rien n’est encore allumé ni pris.',
  },
}
