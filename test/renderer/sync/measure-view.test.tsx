import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { CareSnapshot } from '../../../core/api/care'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import { readFrame } from '../../../core/optics/measure/frame-reading'
import { shutterSpeeds } from '../../../core/optics/stops'
import { ok } from '../../../core/result'
import { type MadeFrame, madeFrame, plainFrame } from '../../core/optics/measure/made-frame'
import { FakeBridge } from '../../support/fake-bridge'
import { bootMs, makeShot } from '../../support/shots/make-shot'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const measured = (made: Partial<MadeFrame>): MeasuredFrame => ({
  ...readFrame(madeFrame({ ...plainFrame, ...made })),
  name: 'DSC_0001.JPG',
  camera: null,
  exposureS: null,
  fNumber: null,
  iso: null,
  light: null,
  preview: 'data:image/jpeg;base64,',
  card: { columns: 0, rows: 0, cells: [] },
})
async function measureView() {
  const rendered = await renderApp(new FakeBridge(), 'sync')
  await act(async () => screen.getByRole('radio', { name: 'Measure' }).click())
  await settled()
  return rendered
}
const guide = (name: string) => within(screen.getByRole('region', { name }))
const click = async (within_: ReturnType<typeof guide>, name: string | RegExp) => {
  await act(async () => within_.getByRole('button', { name }).click())
  await settled()
}
const give = async () => {
  const input = screen.getByLabelText('Photo to measure by')
  const file = new File([new Uint8Array([0xff, 0xd8])], 'DSC_0001.JPG')
  await act(async () => void fireEvent.change(input, { target: { files: [file] } }))
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 30))))
  await settled()
}

describe('measuring by bands', () => {
  const bands = () => guide('Readout and blinking')

  it('lights one LED, counts its bands, and keeps the readout in the camera’s profile', async () => {
    const { bridge } = await measureView()
    bridge.answers['measure/frame'] = () => ok(measured({ cycles: 55.9 }))
    await act(async () => screen.getByRole('radio', { name: 'The light’s rate' }).click())
    await click(bands(), 'Light one LED, blinking')
    expect(bridge.snapshots.light.look).toMatchObject({ power: 0, zones: [{ pixels: [0] }] })
    await give()
    expect(bands().getByText(/^5[56]\.\d bands from the first row to the last/)).toBeTruthy()
    // 1.1 kHz over 50.8 ms are 56 bands (product facts of other bodies); an SK6812 keeps its rate within a tenth.
    expect(bands().getByText(/^The readout takes 5[01]\.?\d? ms, give or take 5\.\d+ ms\./)).toBeTruthy()
    await click(bands(), /^Keep 5\d\.?\d? ms in/)
    expect(bridge.snapshots.profiles.camera.readoutMs).toBeCloseTo(50.8, 0)
    for (const name of ['Light of the rows', 'Spectrum'])
      expect(screen.getByRole('slider', { name })).toBeTruthy()
  })

  it('needs nothing known: by the rig’s own blink it tells the readout, and leads on to the LED’s rate', async () => {
    const { bridge } = await measureView()
    const blink = async (test: CareSnapshot['test'], blinkHz: number | null) => {
      await act(async () => bridge.publish('care', { ...bridge.snapshots.care, test, blinkHz }))
      await settled()
    }
    bridge.answers['measure/frame'] = () => ok(measured({ cycles: 26 }))
    await click(bands(), 'Let the first LED blink')
    expect(bridge.asked.at(-1)?.channel).toBe('rig/blink')
    await blink({ kind: 'running', stage: 'blink', done: 4, of: 120 }, null)
    expect(bands().getByText('Blinking for 4 of 120 s: take the photo now.')).toBeTruthy()
    await give()
    // The photo is there: the blinking ends, and only then its rate is known.
    expect(bridge.asked.at(-1)?.channel).toBe('rig/test-end')
    expect(bands().getByText(/^Let the first LED blink, take the photo meanwhile/)).toBeTruthy()
    await blink({ kind: 'idle' }, 512)
    expect(bands().getByText('The rig blinked at 512.0 Hz.')).toBeTruthy()
    expect(bands().getByText(/^The readout takes 50\.[78] ms, give or take 1\.5\d* ms\.$/)).toBeTruthy()
    await click(bands(), /^Keep 50\.[78] ms in/)
    expect(bridge.snapshots.profiles.camera.readoutMs).toBeCloseTo(50.8, 0)
    await click(bands(), 'Next: how fast the LEDs blink')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'The readout' }).checked).toBe(true)
    bridge.answers['measure/frame'] = () => ok(measured({ cycles: 61 }))
    await give()
    await click(bands(), /^Keep 1,2\d\d Hz in SK6812$/)
    expect(bridge.snapshots.profiles.led.pwmHz / 1200).toBeCloseTo(1, 1)
  })

  it('says what a rig that blinks slowly cannot tell', async () => {
    const { bridge } = await measureView()
    bridge.answers['measure/frame'] = () => ok(measured({ cycles: 4, duty: 0.5 }))
    await act(async () => bridge.publish('care', { ...bridge.snapshots.care, blinkHz: 102.4 }))
    await give()
    expect(
      bands().getByText(/^There are too few bands to count\. At 102\.4 Hz a readout shorter than 58\.6 ms/),
    ).toBeTruthy()
  })

  it('tells the light’s rate from a known readout', async () => {
    const { bridge } = await measureView()
    bridge.answers['measure/frame'] = () => ok(measured({ cycles: 40 }))
    await act(async () => screen.getByRole('radio', { name: 'The readout' }).click())
    await give()
    await click(bands(), /^Keep [\d,]+ Hz in SK6812$/)
    const { led } = bridge.snapshots.profiles
    expect(led.pwmHz / 1000).toBeCloseTo(1, 1)
    expect(led.tolerance).toBe(0.03)
  })

  it('refuses a photo without bands with what to do, and a rate that no LED has', async () => {
    const { bridge } = await measureView()
    bridge.answers['measure/frame'] = () => ok(measured({ duty: 1 }))
    await give()
    expect(bands().getByText(/^No even bands run through this photo\. Try/)).toBeTruthy()
    expect(bands().queryByRole('button', { name: /^Keep/ })).toBeNull()
  })

  it('can be cancelled while the photo is read', async () => {
    const { bridge } = await measureView()
    bridge.answers['measure/frame'] = () => new Promise(() => {})
    await give()
    await click(bands(), 'Cancel')
    expect(bridge.asked.at(-1)?.channel).toBe('measure/cancel')
    expect(bands().getByText('Drop a photo here')).toBeTruthy()
  })
})

