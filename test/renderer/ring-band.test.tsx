import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { panelLayout } from '../../core/light/layouts/layouts'
import { FakeBridge } from '../support/fake-bridge'
import { inSmallBrowser, renderApp } from './render-app'

inSmallBrowser()

/** 6 × 4 pixels in 800 × 600 less 72 on every side: 109.33 apart around 400, 300. */
async function onPanel() {
  const bridge = new FakeBridge()
  bridge.publish('rig', { ...bridge.snapshots.rig, layout: panelLayout(6, 4) })
  const { session } = await renderApp(bridge)
  const at = (column: number, row: number) => ({
    clientX: 400 + (column - 2.5) * (656 / 6),
    clientY: 300 + (row - 1.5) * (656 / 6),
  })
  return { session, ring: screen.getByRole('listbox'), at }
}

describe('a rectangle on a panel', () => {
  it('selects what is inside, adds with Shift and removes with Alt', async () => {
    const { session, ring, at } = await onPanel()
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

  it('or a lasso with Ctrl, from anywhere, selects what the line closes around', async () => {
    const { session, ring, at } = await onPanel()
    const line = async (points: readonly object[], more: MouseEventInit = {}) => {
      const [first = {}, ...rest] = points
      const held = { ctrlKey: true, ...more }
      await act(async () => void fireEvent.pointerDown(ring, { button: 0, pointerId: 1, ...first, ...held }))
      for (const point of rest) {
        await act(async () => void fireEvent.pointerMove(ring, { pointerId: 1, ...point, ...held }))
      }
      const drawn = document.querySelector('.ring-loop polygon') !== null
      await act(async () => void fireEvent.lostPointerCapture(ring, { pointerId: 1 }))
      return drawn
    }
    // A triangle over the upper left half of the first three rows and columns.
    expect(await line([at(-0.4, -0.4), at(2.6, -0.4), at(-0.4, 2.6)])).toBe(true)
    expect(session.ui.getState().pixels).toEqual([0, 1, 2, 6, 7, 12])
    // Begun on a pixel, around the last one alone, added.
    await line([at(5, 2.6), at(5.4, 3.4), at(4.6, 3.4)], { shiftKey: true })
    expect(session.ui.getState().pixels).toEqual([0, 1, 2, 6, 7, 12, 23])
    await line([at(-0.4, -0.4), at(0.4, -0.4), at(0.4, 3.4), at(-0.4, 3.4)], { altKey: true })
    expect(session.ui.getState().pixels).toEqual([1, 2, 7, 23])
    expect(document.querySelector('.ring-loop')).toBeNull()
  })

  it('by keyboard: arrows walk as they point, Shift draws a rectangle, Enter takes one', async () => {
    const { session, ring } = await onPanel()
    const press = (...keys: readonly string[]) =>
      act(async () => {
        for (const name of keys) {
          const [key = '', shift] = name.split('+').toReversed()
          fireEvent.keyDown(ring, { key, shiftKey: shift === 'Shift' })
        }
      })
    const state = () => session.ui.getState()
    // jsdom knows no keyboard that the focus came by.
    const { matches } = HTMLElement.prototype
    Object.assign(ring, {
      matches: (selector: string) => selector === ':focus-visible' || matches.call(ring, selector),
    })
    await act(async () => ring.focus())
    await press('Home', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown')
    expect(state().cursor).toBe(7)
    await press('Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowUp')
    expect(state()).toMatchObject({ cursor: 14, pixels: [7, 8, 13, 14] })
    await press('ArrowRight', 'ArrowRight', 'Enter')
    expect(state().pixels).toEqual([7, 8, 13, 14, 16])
    await press('Shift+ArrowLeft')
    expect(state().pixels).toEqual([7, 8, 13, 14, 15, 16])
    await press('End', 'PageUp', 'PageUp', 'PageDown')
    expect(state().cursor).toBe(22)
  })
})
