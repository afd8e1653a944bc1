import { expect, test } from 'vitest'
import { SharedLights } from '../../../core/shots/shared-lights'
import { makeLight } from '../../support/shots/make-shot'

test('records stay what they are and share what is equal', () => {
  const shared = new SharedLights()
  const modifiers = [{ kind: 'diffuser', stops: -1 }]
  const [a, b, c] = [makeLight(1, { modifiers }), makeLight(1), makeLight(2)]
  const [first, second, third] = [a, structuredClone(b), c].map((light) => shared.share(light))
  expect([first, second, third]).toEqual([a, b, c])
  expect(second?.zones).toBe(first?.zones)
  expect(third?.rig).toBe(first?.rig)
  expect(third?.frame).not.toBe(first?.frame)
  expect(second).not.toHaveProperty('modifiers')
})
