import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FakeBridge } from '../../support/fake-bridge'
import { catchDownloads, inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

/** The columns of a curve as its table is saved. At life size, of a subject 5 mm deep, by a lens of pupil ratio 1. */
async function tableOf(curve: string): Promise<readonly (readonly number[])[]> {
  const saved = catchDownloads()
  await renderApp(new FakeBridge(), 'macro')
  await act(async () => screen.getByRole('button', { name: `${curve}: save as CSV` }).click())
  await settled()
  const lines = (await saved[0]?.text)?.trim().split('\r\n').slice(1) ?? []
  expect(lines.length).toBeGreaterThan(10)
  return lines.map((line) => line.split(',').map(Number))
}

describe('the curves of the Macro room', () => {
  it('blur at both ends of the depth: defocus and diffraction as squares, least at the aperture that is named', async () => {
    const rows = await tableOf('Blur of one photo')
    for (const [fNumber = 0, blurUm = 0, airyUm = 0] of rows) {
      const effective = 2 * fNumber
      expect(airyUm).toBeCloseTo(2.44 * 0.55 * effective, 0)
      expect(blurUm / Math.hypot((5 / (2 * effective)) * 1000, airyUm)).toBeCloseTo(1, 2)
    }
    const [least = 0] = rows.reduce((best, row) => ((row[1] ?? 0) < (best[1] ?? 0) ? row : best))
    const named = screen.getByText('Sharpest single photo').parentElement?.textContent
    // Named to the tenth, and drawn at thirds of a stop.
    const sharpest = Number(/f\/([\d.]+)/.exec(named ?? '')?.[1])
    expect(Math.abs(Math.log2(sharpest / least))).toBeLessThan(1 / 6)
  })

  it('distance against the lens: two focal lengths to the subject at life size, four to the sensor', async () => {
    for (const [focalMm = 0, subjectMm, sensorMm] of await tableOf('Distance to the subject')) {
      expect(subjectMm).toBeCloseTo(2 * focalMm, 3)
      expect(sensorMm).toBeCloseTo(4 * focalMm, 3)
    }
  })

  it('the stack: a bar a frame to scale, each over the next by what the step leaves, none of the subject left out', async () => {
    await renderApp(new FakeBridge(), 'macro')
    const of = (bar: Element | null, name: string) => Number(bar?.getAttribute(name))
    const subject = document.querySelector('.stack-subject')
    const bars = [...document.querySelectorAll('.stack-frame')].map((bar) => ({
      from: of(bar, 'x'),
      to: of(bar, 'x') + of(bar, 'width'),
    }))
    expect(bars).toHaveLength(12)
    const [first, second] = bars
    const sharp = (first?.to ?? 0) - (first?.from ?? 0)
    // A step of 70 % of the depth of field.
    expect(((second?.from ?? 0) - (first?.from ?? 0)) / sharp).toBeCloseTo(0.7, 2)
    expect(first?.from).toBeLessThanOrEqual(of(subject, 'x'))
    expect(bars.at(-1)?.to).toBeGreaterThanOrEqual(of(subject, 'x') + of(subject, 'width') - 0.01)
    expect(of(subject, 'width') / sharp).toBeCloseTo(5 / 0.672, 1)
  })
})
