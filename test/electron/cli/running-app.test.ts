import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { UndoneFile } from '../../../core/api/photos/batch-report'
import { summarizeUndo } from '../../../core/api/photos/batch-summary'
import { photoReasonText } from '../../../core/api/photos/photo-reason'
import { ok } from '../../../core/result'
import { openDataDir } from '../../../electron/platform/data-dir'
import { claimInstance } from '../../../electron/platform/instance'
import { silentLogger } from '../../../electron/platform/logger'
import { runCommand } from '../../support/run-command'
import { quietSnapshots } from '../../support/quiet-snapshots'
import { standInApp } from '../../support/stand-in-app'
import { temporaryFolder } from '../../support/temporary-folder'

/** Holds a data folder as a running app does. */
async function heldFolder() {
  const data = openDataDir(join(temporaryFolder(), 'data'))
  const claim = await claimInstance(data, silentLogger)
  if (claim.kind !== 'claimed') throw new Error('expected the folder to be free')
  onTestFinished(() => claim.close())
  return { data, claim }
}

describe('a command on the data of a running app', () => {
  it('goes through the app and opens none of its own', async () => {
    const { data, claim } = await heldFolder()
    const left = { kind: 'file', code: 'changed-since-write', detail: null } as const
    const files: readonly UndoneFile[] = [
      { path: '/a.jpg', restored: true, reason: null },
      { path: '/b.jpg', restored: false, reason: left },
    ]
    const report = { batch: 'b1', files }
    const app = standInApp({
      'photos/undo': async () => ok(summarizeUndo(report, 7)),
      'photos/undone': async () => ok(report.files),
    })
    claim.serve(app)
    const openApp = vi.fn()
    const end = await runCommand(['undo', 'b1', '--json', '--data', data], { openApp })
    // Scripts read sentences, in English, whatever the page speaks.
    const said = [
      { path: '/a.jpg', restored: true, reason: '' },
      { path: '/b.jpg', restored: false, reason: photoReasonText(left) },
    ]
    expect([end.status, JSON.parse(end.stdout)]).toEqual([3, { batch: 'b1', files: said }])
    expect(photoReasonText(left)).toMatch(/^The file has changed since/)
    expect(app.asked).toEqual([
      { channel: 'photos/undo', args: { batch: 'b1' } },
      { channel: 'photos/undone', args: { report: 7, from: 0, count: 500 } },
    ])
    expect(openApp).not.toHaveBeenCalled()
  })

  it('changes the light the app shows, and answers with what the rig confirmed', async () => {
    const { data, claim } = await heldFolder()
    const quiet = quietSnapshots()
    const connected = { kind: 'connected', port: '/dev/ttyACM1', simulated: false } as const
    const app = standInApp({
      'light/edit': async ({ edit }) => {
        const look = { ...app.snapshot().light.look, power: edit.kind === 'power' ? edit.power : 0 }
        const light = { ...app.snapshot().light, look, confirmed: false }
        // The rig confirms a moment later.
        setImmediate(() => app.publish('light', { ...light, confirmed: true }))
        app.publish('light', light)
        return ok(light)
      },
    })
    app.publish('rig', { ...quiet.rig, link: connected })
    app.publish('light', { ...quiet.light, confirmed: true })
    claim.serve(app)
    const end = await runCommand(['light', '--power', '-1/3', '--json', '--data', data])
    expect([end.status, end.stderr]).toEqual([0, ''])
    expect(JSON.parse(end.stdout)).toMatchObject({ rig: '/dev/ttyACM1', look: { power: -1 / 3 } })
  })

  it('says so when no rig is there', async () => {
    const { data, claim } = await heldFolder()
    claim.serve(standInApp({ 'rig/ports': async () => ok([]) }))
    const end = await runCommand(['light', '--off', '--json', '--data', data])
    expect([end.status, end.stdout]).toEqual([1, ''])
    expect(end.stderr).toBe('No rig was found: plug one in, or name its port with --rig PORT.\n')
  })

  it('waits for another command to finish, then does its work', async () => {
    const { data, claim } = await heldFolder()
    const app = standInApp({
      'photos/undo': async () => ok(summarizeUndo({ batch: 'b2', files: [] }, 1)),
    })
    const openApp = vi.fn(async () => app)
    const end = runCommand(['undo', '--json', '--data', data], { openApp })
    // The other command ends without a word.
    await new Promise((resolve) => setImmediate(resolve))
    expect(openApp).not.toHaveBeenCalled()
    await claim.close()
    expect(await end).toEqual({ status: 0, stdout: '{"batch":"b2","files":[]}\n', stderr: '' })
    expect(app.closed()).toBe(true)
  })

  it('stops waiting on Ctrl+C', async () => {
    const { data } = await heldFolder()
    const interrupted = new AbortController()
    const end = runCommand(['undo', '--data', data], { signal: interrupted.signal })
    setImmediate(() => interrupted.abort())
    expect(await end).toMatchObject({ status: 1, stdout: '', stderr: 'Cancelled.\n' })
  })
})
