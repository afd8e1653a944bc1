import { act, fireEvent, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PhotoRun } from '../../core/api/photos/photo-runs'
import { ok } from '../../core/result'
import { likeliestRun } from '../../renderer/photos/stack/likeliest-run'
import { tableLines } from '../../renderer/photos/table/run-rows'
import { FakeBridge } from '../support/fake-bridge'
import { scenes } from '../support/page/scenes'
import { inSmallBrowser, renderApp, settled } from './render-app'

inSmallBrowser()

const end = (name: string, takenAt: string | null = null) => ({ path: `/p/${name}`, name, takenAt })
const makeRun = (id: string, rows: PhotoRun['rows'], more: Partial<PhotoRun> = {}): PhotoRun => ({
  id,
  rows,
  photos: rows.reduce((sum, [from, to]) => sum + to - from + 1, 0),
  first: end(`${id}1.JPG`),
  last: end(`${id}9.JPG`),
  exposureS: null,
  shots: null,
  lights: [],
  differentLights: 0,
  states: {},
  ...more,
})

const spell = (total: number, runs: readonly PhotoRun[], open: readonly string[]) => {
  const lines = tableLines(total, runs, new Set(open))
  return Array.from({ length: lines.count }, (_, at) => {
    const line = lines.at(at)
    return line?.kind === 'run' ? line.run.id : String(line?.place)
  }).join(' ')
}

