import { expect, test } from 'vitest'
import { parseSimulatorCommand } from '../../../../electron/simulator/rig/command-language'

test.each([
  ['shutter 1/125', { kind: 'shutter', exposureS: 1 / 125 }],
  ['shutter 0.5', { kind: 'shutter', exposureS: 0.5 }],
  ['  shutter  2s ', { kind: 'shutter', exposureS: 2 }],
  ['knob +3', { kind: 'knob', detents: 3 }],
  ['knob -12', { kind: 'knob', detents: -12 }],
  ['ir 0x00FF02FD', { kind: 'ir', code: 0x00ff02fd }],
  ['press', { kind: 'press' }],
  ['hold', { kind: 'hold', detents: 0 }],
  ['hold +1', { kind: 'hold', detents: 1 }],
  ['power-cycle', { kind: 'power-cycle' }],
  ['quit', { kind: 'quit' }],
] as const)('%s is understood', (line, value) => {
  expect(parseSimulatorCommand(line)).toEqual({ ok: true, value })
})

test.each([
  ['shutter', /exposure such as 1\/125.*nothing/],
  ['shutter 1/0', /exposure/],
  ['shutter 0', /exposure/],
  ['shutter 9999', /exposure/],
  ['shutter fast', /"fast"/],
  ['knob', /detents/],
  ['hold 21', /detents.*20/],
  ['knob 1.5', /detents/],
  ['knob 99999', /detents/],
  ['ir FF02FD', /0x00FF02FD/],
  ['press twice', /takes nothing/],
  ['', /no command/i],
  ['dance', /no command "dance"[\s\S]*shutter 1\/125/i],
])('%j is refused with a sentence that says what would be right', (line, sentence) => {
  const parsed = parseSimulatorCommand(line)
  expect(parsed.ok).toBe(false)
  if (!parsed.ok) expect(parsed.failure).toMatch(sentence)
})
