import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import { readFrame } from '../../../core/optics/measure/frame-reading'
import type { SavedCalibration, Setting } from '../../../core/optics/profile'
import { fail, ok } from '../../../core/result'
import { madeFrame, plainFrame } from '../../core/optics/measure/made-frame'
import { FakeBridge, lookFrameOf } from '../../support/fake-bridge'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const even: MeasuredFrame = {
  ...readFrame(madeFrame({ ...plainFrame, duty: 1, noise: 0.01 })),
  name: 'DSC_0007.JPG',
  camera: 'Demo',
  exposureS: 1 / 60,
  fNumber: 5.6,
  iso: 200,
  light: null,
  preview: 'data:image/jpeg;base64,',
  card: { columns: 0, rows: 0, cells: [] },
}

async function exposureView(setting: Partial<Setting> = {}) {
  const bridge = new FakeBridge()
  const { profiles } = bridge.snapshots
  bridge.publish('profiles', { ...profiles, setting: { ...profiles.setting, ...setting } })
  bridge.answers['measure/frame'] = () => ok(even)
  const rendered = await renderApp(bridge, 'macro')
  await act(async () => screen.getByRole('radio', { name: 'Exposure' }).click())
  await settled()
  return { ...rendered, bridge }
}
const verdict = () =>
  within(screen.getByRole('region', { name: 'Exposure verdict' })).getByRole('status').textContent ?? ''
const click = async (name: string | RegExp) => {
  await act(async () => screen.getByRole('button', { name }).click())
  await settled()
}
const give = async () => {
  const input = screen.getByLabelText('Photo to measure by')
  const file = new File([new Uint8Array([0xff, 0xd8])], 'DSC_0007.JPG')
  await act(async () => void fireEvent.change(input, { target: { files: [file] } }))
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 30))))
  await settled()
}
/** At ISO 100, effective f/11.2 and 1/60 s the present look is right at this master power. */
const calibration = (rightAt: number): SavedCalibration => ({
  rightEv: Math.log2(1 / 64) - 2 * Math.log2(11.2) + rightAt,
  light: 1,
  by: 'shot',
})

