import type { RigSnapshot } from '../../core/api/snapshots'

/** The state of the rig in a title and a sentence that ends in what to do. */
export function stateWords({ link, info }: RigSnapshot): {
  readonly title: string
  readonly sentence: string
} {
  switch (link.kind) {
    case 'none':
      return {
        title: 'No rig is connected',
        sentence:
          'Choose a port below, or the simulated rig: it runs the real firmware, and a demo camera comes with it.',
      }
    case 'connecting':
      return { title: 'Connecting…', sentence: `Waiting for ${portName(link.port)} to say hello.` }
    case 'connected':
      return link.simulated
        ? {
            title: 'The simulated rig is connected',
            sentence:
              'It runs the real firmware. Turn its knob below, fire its camera in Shots, or plug in your own rig.',
          }
        : { title: `The rig on ${link.port} is connected`, sentence: boardSentence(info) }
    case 'lost':
      return {
        title: `Waiting for ${isSimulatedPort(link.port) ? 'the simulated rig' : link.port}`,
        sentence: link.detail || 'Plug it back in. Lumacro waits for it, then fetches the shots it missed.',
      }
    case 'refused':
      return { title: `${portName(link.port)} could not be used`, sentence: link.detail }
  }
}

/** The simulated rig's port has a name for asking and one for showing. */
export const isSimulatedPort = (port: string) => port === 'sim' || port === 'simulated rig'

const portName = (port: string) => (isSimulatedPort(port) ? 'The simulated rig' : port)

const boardSentence = (info: RigSnapshot['info']) =>
  info ? `${info.pixels} pixels, ${info.leds}, firmware ${info.firmware}.` : 'It has not said what it is yet.'
