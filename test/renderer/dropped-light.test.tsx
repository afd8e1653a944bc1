import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { lookFromRecord } from '../../core/light/records/look-from-record'
import { freshExif } from '../../core/photos/exif/fresh-exif'
import { newPacket, newSidecar } from '../../core/photos/xmp/xmp-splice'
import { ok } from '../../core/result'
import { FakeBridge } from '../support/fake-bridge'
import { makeJpeg, segment, xmpSegment } from '../support/photos/jpeg-builder'
import { lightRecord } from '../support/photos/record'
import { inSmallBrowser, renderApp, settled } from './render-app'

inSmallBrowser()

const record = lightRecord()
const other = lightRecord({ power: -2.3, zones: [] })
const jpegOf = (light = record) => makeJpeg({ segments: [segment(0xe1, freshExif(light))] })
const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

async function drop(...files: readonly File[]) {
  await act(async () => void fireEvent.drop(document.body, { dataTransfer: { files, items: [] } }))
  for (let turn = 0; turn < 6; turn++) await settled()
}

const edits = ({ asked }: FakeBridge) =>
  asked.filter(({ channel }) => channel === 'light/edit').map(({ args }) => (args as { edit: unknown }).edit)
const click = (element: HTMLElement) => act(async () => element.click())

describe('a photo dropped anywhere brings its light back', () => {
  it('puts the light of one photo on the rig, by its bytes alone, as one step of undo', async () => {
    const { bridge, session } = await renderApp(new FakeBridge(), 'photos')
    const before = bridge.asked.length
    await drop(fileOf(jpegOf(), 'DSC_7.JPG'))
    expect(edits(bridge)).toEqual([{ kind: 'look', look: lookFromRecord(record, 'DSC_7.JPG') }])
    const asked = bridge.asked.slice(before)
    expect(asked.filter(({ channel }) => channel.startsWith('photos/'))).toEqual([])
    expect(session.ui.getState().room).toBe('light')
    expect(screen.getByRole('region', { name: 'Dropped: DSC_7.JPG' })).toBeTruthy()
    expect(session.ui.getState().toast?.text).toContain('Ctrl Z takes it back')
    await act(async () => void fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true }))
    expect(bridge.snapshots.light.look.name).toBe('Key left')
  })

  it('or chosen with a button that a keyboard reaches; two are compared, one without a light is answered', async () => {
    const { bridge, session } = await renderApp()
    bridge.answers['photos/locate'] = () => ok({ folder: null })
    expect(screen.getByRole('button', { name: 'From a photo' }).tabIndex).toBe(0)
    const choose = async (...files: readonly File[]) => {
      const field = screen.getByLabelText('Photos whose light comes back')
      await act(async () => void fireEvent.change(field, { target: { files } }))
      for (let turn = 0; turn < 6; turn++) await settled()
    }
    const [mine, darker] = [fileOf(jpegOf(), 'DSC_7.JPG'), fileOf(jpegOf(other), 'DSC_8.JPG')]
    await choose(mine)
    expect(edits(bridge)).toEqual([{ kind: 'look', look: lookFromRecord(record, 'DSC_7.JPG') }])
    await choose(mine, darker)
    expect(screen.getByRole('region', { name: 'Two photos, two lights' })).toBeTruthy()
    await choose(fileOf(makeJpeg({ segments: [] }), 'bare.jpg'))
    expect(session.ui.getState().toast?.text).toContain('carries no light')
    // Nothing was opened for it.
    expect(session.ui.getState().room).toBe('light')
    expect(edits(bridge)).toHaveLength(1)
  })

  it('offers its sync settings, and takes them only when asked to', async () => {
    const { bridge } = await renderApp()
    await drop(fileOf(jpegOf(), 'DSC_7.JPG'))
    expect(bridge.snapshots.light.sync).toEqual({ mode: 'steady' })
    const panel = screen.getByRole('region', { name: 'Dropped: DSC_7.JPG' })
    await click(within(panel).getByRole('button', { name: 'Use its sync: flash 20 ms' }))
    expect(bridge.snapshots.light.sync).toEqual({ mode: 'flash', delayUs: 0, onUs: 20_000 })
    await click(within(panel).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('region', { name: 'Dropped: DSC_7.JPG' })).toBeNull()
  })

  const inOtherWays: readonly (readonly [string, readonly File[]])[] = [
    ['its XMP alone', [fileOf(makeJpeg({ segments: [xmpSegment(newPacket(record))] }), 'DSC_7.JPG')]],
    [
      'a RAW and its sidecar, Adobe’s name',
      [fileOf(new Uint8Array(64), 'A.CR3'), fileOf(newSidecar(record), 'A.xmp')],
    ],
    [
      'a RAW and its sidecar, darktable’s name',
      [fileOf(newSidecar(record), 'A.CR3.xmp'), fileOf(new Uint8Array(64), 'A.CR3')],
    ],
    ['a sidecar by itself', [fileOf(newSidecar(record), 'A.xmp')]],
  ]
  it.each(inOtherWays)('reads it from %s', async (_, files) => {
    const { bridge } = await renderApp()
    await drop(...files)
    expect(edits(bridge)).toMatchObject([{ kind: 'look', look: { power: -1.3 } }])
  })

  it('asks the app for what the page cannot read: a RAW whose sidecar stayed in its folder', async () => {
    const { bridge } = await renderApp()
    bridge.answers['photos/locate'] = ({ files }) =>
      ok({ folder: files[0]?.name === 'A.CR3' ? '/photos/moth' : null })
    bridge.answers['photos/light'] = ({ path }) => ok(path === '/photos/moth/A.CR3' ? record : null)
    await drop(fileOf(new Uint8Array(64), 'A.CR3'))
    expect(edits(bridge)).toMatchObject([{ kind: 'look', look: { name: 'A.CR3' } }])
  })

  it('asks by the file’s path where the shell knows it', async () => {
    const bridge = new FakeBridge()
    bridge.answers['photos/light'] = ({ path }) => ok(path === 'C:\\moth\\A.CR3' ? record : null)
    const { connection } = await renderApp(bridge)
    Object.assign(connection, { pathForFile: (file: File) => `C:\\moth\\${file.name}` })
    await drop(fileOf(new Uint8Array(64), 'A.CR3'))
    expect(edits(bridge)).toMatchObject([{ kind: 'look', look: { name: 'A.CR3' } }])
  })

  it('opens a photo without a light in the Photos room, and touches no light', async () => {
    const { bridge, session } = await renderApp()
    bridge.answers['photos/locate'] = () => ok({ folder: '/photos/moth' })
    bridge.answers['photos/light'] = () => ok(null)
    await drop(fileOf(makeJpeg(), 'DSC_8.JPG'))
    expect(bridge.asked.at(-1)?.channel).not.toBe('light/edit')
    expect(bridge.asked.find(({ channel }) => channel === 'photos/open')?.args).toEqual({
      paths: ['/photos/moth'],
    })
    expect(session.ui.getState().room).toBe('photos')
    expect(edits(bridge)).toEqual([])
  })

  it('says where the photo was made on another layout', async () => {
    await renderApp()
    await drop(fileOf(jpegOf(lightRecord({ rig: { layout: 'ring-16', leds: 'WS2812 RGB' } })), 'DSC_7.JPG'))
    expect(screen.getByText(/Made on Ring 16; this rig is Ring 24/)).toBeTruthy()
  })
})

