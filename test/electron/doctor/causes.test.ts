import { describe, expect, it } from 'vitest'
import type { Check } from '../../../electron/doctor/check'
import { checkRig } from '../../../electron/doctor/check-rig'
import { runDoctor } from '../../../electron/doctor/run-doctor'
import { createDuplexLink } from '../../../electron/rig/link/duplex-link'
import { type Link, LinkError } from '../../../electron/rig/link/link'
import { en } from '../../../renderer/strings/en'
import { temporaryFolder } from '../../support/temporary-folder'
import { worded } from '../../support/worded-check'
import { FakeClock } from '../rig/fake-clock'
import { ScriptedRig } from '../rig/scripted-rig'

/** Perl, folders and drives are looked at for real in checks.test.ts. */
describe('the doctor on a rig where something is wrong', () => {
  /** @param during what happens while the shutter is waited for */
  async function examine(prepare: (rig: ScriptedRig) => void, during?: (rig: ScriptedRig) => void) {
    const clock = new FakeClock()
    const rig = new ScriptedRig(clock)
    prepare(rig)
    const found = checkRig({
      link: rig.connect(),
      clock,
      shipped: '0.2.0',
      shutterMs: during ? 5000 : null,
      onReady: () => during?.(rig),
    })
    await clock.advance(12_000)
    return Object.fromEntries((await found).map((check) => [check.id, worded(check, en.doctor)]))
  }
  const lit = (rig: ScriptedRig) => rig.base.look.fill(200)

  it('old firmware', async () => {
    expect((await examine(lit))['firmware']).toMatchObject({
      state: 'note',
      sentence: 'Its firmware 0.1.0 is older than 0.2.0.',
      remedy: 'Put the firmware on it in the Rig room.',
    })
  })

  it('no edge seen', async () => {
    const { contact, light } = await examine(lit, () => {})
    expect(contact).toMatchObject({ state: 'bad', sentence: 'The shutter was not seen within 5 s.' })
    expect(light).toMatchObject({ state: 'ok' })
  })

  it('an edge, but no light: blackout', async () => {
    const { contact, light } = await examine(
      (rig) => {
        lit(rig)
        rig.state.black = 1
      },
      (rig) => void rig.shutter(),
    )
    expect(contact).toMatchObject({ state: 'ok' })
    expect(light).toMatchObject({
      state: 'bad',
      sentence: 'The shutter was seen, but no light came: blackout is on.',
    })
  })

  it('an edge, but no light: nothing of the look is lit, or power is at its end', async () => {
    const dark = await examine(
      () => {},
      (rig) => void rig.shutter(),
    )
    expect(dark['light']).toMatchObject({ state: 'bad', remedy: expect.stringContaining('another look') })
    const low = await examine(
      (rig) => {
        lit(rig)
        rig.state.ev = -10_000
      },
      (rig) => void rig.shutter(),
    )
    expect(low['light']).toMatchObject({ state: 'bad', remedy: expect.stringContaining('Turn the knob') })
  })

  it('a camera that only pulses', async () => {
    const { contact } = await examine(lit, (rig) => void rig.shutter(null))
    expect(contact).toMatchObject({ state: 'note', remedy: expect.stringContaining('instead of gated') })
  })
})

describe('the doctor on the way to a rig', () => {
  const feather = (path: string, number: string) => ({
    path,
    manufacturer: 'Adafruit',
    vendorId: '239a',
    productId: '8026',
    serialNumber: 'A1',
    pnpId: `usb-Adafruit-if${number}`,
  })
  const both = [feather('/dev/lumacro0', '00'), feather('/dev/lumacro1', '02')]
  const denied: Link = {
    ...createDuplexLink('/dev/lumacro1').link,
    open: () => Promise.reject(new LinkError('permission', '/dev/lumacro1', 'Permission denied')),
  }

  async function examine(
    ports: typeof both,
    rig: string | null,
  ): Promise<readonly ReturnType<typeof worded>[]> {
    const found: Check[] = []
    const folder = temporaryFolder()
    const looking = runDoctor({
      openData: () => folder,
      app: null,
      boards: async () => ({ shipped: '0.2.0', drives: [] }),
      photos: null,
      rig,
      shutterMs: null,
      onShutter: () => {},
      cancelled: new AbortController().signal,
      list: async () => ports,
      openLink: () => denied,
    })
    for await (const check of looking) found.push(check)
    return found.map((check) => worded(check, en.doctor))
  }

  it('no port, the wrong port and no permission are told apart', async () => {
    const last = async (ports: typeof both, rig: string | null) => (await examine(ports, rig)).slice(-2)
    expect(await last([], null)).toMatchObject([
      { id: 'ports', state: 'note', remedy: expect.stringContaining('data cable') },
      { id: 'answers', state: 'skipped' },
    ])
    expect(await last(both, '/dev/lumacro0')).toMatchObject([
      { id: 'ports', state: 'bad', remedy: 'Use /dev/lumacro1.' },
      { id: 'answers', state: 'skipped' },
    ])
    expect(await last(both, null)).toMatchObject([
      { id: 'ports', state: 'ok' },
      {
        id: 'answers',
        state: 'bad',
        sentence: expect.stringContaining('may not open'),
        remedy: expect.stringContaining('dialout'),
      },
    ])
  })
})
