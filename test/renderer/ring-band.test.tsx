import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { panelLayout } from '../../core/light/layouts/layouts'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp } from './render-app'

inSmallBrowser()

describe('a rectangle on a panel', () => {
  it('selects what is inside, adds with Shift and removes with Alt', async () => {
    const bridge = new FakeBridge()
    bridge.publish('rig', { ...bridge.snapshots.rig, layout: panelLayout(6, 4) })
    const { session } = await renderApp(bridge)
    const ring = screen.getByRole('listbox')
    // 6 × 4 pixels in 800 × 600 less 72 on every side: 109.33 apart around 400, 300.
    const at = (column: number, row: number) => ({
      clientX: 400 + (column - 2.5) * (656 / 6),
      clientY: 300 + (row - 1.5) * (656 / 6),
    })
    const draw = async (from: object, to: object, more: MouseEventInit = {}) => {
      await act(async () => {
        fireEvent.pointerDown(ring, { button: 0, pointerId: 1, ...from, ...more })
        fireEvent.pointerMove(ring, { pointerId: 1, ...to, ...more })
      })
      const drawn = document.querySelector('.ring-band') !== null
      await act(async () => void fireEvent.lostPointerCapture(ring, { pointerId: 1 }))
      return drawn
    }
    expect(await draw(at(-0.5, -0.5), at(1.5, 1.5))).toBe(true)
    expect(session.ui.getState().pixels).toEqual([0, 1, 6, 7])
    await draw(at(5.5, 3.5), at(4.5, 2.5), { shiftKey: true })
    expect(session.ui.getState().pixels).toEqual([0, 1, 6, 7, 23])
    await draw(at(-0.5, -0.5), at(0.5, 3.5), { altKey: true })
    expect(session.ui.getState().pixels).toEqual([1, 7, 23])
    expect(document.querySelector('.ring-band')).toBeNull()
  })
})