describe('the contact test', () => {
  const contact = () => guide('Hot-shoe contact')
  const exact = (part: number) =>
    (shutterSpeeds.find(({ markedS }) => markedS === 1 / part)?.exposureS ?? 0) * 1e6

  it('asks for one speed after another, finds the rule, and keeps it and the curtains’ travel', async () => {
    const { bridge } = await measureView()
    await click(contact(), 'Begin')
    for (const [index, part] of [125, 60, 30, 8].entries()) {
      expect(
        contact().getByText(new RegExp(`Set the camera to 1/${part} s and press the shutter`)),
      ).toBeTruthy()
      const line = { ...makeShot(index + 1, bootMs + index * 5000), closedUs: Math.round(exact(part)) - 3200 }
      await act(async () => bridge.publish('shots', { ...bridge.snapshots.shots, recent: [line] }))
      await settled()
    }
    expect(
      contact().getByText(/follows the shutter and opens 3\.2 ms before the exposure is over/),
    ).toBeTruthy()
    expect(contact().getByText(/^At 1\/200 s all rows are open together for/)).toBeTruthy()
    await click(contact(), /^Take 3\.2 ms as the curtains’ travel$/)
    expect(bridge.snapshots.profiles.camera).toMatchObject({
      travelMs: 3.2,
      contact: { mechanical: { kind: 'held', offsetUs: -3200 } },
      checked: { testShot: true },
    })
  })

  it('says when the shots fit no rule, and begins anew', async () => {
    const { bridge } = await measureView()
    await click(contact(), 'Begin')
    for (const [index, closedUs] of [9000, 40_000, 90_000, 400_000].entries()) {
      const line = { ...makeShot(index + 1, bootMs + index * 5000), closedUs }
      await act(async () => bridge.publish('shots', { ...bridge.snapshots.shots, recent: [line] }))
      await settled()
    }
    expect(contact().getByText(/^These times fit neither/)).toBeTruthy()
    await click(contact(), 'Start over')
    expect(contact().getByText(/Set the camera to 1\/125 s/)).toBeTruthy()
  })
})
