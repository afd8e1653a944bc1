import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../core/result'
import { createSession } from '../../renderer/stores/session'
import { FakeBridge, fakeConnection } from '../support/fake-bridge'

function session(bridge = new FakeBridge()) {
  return { bridge, ...createSession(fakeConnection(bridge), bridge.snapshots) }
}

describe('stores and actions', () => {
  it('project what the app publishes, each topic on its own', () => {
    const { bridge, stores } = session()
    const light = stores.light.getState()
    bridge.publish('notices', [{ id: 1, level: 'warning', said: ['tornLog'] }])
    expect(stores.notices.getState()).toEqual([{ id: 1, level: 'warning', said: ['tornLog'] }])
    expect(stores.light.getState()).toBe(light)
  })

  it('send the last of a storm of powers, and few of the rest', async () => {
    const { bridge, stores, actions } = session()
    const powers = Array.from({ length: 1000 }, (_, index) => -index / 100)
    await Promise.all(powers.map((power) => actions.edit({ kind: 'power', power }, 'drag')))
    expect(stores.light.getState().look.power).toBe(-9.99)
    expect(bridge.asked.length).toBeLessThan(10)
  })

  it('never drop a turn of the light: each one counts', async () => {
    const { bridge, actions } = session()
    await Promise.all(Array.from({ length: 5 }, () => actions.edit({ kind: 'rotate-all', steps: 1 })))
    expect(bridge.asked).toHaveLength(5)
  })

  it('take a second press of blackout within one round trip as the way back', async () => {
    const { stores, actions } = session()
    await Promise.all([actions.toggleBlackout(), actions.toggleBlackout()])
    expect(stores.light.getState().blackout).toBe(false)
    await Promise.all([actions.toggleBlackout(), actions.toggleBlackout(), actions.toggleBlackout()])
    expect(stores.light.getState().blackout).toBe(true)
  })

  it('keep edits of two zones apart', async () => {
    const { stores, actions } = session()
    const [key, fill] = stores.light.getState().look.zones
    if (!key || !fill) return expect.fail('expected two zones')
    await Promise.all([
      actions.edit({ kind: 'power', power: -1 }),
      actions.edit({ kind: 'zone-power', zone: key.id, power: -2 }),
      actions.edit({ kind: 'zone-power', zone: fill.id, power: -3 }),
    ])
    expect(stores.light.getState().look.zones.map(({ power }) => power)).toEqual([-2, -3])
  })

  it('say what was undone, and that there is nothing when there is not', async () => {
    const { ui, actions } = session()
    await actions.undo()
    expect(ui.getState().toast?.text).toBe('Nothing to undo.')
    await actions.edit({ kind: 'power', power: -1 })
    await actions.undo()
    expect(ui.getState().toast).toMatchObject({ tone: 'done', text: 'Undone: Master −1 EV.' })
  })

  it('say a failure in its sentence, but neither cancelling nor being away', async () => {
    const { bridge, ui, actions } = session()
    bridge.answers['camera/shutter'] = () => fail({ kind: 'not-simulated' })
    await actions.fire()
    expect(ui.getState().toast).toMatchObject({
      tone: 'failed',
      text: 'Only the simulated rig can do this. Choose it in the Rig room.',
    })
    ui.setState({ toast: null })
    bridge.answers['camera/shutter'] = () => fail({ kind: 'disconnected' })
    await actions.fire()
    bridge.answers['photos/cancel'] = () => fail({ kind: 'cancelled' })
    await actions.ask('photos/cancel', {})
    expect(ui.getState().toast).toBeNull()
    bridge.answers['rig/ports'] = () => ok([])
    expect(await actions.ask('rig/ports', {})).toEqual({ ok: true, value: [] })
  })
})
