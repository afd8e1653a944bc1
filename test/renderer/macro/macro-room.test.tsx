import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { FakeBridge } from '../../support/fake-bridge'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const figure = (name: string) => screen.getByText(name, { selector: 'dt' }).parentElement?.textContent ?? ''
const type = async (label: string, text: string) => {
  await act(async () => screen.getByRole('button', { name: new RegExp(`^${label}`) }).click())
  const field = screen.getByRole('textbox', { name: label })
  await act(async () => void fireEvent.change(field, { target: { value: text } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
  await settled()
}

describe('the Macro room', () => {
  it('shows what the present setting comes to', async () => {
    await renderApp(new FakeBridge(), 'macro')
    expect(figure('Effective aperture')).toContain('f/11.2')
    expect(figure('Light lost close up')).toContain('−2 EV')
    expect(figure('Depth of field')).toMatch(/0\.67\d? mm/)
    expect(figure('Stack')).toContain('12 frames')
  })

  it('follows an aperture typed, chosen in the strip, or picked on the plot', async () => {
    const { bridge } = await renderApp(new FakeBridge(), 'macro')
    await type('Aperture on the ring', 'f/16')
    expect(bridge.snapshots.profiles.setting.fNumber).toBe(16)
    expect(figure('Effective aperture')).toContain('f/32')
    await act(async () => screen.getByRole('button', { name: /^f\/8/ }).click())
    await settled()
    expect(figure('Effective aperture')).toContain('f/16')
    const plot = screen.getByRole('slider', { name: 'Depth of field' })
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) {
      await act(async () => void fireEvent.keyDown(plot, { key }))
    }
    await settled()
    expect(bridge.snapshots.profiles.setting.fNumber).toBeCloseTo(11.3, 1)
    expect(plot.getAttribute('aria-valuetext')).toContain('f/11.3')
  })

  it('answers what is out of bounds where it stands', async () => {
    const { bridge } = await renderApp(new FakeBridge(), 'macro')
    await type('Depth of the subject', '9000 mm')
    expect(screen.getByRole('alert').textContent).toBe('Give a value from 0.02 mm to 200 mm.')
    expect(bridge.asked.some(({ channel }) => channel === 'profiles/setting')).toBe(false)
  })

  it('asks for what each way of getting close needs, and says when there is no image', async () => {
    const { bridge } = await renderApp(new FakeBridge(), 'macro')
    const how = screen.getByRole('combobox', { name: 'How it is made large' })
    for (const [kind, label] of [
      ['field', 'Width across the frame'],
      ['extension', 'Added length'],
      ['dioptre', 'Strength'],
      ['coupled', 'Reversed lens'],
      ['reversed', 'From lens to sensor'],
    ] as const) {
      await act(async () => void fireEvent.change(how, { target: { value: kind } }))
      await settled()
      expect(screen.getByRole('slider', { name: label })).toBeTruthy()
      expect(bridge.snapshots.profiles.setting.setup.kind).toBe(kind)
    }
    await type('From lens to sensor', '60')
    expect(within(screen.getByRole('main')).getByText(/forms no image/)).toBeTruthy()
  })

  it('says what the lens alone cannot reach', async () => {
    await renderApp(new FakeBridge(), 'macro')
    await type('Magnification', '3')
    expect(screen.getByText(/This lens alone goes to 1×/)).toBeTruthy()
  })

  it('says where a lens begins, and that a range is the wrong way round', async () => {
    const bridge = new FakeBridge()
    const { profiles } = bridge.snapshots
    const lens = { ...profiles.lens, minMagnification: 1, maxMagnification: 5 }
    bridge.publish('profiles', { ...profiles, lens })
    await renderApp(bridge, 'macro')
    expect(screen.queryByText(/^This lens alone starts at/)).toBeNull()
    await type('Magnification', '0.5')
    expect(screen.getByText(/^This lens alone starts at 1×/)).toBeTruthy()
    await act(async () =>
      within(screen.getByRole('region', { name: 'Lens' }))
        .getByText('Edit')
        .click(),
    )
    await type('Largest magnification', '0.5')
    expect(screen.getByText(/^The smallest magnification is above the largest/)).toBeTruthy()
  })

  it('edits a profile, and makes a copy of it', async () => {
    const { bridge } = await renderApp(new FakeBridge(), 'macro')
    const lens = screen.getByRole('region', { name: 'Lens' })
    await act(async () => within(lens).getByRole('button', { name: 'Edit' }).click())
    await act(async () =>
      within(lens).getByRole('switch', { name: 'The body shows the effective aperture' }).click(),
    )
    await settled()
    expect(bridge.snapshots.profiles.lens.reportsEffective).toBe(true)
    expect(figure('Effective aperture')).toContain('f/2.8 on the ring')
    await act(async () => within(lens).getByRole('button', { name: 'Make a copy' }).click())
    await settled()
    const saved = bridge.asked.findLast(({ channel }) => channel === 'profiles/save')
    expect(saved?.args).toMatchObject({ profile: { id: expect.stringMatching(/^own:/), focalMm: 100 } })
  })

  it('saves its curves as a table and as a drawing that stands alone', async () => {
    const files: { name: string; blob: Blob }[] = []
    let blob = new Blob()
    vi.stubGlobal('URL', {
      ...URL,
      createObjectURL: (made: Blob) => {
        blob = made
        return 'blob:here'
      },
      revokeObjectURL: () => {},
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob })
    })
    await renderApp(new FakeBridge(), 'macro')
    await act(async () => screen.getByRole('button', { name: 'Depth of field: save as CSV' }).click())
    await act(async () => screen.getByRole('button', { name: 'Depth of field: save as SVG' }).click())
    expect(files.map(({ name }) => name)).toEqual([
      'lumacro-depth-of-field.csv',
      'lumacro-depth-of-field.svg',
    ])
    const [table, drawing] = files.map((file) => file.blob)
    expect(table?.size).toBeGreaterThan(1000)
    expect(drawing?.type).toBe('image/svg+xml')
  })
})

