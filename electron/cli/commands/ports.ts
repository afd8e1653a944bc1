import type { Command } from 'commander'
import { bridgeOver } from '../../platform/app-client'
import { controlPath } from '../../platform/control-path'
import { tryConnect } from '../../platform/instance'
import { systemClock } from '../../rig/link/clock'
import type { FoundPort } from '../../rig/link/discovery'
import { listPorts } from '../../rig/link/discovery'
import type { CommandHost, CommonOptions } from '../command'
import { waitFor } from '../wait-for'

/** A running app sends its state at once; what does not is another command that holds the data. */
const answerMs = 1000

export function addPorts(program: Command, host: CommandHost): void {
  const command = program.command('ports').description('serial ports, and which of them answer as a rig')
  host.action(command, async ({ dataDir }, _options: CommonOptions) => {
    const held = await portOfRunningApp(dataDir())
    const ports = await listPorts({ clock: systemClock, skip: held === null ? [] : [held], ask: 'likely' })
    const value = ports.map((port) => toValue(port, held))
    const text = value.map(({ path, rig, firmware, usedByApp }) => {
      if (usedByApp) return `${path}  a rig, in use by the app`
      return rig === null ? path : `${path}  rig ${rig}, firmware ${firmware}`
    })
    return {
      value,
      text: text.length > 0 ? text.join('\n') : 'There is no serial port. Check the cable and the hub.',
    }
  })
}

function toValue({ path, manufacturer, likelyRig, answersAsRig }: FoundPort, held: string | null) {
  return {
    path,
    manufacturer,
    likelyRig,
    answersAsRig: answersAsRig !== undefined || path === held,
    usedByApp: path === held,
    rig: answersAsRig?.uid ?? null,
    firmware: answersAsRig?.firmware ?? null,
  }
}

/** A port that the app holds cannot be asked, and need not be. */
async function portOfRunningApp(dataDir: string): Promise<string | null> {
  const socket = await tryConnect(controlPath(dataDir))
  if (!socket) return null
  const bridge = bridgeOver(socket)
  const rig = await waitFor(bridge, 'rig', () => true, answerMs)
  bridge.close()
  if (rig === null) return null
  const { link } = rig
  return link.kind === 'connected' && !link.simulated ? link.port : null
}
