import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requests } from '../../core/api/contract'
import { failureText } from '../../core/api/failure'
import { handle } from '../../electron/handle'
import type { LogFields } from '../../electron/platform/logger'
import { silentLogger } from '../../electron/platform/logger'
import { LinkError } from '../../electron/rig/link/link'
import { standInApp } from '../support/stand-in-app'

const channels = Object.keys(requests)

describe('the door into the app', () => {
  it('answers whatever arguments come with a value', async () => {
    const { handlers } = standInApp()
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), fc.anything(), async (channel, args) => {
        const outcome = await handle(handlers, silentLogger, channel, args)
        if (!outcome.ok) expect(failureText(outcome.failure)).toMatch(/\S/)
      }),
      { numRuns: 2000 },
    )
  })

  it('answers arguments of nearly the right shape with a value', async () => {
    const { handlers } = standInApp()
    const keys = [
      'edit',
      'sync',
      'on',
      'id',
      'look',
      'paths',
      'path',
      'photos',
      'from',
      'count',
      'kind',
      'power',
    ]
    const nearly = fc.dictionary(
      fc.constantFrom(...keys, '__proto__', 'constructor'),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, '\0', '../..', 'x'.repeat(5000)),
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...channels), nearly, async (channel, args) => {
        const outcome = await handle(handlers, silentLogger, channel, args)
        expect(typeof outcome.ok).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })

  it('answers any channel name with a value and never runs an inherited one', async () => {
    const app = standInApp()
    const names = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty'),
      fc.anything(),
    )
    await fc.assert(
      fc.asyncProperty(names, async (channel) => {
        fc.pre(!channels.includes(String(channel)))
        expect((await handle(app.handlers, silentLogger, channel, {})).ok).toBe(false)
      }),
    )
    expect(app.asked).toEqual([])
  })

  it('passes a handler only what the contract describes', async () => {
    const app = standInApp()
    await handle(app.handlers, silentLogger, 'app/dismiss', { id: 3, extra: 'dropped' })
    expect(app.asked).toEqual([{ channel: 'app/dismiss', args: { id: 3 } }])
  })

  it('names the place of a bad argument', async () => {
    const { handlers } = standInApp()
    const outcome = await handle(handlers, silentLogger, 'photos/open', { paths: ['a', 5] })
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'bad-request' } })
    expect(JSON.stringify(outcome)).toContain('photos/open at paths.1')
  })

  it('turns what a handler throws into a failure, and logs only what nobody foresaw', async () => {
    const logged: { message: string; fields: LogFields | undefined }[] = []
    const log = {
      ...silentLogger,
      error: (message: string, fields?: LogFields) => logged.push({ message, fields }),
    }
    const throwing = (error: unknown) =>
      handle(
        standInApp({
          'rig/ports': async () => {
            throw error
          },
        }).handlers,
        log,
        'rig/ports',
        {},
      )
    const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: '/gone' })
    expect(await throwing(missing)).toEqual({
      ok: false,
      failure: { kind: 'file', path: '/gone', reason: 'missing' },
    })
    expect(await throwing(new LinkError('in-use', '/dev/ttyACM1', 'locked'))).toEqual({
      ok: false,
      failure: { kind: 'port', port: '/dev/ttyACM1', reason: 'in-use' },
    })
    expect(logged).toEqual([])
    expect(await throwing(new Error('surprise'))).toEqual({
      ok: false,
      failure: { kind: 'unexpected', detail: 'surprise' },
    })
    expect(await throwing('not an error')).toMatchObject({ ok: false, failure: { kind: 'unexpected' } })
    expect(logged).toHaveLength(2)
  })
})
