import type { Words } from '../en'

export const failure: Words['failure'] = {
  badRequest: (detail) => `Cette demande n’a pas été comprise : ${detail}.`,
  noRig: 'Aucun rig n’est connecté. Branchez-en un, ou choisissez le rig simulé dans la pièce « Rig ».',
  rigTimeout: (request, ms) =>
    `Le rig n’a pas répondu à « ${request} » en ${ms} ms. Vérifiez le câble ; Lumacro continue d’essayer.`,
  rigLost: (port) =>
    `Le rig sur ${port} a disparu. Rebranchez-le ; Lumacro se reconnecte et récupère les vues manquées.`,
  rigRefused: (detail) => `Le rig a refusé : ${detail}`,
  rigVersion: {
    newer: (theirs, ours) =>
      `Ce rig parle le protocole ${theirs}, ce Lumacro le protocole ${ours}. Mettez Lumacro à jour.`,
    older: (theirs, ours) =>
      `Ce rig parle le protocole ${theirs}, ce Lumacro le protocole ${ours}. Installez le micrologiciel fourni avec Lumacro.`,
  },
  notSimulated: 'Seul le rig simulé sait faire cela. Choisissez-le dans la pièce « Rig ».',
  busy: (what) => `Lumacro est encore occupé (${what}). Attendez la fin, ou annulez.`,
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