describe('the Exposure view', () => {
  it('says what it needs before it knows the rig', async () => {
    await exposureView()
    expect(verdict()).toMatch(/does not know yet how bright this rig is/)
    expect(screen.getByRole('button', { name: 'Keep this calibration' })).toHaveProperty('disabled', true)
  })

  it('ties power to exposure by one photo, and then gives power that is set at a click and undone', async () => {
    const { bridge } = await exposureView()
    await give()
    expect(bridge.asked.find(({ channel }) => channel === 'measure/frame')?.args).toMatchObject({
      photo: { kind: 'bytes', name: 'DSC_0007.JPG', base64: '/9g=' },
    })
    expect(screen.getByText(/The photo says 1\/60 s, f\/5.6, ISO 200/)).toBeTruthy()
    await click('Keep this calibration')
    const saved = bridge.snapshots.profiles.setting.calibration
    expect(saved).toMatchObject({ by: 'shot' })
    // The photo came out as it is wished at ISO 200: at ISO 400 a stop less is right, and its own brightness off middle grey.
    await act(async () => {
      const { profiles } = bridge.snapshots
      bridge.publish('profiles', { ...profiles, setting: { ...profiles.setting, iso: 3200 } })
    })
    await settled()
    expect(verdict()).toMatch(/^Master power −\d/)
    await click(/^Set master power to −/)
    const edit = bridge.asked.findLast(({ channel }) => channel === 'light/edit')?.args
    expect(edit).toMatchObject({ edit: { kind: 'power' } })
    expect(verdict()).toMatch(/and that is where it stands\.$/)
    await act(async () => void (await bridge.request('light/undo', {})))
    expect(bridge.snapshots.light.look.power).toBe(0)
  })

  it('places the tone that is picked in the histogram: so many stops brighter, so much less light is right', async () => {
    const { bridge } = await exposureView()
    const rightEv = () => bridge.snapshots.profiles.setting.calibration?.rightEv ?? Number.NaN
    const tone = () =>
      Number(
        screen
          .getByText(/^The tone chosen: /)
          .textContent?.match(/[−+]?[\d.]+(?= EV)/)?.[0]
          .replace('−', '-'),
      )
    await give()
    await click('Keep this calibration')
    const [wasEv, wasTone] = [rightEv(), tone()]
    const histogram = screen.getByRole('slider', { name: 'Tones' })
    for (const key of [...Array<string>(8).fill('ArrowRight'), 'Enter'])
      await act(async () => void fireEvent.keyDown(histogram, { key }))
    await act(async () => void fireEvent.blur(histogram))
    await settled()
    expect(tone()).toBeGreaterThan(wasTone + 0.3)
    await click('Keep this calibration')
    expect(wasEv - rightEv()).toBeCloseTo(tone() - wasTone, 1)
  })

  it('says what the supply takes', async () => {
    const { bridge } = await exposureView()
    const supply = () => screen.getByText('The supply', { selector: 'dt' }).parentElement?.textContent
    expect(supply()).toContain('0 EV')
    const { rig } = bridge.snapshots
    await act(async () => bridge.publish('rig', { ...rig, supply: { ...rig.supply, budgetMa: 130 } }))
    expect(supply()).toMatch(/−[1-9]\.\d\d EV/)
    // What it takes is taken from what the verdict promises.
    const { profiles } = bridge.snapshots
    const setting = { ...profiles.setting, calibration: calibration(3), iso: 100 }
    await act(async () => bridge.publish('profiles', { ...profiles, setting }))
    await settled()
    expect(verdict()).toMatch(/too dim for this by/)
    await act(async () => bridge.publish('rig', rig))
    await settled()
    expect(verdict()).toMatch(/^Master power/)
  })

  it('is frank where the rig is too dim, and each way out is a button', async () => {
    const { bridge } = await exposureView({ calibration: calibration(6), iso: 100 })
    expect(verdict()).toMatch(/too dim for this by .* EV, at full power/)
    await click(/^1\/\d+ s on the camera$|^[\d.]+ s on the camera$/)
    expect(bridge.snapshots.profiles.setting.exposureS).toBeGreaterThan(1 / 60)
    expect(verdict()).toMatch(/^Master power/)
  })

  it('gives back by power what stands in front of the LEDs takes, to the tenth', async () => {
    const { bridge } = await exposureView({ calibration: calibration(-4), iso: 100 })
    const power = async (stops: number | null) => {
      const { light } = bridge.snapshots
      const modifiers = stops === null ? [] : [{ kind: 'diffuser' as const, stops }]
      await act(async () => bridge.publish('light', { ...light, look: { ...light.look, modifiers } }))
      await settled()
      await click(/^Set master power to −/)
      return bridge.snapshots.light.look.power
    }
    const bare = await power(null)
    expect((await power(-1.5)) - bare).toBeCloseTo(1.5, 1)
    expect((await power(-0.5)) - bare).toBeCloseTo(0.5, 1)
  })

  it('offers ISO and aperture too', async () => {
    const { bridge } = await exposureView({ calibration: calibration(5), iso: 100 })
    await click(/^ISO \d+ on the camera$/)
    expect(bridge.snapshots.profiles.setting.iso).toBeGreaterThan(100)
    expect(verdict()).toMatch(/^Master power/)
  })

  it('calibrates by a light meter', async () => {
    const { bridge } = await exposureView()
    await act(async () => screen.getByRole('radio', { name: 'A meter' }).click())
    await settled()
    await click('Keep this calibration')
    expect(bridge.snapshots.profiles.setting.calibration).toMatchObject({ by: 'meter' })
    await click('Forget it')
    expect(bridge.snapshots.profiles.setting.calibration).toBeNull()
  })

  it('says why a photo will not do, and that a dark look gives no light', async () => {
    const { bridge } = await exposureView({ calibration: calibration(0) })
    bridge.answers['measure/frame'] = () => fail({ kind: 'photo', why: ['notJpeg', 'x.txt'] })
    await give()
    expect(screen.getByText(/^x\.txt is no JPEG and no RAW\./)).toBeTruthy()
    const { light } = bridge.snapshots
    const look = { ...light.look, zones: [] }
    await act(async () => bridge.publish('light', { ...light, look, lookFrame: lookFrameOf(look) }))
    await settled()
    expect(verdict()).toBe('This look is dark. Light a zone first.')
  })
})
