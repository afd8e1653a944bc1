import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { pixelAngleDeg } from '../../../../core/light/layouts/layout-geometry'
import { panelLayout } from '../../../../core/light/layouts/layouts'
import { factoryLooks } from '../../../../core/light/looks/factory-looks'
import { SK6812_RGBW_NEUTRAL, WS2812 } from '../../../../core/light/mixing/led-presets'
import {
  MAX_SEQUENCE_STEPS,
  newSequence,
  placeInRun,
  sequenceSchema,
  shotsOf,
  syncOfSequence,
  topPower,
  whereInRun,
} from '../../../../core/light/sequences/sequence'
import { editSequence, type SequenceEdit } from '../../../../core/light/sequences/sequence-edit'
import {
  type GeneratorOptions,
  generateSteps,
  generatorKinds,
} from '../../../../core/light/sequences/sequence-generators'
import { en } from '../../../../renderer/strings/en'

const layout = ringLayout(24)
const [even] = factoryLooks(layout)
if (!even) throw new Error('expected a look')
const options: GeneratorOptions = {
  layout,
  leds: SK6812_RGBW_NEUTRAL,
  look: { ...even, power: -2 },
  count: 8,
  spacingEv: 1,
  darkFrames: false,
  names: en.sequence.steps,
}
const steps = generateSteps('rake', options)
const names = (from: readonly { readonly name: string }[]) => from.map(({ name }) => name)

describe('generators', () => {
  it('a raking sweep goes round evenly, each step where its name says', () => {
    expect(names(steps)).toEqual(
      ['000', '045', '090', '135', '180', '225', '270', '315'].map((angle) => `rake ${angle}`),
    )
    for (const { name, look } of steps) {
      const pixels = look.zones[0]?.pixels ?? []
      expect(pixels).toHaveLength(3)
      const angles = pixels.map((pixel) => pixelAngleDeg(layout, pixel))
      expect(angles).toContain(Number(name.slice(5)))
      expect(look.power).toBe(-2)
    }
  })

  it('PS sets light one pixel a step, opposite pairs two sides, RTI every pixel once', () => {
    for (const { look } of generateSteps('ps-8', options)) expect(look.zones[0]?.pixels).toHaveLength(1)
    expect(names(generateSteps('ps-4', options))).toEqual(['ps 000', 'ps 090', 'ps 180', 'ps 270'])
    expect(generateSteps('opposite', { ...options, count: 4 })[0]?.look.zones[0]?.pixels).toEqual([
      0, 1, 11, 12, 13, 23,
    ])
    const rti = generateSteps('rti', options)
    expect(new Set(rti.map(({ look }) => look.zones[0]?.pixels[0]))).toHaveProperty('size', 24)
  })

  it('start angle and width are the hand’s', () => {
    const turned = generateSteps('rake', { ...options, fromDeg: 45, widthDeg: 90, count: 4 })
    expect(names(turned)).toEqual(['rake 045', 'rake 135', 'rake 225', 'rake 315'])
    expect(turned.map(({ look }) => look.zones[0]?.pixels.length)).toEqual([6, 6, 6, 6])
    expect(names(generateSteps('ps-4', { ...options, fromDeg: 30 }))[3]).toBe('ps 300')
  })

  it('a white target comes first, in even white light', () => {
    const made = generateSteps('ps-4', { ...options, darkFrames: true, whiteTarget: true })
    expect(names(made)).toEqual(['white target', 'dark', 'ps 000', 'ps 090', 'ps 180', 'ps 270', 'dark'])
    expect(made[0]?.look.zones[0]?.pixels).toHaveLength(24)
    expect(made[0]?.look.zones[0]?.color).toEqual({ cct: 4500, duv: 0 })
  })

  it('a colour set lights each die by itself, and leaves out one that the kind has not', () => {
    expect(names(generateSteps('colours', options))).toEqual(['red', 'green', 'blue', 'white'])
    const rgb = generateSteps('colours', { ...options, leds: WS2812 })
    expect(names(rgb)).toEqual(['red', 'green', 'blue'])
  })

  it('a bracket lies around the present power, and below full where that is near', () => {
    const powers = (power: number) =>
      generateSteps('bracket', { ...options, look: { ...even, power }, count: 3 }).map(
        ({ look }) => look.power,
      )
    expect(powers(-2)).toEqual([-3, -2, -1])
    expect(powers(0)).toEqual([-2, -1, 0])
  })

  it('dark frames open and close, and any kind on any layout makes a sequence that may be kept', () => {
    const dark = generateSteps('rake', { ...options, darkFrames: true })
    expect([dark[0]?.name, dark.at(-1)?.name, dark.length]).toEqual(['dark', 'dark', 10])
    fc.assert(
      fc.property(
        fc.constantFrom(...generatorKinds),
        fc.constantFrom(ringLayout(7), layout, ringLayout(60), panelLayout(8, 32)),
        fc.integer({ min: 1, max: 64 }),
        fc.boolean(),
        (kind, on, count, darkFrames) => {
          const made = generateSteps(kind, { ...options, layout: on, count, darkFrames })
          expect(made.length).toBeGreaterThan(0)
          expect(sequenceSchema.safeParse(newSequence('id', 'Name', made)).success).toBe(true)
        },
      ),
    )
  })
})

