import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diagnostics } from '../../../electron/doctor/diagnostics'
import { quietSnapshots } from '../../support/quiet-snapshots'
import { answered, appBench, connected } from '../app-bench'

const now = new Date('2026-11-23T10:15:30.123Z')
const uid = 'e661a4d3c2b19807'

/** The snapshots of an app whose every path lies in somebody's home. */
function stateIn(home: string) {
  const quiet = quietSnapshots()
  return {
    ...quiet,
    rig: {
      ...quiet.rig,
      link: {
        kind: 'lost',
        port: `/dev/serial/by-id/usb-x_${uid}-if02`,
        simulated: false,
        failure: { kind: 'file', path: `${home}/x`, reason: 'missing' },
      },
      info: {
        uid,
        boot: '9f3c01aa',
        board: 'feather_m4_express',
        firmware: '0.2.0',
        pixels: 24,
        leds: 'X',
        whiteKelvin: null,
        shortestPulseUs: 500,
        modes: [],
      },
    },
    notices: [{ id: 1, level: 'warning', said: ['keptAside', `${home}/.local/light.json`] }],
  } as const
}

describe('diagnostics to copy', () => {
  it('say what was found and what passed between app and rig, and not who sits here', () => {
    const home = join(homedir(), 'deeper')
    const text = diagnostics({
      checks: [
        {
          id: 'data',
          state: 'bad',
          found: ['dataNotWritable', home, 'read-only'],
          remedy: ['otherData'],
        },
      ],
      state: stateIn(home),
      exchanges: [
        {
          atMs: now.getTime(),
          sent: '7 hello v=1',
          received: `7 ok v=1.1 uid=${uid}`,
          outcome: 'ok',
          tookMs: 3.25,
        },
        { atMs: now.getTime(), sent: '8 state', received: null, outcome: 'timeout', tookMs: 500 },
      ],
      now,
    })
    expect(text).toContain(
      'bad     data: Nothing can be written in the data folder ~/deeper: it is read-only. Choose another',
    )
    expect(text).toContain('10:15:30.123 > 7 hello v=1\n             < 7 ok v=1.1 uid=e661… (3.3 ms)')
    expect(text).toContain('< timeout (500.0 ms)')
    expect(text).toContain(
      'link: lost on /dev/serial/by-id/usb-x_e661…-if02: ~/deeper/x is not there any more.',
    )
    expect(text).not.toContain(homedir())
    expect(text).not.toContain(uid)
    const { username } = userInfo()
    if (username !== 'root') expect(text).not.toMatch(new RegExp(`\\b${username}\\b`))
  })

  it('hold the real exchanges of a real session with the simulated rig', async () => {
    const { ask, until } = await appBench('sim')
    await until(connected)
    const { text } = answered(await ask('doctor/diagnostics', {}))
    expect(text).toMatch(/^Lumacro \d/)
    expect(text).toMatch(/> \d+ hello v=1\n\s+< \d+ ok v=1\.\d/)
    expect(text).toMatch(/health: \{"rounds":/)
    const { info } = (await until(connected)).rig
    expect(text).not.toContain(info?.uid)
  })
})
