import { resolve } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import type { Command } from 'commander'
import { InvalidArgumentError } from 'commander'
import { layoutFor } from '../../../core/light/layouts/layouts'
import { MAX_PIXELS } from '../../../core/light/looks/look'
import { likelyOptics } from '../../rig/light/rig-optics'
import { createDemoCamera } from '../../simulator/demo/demo-camera'
import { runSimulator } from '../../simulator/pty/run-simulator'
import type { CommandHost, CommonOptions } from '../command'

interface SimOptions extends CommonOptions {
  readonly pty?: string | true
  readonly pixels?: number
  readonly photos?: string
}

export function addSim(program: Command, host: CommandHost): void {
  const command = program
    .command('sim')
    .description('the simulated rig: the real firmware, driven by lines on stdin')
    .option('--pty [LINK]', 'offer it on a serial port of its own, with a link to it if one is named')
    .option('--pixels <N>', 'the length of its chain', toPixels)
    .option('--photos <DIR>', 'let a demo camera save a JPEG of each shutter release here')
    .addHelpText(
      'after',
      '\nOn stdin: shutter 1/125, knob +3, press, hold, ir 0x00FF02FD, unplug, replug, power-cycle, frame, quit.',
    )
  host.action(command, async ({ console, json }, options: SimOptions) => {
    const { pty, pixels, photos } = options
    const taken: string[] = []
    const camera = photos === undefined ? null : demoCamera(resolve(console.cwd, photos), pixels)
    const port = typeof pty === 'string' ? resolve(console.cwd, pty) : null
    await runSimulator({
      pty: pty !== undefined,
      ...(port === null ? {} : { link: port }),
      ...(pixels === undefined ? {} : { pixels }),
      input: endedBy(console.signal, console.stdin),
      // With --json, stdout is kept for the one value at the end.
      output: writable(json ? console.stderr : console.stdout),
      errors: writable(console.stderr),
      ...(camera && {
        onExposure: async (exposure) => {
          const { path } = await camera.shoot(exposure)
          taken.push(path)
          return path
        },
      }),
    })
    return { value: { photos: taken }, text: '' }
  })
}

function toPixels(text: string): number {
  const count = Number(text)
  if (!(Number.isInteger(count) && count >= 1 && count <= MAX_PIXELS)) {
    throw new InvalidArgumentError(`It is a whole number from 1 to ${MAX_PIXELS}`)
  }
  return count
}

function demoCamera(folder: string, pixels = likelyOptics.pixels) {
  return createDemoCamera({ folder, layout: layoutFor(pixels), leds: likelyOptics.leds })
}

/** Ctrl+C ends the input, so that the port and its link are put away as after `quit`. */
function endedBy(signal: AbortSignal, input: NodeJS.ReadableStream): PassThrough {
  const ended = new PassThrough()
  input.pipe(ended)
  signal.addEventListener('abort', () => {
    input.unpipe(ended)
    ended.end()
  })
  return ended
}

function writable(write: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      write(chunk.toString('utf8'))
      done()
    },
  })
}
