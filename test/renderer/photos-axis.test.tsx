import { act, fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ok } from '../../core/result'
import { moved, padded, ticks, tickText, zoomed } from '../../renderer/photos/axis/axis-scale'
import { formatOffset, parseOffset } from '../../renderer/photos/axis/offset-text'
import { FakeBridge } from '../support/fake-bridge'
import { scenes } from '../support/page/scenes'
import { catchDownloads, inSmallBrowser, renderApp, settled } from './render-app'

inSmallBrowser()
beforeEach(() => {
  SVGElement.prototype.setPointerCapture = () => {}
})

async function photosRoom() {
  const bridge = new FakeBridge()
  scenes['photos']?.(bridge)
  const rendered = await renderApp(bridge, 'photos')
  await settled()
  const axis = screen.getByRole('region', { name: 'Photos and shots in time' })
  const drawing = axis.querySelector('svg.axis-drawing') ?? expect.fail('expected a drawing')
  return { ...rendered, axis, drawing }
}

const asked = (bridge: FakeBridge, channel: string) =>
  bridge.asked.filter((each) => each.channel === channel).map(({ args }) => args)

describe('the time axis of the Photos room', () => {
  it('draws a line for each pair: solid sure, dashed unsure, strong pinned', async () => {
    const { axis, drawing } = await photosRoom()
    expect(drawing.querySelectorAll('.axis-photo')).toHaveLength(100)
    expect(drawing.querySelectorAll('.axis-shot')).toHaveLength(100)
    expect(drawing.querySelectorAll('.axis-unsure').length).toBeGreaterThan(5)
    expect(drawing.querySelectorAll('.axis-pinned')).toHaveLength(1)
    expect(within(axis).getByText(/drift 18 ppm · \d+ of 100 sure/)).toBeTruthy()
    expect(within(axis).getByRole('group').getAttribute('aria-label')).toMatch(/^100 photos and 100 shots/)
  })

  it('a photo dragged to a shot is pinned to it; let go elsewhere it is only selected', async () => {
    const { bridge, drawing } = await photosRoom()
    const x = (element: Element | null | undefined) =>
      Number(element?.getAttribute('x')) + Number(element?.getAttribute('width')) / 2
    const from = x(drawing.querySelectorAll('.axis-photo rect')[10])
    const to = x(drawing.querySelectorAll('.axis-shot')[12])
    const drag = async (endX: number, endY: number) => {
      await act(async () => void fireEvent.pointerDown(drawing, { clientX: from, clientY: 30 }))
      await act(async () => void fireEvent.pointerMove(drawing, { clientX: endX, clientY: endY }))
      await act(async () => void fireEvent.pointerUp(drawing, { clientX: endX, clientY: endY }))
    }
    await drag(to, 60)
    expect(asked(bridge, 'photos/pin')).toEqual([])
    await drag(to, 98)
    expect(asked(bridge, 'photos/pin')).toMatchObject([
      { path: '/photos/moth/DSC_1210.JPG', to: { seq: expect.any(Number) } },
    ])
  })

  it('zooms and moves by keys, and shows all again', async () => {
    const { bridge, axis } = await photosRoom()
    const group = within(axis).getByRole('group')
    const press = async (key: string) => {
      await act(async () => void fireEvent.keyDown(group, { key }))
      await settled()
    }
    await press('+')
    await press('ArrowRight')
    await press('0')
    const [first, near, right, all] = asked(bridge, 'photos/axis') as { fromMs: number; toMs: number }[]
    expect([first?.fromMs, all?.fromMs]).toEqual([null, null])
    expect((right?.fromMs ?? 0) > (near?.fromMs ?? 0)).toBe(true)
    await act(async () => void fireEvent.click(within(axis).getByRole('button', { name: 'Nearer' })))
    expect(asked(bridge, 'photos/axis')).toHaveLength(5)
  })

  it('a typed clock is set; nonsense is marked and dropped', async () => {
    const { bridge, axis } = await photosRoom()
    const field = within(axis).getByRole('textbox', { name: /Clock of NIKON D90/ })
    expect((field as HTMLInputElement).value).toBe('+10:00:04.2')
    await act(async () => void fireEvent.change(field, { target: { value: 'ten hours' } }))
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await act(async () => void fireEvent.blur(field))
    expect((field as HTMLInputElement).value).toBe('+10:00:04.2')
    await act(async () => void fireEvent.change(field, { target: { value: '-1:30' } }))
    await act(async () => void fireEvent.submit(field))
    expect(asked(bridge, 'photos/offset')).toEqual([{ camera: 'NIKON D90', offsetS: -5400 }])
  })

  it('pins by keys in the table and by buttons beside the photo', async () => {
    const { bridge } = await photosRoom()
    const grid = screen.getByRole('grid', { name: 'Photos' })
    const press = (key: string, shiftKey = true) =>
      act(async () => void fireEvent.keyDown(grid, { key, shiftKey }))
    await press('ArrowRight')
    await press('ArrowLeft')
    await press('Delete', false)
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'No shot' })))
    const path = '/photos/moth/DSC_1200.JPG'
    expect(asked(bridge, 'photos/pin')).toEqual(
      ['next', 'previous', 'free', 'none'].map((to) => ({ path, to })),
    )
  })

  it('Ctrl Z takes back what was decided by hand, in this room only', async () => {
    const { bridge, session, axis } = await photosRoom()
    const undo = () => act(async () => void fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true }))
    await act(async () =>
      bridge.publish('photos', {
        ...bridge.snapshots.photos,
        hand: { pins: 1, offsets: [], undo: { kind: 'pin', photo: 'DSC_1200.JPG' } },
      }),
    )
    expect(within(axis).getByRole('button', { name: 'Undo pin of DSC_1200.JPG' })).toBeTruthy()
    await undo()
    expect(asked(bridge, 'photos/hand-undo')).toHaveLength(1)
    expect(screen.getByText('Undone: pin of DSC_1200.JPG.')).toBeTruthy()
    await act(async () => session.ui.setState({ room: 'light' }))
    await undo()
    expect(asked(bridge, 'photos/hand-undo')).toHaveLength(1)
  })

  it('watches the folder, says how it goes, and stops', async () => {
    const { bridge } = await photosRoom()
    await act(async () => screen.getByRole('button', { name: 'Watch this folder' }).click())
    expect(asked(bridge, 'photos/watch')).toMatchObject([{ log: null, existing: false }])
    await act(async () =>
      bridge.publish('photos', {
        ...bridge.snapshots.photos,
        watch: { watch: 3, tagged: 12, growing: 1, waiting: 2, trouble: null },
      }),
    )
    expect(screen.getByText('Watching · 12 tagged · 1 arriving · 2 unsure')).toBeTruthy()
    const { watch } = bridge.snapshots.photos
    if (watch === null) return expect.fail('expected a watch')
    await act(async () =>
      bridge.publish('photos', { ...bridge.snapshots.photos, watch: { ...watch, trouble: 'gone' } }),
    )
    expect(screen.getByRole('alert').textContent).toMatch(/folder is gone: plug its disk or card in again/)
    await act(async () => screen.getByRole('button', { name: 'Stop watching' }).click())
    expect(asked(bridge, 'photos/unwatch')).toEqual([{ watch: 3 }])
  })
})

