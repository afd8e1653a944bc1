import type { RefusalCode } from '../../../core/api/failure'
import type { Words } from '../en'
import { causes } from './failure-causes'

/** What the codes of the wire mean (R6). */
const refusals: Readonly<Record<RefusalCode, string>> = {
  unknown: 'son micrologiciel ne connaît pas cette demande',
  args: 'il manque quelque chose à la demande',
  range: 'cela dépasse ce qu’il peut, ou ce qu’il permet en ce moment',
  version: 'il parle un autre protocole',
  staged: 'la lumière est arrivée incomplète',
  gone: 'il ne l’a plus',
  pulse: 'il ne sait pas faire d’impulsion aussi courte',
  config: 'son config.py ne convient pas',
  busy: 'son impulsion ne se termine pas',
  other: 'pour une raison que ce Lumacro ne connaît pas',
}

export const failure: Words['failure'] = {
  badRequest: (detail) => `Cette demande n’a pas été comprise : ${detail}.`,
  noRig: 'Aucun rig n’est connecté. Branchez-en un, ou choisissez le rig simulé dans la pièce « Rig ».',
  rigTimeout: (request, ms) =>
    `Le rig n’a pas répondu à « ${request} » en ${ms} ms. Vérifiez le câble ; Lumacro continue d’essayer.`,
  rigLost: (port) =>
    `Le rig sur ${port} a disparu. Rebranchez-le ; Lumacro se reconnecte et récupère les vues manquées.`,
  rigLostSimulated:
    'Le rig simulé a disparu. Rebranchez-le dans la pièce « Rig » ; Lumacro se reconnecte et récupère les déclenchements manqués.',
  causes,
  rigRefused: (code, said) => `Le rig a refusé : ${refusals[code]}${said === '' ? '' : ` (« ${said} »)`}.`,
  rigReply: (detail) => `Le rig a répondu ce que ce Lumacro ne comprend pas (${detail}).`,
  rigVersion: {
    newer: (theirs, ours) =>
      `Ce rig parle le protocole ${theirs}, ce Lumacro le protocole ${ours}. Mettez Lumacro à jour.`,
    older: (theirs, ours) =>
      `Ce rig parle le protocole ${theirs}, ce Lumacro le protocole ${ours}. Installez le micrologiciel fourni avec Lumacro.`,
    said: (said) =>
      `Ce rig parle un autre protocole que ce Lumacro (« ${said} »). Installez le micrologiciel fourni avec ce Lumacro.`,
  },
  notSimulated: 'Seul le rig simulé sait faire cela. Choisissez-le dans la pièce « Rig ».',
  cancelled: 'Annulé.',
  disconnected: 'L’application ne répond pas. Elle a peut-être été fermée : relancez-la.',
  unexpected: (detail) => `Quelque chose d’inattendu s’est produit : ${detail}`,
  port: {
    missing: (port) => `Il n’y a pas de port ${port}. Vérifiez le câble et revoyez la liste des ports.`,
    permission: (port) =>
      `Cet utilisateur n’a pas le droit d’ouvrir ${port}. Sous Linux, rejoignez le groupe « dialout » et reconnectez-vous.`,
    'in-use': (port) =>
      `Un autre programme tient ${port}. Fermez-le (un moniteur série, un second Lumacro) et réessayez.`,
    io: (port) => `${port} n’a pas pu être lu ou écrit. Débranchez le rig et rebranchez-le.`,
    'not-a-rig': (port) =>
      `Ce qui est sur ${port} ne répond pas comme un rig Lumacro. Un Feather a deux ports : essayez l’autre.`,
  },
  file: {
    missing: (path) => `${path} n’est plus là.`,
    permission: (path) =>
      `Cet utilisateur n’a pas le droit de lire ou d’écrire ${path}. Changez les droits ou choisissez un autre dossier.`,
    'not-a-folder': (path) => `${path} n’est pas un dossier.`,
    unreadable: (path) => `${path} n’a pas pu être lu.`,
    full: (path) => `Le disque est plein : ${path} est resté tel quel. Faites de la place et réessayez.`,
    changed: (path) => `${path} a été modifié par un autre programme et reste tel quel.`,
  },
}