describe('the lines of the Photos table', () => {
  it('are one for a run, where its first photo stands, and its photos under it while it is open', () => {
    const runs = [
      makeRun('a', [[1, 3]]),
      makeRun('b', [
        [4, 4],
        [6, 6],
      ]),
    ]
    expect(spell(8, runs, [])).toBe('0 a b 5 7')
    expect(spell(8, runs, ['a'])).toBe('0 a 1 2 3 b 5 7')
    expect(spell(8, runs, ['b'])).toBe('0 a b 4 6 5 7')
    expect(spell(0, [], [])).toBe('')
    // The runs may be those of a moment ago, when there were more photos.
    expect(spell(2, runs, ['a', 'b'])).toBe('0 a 1')
  })

  it('however runs lie and whichever are open, hold every photo once, and every line is found again', () => {
    const kinds = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { maxLength: 40 })
    fc.assert(
      fc.property(kinds, fc.subarray(['a', 'b', 'c']), (photos, open) => {
        const runs = ['a', 'b', 'c'].flatMap((id) => {
          const rows = photos.flatMap((of, place) => (of === id ? [[place, place] as const] : []))
          return rows.length > 0 ? [makeRun(id, rows)] : []
        })
        const lines = tableLines(photos.length, runs, new Set(open))
        const all = Array.from({ length: lines.count }, (_, at) => lines.at(at))
        const seen = all.flatMap((line) => (line?.kind === 'photo' ? [line.place] : []))
        const hidden = photos.flatMap((of, place) => (of !== '' && !open.includes(of) ? [place] : []))
        expect([...seen, ...hidden].sort((a, b) => a - b)).toEqual(photos.map((_, place) => place))
        for (const [at, line] of all.entries()) {
          if (!line) return expect.fail('expected a line')
          expect(lines.lineOf(line.kind === 'run' ? { kind: 'run', id: line.run.id } : line)).toBe(at)
        }
        for (const place of hidden) {
          const head = all[lines.lineOf({ kind: 'photo', place })]
          expect(head?.kind === 'run' && head.run.id).toBe(photos[place])
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the run of a stack’s result', () => {
  const runs = [
    makeRun('a', [[0, 9]], {
      first: end('DSC_10.JPG', '2026-11-23T10:00'),
      last: end('DSC_19.JPG', '2026-11-23T10:05'),
    }),
    makeRun('b', [[10, 19]], {
      first: end('DSC_20.JPG', '2026-11-23T11:00'),
      last: end('DSC_29.JPG', '2026-11-23T11:05'),
    }),
  ]
  it('is clear where there is only one, where its name says so, or where its time does', () => {
    const of = (name: string, takenAt: string | null = null) => likeliestRun(runs, { name, takenAt })
    expect(of('DSC_20-DSC_29 (C,S4).tif')).toBe('b')
    expect(of('stack.tif', '2026-11-23T10:03')).toBe('a')
    expect(likeliestRun(runs.slice(0, 1), { name: 'x.tif', takenAt: null })).toBe('a')
  })

  it('is not guessed where it is not', () => {
    expect(likeliestRun(runs, { name: 'stack.tif', takenAt: null })).toBeNull()
    expect(likeliestRun(runs, { name: 'stack.tif', takenAt: '2026-11-23T12:00' })).toBeNull()
    expect(likeliestRun(runs, { name: 'DSC_10 DSC_20.tif', takenAt: null })).toBeNull()
    expect(likeliestRun([], { name: 'x.tif', takenAt: null })).toBeNull()
  })
})

describe('runs in the Photos room', () => {
  async function room() {
    const bridge = new FakeBridge()
    scenes['runs']?.(bridge)
    const rendered = await renderApp(bridge, 'photos')
    await settled()
    const grid = screen.getByRole('treegrid')
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await act(async () => void fireEvent.keyDown(grid, { key }))
      await settled()
    }
    const rows = () => within(grid).getAllByRole('row').slice(1)
    const active = () =>
      rows().find(({ id }) => id === grid.getAttribute('aria-activedescendant')) ??
      expect.fail('expected a row')
    return { ...rendered, grid, press, rows, active }
  }

  it('stands as one line with its count, shots, light and state, and says that it can be opened', async () => {
    const { grid, rows } = await room()
    // 100 photos less the 24 and 12 of the runs, a line for each run, and the head.
    expect(grid.getAttribute('aria-rowcount')).toBe('67')
    const run = rows()[2] ?? expect.fail('expected a row')
    expect(run.textContent).toMatch(/Run of 24 photosDSC_1202–1225.*44-67.*2 unsure.*22 ready/)
    expect([run.getAttribute('aria-expanded'), run.getAttribute('aria-level')]).toEqual(['false', '1'])
    expect(rows()[0]?.hasAttribute('aria-expanded')).toBe(false)
  })

  it('right opens it and goes in, left goes out and closes it, as in any tree', async () => {
    const { grid, press, rows, active } = await room()
    await press('ArrowDown', 'ArrowDown', 'ArrowRight')
    expect(active().getAttribute('aria-expanded')).toBe('true')
    expect(grid.getAttribute('aria-rowcount')).toBe('91')
    expect(rows()[3]?.getAttribute('aria-level')).toBe('2')
    await press('ArrowRight')
    expect(active().textContent).toContain('DSC_1202')
    expect(screen.getByRole('heading', { level: 2, name: 'DSC_1202.JPG' })).toBeTruthy()
    await press('ArrowDown', 'ArrowLeft')
    expect(active().textContent).toContain('Run of 24 photos')
    await press('ArrowLeft')
    expect(active().getAttribute('aria-expanded')).toBe('false')
    expect(grid.getAttribute('aria-rowcount')).toBe('67')
    expect(screen.getByRole('region', { name: 'Its lights' }).textContent).toContain('1 light in all of them')
    expect(screen.getByRole('button', { name: 'Check this stack…' })).toBeTruthy()
  })

  it('a photo chosen on the axis is shown, and its run opened for it', async () => {
    const { grid } = await room()
    const drawing = document.querySelector('svg.axis-drawing') ?? expect.fail('expected a drawing')
    SVGElement.prototype.setPointerCapture = () => {}
    const mark = drawing.querySelectorAll('.axis-photo rect')[10]
    const x = Number(mark?.getAttribute('x')) + Number(mark?.getAttribute('width')) / 2
    await act(async () => void fireEvent.pointerDown(drawing, { clientX: x, clientY: 30 }))
    await act(async () => void fireEvent.pointerUp(drawing, { clientX: x, clientY: 30 }))
    await settled()
    expect(grid.getAttribute('aria-rowcount')).toBe('91')
    expect(screen.getByRole('heading', { level: 2, name: 'DSC_1210.JPG' })).toBeTruthy()
  })

  it('asks whose light a dropped result takes where that is not clear, and gives it', async () => {
    const { bridge } = await room()
    bridge.answers['photos/locate'] = () => ok({ folder: '/out' })
    bridge.answers['photos/stack'] = () =>
      ok({
        report: 1,
        batch: 'b',
        cancelled: false,
        total: 1,
        counts: { create: 1 },
        reasons: { first: [], different: 0 },
      })
    const file = new File(['no light in here'], 'result.jpg', { type: 'image/jpeg' })
    await act(async () => void fireEvent.drop(document.body, { dataTransfer: { files: [file], items: [] } }))
    const dialog = await screen.findByRole('dialog', { name: /Whose light does result.jpg take/ })
    const give = within(dialog).getByRole('button', { name: 'Give it their light' })
    expect(give.hasAttribute('disabled')).toBe(true)
    await act(
      async () =>
        void fireEvent.change(within(dialog).getByLabelText('Made of'), { target: { value: 'run-b' } }),
    )
    await act(async () => give.click())
    await settled()
    expect(bridge.asked.filter(({ channel }) => channel === 'photos/stack')).toEqual([
      { channel: 'photos/stack', args: { sidecar: 'adobe', photo: '/out/result.jpg', run: 'run-b' } },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('result.jpg has the light of its 12 frames.')).toBeTruthy()
  })
})