describe('edits', () => {
  const sequence = newSequence('s', 'Sweep', steps)
  const edited = (edit: SequenceEdit) => {
    const result = editSequence(sequence, edit)
    if (!result.ok) throw new Error(String(result.failure))
    return result.value
  }

  it('move, copy, remove and add keep the order of the rest', () => {
    expect(names(edited({ kind: 'move', from: 0, to: 2 }).steps).slice(0, 3)).toEqual([
      'rake 045',
      'rake 090',
      'rake 000',
    ])
    expect(names(edited({ kind: 'copy', at: 1 }).steps).slice(0, 4)).toEqual([
      'rake 000',
      'rake 045',
      'rake 045',
      'rake 090',
    ])
    expect(names(edited({ kind: 'remove', at: 0 }).steps)).toEqual(names(steps.slice(1)))
    const added = edited({ kind: 'add', steps: [{ name: 'dark', look: even }], at: 0 })
    expect(names(added.steps)).toEqual(['dark', ...names(steps)])
  })

  it('moving there and back changes nothing', () => {
    const place = fc.integer({ min: 0, max: 7 })
    fc.assert(
      fc.property(place, place, (from, to) => {
        const there = edited({ kind: 'move', from, to })
        expect(editSequence(there, { kind: 'move', from: to, to: from })).toEqual({
          ok: true,
          value: sequence,
        })
      }),
    )
  })

  it('a step that is not there, and one too many, are answered with a sentence', () => {
    expect(editSequence(sequence, { kind: 'remove', at: 8 })).toEqual({
      ok: false,
      failure: ['noStep', 9],
    })
    const many = Array.from({ length: MAX_SEQUENCE_STEPS }, () => ({ name: 'x', look: even }))
    expect(editSequence(sequence, { kind: 'add', steps: many })).toMatchObject({ ok: false })
  })

  it('light × focus: every light at each focus position', () => {
    const stack = edited({ kind: 'rounds', rounds: 5 })
    expect(shotsOf(stack)).toBe(40)
    expect(syncOfSequence(stack)).toMatchObject({ loop: true, shots: 1 })
    const place = fc.integer({ min: 1, max: 120 })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 4 }), (at, shots) => {
        const run = { ...stack, shots }
        expect(placeInRun(run, whereInRun(run, at))).toBe(at)
      }),
    )
    expect(whereInRun(stack, 9)).toEqual({ round: 2, step: 1, shot: 1 })
  })

  it('counts its shots and knows its brightest step', () => {
    expect(shotsOf(edited({ kind: 'shots', shots: 3 }))).toBe(24)
    expect(topPower(edited({ kind: 'step-power', at: 4, power: -0.5 }))).toBe(-0.5)
  })
})