describe('two photos', () => {
  it('dropped together show in what their lights differ, and the rig stays as it is', async () => {
    const { bridge } = await renderApp()
    await drop(fileOf(jpegOf(), 'DSC_7.JPG'), fileOf(jpegOf(other), 'DSC_8.JPG'))
    expect(edits(bridge)).toEqual([])
    const panel = screen.getByRole('region', { name: 'Two photos, two lights' })
    expect(within(panel).getByRole('row', { name: 'Master −1.3 EV −2.3 EV' })).toBeTruthy()
    await click(within(panel).getByRole('button', { name: 'Put DSC_8.JPG on the rig' }))
    expect(edits(bridge)).toMatchObject([{ look: { name: 'DSC_8.JPG' } }])
  })

  it('one light held for comparison shows in what the next differs', async () => {
    await renderApp()
    await drop(fileOf(jpegOf(), 'DSC_7.JPG'))
    await click(screen.getByRole('button', { name: 'Compare with…' }))
    await drop(fileOf(jpegOf(other), 'DSC_8.JPG'))
    expect(screen.getByRole('row', { name: 'Master −1.3 EV −2.3 EV' })).toBeTruthy()
    await drop(fileOf(jpegOf(), 'DSC_9.JPG'))
    expect(screen.getByText('Both carry the same light.')).toBeTruthy()
  })
})
