import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Channel } from '../../../core/api/contract'
import { requests } from '../../../core/api/contract'
import { handle } from '../../../electron/handle'
import { silentLogger } from '../../../electron/platform/logger'
import { arbitraryArgs } from '../../support/arbitrary-args'
import { appBench } from '../app-bench'

/** These look for boards and ports of the computer that runs the test, which may have some. */
const reachesHardware = (channel: Channel) =>
  channel.startsWith('firmware/') || channel === 'rig/ports' || channel === 'doctor/run'

// Object.keys forgets that the keys are the channels.
const channels = (Object.keys(requests) as Channel[]).filter((channel) => !reachesHardware(channel))

it('the real app answers well-formed arguments of any value, on every channel, with a value', async () => {
  const { app } = await appBench()
  const unforeseen: string[] = []
  const log = {
    ...silentLogger,
    error: (text: string, fields?: object) => unforeseen.push(`${text} ${JSON.stringify(fields)}`),
  }
  const asked = new Set<Channel>()
  const well = new Set<Channel>()
  for (const channel of channels) {
    for (const args of fc.sample(arbitraryArgs(requests[channel].args), { numRuns: 12, seed: 7 })) {
      const outcome = await handle(app.handlers, log, channel, args)
      asked.add(channel)
      if (requests[channel].args.safeParse(args).success) well.add(channel)
      // As it crosses either shell.
      expect(JSON.parse(JSON.stringify(outcome))).toHaveProperty('ok')
    }
  }
  expect(unforeseen).toEqual([])
  expect(asked.size).toBe(channels.length)
  // Arguments that never pass the door would prove nothing about what is behind it.
  expect([...asked].filter((channel) => !well.has(channel))).toEqual([])
  // It is all there still.
  expect(await handle(app.handlers, log, 'app/state', {})).toMatchObject({ ok: true })
}, 60_000)
