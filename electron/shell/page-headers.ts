/**
 * SECURITY: the page may load its own scripts and talk to its own app, and nothing else: no other host, no inline
 * script, no frame around it. Inline styles are what React and its widgets set on elements.
 * @param connect where the page may connect besides its own origin
 */
function contentSecurityPolicy(connect: readonly string[]): string {
  return [
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "script-src 'self'",
    ["connect-src 'self'", ...connect].join(' '),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** SECURITY: sent with every answer of either shell. */
export function pageHeaders(connect: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(connect),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
}
