import type { LightChange } from '../../../core/api/changes'
import type { Handlers } from '../../../core/api/contract'
import type { Failure } from '../../../core/api/failure'
import { fail, ok } from '../../../core/result'
import { knownKey } from '../../../core/wire/known-keys'
import type { RigService } from '../rig-service'

type CareChannel =
  | 'rig/health'
  | 'rig/test'
  | 'rig/test-end'
  | 'rig/blink'
  | 'remote/listen'
  | 'remote/cancel'
  | 'remote/learn'
  | 'remote/forget'
  | 'release/start'
  | 'release/stop'
  | 'rig/exchanges'

/** The part of the contract that is about the rig itself. A `RigError` is made a failure by whoever handles. */
export function careHandlers(rig: RigService): Pick<Handlers, CareChannel> {
  const { care } = rig
  /** Nothing of this waits for a rig that is not there. */
  const onRig =
    <A, R>(run: (args: A) => Promise<R>) =>
    async (args: A) =>
      rig.rig().link.kind === 'connected' ? ok(await run(args)) : fail<Failure>({ kind: 'no-rig' })
  const done =
    <A>(run: (args: A) => Promise<void>) =>
    async (args: A): Promise<null> => {
      await run(args)
      return null
    }
  const keys = (label: LightChange, change: () => Promise<void>) =>
    rig.light.history.alongside(care.remote.realm(), label, null, change)
  return {
    'rig/health': onRig(done(() => care.readHealth())),
    'rig/test': onRig(() => rig.test()),
    'rig/blink': onRig(done(() => care.blink())),
    'rig/test-end': onRig(done(() => care.endTest())),
    'remote/listen': onRig(done(() => care.remote.hearOne())),
    'remote/cancel': onRig(done(() => care.remote.cancel())),
    'remote/learn': onRig(
      done(({ code, act }) =>
        keys({ kind: 'key-taught', key: printed(code) }, () => care.remote.learn(code, act)),
      ),
    ),
    'remote/forget': onRig(
      done(({ code }) =>
        keys(code === null ? { kind: 'keys-forgotten' } : { kind: 'key-forgotten', key: printed(code) }, () =>
          care.remote.forget(code),
        ),
      ),
    ),
    'release/start': onRig(done(({ run }) => care.release.start(run))),
    'release/stop': onRig(done(() => care.release.stop())),
    'rig/exchanges': async () => ok(rig.exchanges()),
  }
}

const printed = (code: string) => knownKey(code)?.label ?? code
