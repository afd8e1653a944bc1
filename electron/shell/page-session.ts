import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** What tells the user's own browser from every other program on this computer: a secret for this run. */
export interface PageSession {
  readonly token: string
  /** The header that hands the secret to the browser as a cookie which no script can read. */
  readonly setCookie: string
  isToken(candidate: string | null): boolean
  /** Whether a request's Cookie header carries the secret. */
  admits(cookieHeader: string | undefined): boolean
}

/** @param port part of the cookie's name, since cookies do not tell ports apart and two apps may run */
export function createPageSession(port: number): PageSession {
  const token = randomBytes(32).toString('base64url')
  const name = `lumacro-${port}`
  const isToken = (candidate: string | null) => candidate !== null && equalSecrets(candidate, token)
  return {
    token,
    setCookie: `${name}=${token}; Path=/; HttpOnly; SameSite=Strict`,
    isToken,
    admits: (cookieHeader) =>
      (cookieHeader ?? '')
        .split(';')
        .map((pair) => pair.trim())
        .some((pair) => pair.startsWith(`${name}=`) && isToken(pair.slice(name.length + 1))),
  }
}

/** SECURITY: hashed first, so that neither content nor length shows in the time the comparison takes. */
function equalSecrets(candidate: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(candidate), digest(secret))
}
