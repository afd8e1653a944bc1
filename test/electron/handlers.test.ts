import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Channel, requests } from '../../core/api/contract'
import { handle } from '../../electron/handle'
import { silentLogger } from '../../electron/platform/logger'
import { answered, appBench, connected } from './app-bench'
import { openPty } from './rig/pty'

describe('requests', () => {
  it('each answers with a value or a failure, whatever the world is like', async () => {
    const { app, dataDir, ask } = await appBench()
    const gone = join(dataDir, 'gone', 'IMG_1.JPG')
    const args: Partial<Record<Channel, unknown>> = {
      'app/dismiss': { id: 99 },
      'light/edit': { edit: { kind: 'power', power: -1 } },
      'light/sync': { sync: { mode: 'steady' } },
      'light/modelling': { modelling: { on: false, power: -2 } },
      'light/blackout': { on: false },
      'looks/save': { look: app.snapshot().light.look },
      'looks/put': {
        id: 'nobody',
        tagged: { look: { ...app.snapshot().light.look, name: 'Put' }, tags: [] },
        at: 99,
      },
      'looks/add': { looks: [{ look: app.snapshot().light.look, tags: ['x'] }] },
      'looks/key': { key: 9, id: 'nobody' },
      'looks/remove': { id: 'nobody' },
      'sequences/save': {
        sequence: { id: 'a', name: 'A', steps: [], shots: 1, onUs: 0, loop: false, afterUs: 0 },
      },
      'sequences/remove': { id: 'nobody' },
      'run/start': { sequence: 'nobody' },
      'run/resume': { from: 1 },
      'run/stop': {},
      'run/shoot': {},
      'rig/connect': { port: gone },
      'rig/settings': { settings: { layout: { shape: 'auto' }, leds: { kind: 'as-said' } } },
      'rig/simulate': { command: 'press' },
      'remote/learn': { code: '00ff02fd', act: 'glow' },
      'remote/forget': { code: null },
      'release/start': { run: app.snapshot().settings.release },
      'doctor/run': { photos: gone, shutterS: null },
      'settings/change': { change: { firstHour: { done: ['rig'], hidden: true } } },
      'camera/settings': { exposureS: 0.01 },
      'shots/page': { from: 1e9, count: 500 },
      'photos/folders': { folder: gone },
      'photos/open': { paths: [gone] },
      'photos/locate': { files: [{ name: '../x', size: 1 }] },
      'photos/page': { from: 0, count: 1 },
      'photos/runs': {},
      'photos/stack': { sidecar: 'adobe', photo: '/x.jpg', run: null },
      'photos/thumbnail': { path: gone },
      'photos/write': { sidecar: 'adobe' },
      'photos/strip': { photos: null, dryRun: false },
      'photos/brightness': { paths: [gone] },
      'photos/develop': { corrections: [{ path: gone, correctionEv: 0.5 }], sidecar: 'adobe' },
      'measure/frame': { photo: { kind: 'path', path: gone } },
      'photos/undo': { batch: '../../x' },
      'photos/report': { report: 99, from: 0, count: 1 },
      'photos/undone': { report: 99, from: 0, count: 1 },
      'firmware/install': { drive: gone, older: false },
      'firmware/hello': { uid: null, version: '0.0.0', ms: 0 },
      'photos/axis': { fromMs: null, toMs: null, most: 10 },
      'photos/pin': { path: gone, to: 'next' },
      'photos/shift': { camera: null, by: 1 },
      'photos/offset': { camera: 'X', offsetS: 1 },
      'photos/watch': { folder: gone, log: null, sidecar: 'adobe', existing: false },
      'photos/unwatch': { watch: 9 },
      'photos/watched': { watch: 9, from: 0 },
      'photos/light': { path: gone },
      'photos/tag': { photos: [gone], log: gone, light: null, from: null, dryRun: false, sidecar: 'adobe' },
      'profiles/save': { profile: app.snapshot().profiles.lens },
      'profiles/remove': { kind: 'led', id: 'nobody' },
      'profiles/choose': { kind: 'camera', id: 'nobody' },
      'profiles/setting': { setting: { fNumber: 8 } },
    }
    const failed: Record<string, unknown> = {}
    for (const channel of Object.keys(requests)) {
      const outcome = await handle(app.handlers, silentLogger, channel, args[channel as Channel] ?? {})
      if (!outcome.ok) failed[channel] = outcome.failure
    }
    expect(failed).toEqual({
      'rig/connect': { kind: 'port', port: gone, reason: 'missing' },
      'run/resume': { kind: 'nothing-to-do', why: ['noSequenceRuns'] },
      'run/shoot': { kind: 'nothing-to-do', why: ['noSequenceRuns'] },
      'run/start': { kind: 'nothing-to-do', why: ['sequenceGone'] },
      'run/stop': { kind: 'nothing-to-do', why: ['noSequenceRuns'] },
      'rig/settings': { kind: 'no-rig' },
      'rig/health': { kind: 'no-rig' },
      'rig/test': { kind: 'no-rig' },
      'rig/test-end': { kind: 'no-rig' },
      'rig/blink': { kind: 'no-rig' },
      'remote/listen': { kind: 'no-rig' },
      'remote/cancel': { kind: 'no-rig' },
      'remote/learn': { kind: 'no-rig' },
      'remote/forget': { kind: 'no-rig' },
      'release/start': { kind: 'no-rig' },
      'release/stop': { kind: 'no-rig' },
      'rig/simulate': { kind: 'not-simulated' },
      'camera/shutter': { kind: 'not-simulated' },
      'photos/folders': { kind: 'file', path: join(dataDir, 'gone', 'IMG_1.JPG'), reason: 'missing' },
      'photos/open': { kind: 'file', path: gone, reason: 'missing' },
      'photos/write': { kind: 'nothing-to-do', why: ['noneWaits'] },
      'photos/stack': { kind: 'nothing-to-do', why: ['noFrames'] },
      'photos/strip': { kind: 'nothing-to-do', why: ['noneCarries'] },
      'photos/undo': { kind: 'nothing-to-do', why: ['noSuchBatch', '../../x'] },
      'firmware/install': { kind: 'drive', why: ['noBootOut', gone] },
      'photos/pin': { kind: 'nothing-to-do', why: ['photoNotOpen'] },
      'photos/shift': {
        kind: 'nothing-to-do',
        why: ['noShotsToMove'],
      },
      'photos/offset': { kind: 'nothing-to-do', why: ['noPhotoBy', 'X'] },
      'photos/hand-undo': { kind: 'nothing-to-do', why: ['nothingByHand'] },
      'photos/hand-clear': { kind: 'nothing-to-do', why: ['nothingByHand'] },
      'photos/watch': { kind: 'file', path: gone, reason: 'missing' },
      'photos/light': { kind: 'file', path: gone, reason: 'missing' },
      'photos/tag': { kind: 'file', path: gone, reason: 'missing' },
      'measure/frame': { kind: 'file', path: gone, reason: 'missing' },
    })
    expect(answered(await ask('app/state', {})).photos.total).toBe(0)
  })

  it('a command the simulated rig does not know is a wrong request, and `quit` leaves it running', async () => {
    const { ask, until } = await appBench('sim')
    await until(connected)
    for (const command of ['dance', 'knob much', 'quit']) {
      expect(await ask('rig/simulate', { command })).toMatchObject({
        ok: false,
        failure: { kind: 'bad-request' },
      })
    }
    expect(answered(await ask('rig/simulate', { command: 'knob -3' })).answer).toBe('turned -3')
    expect((await until(({ light }) => light.movedBy === 'knob')).light.look.power).toBe(-1)
  })

  it('a folder of demo photos that vanishes is made again for the next photo', async () => {
    const { ask, until } = await appBench('sim')
    const { camera } = await until(connected)
    answered(await ask('camera/shutter', {}))
    rmSync(camera.folder, { recursive: true })
    expect(answered(await ask('camera/shutter', {})).photo).toBe(join(camera.folder, 'LUM_0001.JPG'))
  })
})

