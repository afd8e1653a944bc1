import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import jpeg from 'jpeg-js'
import { describe, expect, it } from 'vitest'
import { ok } from '../../core/result'
import { measureFrame } from '../../electron/profiles/measure-frame'
import { WhiteBalancePanel } from '../../renderer/light/white/WhiteBalancePanel'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderPart } from './render-app'

inSmallBrowser()

const WIDTH = 96
const HEIGHT = 64
/** Green cloth, and on it in the middle a card in warm light. */
function cardPhoto(): Uint8Array {
  const data = Buffer.alloc(WIDTH * HEIGHT * 4, 255)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const card = x >= 32 && x < 64 && y >= 20 && y < 44
      data.set(card ? [170, 140, 110] : [30, 120, 40], 4 * (y * WIDTH + x))
    }
  }
  return jpeg.encode({ width: WIDTH, height: HEIGHT, data }, 95).data
}

function withRealMeasuring(): FakeBridge {
  const bridge = new FakeBridge()
  bridge.answers['measure/frame'] = ({ photo }) =>
    photo.kind === 'bytes'
      ? ok(measureFrame(photo.name, Buffer.from(photo.base64, 'base64')))
      : expect.fail('expected bytes, got a path')
  return bridge
}

async function choose(name: string, bytes: Uint8Array) {
  // Of a copy: a File of jsdom takes no view of a larger buffer.
  const file = new File([new Uint8Array(bytes)], name)
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Photo of a grey card'), { target: { files: [file] } })
  })
  await waitFor(() => expect(screen.queryByText(`Reading ${name}…`)).toBeNull(), { timeout: 10_000 })
}
const click = (name: string) => act(async () => screen.getByRole('button', { name }).click())
const card = () => screen.getByRole('group', { name: 'Part of the photo that is the card' })
const press = (key: string, shiftKey = false) =>
  act(async () => void fireEvent.keyDown(card(), { key, shiftKey }))

describe('the white balance of a look', () => {
  it('is measured on a grey card, kept with the light, forgotten, each a step of undo', async () => {
    const { bridge, session } = await renderPart(<WhiteBalancePanel />, withRealMeasuring())
    expect(screen.getByText('not measured')).toBeTruthy()
    await choose('DSC_0001.JPG', cardPhoto())
    const kelvin = Number(/^(\d+) K/.exec(screen.getByRole('status').textContent ?? '')?.[1])
    expect(kelvin).toBeGreaterThan(2800)
    expect(kelvin).toBeLessThan(4600)
    await click('Keep with this look')
    expect(bridge.snapshots.light.look.whiteBalance).toMatchObject({ cct: kelvin, setKelvin: 5200 })
    expect(bridge.snapshots.light.undo).toMatchObject({
      kind: 'white-balance',
      white: { cct: kelvin },
    })
    expect(session.ui.getState().toast?.text).toContain('is kept with this look')
    expect(screen.getByText(/^red × 0\.\d\d, green × 1, blue × 1\.\d\d$/)).toBeTruthy()
    expect(screen.getByText(/An estimate: the camera’s own rendering is in it/)).toBeTruthy()
    await click('Forget')
    expect(bridge.snapshots.light.look).not.toHaveProperty('whiteBalance')
  })

  it('follows the frame, which keys move and size, and says why a place will not do', async () => {
    await renderPart(<WhiteBalancePanel />, withRealMeasuring())
    await choose('DSC_0002.JPG', cardPhoto())
    for (let times = 0; times < 6; times++) await press('ArrowRight')
    expect(screen.getByRole('status').textContent).toContain('More than one colour is in the frame')
    expect(screen.getByRole('button', { name: 'Keep with this look' })).toHaveProperty('disabled', true)
    for (let times = 0; times < 4; times++) await press('ArrowLeft', true)
    for (let times = 0; times < 6; times++) await press('ArrowLeft')
    expect(screen.getByRole('status').textContent).toMatch(/^\d+ K/)
  })

  it('is read off the preview of a RAW, and a file without a picture is refused with a sentence', async () => {
    const { bridge, session } = await renderPart(<WhiteBalancePanel />, withRealMeasuring())
    await choose('DSC_0003.NEF', Buffer.concat([Buffer.alloc(2000, 7), cardPhoto(), Buffer.alloc(500, 9)]))
    expect(screen.getByRole('status').textContent).toMatch(/^\d+ K/)
    await click('Close')
    await choose('notes.txt', Buffer.from('no picture'))
    expect(session.ui.getState().toast?.text).toBe(
      'notes.txt holds no picture that can be measured. Take a JPEG, or a RAW file with its preview.',
    )
    expect(bridge.snapshots.light.look).not.toHaveProperty('whiteBalance')
  })

  it('goes into the look of one’s own that is on the rig', async () => {
    const bridge = withRealMeasuring()
    const [first] = bridge.snapshots.looks.looks
    const { look } = bridge.snapshots.light
    if (!first) throw new Error('expected a look')
    bridge.publish('looks', { looks: [{ ...first, id: 'mine', look, factory: false }] })
    await renderPart(<WhiteBalancePanel />, bridge)
    await choose('DSC_0004.JPG', cardPhoto())
    await click('Keep with this look')
    const put = bridge.asked.find(({ channel }) => channel === 'looks/put')
    expect(put?.args).toMatchObject({ id: 'mine', tagged: { look: { whiteBalance: { setKelvin: 5200 } } } })
  })
})
