import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { knownKeys } from '../../../core/wire/known-keys'
import { remoteActions } from '../../../core/wire/rig-request'

it('K5 the keys that the page names are those that the firmware knows, with the same meaning', () => {
  const source = readFileSync(new URL('../../../firmware/lumacro/hand/infrared.py', import.meta.url), 'utf8')
  const actions = /ACTIONS = \((.*)\)/.exec(source)?.[1]?.match(/\w+/g)
  expect(actions).toEqual([...remoteActions])
  const known = [...source.matchAll(/^ {4}0x([0-9A-F]{8}): (\d),$/gm)].map(([, code = '', act]) => [
    code.toLowerCase(),
    actions?.[Number(act)],
  ])
  expect(known.length).toBeGreaterThan(10)
  expect(new Map(knownKeys.map(({ code, act }) => [code, act]))).toEqual(new Map(known as [string, never][]))
})
