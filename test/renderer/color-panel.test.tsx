import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SK6812_RGBW_NEUTRAL } from '../../core/light/mixing/led-presets'
import { mixColor } from '../../core/light/mixing/mix'
import type { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp } from './render-app'

inSmallBrowser()

const click = (element: HTMLElement) => act(async () => element.click())
async function type(label: string, text: string) {
  await click(screen.getByRole('button', { name: new RegExp(`^${label}: `) }))
  const field = screen.getByRole('textbox', { name: label })
  await act(async () => void fireEvent.change(field, { target: { value: text } }))
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
}
const first = ({ snapshots }: FakeBridge) => snapshots.light.look.zones[0] ?? expect.fail('expected a zone')

describe('the colour of a zone', () => {
  it('puts a gel on a white, by what it makes of its kelvin and green', async () => {
    const { bridge } = await renderApp()
    const gel = screen.getByRole('combobox', { name: 'Gel' })
    await act(async () => void fireEvent.change(gel, { target: { value: 'Full CTO' } }))
    expect(first(bridge).color).toEqual({ gel: 'Full CTO', cct: 2934, duv: 0 })
    await type('White behind the gel', '6500')
    expect(first(bridge).color).toMatchObject({ gel: 'Full CTO', cct: 3196 })
    await act(async () => void fireEvent.change(gel, { target: { value: '' } }))
    expect(first(bridge).color).toEqual({ cct: 6500, duv: 0 })
  })

  it('stays on the daylight locus while its kelvin moves', async () => {
    const { bridge } = await renderApp()
    await type('Kelvin', '5500')
    await click(screen.getByRole('radio', { name: 'Daylight' }))
    const { color } = first(bridge)
    expect('duv' in color && color.duv).toBeCloseTo(0.0032, 3)
    await type('Kelvin', '6500')
    const moved = first(bridge).color
    expect('duv' in moved && moved.duv).toBeCloseTo(0.0032, 3)
    expect('cct' in moved && moved.cct).toBeCloseTo(6500, 0)
    await click(screen.getByRole('radio', { name: 'Black body' }))
    expect(first(bridge).color).toMatchObject({ duv: 0 })
  })

  it('keeps the light as bright as it was, as one edit, until told not to', async () => {
    const { bridge } = await renderApp()
    const light = () => {
      const { color, power } = first(bridge)
      return mixColor(color, SK6812_RGBW_NEUTRAL).relativeLuminance * 2 ** power
    }
    await type('Key power', '-3')
    const [before, asked] = [light(), bridge.asked.length]
    await type('Kelvin', '7000')
    expect(light()).toBeCloseTo(before, 9)
    expect(bridge.asked.length).toBe(asked + 1)
    expect(first(bridge).power).not.toBe(-3)
    await click(screen.getByRole('checkbox', { name: /Keep it as bright/ }))
    const { power } = first(bridge)
    await type('Kelvin', '2000')
    expect(first(bridge).power).toBe(power)
  })

  it('goes by way of a colour that cannot be as bright, and back to the light it was', async () => {
    const { bridge } = await renderApp()
    await type('Key power', '-1')
    const white = first(bridge)
    await click(screen.getByRole('radio', { name: 'HSI' }))
    await type('Saturation', '100')
    await type('Hue', '240')
    expect(first(bridge).power).toBe(0)
    await type('Saturation', '0')
    expect(first(bridge).power).toBeCloseTo(white.power, 9)
    // A hand at the power means another light from there on.
    await type('Key power', '-2')
    await type('Saturation', '10')
    await type('Saturation', '0')
    expect(first(bridge).power).toBeCloseTo(-2, 9)
  })

  it('leaves the power alone where drives are given as they are', async () => {
    const { bridge } = await renderApp()
    await click(screen.getByRole('radio', { name: 'RGBW' }))
    expect(screen.queryByRole('checkbox', { name: /Keep it as bright/ })).toBeNull()
    const { power } = first(bridge)
    await type('Red', '99')
    expect(first(bridge)).toMatchObject({ power, color: { rgbw: [99, 0, 0, 255] } })
  })

  it('says which white is the safest', async () => {
    await renderApp()
    expect(screen.getByText(/The white die alone, 4500 K/)).toBeTruthy()
    await type('Kelvin', '3200')
    expect(screen.getByText(/Made of red 100 %, .*An estimate/)).toBeTruthy()
  })
})