describe('the test shot of a body’s checklist', () => {
  const begin = async () => {
    const bridge = new FakeBridge()
    await renderApp(bridge, 'sync')
    const camera = within(screen.getByRole('region', { name: 'Camera' }))
    await act(async () => camera.getByRole('button', { name: 'Edit' }).click())
    await act(async () => screen.getByText('Try it now').click())
    return { bridge }
  }
  const edge = async (bridge: FakeBridge, edges: number) => {
    await act(async () => bridge.publish('shots', { ...bridge.snapshots.shots, edges }))
    await settled()
  }
  const saves = (bridge: FakeBridge) => bridge.asked.filter(({ channel }) => channel === 'profiles/save')

  it('proves the shoe by the next edge, keeps that with the body, and counts a burst', async () => {
    const { bridge } = await begin()
    expect(screen.getByText('Press the shutter. Listening…')).toBeTruthy()
    expect(bridge.snapshots.profiles.camera.checked.testShot).toBe(false)
    await edge(bridge, bridge.snapshots.shots.edges + 1)
    expect(screen.getByText(/^The rig saw the contact close\. One edge seen so far\.$/)).toBeTruthy()
    expect(bridge.snapshots.profiles.camera.checked.testShot).toBe(true)
    await edge(bridge, bridge.snapshots.shots.edges + 1)
    expect(screen.getByText(/2 edges seen so far/)).toBeTruthy()
    expect(saves(bridge)).toHaveLength(1)
  })

  it('says what to look at when nothing comes, and proves nothing', async () => {
    // Only the wait is shortened: the page's own timers run as they do.
    const later = window.setTimeout
    const spied = vi
      .spyOn(window, 'setTimeout')
      .mockImplementation(((run: () => void, ms?: number) =>
        later(run, ms === 20_000 ? 1 : ms)) as typeof window.setTimeout)
    const { bridge } = await begin()
    await vi.waitFor(() => expect(screen.getByText(/^No edge seen in 20 s/)).toBeTruthy())
    expect(saves(bridge)).toHaveLength(0)
    spied.mockRestore()
  })
})
