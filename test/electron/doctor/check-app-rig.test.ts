import { describe, expect, it } from 'vitest'
import type { ShotsSnapshot, Snapshots } from '../../../core/api/snapshots'
import type { ShotLine } from '../../../core/shots/shot-line'
import { lightOfApp, waitForShotInApp } from '../../../electron/doctor/check-app-rig'
import { checkLight } from '../../../electron/doctor/check-light'
import { bootMs, makeShot } from '../../support/shots/make-shot'
import { quietSnapshots } from '../../support/quiet-snapshots'
import { worded } from '../../support/worded-check'

const never = new AbortController().signal
const quiet = quietSnapshots()

/** A running app that only publishes its shots. */
function appWithShots(light: Partial<Snapshots['light']> = { lookFrame: '000000ff' }) {
  let listening: ((shots: ShotsSnapshot) => void) | null = null
  return {
    app: {
      state: async () => ({ ...quiet, light: { ...quiet.light, ...light } }),
      onShots: (listen: (shots: ShotsSnapshot) => void) => {
        listening = listen
        return () => {
          listening = null
        }
      },
      test: () => Promise.reject(new Error('This test is about shots.')),
    },
    publish: (total: number, recent: readonly ShotLine[] = []) =>
      listening?.({ ...quiet.shots, total, recent }),
    isListening: () => listening !== null,
  }
}

describe('the doctor’s wait for the shutter beside a running app', () => {
  it('takes the first shot that is new, and stops listening', async () => {
    const beside = appWithShots()
    const found = waitForShotInApp(beside.app, 60_000, never)
    beside.publish(7)
    beside.publish(8, [makeShot(8, bootMs, { closedUs: 8120 })])
    const [contact, light] = await found
    expect(contact && worded(contact).sentence).toContain('8.1 ms')
    expect(light?.state).toBe('ok')
    expect(beside.isListening()).toBe(false)
  })

  it('does not take the shots of this morning for it', async () => {
    const beside = appWithShots()
    const found = waitForShotInApp(beside.app, 5, never)
    beside.publish(7, [makeShot(8, bootMs, { closedUs: 8120 })])
    beside.publish(7)
    expect((await found)[0]).toMatchObject({ id: 'contact', state: 'bad' })
  })

  it('finds that the shutter was seen and the light was off', async () => {
    const beside = appWithShots({ blackout: true })
    const found = waitForShotInApp(beside.app, 60_000, never)
    beside.publish(0)
    beside.publish(1, [makeShot(1, bootMs)])
    expect((await found).map((check) => worded(check))[1]).toMatchObject({
      id: 'light',
      state: 'bad',
      sentence: 'The shutter was seen, but no light came: blackout is on.',
      remedy: expect.stringContaining('Press B'),
    })
  })

  it('ends at once when nobody wants to wait any longer', async () => {
    const cancel = new AbortController()
    const found = waitForShotInApp(appWithShots().app, 600_000, cancel.signal)
    cancel.abort()
    expect((await found)[0]).toMatchObject({ id: 'contact', state: 'bad' })
  })
})

describe('the doctor on a light that is dark', () => {
  const dark = { black: false, dark: true, powerEv: 0, limitedEv: 0 }
  it.each([
    ['blackout', { ...dark, black: true }, 'Press B'],
    ['a budget that leaves nothing', { ...dark, limitedEv: -10 }, 'BUDGET_MA'],
    ['master power at its end', { ...dark, powerEv: -10 }, 'Turn the knob'],
    ['no zone that is lit', dark, 'another look'],
  ])('names %s and what to do', (_name, light, remedy) => {
    expect(worded(checkLight(light, true))).toMatchObject({
      state: 'bad',
      remedy: expect.stringContaining(remedy),
    })
    expect(checkLight(light, false)).toMatchObject({ state: 'note' })
  })

  it('knows a dark frame of the app from a lit one', () => {
    const { light } = quiet
    expect(lightOfApp({ ...light, lookFrame: '00000000'.repeat(24) }).dark).toBe(true)
    expect(lightOfApp({ ...light, lookFrame: `${'00000000'.repeat(23)}00000100` }).dark).toBe(false)
  })
})
