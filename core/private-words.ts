/** What of a computer tells who sits at it. */
export interface PrivateWords {
  /** The user's folder, as the system names it; the same folder by other names too. */
  readonly homes: readonly string[]
  readonly user: string
  readonly computer: string
}

/** Names that every computer has, and that tell nobody. */
const nobody = new Set(['', 'root', 'localhost'])
/** Folders that are named for a user: `/home/robin`, `/media/robin`, `C:\Users\Robin`. */
const perUser = /([\\/](?:home|Users|media|run[\\/]media)[\\/])(?!<user>)[^\\/\s"']+(?=[\\/]|$|[\s"'.,;:)])/gi
/** Serial numbers and unique ids: as many hex digits in a row, but for pixels, which the wire names so. */
const serial = /(?<![0-9a-z]|px=[0-9a-f]*)(?=[0-9a-f]*\d)[0-9a-f]{10,64}(?![0-9a-z])/gi

/** The text without home folder, user and computer names, and with serial numbers cut to four digits: to be shown to others. */
export function withoutPrivateWords(text: string, { homes, user, computer }: PrivateWords): string {
  let shown = text
  for (const home of [...homes].sort((a, b) => b.length - a.length)) {
    if (home.length > 1) shown = replaceAll(shown, home, '~', '(?![0-9\\p{L}_-])')
  }
  shown = shown.replace(perUser, '$1<user>')
  if (!nobody.has(user)) shown = replaceAll(shown, user, '<user>', '(?![0-9\\p{L}])', '(?<![0-9\\p{L}])')
  if (!nobody.has(computer)) {
    shown = replaceAll(shown, computer, '<computer>', '(?![0-9\\p{L}])', '(?<![0-9\\p{L}])')
  }
  return shown.replace(serial, (digits) => `${digits.slice(0, 4)}…`)
}

function replaceAll(text: string, what: string, by: string, after: string, before = ''): string {
  const literal = what.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replaceAll(new RegExp(`${before}${literal}${after}`, 'giu'), by)
}
