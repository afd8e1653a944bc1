// @ts-check
/**
 * @typedef {{
 *   browserFlag: boolean,
 *   platform: NodeJS.Platform,
 *   display: boolean,
 *   isRoot: boolean,
 *   binary: 'present' | 'missing' | 'unavailable',
 * }} Machine `unavailable`: fetching it has failed lately.
 */

/**
 * Which shell opens, and why: a pure function, so that each line of the table has a test.
 * @param {Machine} machine
 * @returns {{ shell: 'electron' | 'browser' | 'fetch', why: string }}
 */
export function chooseShell({ browserFlag, platform, display, isRoot, binary }) {
  if (browserFlag) return { shell: 'browser', why: 'Opening in the browser, as --browser asks.' }
  if (!display)
    return { shell: 'browser', why: 'Opening in the browser: this machine has no display for a window.' }
  if (platform === 'linux' && isRoot) {
    return {
      shell: 'browser',
      why: 'Opening in the browser: as root, the window would have to run without its sandbox.',
    }
  }
  if (binary === 'present') return { shell: 'electron', why: 'Opening the window.' }
  if (binary === 'missing')
    return { shell: 'fetch', why: 'Fetching Electron for the window (once, about 120 MB) …' }
  return {
    shell: 'browser',
    why: 'Opening in the browser: Electron could not be fetched here. `npx install-electron` tries again.',
  }
}

/**
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} env
 */
export function hasDisplay(platform, env) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
