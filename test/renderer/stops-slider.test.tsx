import { act, fireEvent, render, screen } from '@testing-library/react'
import fc from 'fast-check'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { StopsSlider, stepPower } from '../../renderer/ui/StopsSlider'
import { inSmallBrowser } from './render-app'

inSmallBrowser()

/** A slider over an app that answers at once. */
function Held({ sent, start }: { sent: number[]; start: number }) {
  const [ev, setEv] = useState(start)
  return (
    <StopsSlider
      label="Power"
      ev={ev}
      onPower={async (next) => {
        sent.push(next)
        setEv(next)
      }}
    />
  )
}

async function slider(start = 0) {
  const sent: number[] = []
  await act(async () => void render(<Held sent={sent} start={start} />))
  const track = screen.getByRole('slider', { name: 'Power' })
  const key = (name: string, shiftKey = false) =>
    act(async () => void fireEvent.keyDown(track, { key: name, shiftKey }))
  const type = async (text: string) => {
    await act(async () => screen.getByRole('button', { name: /Type a value/ }).click())
    const field = screen.getByRole('textbox', { name: 'Power' })
    await act(async () => void fireEvent.change(field, { target: { value: text } }))
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
  }
  return { sent, track, key, type }
}

describe('StopsSlider', () => {
  it('steps by thirds with arrows, by tenths with Shift, by stops with the page keys', async () => {
    const { track, key } = await slider()
    await key('ArrowLeft')
    expect(track.getAttribute('aria-valuetext')).toBe('−1/3 EV')
    await key('PageDown')
    expect(track.getAttribute('aria-valuetext')).toBe('−1 1/3 EV')
    await key('ArrowLeft', true)
    expect(track.getAttribute('aria-valuetext')).toBe('−1.4 EV')
    await key('ArrowUp')
    expect(track.getAttribute('aria-valuetext')).toBe('−1 1/3 EV')
    await key('End')
    expect(track.getAttribute('aria-valuetext')).toBe('0 EV')
  })

  it.each([
    ['-1 1/3', -4 / 3],
    ['1/4', -2],
    ['25%', -2],
    ['−2.5 EV', -2.5],
  ])('takes %j typed', async (text, ev) => {
    const { sent, type } = await slider()
    await type(text)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toBeCloseTo(ev, 9)
  })

  it.each(['bright', '+1', '-11', '1/0'])('answers %j where it stands and changes nothing', async (text) => {
    const { sent, type } = await slider()
    await type(text)
    expect(sent).toEqual([])
    expect(screen.getByRole('alert').textContent).toContain('−10 to 0')
    expect(screen.getByRole('textbox', { name: 'Power' }).getAttribute('aria-invalid')).toBe('true')
  })

  it('turns with the wheel and resets on a double click', async () => {
    const { track, sent } = await slider(-2)
    await act(async () => void fireEvent.wheel(track, { deltaY: 100 }))
    expect(sent.at(-1)).toBeCloseTo(-7 / 3)
    await act(async () => void fireEvent.wheel(track, { deltaY: -100, shiftKey: true }))
    expect(sent.at(-1)).toBeCloseTo(-2.3)
    await act(async () => void fireEvent.doubleClick(track))
    expect(sent.at(-1)).toBe(0)
  })

  it('shows the hand’s value until the app has answered, whatever is published meanwhile', async () => {
    const answers: (() => void)[] = []
    const send = () => new Promise<void>((resolve) => answers.push(resolve))
    const { rerender } = render(<StopsSlider label="Power" ev={0} onPower={send} />)
    const track = screen.getByRole('slider')
    const shown = () => track.getAttribute('aria-valuetext')
    await act(async () => void fireEvent.keyDown(track, { key: 'PageDown' }))
    await act(async () => void fireEvent.keyDown(track, { key: 'PageDown' }))
    expect(shown()).toBe('−2 EV')
    await act(async () => rerender(<StopsSlider label="Power" ev={-1} onPower={send} />))
    expect(shown()).toBe('−2 EV')
    await act(async () => answers[0]?.())
    expect(shown()).toBe('−2 EV')
    await act(async () => answers[1]?.())
    expect(shown()).toBe('−1 EV')
  })

  it('makes one gesture of a drag and another of the next', async () => {
    const gestures: string[] = []
    const send = async (_: number, gesture: string) => void gestures.push(gesture)
    await act(async () => void render(<StopsSlider label="Power" ev={0} onPower={send} />))
    const track = screen.getByRole('slider')
    track.getBoundingClientRect = () => new DOMRect(0, 0, 300, 24)
    for (const from of [150, 60]) {
      await act(async () => {
        fireEvent.pointerDown(track, { button: 0, pointerId: 1, clientX: from })
        fireEvent.pointerMove(track, { pointerId: 1, clientX: from + 30 })
        fireEvent.pointerMove(track, { pointerId: 1, clientX: from + 60 })
        fireEvent.lostPointerCapture(track, { pointerId: 1 })
      })
    }
    expect(gestures).toHaveLength(6)
    expect(new Set(gestures.slice(0, 3)).size).toBe(1)
    expect(new Set(gestures).size).toBe(2)
  })

  it('says what the limiter took, where the hand is', async () => {
    await act(
      async () => void render(<StopsSlider label="Master" ev={0} limited={-0.7} onPower={async () => {}} />),
    )
    expect(screen.getByText('limited −0.7')).toBeTruthy()
  })
})

describe('stepPower', () => {
  it('always moves to the next step of its size, never past it, never out of bounds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 0, noNaN: true }),
        fc.constantFrom<1 | -1>(1, -1),
        fc.constantFrom<'normal' | 'fine'>('normal', 'fine'),
        (ev, direction, size) => {
          const next = stepPower(ev, direction, size)
          const step = size === 'fine' ? 0.1 : 1 / 3
          expect(next).toBeGreaterThanOrEqual(-10)
          expect(next).toBeLessThanOrEqual(0)
          expect((next - ev) * direction).toBeGreaterThanOrEqual(-1e-6)
          expect(Math.abs(next - ev)).toBeLessThanOrEqual(step + 1e-5)
          if (next > -10 && next < 0)
            expect(Math.abs(next / step - Math.round(next / step))).toBeLessThan(1e-6)
        },
      ),
    )
  })
})
