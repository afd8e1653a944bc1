import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../../core/result'
import { scene } from '../../support/page/scene'
import { catchDownloads, inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const click = (element: HTMLElement) => act(async () => element.click())

describe('the Shots room', () => {
  it('teaches while it is empty, and fires the demo camera', async () => {
    const { bridge } = await renderApp(scene('fresh'), 'shots')
    await settled()
    bridge.answers['camera/shutter'] = () => ok({ photo: '/x.jpg' })
    await click(await screen.findByRole('button', { name: 'Fire the demo camera' }))
    expect(bridge.asked.at(-1)?.channel).toBe('camera/shutter')
  })

  it('shows the newest shot on top, says so when one had no light, and brings a light back', async () => {
    const { bridge } = await renderApp(scene('shots'), 'shots')
    await settled()
    const rows = within(screen.getByRole('grid')).getAllByRole('row')
    expect(rows[1]?.textContent).toContain('141')
    expect(rows[4]?.textContent).toContain('No light: nothing was lit')
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('142')
    await click(rows[2] ?? expect.fail('expected a row'))
    await click(screen.getByRole('button', { name: 'Put this light on the rig' }))
    await settled()
    await click(screen.getByRole('button', { name: 'Use its sync: flash 20 ms' }))
    expect(screen.queryByRole('button', { name: /Use its sync/ })).toBeNull()
    expect(bridge.asked.filter(({ channel }) => channel.startsWith('light/'))).toMatchObject([
      { channel: 'light/edit', args: { edit: { kind: 'look', look: { name: 'shot 140' } } } },
      { channel: 'light/sync', args: { sync: { mode: 'flash', onUs: 20_000 } } },
    ])
  })

  it('follows the newest shot until one is chosen, and again on request', async () => {
    const bridge = scene('shots')
    await renderApp(bridge, 'shots')
    await settled()
    const { shots } = bridge.snapshots
    const shoot = (seq: number) => {
      const last = shots.recent.at(-1) ?? expect.fail('expected a shot')
      return act(async () =>
        bridge.publish('shots', {
          ...bridge.snapshots.shots,
          total: seq,
          recent: [...bridge.snapshots.shots.recent.slice(1), { ...last, seq }],
        }),
      )
    }
    await shoot(142)
    expect(screen.getByText('Newest shot, 142')).toBeTruthy()
    await act(async () => void fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' }))
    expect(screen.getByRole('heading', { name: 'Shot 141' })).toBeTruthy()
    await shoot(143)
    expect(screen.getByRole('heading', { name: 'Shot 141' })).toBeTruthy()
    await click(screen.getByRole('button', { name: 'Follow the newest' }))
    expect(screen.getByText('Newest shot, 143')).toBeTruthy()
  })

  it('asks for older shots by the place they have in the log', async () => {
    const bridge = scene('shots')
    bridge.publish('shots', { ...bridge.snapshots.shots, recent: bridge.snapshots.shots.recent.slice(-3) })
    await renderApp(bridge, 'shots')
    await settled()
    expect(bridge.asked.find(({ channel }) => channel === 'shots/page')?.args).toEqual({
      from: 100,
      count: 100,
    })
    expect(within(screen.getByRole('grid')).getAllByRole('row')[5]?.textContent).toContain('137')
  })
})

describe('the Shots room’s log', () => {
  it('is saved whole, oldest first, as a table or as JSON; where a page cannot be had nothing is saved', async () => {
    const bridge = scene('shots')
    await renderApp(bridge, 'shots')
    await settled()
    const saved = catchDownloads()
    const all = bridge.snapshots.shots.recent
    const pages = Array.from({ length: 141 }, (_, at) => ({ ...(all.at(-1) ?? expect.fail()), seq: at + 1 }))
    bridge.answers['shots/page'] = ({ from, count }) => ok(pages.slice(from, from + count))
    const save = async (kind: string) => {
      await click(within(screen.getByRole('main')).getByRole('button', { name: 'Export' }))
      await click(screen.getByRole('menuitem', { name: kind }))
      await settled()
    }
    await save('Table (CSV)')
    const table = (await saved[0]?.text)?.trimEnd().split('\r\n') ?? []
    expect([saved[0]?.name, table.length]).toEqual(['shots.csv', 142])
    expect(table[1]?.split(',')[2]).toBe('1')
    await save('JSON')
    const lines: unknown = JSON.parse((await saved[1]?.text) ?? '')
    expect(saved[1]?.name).toBe('shots.json')
    expect(lines).toEqual(pages)
    bridge.answers['shots/page'] = () => fail({ kind: 'disconnected' })
    await save('JSON')
    expect(saved).toHaveLength(2)
  })
})
