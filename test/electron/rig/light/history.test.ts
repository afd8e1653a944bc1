import { describe, expect, it } from 'vitest'
import { likelyOptics } from '../../../../electron/rig/light/rig-optics'
import { firstLight } from '../../../../electron/rig/light/saved-light'
import { History, type Realm } from '../../../../electron/rig/light/undo/history'
import { FakeClock } from '../fake-clock'

function bench() {
  const clock = new FakeClock()
  let light = firstLight(likelyOptics)
  const history = new History({
    clock,
    light: () => light,
    onLight: (next) => {
      light = next
    },
    onRealm: () => {},
  })
  let value = 0
  let full = false
  let here = true
  const set = async (next: number) => {
    await Promise.resolve()
    if (full) throw new Error('ENOSPC')
    value = next
  }
  const realm: Realm = {
    remember: () => {
      const then = value
      return () => set(then)
    },
    here: () => here,
  }
  return {
    history,
    clock,
    dim(power: number) {
      history.push({ kind: 'master', power: String(power) }, 'power')
      light = { ...light, look: { ...light.look, power } }
    },
    say: (next: number, key: string | null = null, gesture?: string) =>
      history.alongside(realm, { kind: 'look-key', key: next }, key, () => set(next), gesture),
    fill(on: boolean) {
      full = on
    },
    away(is: boolean) {
      here = !is
    },
    now: () => [light.look.power, value],
  }
}

describe('the history of light and what is kept beside it', () => {
  it('a change that the disk does not take is no step; an undo that it does not take stays to be tried again', async () => {
    const { history, say, fill, now } = bench()
    await say(1)
    fill(true)
    await expect(say(2)).rejects.toThrow('ENOSPC')
    expect(history.undoLabel).toEqual({ kind: 'look-key', key: 1 })
    await expect(history.step('undo')).rejects.toThrow('ENOSPC')
    expect([history.undoLabel, history.redoLabel, now()]).toEqual([
      { kind: 'look-key', key: 1 },
      null,
      [0, 1],
    ])
    fill(false)
    expect(await history.step('undo')).toMatchObject({ ok: true })
    expect([history.undoLabel, history.redoLabel, now()]).toEqual([
      null,
      { kind: 'look-key', key: 1 },
      [0, 0],
    ])
  })

  it('quick steps keep their order, whichever of them must wait for the disk', async () => {
    const { history, say, dim, now } = bench()
    await say(1)
    dim(-1)
    const under = say(2)
    const steps = [history.step('undo'), history.step('undo'), history.step('undo')]
    await Promise.all([under, ...steps])
    expect(now()).toEqual([0, 0])
    for (let times = 0; times < 3; times++) await history.step('redo')
    expect(now()).toEqual([-1, 2])
  })

  it('steps of one key within a second are one', async () => {
    const { history, say, clock, now } = bench()
    await say(1, 'k')
    await say(2, 'k')
    await clock.advance(2000)
    await say(3, 'k')
    await history.step('undo')
    expect(now()).toEqual([0, 2])
    await history.step('undo')
    expect(now()).toEqual([0, 0])
    await history.step('redo')
    expect(now()).toEqual([0, 2])
  })

  it('one gesture is one step, however long it takes', async () => {
    const { history, say, clock, now } = bench()
    for (const value of [1, 2, 3]) {
      await say(value, null, 'drag')
      await clock.advance(5000)
    }
    await say(4, null, 'another')
    await history.step('undo')
    expect(now()).toEqual([0, 3])
    await history.step('undo')
    expect(now()).toEqual([0, 0])
  })

  it('steps of a realm that is away are passed over and wait, both ways', async () => {
    const { history, say, dim, away, now } = bench()
    dim(-1)
    await say(1)
    dim(-2)
    away(true)
    await history.step('undo')
    await history.step('undo')
    expect([history.undoLabel, now()]).toEqual([null, [0, 1]])
    expect(await history.step('undo')).toMatchObject({ failure: { kind: 'nothing-to-do' } })
    away(false)
    expect(history.undoLabel).toEqual({ kind: 'look-key', key: 1 })
    await history.step('undo')
    expect(now()).toEqual([0, 0])
    away(true)
    expect(history.redoLabel).toEqual({ kind: 'master', power: '-1' })
    await history.step('redo')
    await history.step('redo')
    expect([history.redoLabel, now()]).toEqual([null, [-2, 0]])
    away(false)
    await history.step('redo')
    expect(now()).toEqual([-2, 1])
  })
})
