import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import type { Bridge } from '../../../core/api/contract'
import type { LightSnapshot, LooksSnapshot } from '../../../core/api/light-snapshot'
import { MAX_FADE_MS } from '../../../core/api/requests/light-requests'
import type { PortInfo, RigLinkState } from '../../../core/api/rig-snapshot'
import type { Look, LookEdit } from '../../../core/light/looks/look'
import { formatPower, parsePower } from '../../../core/light/power/power-text'
import type { CommandContext, CommandHost, CommonOptions } from '../command'
import { commandError, unwrap } from '../command'
import { CommandError } from '../console'
import { waitFor } from '../wait-for'

interface LightOptions extends CommonOptions {
  readonly rig?: string
  readonly look?: string
  readonly power?: number
  readonly cct?: number
  readonly zone?: string
  readonly fade?: number
  readonly off?: boolean
}

/** A Feather that was just plugged in needs a few seconds; more is a wrong port. */
const connectMs = 10_000
/** Several repeats of a lost request. */
const confirmMs = 5000

export function addLight(program: Command, host: CommandHost): void {
  const command = program
    .command('light')
    .description('show or change the light of a rig')
    .option('--rig <PORT>', 'the rig on this port; left out: the one the app uses, or the only one there is')
    .option('--look <NAME>', 'show a stored look')
    .option(
      '--power <EV>',
      'master power in stops, or the zone’s with --zone: 0 is full, -1 is half',
      toPower,
    )
    .option('--cct <K>', 'colour temperature of all zones, or of one with --zone', toKelvin)
    .option('--zone <NAME>', 'change this zone only')
    .option('--fade <S>', 'take so many seconds from the look before to the one of --look', toFade)
    .option('--off', 'darkness')
  host.action(command, async (context, options: LightOptions) => {
    const bridge = await context.bridge({ rig: options.rig ?? 'none' })
    const port = await connectedPort(bridge, options.rig, context)
    const light = await change(bridge, options)
    return {
      value: {
        rig: port,
        look: light.look,
        blackout: light.blackout,
        limited: light.limited,
        frame: light.shownFrame,
      },
      text: lightText(light),
    }
  })
}

function toPower(text: string): number {
  const power = parsePower(text)
  if (power === null)
    throw new InvalidArgumentError('It is 0 or fewer stops, down to -10, such as -1.3 or -1/3')
  return power
}

function toFade(text: string): number {
  const seconds = Number(text.replace(/ ?s$/i, ''))
  if (!(seconds >= 0 && seconds * 1000 <= MAX_FADE_MS)) {
    throw new InvalidArgumentError(`It is a number of seconds up to ${MAX_FADE_MS / 1000}`)
  }
  return Math.round(seconds * 1000)
}

function toKelvin(text: string): number {
  const kelvin = Number(text.replace(/ ?k$/i, ''))
  if (!(kelvin >= 1000 && kelvin <= 20_000)) {
    throw new InvalidArgumentError('It is a number of kelvin from 1000 to 20000')
  }
  return kelvin
}

/** Sees to it that a rig is connected; returns its port. */
async function connectedPort(
  bridge: Bridge,
  wanted: string | undefined,
  context: CommandContext,
): Promise<string> {
  const { rig } = unwrap(await bridge.request('app/state', {}))
  const { link } = rig
  const here = link.kind === 'none' ? null : 'simulated' in link && link.simulated ? 'sim' : link.port
  if (wanted === undefined && link.kind === 'none') {
    const port = onlyRig(unwrap(await bridge.request('rig/ports', {})))
    unwrap(await bridge.request('rig/connect', { port }))
  } else if (wanted !== undefined && here !== wanted) {
    unwrap(await bridge.request('rig/connect', { port: wanted }))
  }
  const connected = await waitFor(
    bridge,
    'rig',
    (snapshot) => settled(snapshot.link),
    connectMs,
    context.console.signal,
  )
  if (connected === null) {
    throw new CommandError(
      `No rig answered within ${connectMs / 1000} s. Check the cable; \`lumacro ports\` lists what is there.`,
    )
  }
  if (connected.link.kind === 'connected') {
    // Until app and rig agree whose light stands, a change would be lost to the rig's.
    await waitFor(bridge, 'light', ({ confirmed }) => confirmed, confirmMs, context.console.signal)
    return connected.link.port
  }
  throw commandError('failure' in connected.link ? connected.link.failure : { kind: 'no-rig' })
}

