import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Possible, remedies } from '../../../../core/optics/sync/remedies'
import { syncVerdict } from '../../../../core/optics/sync/verdict'
import { anyPlan, anyRig, anyShutter, flash, possible, rig, shutterAt, silent } from './made-shots'

describe('remedies', () => {
  it('are none where all is well', () => {
    expect(remedies(flash(8000), shutterAt(1 / 60), rig, possible)).toEqual([])
  })

  it('for 1/250 s are a slower shutter or steady light', () => {
    const found = remedies(flash(2000), shutterAt(1 / 256), rig, possible)
    expect(found.map(({ kind }) => kind)).toEqual(['slower', 'plan'])
    expect(found[0]).toMatchObject({ speed: { markedS: 1 / 125 } })
    expect(found[1]).toEqual({ kind: 'plan', plan: { mode: 'steady' } })
  })

  it('pre-light with a sequence where the rig knows it', () => {
    const found = remedies(flash(2000), shutterAt(1 / 256), rig, {
      ...possible,
      modes: ['steady', 'sequence'],
    })
    expect(found).toContainEqual({ kind: 'plan', plan: { mode: 'sequence', afterUs: 0 } })
  })

  it('shorten a flash that is too long, never below the shortest pulse', () => {
    const [first] = remedies(flash(20_000), shutterAt(1 / 60), rig, possible)
    expect(first).toEqual({ kind: 'plan', plan: { mode: 'flash', delayUs: 0, onUs: 12_000 } })
    const none = remedies(flash(20_000), shutterAt(1 / 200), rig, possible)
    expect(none.some((one) => one.kind === 'plan' && one.plan.mode === 'flash')).toBe(false)
  })

  it('move the changing pixels forward where that is enough, and as far as is needed', () => {
    const shutter = shutterAt(1 / 100)
    const found = remedies(flash(5000), shutter, { ...rig, prefixPixels: 60 }, possible)
    const prefix = found.find(({ kind }) => kind === 'prefix') ?? expect.fail('expected a prefix')
    const pixels = prefix.kind === 'prefix' ? prefix.pixels : 0
    expect(syncVerdict(flash(5000), shutter, { ...rig, prefixPixels: pixels }).code).toBe('even')
    expect(syncVerdict(flash(5000), shutter, { ...rig, prefixPixels: pixels + 1 }).code).not.toBe('even')
  })

  it('are there for every mode, setting and body that is not well, and each makes every row alike', () => {
    fc.assert(
      fc.property(anyPlan, anyShutter, anyRig, anyShutter, (plan, shutter, at, mechanical) => {
        const found = remedies(plan, shutter, at, {
          ...possible,
          modes: ['steady', 'gated', 'sequence'],
          releases: [{ kind: 'mechanical', shutter: mechanical }],
        })
        expect(found.length === 0).toBe(syncVerdict(plan, shutter, at).code === 'even')
        for (const remedy of found) {
          const mended =
            remedy.kind === 'plan'
              ? syncVerdict(remedy.plan, shutter, at)
              : remedy.kind === 'slower'
                ? syncVerdict(plan, { ...shutter, exposureUs: remedy.speed.exposureS * 1e6 }, at)
                : remedy.kind === 'prefix'
                  ? syncVerdict(plan, shutter, { ...at, prefixPixels: remedy.pixels })
                  : syncVerdict(plan, mechanical, at)
          expect(mended.code).toBe('even')
        }
      }),
      { numRuns: 200 },
    )
  })

  it('for a silent shoe are steady light, or a release of this body that fires, where there is one', () => {
    const said = (releases: Possible['releases']) =>
      remedies(flash(8000), silent(shutterAt(1 / 60)), rig, { ...possible, releases }).map(({ kind }) => kind)
    const mechanical = { kind: 'mechanical', shutter: shutterAt(1 / 60) } as const
    expect(said([mechanical])).toEqual(['plan', 'mechanical'])
    expect(said([{ kind: 'single', shutter: shutterAt(1 / 60) }])).toEqual(['plan', 'single'])
    expect(said([{ ...mechanical, shutter: silent(mechanical.shutter) }])).toEqual(['plan'])
    expect(said([])).toEqual(['plan'])
  })

  it('for an electronic shutter that fires but reads too slowly name the mechanical one', () => {
    const releases = [{ kind: 'mechanical', shutter: shutterAt(1 / 60) }] as const
    expect(remedies(flash(8000), shutterAt(1 / 60, 40), rig, { ...possible, releases })).toContainEqual({
      kind: 'mechanical',
    })
  })
})