describe('choosing a rig', () => {
  it('a port that is missing is said at once; the app waits for it until another is chosen', async () => {
    const { ask, app, until } = await appBench('sim')
    await until(connected)
    expect(await ask('rig/connect', { port: '/dev/lumacro-is-not-here' })).toMatchObject({
      ok: false,
      failure: { kind: 'port', reason: 'missing' },
    })
    expect(app.snapshot()).toMatchObject({ rig: { link: { kind: 'lost' } }, camera: { available: false } })
    answered(await ask('rig/connect', { port: 'sim' }))
    expect(answered(await ask('camera/shutter', {})).photo).toMatch(/LUM_0001\.JPG$/)
    answered(await ask('rig/disconnect', {}))
    expect(app.snapshot()).toMatchObject({ rig: { link: { kind: 'none' } }, camera: { available: false } })
  })

  it('a port where nobody answers is no rig, in a few seconds; disconnecting ends the wait', async () => {
    const pty = await openPty()
    onTestFinished(() => pty.unplug())
    const { ask, app } = await appBench()
    expect(await ask('rig/connect', { port: pty.path })).toMatchObject({
      ok: false,
      failure: { kind: 'port', reason: 'not-a-rig' },
    })
    const waiting = ask('rig/connect', { port: pty.path })
    answered(await ask('rig/disconnect', {}))
    expect(await waiting).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    expect(app.snapshot().rig.link.kind).toBe('none')
  })

  it('of two wishes at once the later one counts', async () => {
    const { ask, app } = await appBench()
    const [port, sim] = await Promise.all([
      ask('rig/connect', { port: '/dev/lumacro-is-not-here' }),
      ask('rig/connect', { port: 'sim' }),
    ])
    expect(port).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    answered(sim)
    expect(app.snapshot().rig.link).toMatchObject({ kind: 'connected', simulated: true })
    const [again, none] = await Promise.all([ask('rig/connect', { port: 'sim' }), ask('rig/disconnect', {})])
    expect(again).toEqual({ ok: false, failure: { kind: 'cancelled' } })
    answered(none)
    expect(app.snapshot().rig.link.kind).toBe('none')
  })
})
