import { access, constants, readFile, stat } from 'node:fs/promises'
import type { SerialPortInfo } from '../rig/link/serial-port'
import { type Check, checkOf } from './check'

/** What a port of a Feather is for; `unknown` where the system does not tell. */
export interface FeatherPort {
  readonly path: string
  readonly use: 'data' | 'console' | 'unknown'
}

/** Which of these are ports of a Feather, by what `listPorts` and the system say of them. */
export function feathersAmong(
  ports: readonly SerialPortInfo[],
  isLikelyRig: (path: string) => boolean,
): readonly FeatherPort[] {
  return ports
    .filter(({ vendorId, productId }) => vendorId === '239a' && productId === '8026')
    .map(({ path, pnpId }) => ({
      path,
      use: !isLikelyRig(path) ? 'console' : /-if\d\d|MI_\d\d/i.test(pnpId ?? '') ? 'data' : 'unknown',
    }))
}

/** @param wanted the port that was asked for; null for whichever there is */
export function checkPorts(
  ports: readonly SerialPortInfo[],
  feathers: readonly FeatherPort[],
  wanted: string | null,
): Check {
  const check = checkOf('ports')
  const named = feathers.find(({ path }) => path === wanted)
  const data = feathers.find(({ use }) => use !== 'console')
  if (named?.use === 'console') {
    return check.bad(['consolePort', named.path], data ? ['usePort', data.path] : ['openDataPort'])
  }
  // A pseudo-terminal of the simulator is in no list.
  if (wanted !== null) return check.ok(['lookedForOn', wanted])
  if (data) return check.ok(['featherOn', data.path])
  if (feathers.length > 0) {
    return check.bad(['consoleOnly'], ['openDataPort'])
  }
  return check.note(ports.length === 0 ? ['noPort'] : ['noFeather', ports.length], ['plugIn'])
}

/** Whether this user may open the port; null where the system has no such rule or the port is gone. */
export async function checkPermission(
  path: string,
  { groupFile = '/etc/group', user = process.env['USER'] ?? 'your-name' } = {},
): Promise<Check | null> {
  if (process.platform === 'win32') return null
  const found = await stat(path).catch(() => null)
  if (found === null) return null
  const check = checkOf('permission')
  const may = await access(path, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  )
  if (may) return check.ok(['mayOpen', path])
  return permissionDenied(path, groupName(await readFile(groupFile, 'utf8').catch(() => ''), found.gid), user)
}

/** @param group that owns the port: `dialout` on Debian, `uucp` on Arch */
export function permissionDenied(path: string, group: string | null, user: string): Check {
  const join = `sudo usermod -aG ${group ?? 'dialout'} ${user}`
  return checkOf('permission').bad(['mayNotOpen', path], ['joinGroup', join])
}

export function groupName(groups: string, gid: number): string | null {
  const line = groups.split('\n').find((entry) => entry.split(':')[2] === String(gid))
  return line?.split(':')[0] ?? null
}
