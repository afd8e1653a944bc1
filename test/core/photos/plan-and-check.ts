import { expect } from 'vitest'
import type { LightRecord } from '../../../core/light/light-record'
import { applyPlan, invertPlan } from '../../../core/photos/byte-plan'
import type { Extras } from '../../../core/photos/extras/extras'
import { copiesWritten, type JpegPlan, planJpeg } from '../../../core/photos/jpeg/jpeg-plan'
import { walkJpeg } from '../../../core/photos/jpeg/jpeg-segments'
import { placesToPeek } from '../../../core/photos/jpeg/outside-images'
import { verifyJpeg } from '../../../core/photos/verify'

/** Plans a record into a whole file, looking wherever the plan wants to. */
export function planWhole(file: Uint8Array, record: LightRecord, extras: Extras = {}): JpegPlan {
  const walk = walkJpeg(file)
  const places = walk.ok ? placesToPeek(file, walk.value, file.length) : []
  const peeked = new Map(places.map((at) => [at, file.subarray(at, at + 4)] as const))
  return planJpeg(file, record, { fileSize: file.length, tail: file.subarray(-4096), peeked }, extras)
}

/** Plans, applies, verifies and turns round; gives the edited file and what was done. */
export function edit(file: Uint8Array, record: LightRecord, extras: Extras = {}) {
  const plan = planWhole(file, record, extras)
  if (plan.kind !== 'edit') throw new Error(`expected an edit, got ${plan.kind}: ${plan.reason}`)
  const edited = applyPlan(file, plan.plan)
  if (!edited.ok) throw new Error('expected the plan to fit its own file')
  expect(edited.value.length).toBe(plan.plan.sizeAfter)
  const expected = { record, ...copiesWritten(plan.note), extras }
  expect(verifyJpeg(file, edited.value, expected)).toBeNull()
  const back = applyPlan(edited.value, invertPlan(plan.plan))
  expect(back.ok && Buffer.from(back.value).equals(file)).toBe(true)
  return { file: edited.value, action: plan.action, note: plan.note, plan: plan.plan }
}
