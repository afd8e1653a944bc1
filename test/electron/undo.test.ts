import { describe, expect, it } from 'vitest'
import { type HistoryChange, historyText, type SequenceChange } from '../../core/api/changes'
import type { Snapshots } from '../../core/api/snapshots'
import type { RigSettings } from '../../core/light/layouts/rig-settings'
import { newSequence, type Sequence } from '../../core/light/sequences/sequence'
import { words } from '../../renderer/strings/words'
import { answered, appBench, connected } from './app-bench'

const said = (change: HistoryChange | null) => change && historyText(words.changes, change)

/** What a hand sees of all that has a history: the light, the rig's settings, the kept looks. */
const seen = ({ light, rig, looks, sequences, profiles, care, settings }: Snapshots) => ({
  power: light.look.power,
  settings: rig.settings,
  layout: rig.layout.name,
  leds: rig.info?.whiteKelvin,
  looks: looks.looks
    .filter(({ factory }) => !factory)
    .map(({ look, tags, key }) => `${look.name} #${tags.join()} ${key}`),
  sequences: sequences.sequences.map(({ name, rounds }) => `${name} × ${rounds}`),
  camera: `${profiles.camera.name} ${profiles.camera.travelMs} ms`,
  lens: profiles.lens.name,
  set: [profiles.setting.fNumber, profiles.setting.iso ?? null],
  keys: care.remote.learned.map(({ code, act }) => `${code} ${act}`),
  gapMs: settings.release.gapMs,
})

describe('one history of undo', () => {
  it('holds light, knob, rig, looks, sequences, profiles, release and remote keys in the order of the hand, there and back', async () => {
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
    const { camera, lenses } = app.snapshot().profiles
    const { release } = app.snapshot().settings
    const lens = lenses.at(-1)?.profile ?? expect.fail('expected a lens')
    const save = (label: SequenceChange, change: Partial<Sequence>, gesture?: string) =>
      ask('sequences/save', {
        sequence: { ...newSequence('rake', 'Rake', []), ...change },
        label,
        ...(gesture === undefined ? {} : { gesture }),
      })
    const deeds: [string, () => Promise<unknown>][] = [
      ['Master −1 EV', () => ask('light/edit', { edit: { kind: 'power', power: -1 } })],
      ['Layout Ring', () => say(ring)],
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
      ['Rake made', () => save({ kind: 'sequence-made', name: 'Rake' }, { rounds: 1 })],
      [
        'Rounds',
        async () => {
          for (const rounds of [2, 3, 4]) await save({ kind: 'rounds' }, { rounds }, 'one drag')
        },
      ],
      ['Sequence removed', () => ask('sequences/remove', { id: 'rake' })],
      [
        'Profile My body changed',
        () => ask('profiles/save', { profile: { ...camera, name: 'My body', travelMs: 3.1 } }),
      ],
      [`${lens.name} chosen`, () => ask('profiles/choose', { kind: 'lens', id: lens.id })],
      [
        'Aperture',
        async () => {
          for (const fNumber of [4.5, 5, 5.6]) await ask('profiles/setting', { setting: { fNumber } })
        },
      ],
      ['ISO', () => ask('profiles/setting', { setting: { iso: 800 } })],
      ['Camera release', () => ask('settings/change', { change: { release: { ...release, gapMs: 3210 } } })],
      ['Remote key Vol + taught', () => ask('remote/learn', { code: '00fd40bf', act: 'glow' })],
      ['Remote key fe12ed34 taught', () => ask('remote/learn', { code: 'fe12ed34', act: 'black' })],
      ['Remote key Vol + forgotten', () => ask('remote/forget', { code: '00fd40bf' })],
      ['Learned keys forgotten', () => ask('remote/forget', { code: null })],
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
    expect(after).toMatchObject({
      layout: 'ring-24',
      leds: 3000,
      looks: ['X # null', 'Y # null'],
      sequences: [],
      camera: 'My body 3.1 ms',
      lens: lens.name,
      set: [5.6, 800],
      keys: [],
      gapMs: 3210,
    })

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
    const { looks, sequences, camera: body, set, gapMs } = after
    expect(seen(again.app.snapshot())).toMatchObject({ looks, sequences, camera: body, set, gapMs })
  })

  it('passes over what was done on a rig that is away, and takes it back when it is here again', async () => {
    const { app, ask, until } = await appBench('sim')
    await until(connected)
    answered(await ask('light/edit', { edit: { kind: 'power', power: -1 } }))
    answered(await ask('remote/learn', { code: 'fe12ed34', act: 'black' }))
    answered(await ask('rig/disconnect', {}))
    expect(said(app.snapshot().light.undo)).toBe('Master −1 EV')
    answered(await ask('light/undo', {}))
    expect(app.snapshot().light.look.power).toBe(0)
    expect(await ask('light/undo', {})).toMatchObject({ failure: { kind: 'nothing-to-do' } })
    answered(await ask('rig/connect', { port: 'sim' }))
    await until((all) => connected(all) && said(all.light.undo) === 'Remote key fe12ed34 taught')
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