describe('offsets in text', () => {
  it.each([
    ['+10:00:04.2', 36_004.2],
    ['−1:30', -5400],
    ['0:00:59,5', 59.5],
    ['10 h 4.2 s', 36_004.2],
    ['-61 s', -61],
    ['5 min', 300],
  ])('reads %j', (text, seconds) => expect(parseOffset(text)).toBeCloseTo(seconds, 6))

  it.each(['', '+', 'soon', '1:75', '10'])('reads nothing into %j', (text) =>
    expect(parseOffset(text)).toBeNull(),
  )

  it('writes what it reads', () => {
    for (const seconds of [0, 4.2, -59.9, 3599.9, 36_004.2, -50_400]) {
      expect(parseOffset(formatOffset(seconds))).toBeCloseTo(seconds, 6)
    }
    expect(formatOffset(-0.04)).toBe('+00:00:00')
    expect(formatOffset(59.96)).toBe('+00:01:00')
  })
})

describe('the scale of the axis', () => {
  const whole = padded(0, 3_600_000)

  it('keeps the point under the pointer, and never goes nearer or farther than makes sense', () => {
    const near = zoomed(whole, 0.5, 1_000_000, whole)
    const part = (span: typeof whole) => (1_000_000 - span.fromMs) / (span.toMs - span.fromMs)
    expect(part(near)).toBeCloseTo(part(whole), 9)
    expect(zoomed(whole, 1e-12, 5, whole).toMs - zoomed(whole, 1e-12, 5, whole).fromMs).toBe(500)
    expect(zoomed(whole, 1e12, 5, whole).toMs).toBeLessThan(1e8)
    expect(moved(near, 10).toMs).toBe(near.toMs + 10)
  })

  it('marks round times of the clock that is shown', () => {
    const span = { fromMs: 0, toMs: 3_600_000 }
    const shown = ticks(span, 8, 4200)
    expect(shown.length).toBeLessThanOrEqual(8)
    expect(shown.map((timeMs) => tickText(timeMs, 4200, span))[0]).toMatch(/^00:\d\d:00$/)
    expect(ticks({ fromMs: 0, toMs: 4e11 }, 5, 0).length).toBeLessThanOrEqual(6)
  })
})

const LEFT = { kind: 'file', code: 'read-only', detail: null } as const

describe('a stack’s result', () => {
  it('takes the light of the photos it is open with, and says where that cannot be', async () => {
    const { bridge } = await photosRoom()
    const rows = within(screen.getByRole('grid', { name: 'Photos' })).getAllByRole('row')
    await act(async () => void rows[6]?.click())
    let refused = 0
    bridge.answers['photos/stack'] = () =>
      ok({
        report: 1,
        batch: refused === 0 ? 'b' : null,
        cancelled: false,
        total: 1,
        counts: refused === 0 ? { append: 1 } : { refused },
        reasons: {
          first: refused === 0 ? [] : [{ reason: LEFT, count: 1, names: [] }],
          different: refused,
        },
      })
    const give = async () => {
      await act(async () => screen.getByRole('button', { name: 'Give it their light' }).click())
      await settled()
    }
    await give()
    expect(screen.getByText('DSC_1205.JPG has the light of its 99 frames.')).toBeTruthy()
    expect(asked(bridge, 'photos/stack')).toEqual([
      { sidecar: 'adobe', photo: '/photos/moth/DSC_1205.JPG', run: null },
    ])
    refused = 1
    await give()
    expect(screen.getByText('The file is read-only.')).toBeTruthy()
  })
})

describe('exporting', () => {
  it('fetches every photo by pages and saves a table', async () => {
    const { bridge } = await photosRoom()
    const saved = catchDownloads()
    const before = asked(bridge, 'photos/page').length
    await act(async () => screen.getByRole('button', { name: 'Export' }).click())
    await act(async () => screen.getByRole('menuitem', { name: 'Table (CSV)' }).click())
    await settled()
    expect(asked(bridge, 'photos/page').length).toBe(before + 1)
    expect(saved[0]?.name).toBe('emperor-moth.csv')
    expect((await saved[0]?.text)?.trimEnd().split('\r\n')).toHaveLength(101)
  })
})
