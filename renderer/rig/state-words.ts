import type { RigSnapshot } from '../../core/api/rig-snapshot'
import { failureSentence, words } from '../strings/words'

/** The state of the rig in a title and a sentence that ends in what to do. */
export function stateWords({ link, info }: RigSnapshot): {
  readonly title: string
  readonly sentence: string
} {
  const say = words.rig.state
  switch (link.kind) {
    case 'none':
      return { title: say.none, sentence: say.noneDo }
    case 'connecting':
      return {
        title: say.connecting,
        sentence: isSimulatedPort(link.port) ? say.connectingSimulatedDo : say.connectingDo(link.port),
      }
    case 'connected':
      return link.simulated
        ? { title: say.simulated, sentence: say.simulatedDo }
        : {
            title: say.connected(link.port),
            sentence: info ? say.connectedDo(info.pixels, info.leds, info.firmware) : say.connectedSilent,
          }
    case 'lost':
      return {
        title: isSimulatedPort(link.port) ? say.lostSimulated : say.lost(link.port),
        sentence: failureSentence(link.failure),
      }
    case 'refused':
      return {
        title: isSimulatedPort(link.port) ? say.refusedSimulated : say.refused(link.port),
        sentence: failureSentence(link.failure),
      }
  }
}

/** The simulated rig's port has a name for asking and one for showing. */
export const isSimulatedPort = (port: string) => port === 'sim' || port === 'simulated rig'
