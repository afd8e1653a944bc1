import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lightRecordSchema } from '../../../core/light/light-record'
import { describeRecord } from '../../../core/light/records/describe-record'
import { stackLight } from '../../../core/shots/stack-light'
import { makeLight } from '../../support/shots/make-shot'

const inRun = (place: number, power = -1, frame = '00000010') =>
  makeLight(0, {
    power,
    frame,
    run: { id: 'run-7', place },
    shot: { rig: 'r', boot: 'b', seq: place, time: '2026-06-20T06:00:00Z' },
  })

test('frames of equal light give that light, without what belongs to a single frame', () => {
  const light = stackLight([inRun(1), inRun(2), inRun(3)])
  expect(light).toMatchObject({
    source: 'given',
    shot: null,
    power: -1,
    frame: '00000010',
    zones: inRun(1).zones,
    stack: { frames: 3, run: 'run-7', lights: [], others: 0 },
  })
  expect(light).not.toHaveProperty('run')
  expect(describeRecord(light ?? makeLight(0))).toContain('stack of 3 frames')
})

test('frames of changing light give their mean and the list of lights, each with its frames', () => {
  const light = stackLight([inRun(1, 0, '00000080'), inRun(2, -1, '00000040'), inRun(3, 0, '00000080')])
  expect(light).toMatchObject({
    power: -0.26,
    frame: '0000006b',
    zones: [],
    flash: null,
    stack: {
      frames: 3,
      lights: [
        { frames: 2, power: 0, frame: '00000080' },
        { frames: 1, power: -1, frame: '00000040' },
      ],
      others: 0,
    },
  })
  expect(describeRecord(light ?? makeLight(0))).toBe(
    'stack of 3 frames in 2 lights · 2 × steady 0 EV · 1 × steady −1 EV',
  )
})

test('lights that would not fit into a photo are counted', () => {
  const long = Array.from({ length: 60 }, (_, place) =>
    inRun(place + 1, 0, `0000${(1000 + place).toString(16)}`.padStart(8, '0').repeat(200)),
  )
  const stack = stackLight(long)?.stack
  expect(stack?.lights.length).toBeGreaterThan(1)
  expect((stack?.lights.length ?? 0) + (stack?.others ?? 0)).toBe(60)
  expect(JSON.stringify(stackLight(long)).length).toBeLessThan(16_000)
})

test('no frames have no light; frames of several runs have no one run; other rigs have no mean picture', () => {
  expect(stackLight([])).toBeNull()
  const other = { ...inRun(1), run: { id: 'run-8', place: 1 }, frame: '0000001000000010' }
  expect(stackLight([inRun(1), other])).toMatchObject({ frame: '', stack: { run: null } })
})

test('whatever the frames, the record is one that readers know, and every frame is counted', () => {
  const frame = fc.record({ power: fc.integer({ min: -8, max: 0 }), drive: fc.integer({ min: 0, max: 255 }) })
  fc.assert(
    fc.property(fc.array(frame, { minLength: 1, maxLength: 40 }), (frames) => {
      const light = stackLight(
        frames.map(({ power, drive }, index) => inRun(index + 1, power, drive.toString(16).padStart(8, '0'))),
      )
      const { stack } = lightRecordSchema.parse(light)
      const listed = stack?.lights.reduce((sum, each) => sum + each.frames, 0)
      expect(stack?.frames).toBe(frames.length)
      expect(listed === 0 || listed === frames.length).toBe(true)
    }),
    { numRuns: 60 },
  )
})