const settled = (link: RigLinkState) =>
  link.kind === 'connected' || link.kind === 'refused' || link.kind === 'lost'

function onlyRig(ports: readonly PortInfo[]): string {
  const [first, ...others] = ports.filter(({ likelyRig }) => likelyRig)
  if (first && others.length === 0) return first.path
  throw new CommandError(
    first
      ? 'Several rigs are connected: say which with --rig PORT; `lumacro ports` lists them.'
      : 'No rig was found: plug one in, or name its port with --rig PORT.',
  )
}

async function change(bridge: Bridge, options: LightOptions): Promise<LightSnapshot> {
  const { looks, light: before } = unwrap(await bridge.request('app/state', {}))
  let light = before
  const { fade: fadeMs = 0 } = options
  const edit = async (step: LookEdit) => {
    light = unwrap(await bridge.request('light/edit', { edit: step }))
  }
  if (options.look !== undefined) {
    const look = storedLook(looks, options.look)
    light = unwrap(await bridge.request('light/edit', { edit: { kind: 'look', look }, fadeMs }))
  }
  for (const step of editsOf(light, options)) await edit(step)
  const changed = options.look !== undefined || options.power !== undefined || options.cct !== undefined
  if (options.off === true || (changed && light.blackout)) {
    light = unwrap(await bridge.request('light/blackout', { on: options.off === true }))
  }
  return confirmedLight(bridge, light, fadeMs)
}

/** The light as the rig says it is, once it has what was asked for. */
async function confirmedLight(bridge: Bridge, asked: LightSnapshot, fadeMs: number): Promise<LightSnapshot> {
  if (asked.confirmed) return asked
  const wanted = JSON.stringify([asked.look, asked.blackout])
  const isThere = ({ confirmed, look, blackout }: LightSnapshot) =>
    confirmed && JSON.stringify([look, blackout]) === wanted
  const confirmed = await waitFor(bridge, 'light', isThere, fadeMs + confirmMs)
  if (confirmed) return confirmed
  // A hand at the rig may have moved it on meanwhile: then that is the light.
  const { light } = unwrap(await bridge.request('app/state', {}))
  if (light.confirmed) return light
  throw commandError({ kind: 'rig-timeout', request: 'light', ms: confirmMs })
}

function storedLook({ looks }: LooksSnapshot, name: string): Look {
  const stored = looks.find(({ look }) => look.name.toLowerCase() === name.toLowerCase())
  if (stored) return stored.look
  throw new CommandError(
    `There is no look “${name}”. There are: ${looks.map(({ look }) => look.name).join(', ')}.`,
  )
}

function editsOf({ look }: LightSnapshot, { power, cct, zone }: LightOptions): readonly LookEdit[] {
  const named = look.zones.filter(({ name }) => name.toLowerCase() === zone?.toLowerCase())
  if (zone !== undefined && named.length === 0) {
    const names = look.zones.map(({ name }) => name).join(', ')
    throw new CommandError(`The look has no zone “${zone}”. It has: ${names}.`)
  }
  const zones = zone === undefined ? look.zones : named
  const edits: LookEdit[] = []
  if (power !== undefined && zone === undefined) edits.push({ kind: 'power', power })
  for (const { id } of zones) {
    if (power !== undefined && zone !== undefined) edits.push({ kind: 'zone-power', zone: id, power })
    if (cct !== undefined) edits.push({ kind: 'zone-color', zone: id, color: { cct, duv: 0 } })
  }
  return edits
}

function lightText({ look, blackout, limited }: LightSnapshot): string {
  const name = look.name === '' ? 'light' : look.name
  const limit = limited < 0 ? `, limited by ${formatPower(limited)}` : ''
  return blackout ? `${name}: dark` : `${name}: ${formatPower(look.power)}${limit}`
}
