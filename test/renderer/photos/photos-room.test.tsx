import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { BatchSummary } from '../../../core/api/photos/batch-summary'
import type { PhotosSnapshot } from '../../../core/api/photos/photos-snapshot'
import { fail, ok } from '../../../core/result'
import { scene } from '../../support/page/scene'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const click = (element: HTMLElement) => act(async () => element.click())

describe('the Photos room', () => {
  it('teaches while it is empty, and opens a chosen folder', async () => {
    const { bridge } = await renderApp(scene('fresh'), 'photos')
    await settled()
    await click(await screen.findByRole('button', { name: 'Choose a folder' }))
    await settled()
    await click(screen.getByRole('button', { name: 'lichen' }))
    await settled()
    await click(screen.getByRole('button', { name: 'Open, 41 photos here' }))
    expect(bridge.asked.at(-1)).toEqual({
      channel: 'photos/open',
      args: { paths: ['/home/photographer/pictures/lichen'] },
    })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says in the dialog why a folder cannot be listed', async () => {
    const bridge = scene('fresh')
    bridge.answers['photos/folders'] = () => fail({ kind: 'file', path: '/root', reason: 'permission' })
    await renderApp(bridge, 'photos')
    await settled()
    await click(await screen.findByRole('button', { name: 'Choose a folder' }))
    await settled()
    expect(screen.getByRole('alert').textContent).toContain('/root may not be read')
  })

  it('shows each photo with its light, its doubt or its reason, and what would be written', async () => {
    await renderApp(scene('photos'), 'photos')
    await settled()
    const rows = within(screen.getByRole('grid')).getAllByRole('row')
    expect(rows[2]?.textContent).toContain('added to its EXIF')
    expect(rows[4]?.textContent).toMatch(/45 \?.*Unsure, 83 %/)
    expect(rows[6]?.textContent).toContain('No shot fits its time, and there is no light timeline.')
    expect(screen.getByText('NIKON D90: clock 10 h 4.2 s ahead, drifts 18 ppm.')).toBeTruthy()
    await click(rows[2] ?? expect.fail('expected a row'))
    expect(screen.getByText(/^Light: [\s\S]*Lumacro \{"v":1/)).toBeTruthy()
    await click(rows[8] ?? expect.fail('expected a row'))
    expect(screen.getByText('The JPEG is damaged or cut off before its image data.')).toBeTruthy()
  })

  const tried = (counts: BatchSummary['counts'], total: number) =>
    ok({ report: 1, batch: null, cancelled: false, total, counts, reasons: { first: [], different: 0 } })

  it('previews what the chosen options write, photo by photo and word for word', async () => {
    const { bridge } = await renderApp(scene('photos'), 'photos')
    await settled()
    const pages = () => bridge.asked.flatMap(({ channel, args }) => (channel === 'photos/page' ? [args] : []))
    expect(pages().at(-1)).toMatchObject({ options: { sidecar: 'adobe' } })
    expect(screen.queryByRole('region', { name: 'Besides the light' })).toBeNull()
    await click(screen.getByRole('button', { name: 'Options' }))
    for (const name of [
      /^Sidecars only/,
      /^Keywords/,
      /^Description/,
      /LightSource/,
      /in place of what the camera/,
    ])
      await click(screen.getByRole('checkbox', { name }))
    await settled()
    expect(pages().at(-1)).toMatchObject({
      options: {
        sidecar: 'adobe',
        sidecarOnly: true,
        keywords: true,
        description: true,
        lightSource: true,
        replaceLens: true,
      },
    })
    expect(window.localStorage.getItem('lumacro.write')).toBe(
      'sidecarOnly keywords description lightSource replaceLens',
    )
    const besides = () => screen.getByRole('region', { name: 'Besides the light', hidden: true }).textContent
    // A NEF, whose sidecar has no room for an EXIF tag, and a JPEG.
    expect(besides()).toContain('KeywordsLumacro, steady, 4500 K')
    expect(besides()).toContain('LightSourcenot in a sidecar')
    expect(besides()).toContain('Lens, in place of the camera’s')
    expect(besides()).toContain('Light: steady')
    await click(
      within(screen.getByRole('grid', { hidden: true })).getAllByRole('row', { hidden: true })[2] ??
        expect.fail('expected a row'),
    )
    expect(besides()).toContain('LightSource32, white LED')
  })

  it('tries writing out without writing, and forgets what it said once the options change', async () => {
    const { bridge } = await renderApp(scene('photos'), 'photos')
    bridge.answers['photos/write'] = () => tried({ append: 60, sidecar: 2, refused: 1 }, 63)
    await settled()
    await click(screen.getByRole('button', { name: 'Try it' }))
    await settled()
    expect(bridge.asked.at(-1)).toEqual({
      channel: 'photos/write',
      args: { sidecar: 'adobe', dryRun: true },
    })
    const said = /62 photos would be written: 60 into EXIF, 2 into XMP sidecars. 1 would be refused./
    expect(screen.getByText(said)).toBeTruthy()
    await act(
      async () =>
        void fireEvent.change(screen.getByLabelText('RAW sidecar'), { target: { value: 'darktable' } }),
    )
    expect(screen.queryByText(said)).toBeNull()
  })

  it('takes the light out again only once it has said of how many photos', async () => {
    const { bridge } = await renderApp(scene('photos'), 'photos')
    bridge.answers['photos/strip'] = () => tried({ restored: 12 }, 12)
    await settled()
    await click(screen.getByRole('button', { name: 'Options' }))
    await click(screen.getByRole('button', { name: 'Take the light out of the photos here…' }))
    await settled()
    expect(bridge.asked.at(-1)).toEqual({ channel: 'photos/strip', args: { photos: null, dryRun: true } })
    expect(screen.getByText(/taken out of 12 photos: 12 as they were before/)).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Take it out' }))
    expect(bridge.asked.at(-1)).toEqual({ channel: 'photos/strip', args: { photos: null, dryRun: false } })
  })

  it('writes with one button, shows how far it is, and cancels', async () => {
    const { bridge } = await renderApp(scene('photos'), 'photos')
    await settled()
    await click(screen.getByRole('button', { name: 'Write 63 photos' }))
    expect(bridge.asked.at(-1)).toEqual({ channel: 'photos/write', args: { sidecar: 'adobe' } })
    await act(async () =>
      bridge.publish('photos', {
        ...bridge.snapshots.photos,
        activity: { kind: 'writing', done: 24, total: 63, file: '/p/DSC_1.JPG', perSecond: 31 },
      }),
    )
    expect(screen.getByText(/24 of 63 · DSC_1.JPG · 31 photos\/s · 1 s left/)).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Cancel' }))
    expect(bridge.asked.at(-1)?.channel).toBe('photos/cancel')
  })

  it('reports by action and reason, and undoes that batch', async () => {
    const bridge = scene('report')
    await renderApp(bridge, 'photos')
    await settled()
    expect(
      screen.getByText(
        /Written to 63 photos: 58 into EXIF, 5 into XMP sidecars. 25 had it already. 12 refused./,
      ),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Nothing to write' }).hasAttribute('disabled')).toBe(true)
    await click(screen.getByRole('button', { name: '3 reasons' }))
    expect(screen.getByText('The JPEG is damaged or cut off before its image data.')).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Undo', hidden: true }))
    expect(bridge.asked.at(-1)).toEqual({ channel: 'photos/undo', args: { batch: '2026-11-23-1' } })
  })

  it('offers to undo again what a full disk stood in the way of, and nothing that stays as it is', async () => {
    const bridge = scene('report')
    await renderApp(bridge, 'photos')
    const undone = async (code: 'disk-full' | 'changed-since-write') => {
      const reason = { kind: 'file', code, detail: null } as const
      const reasons = { first: [{ reason, count: 2, names: ['DSC_1.JPG', 'DSC_2.JPG'] }], different: 1 }
      const lastUndo = { report: 9, batch: '2026-11-23-1', total: 63, restored: 61, reasons }
      await act(async () =>
        bridge.publish('photos', { ...bridge.snapshots.photos, lastBatch: null, lastUndo }),
      )
    }
    await undone('changed-since-write')
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await undone('disk-full')
    await click(screen.getByRole('button', { name: 'Undo' }))
    expect(bridge.asked.at(-1)).toEqual({ channel: 'photos/undo', args: { batch: '2026-11-23-1' } })
  })

  it('asks for its rows again when the app says that some changed, and keeps the old ones meanwhile', async () => {
    const bridge = scene('photos')
    await renderApp(bridge, 'photos')
    await settled()
    const before = bridge.asked.filter(({ channel }) => channel === 'photos/page').length
    const photos: PhotosSnapshot = { ...bridge.snapshots.photos, version: 2 }
    await act(async () => bridge.publish('photos', photos))
    expect(within(screen.getByRole('grid')).getAllByRole('row')[1]?.textContent).toContain('DSC_1200')
    await settled()
    expect(bridge.asked.filter(({ channel }) => channel === 'photos/page').length).toBeGreaterThan(before)
  })

  const dropOn = async (file: File) => {
    await act(async () => void fireEvent.drop(document.body, { dataTransfer: { files: [file], items: [] } }))
    await settled()
    await settled()
  }

  it('asks the hand to choose when what was dropped cannot be found', async () => {
    const bridge = scene('fresh')
    bridge.answers['photos/locate'] = () => ok({ folder: null })
    await renderApp(bridge, 'photos')
    await dropOn(new File(['12345'], 'DSC_1.JPG'))
    expect(bridge.asked.find(({ channel }) => channel === 'photos/locate')?.args).toEqual({
      files: [{ name: 'DSC_1.JPG', size: 5 }],
    })
    expect(screen.getByText(/The browser hides where a dropped folder lives/)).toBeTruthy()
    expect(screen.getByRole('dialog', { name: 'Choose a folder of photos' })).toBeTruthy()
  })
})
