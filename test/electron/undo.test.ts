import { describe, expect, it } from 'vitest'
import { changeText, type LightChange } from '../../core/api/changes'
import type { Snapshots } from '../../core/api/snapshots'
import type { RigSettings } from '../../core/light/layouts/rig-settings'
import { words } from '../../renderer/strings/words'
import { answered, appBench, connected } from './app-bench'

const said = (change: LightChange | null) => change && changeText(words.changes.light, change)

/** What a hand sees of all that has a history: the light, the rig's settings, the kept looks. */
const seen = ({ light, rig, looks }: Snapshots) => ({
  power: light.look.power,
  settings: rig.settings,
  layout: rig.layout.name,
  leds: rig.info?.whiteKelvin,
  looks: looks.looks
    .filter(({ factory }) => !factory)
    .map(({ look, tags, key }) => `${look.name} #${tags.join()} ${key}`),
})

describe('one history of undo', () => {
  it('holds light, knob, rig settings and kept looks in the order of the hand, there and back', async () => {
    const { app, ask, until, dataDir } = await appBench('sim')
    await until(connected)
    const { settings } = app.snapshot().rig
    const look = (name: string) => ({ name, zones: [], power: 0 })
    const id = (name: string) =>
      app.snapshot().looks.looks.find((stored) => stored.look.name === name)?.id ?? 'nobody'
    const ring: RigSettings = {
      ...settings,
      layout: { shape: 'ring', radiusMm: 40, startDeg: 0, clockwise: true },
    }
    const say = async (next: RigSettings) => void answered(await ask('rig/settings', { settings: next }))
    const deeds: [string, () => Promise<unknown>][] = [
      ['Master −1 EV', () => ask('light/edit', { edit: { kind: 'power', power: -1 } })],
      ['Layout ring', () => say(ring)],
      ['White 3000 K', () => say({ ...ring, leds: { kind: 'white', kelvin: 3000 } })],
      ['Look Moth saved', () => ask('looks/save', { look: look('Moth') })],
      [
        'Look Moth renamed Wing',
        () => ask('looks/put', { id: id('Moth'), tagged: { look: look('Wing'), tags: ['a'] }, at: null }),
      ],
      [
        'Look Wing changed',
        () => ask('looks/put', { id: id('Wing'), tagged: { look: look('Wing'), tags: ['b'] }, at: null }),
      ],
      ['Number key 9', () => ask('looks/key', { key: 9, id: id('Wing') })],
      [
        '2 looks imported',
        () => ask('looks/add', { looks: [look('X'), look('Y')].map((one) => ({ look: one, tags: [] })) }),
      ],
      ['Look Wing removed', () => ask('looks/remove', { id: id('Wing') })],
      [
        'Master −1 2/3 EV',
        async () => {
          await until(({ light }) => light.confirmed)
          // A turn of two detents.
          for (const detent of ['knob -1', 'knob -1'])
            answered(await ask('rig/simulate', { command: detent }))
          await until(({ light }) => light.movedBy === 'knob' && said(light.undo) === 'Master −1 2/3 EV')
        },
      ],
    ]
    const before = []
    for (const [label, act] of deeds) {
      before.push(seen(app.snapshot()))
      await act()
      expect(said(app.snapshot().light.undo)).toBe(label)
    }
    const after = seen(app.snapshot())
    expect(after).toMatchObject({ layout: 'ring-24', leds: 3000, looks: ['X # null', 'Y # null'] })

    for (const [at, [label]] of [...deeds.entries()].reverse()) {
      answered(await ask('light/undo', {}))
      expect([label, seen(app.snapshot())]).toEqual([label, before[at]])
      expect(said(app.snapshot().light.redo)).toBe(label)
    }
    expect(await ask('light/undo', {})).toMatchObject({ failure: { kind: 'nothing-to-do' } })
    for (const [label] of deeds) {
      answered(await ask('light/redo', {}))
      expect(said(app.snapshot().light.undo)).toBe(label)
    }
    expect(seen(app.snapshot())).toEqual(after)
    // What stands is on the disk too.
    await app.close()
    const again = await appBench('none', dataDir)
    expect(seen(again.app.snapshot()).looks).toEqual(after.looks)
  })

  it('a number of the layout that is stepped is one step, another shape a step of its own; nothing new is none', async () => {
    const { app, ask, until } = await appBench('sim')
    await until(connected)
    const { settings } = app.snapshot().rig
    const ring = (startDeg: number) =>
      ask('rig/settings', {
        settings: { ...settings, layout: { shape: 'ring', radiusMm: 33, startDeg, clockwise: true } },
      })
    for (const startDeg of [0, 5, 10, 10]) answered(await ring(startDeg))
    answered(await ask('light/undo', {}))
    expect(app.snapshot().rig.settings.layout).toMatchObject({ shape: 'ring', startDeg: 0 })
    answered(await ask('light/undo', {}))
    expect(app.snapshot()).toMatchObject({ rig: { settings }, light: { undo: null } })
    answered(await ask('looks/remove', { id: 'nobody' }))
    answered(await ask('rig/settings', { settings }))
    expect(app.snapshot().light.undo).toBeNull()
  })
})
