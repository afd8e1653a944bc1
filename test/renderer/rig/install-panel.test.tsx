import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { BoardDrives, InstallReport } from '../../../core/api/firmware-report'
import { fail, ok } from '../../../core/result'
import { FakeBridge } from '../../support/fake-bridge'
import { inSmallBrowser, renderApp, settled } from '../render-app'

inSmallBrowser()

const boards: BoardDrives = {
  shipped: '0.3.0',
  drives: [
    { path: '/media/CIRCUITPY', firmware: '0.2.0', circuitPython: '9.2.1', problem: null },
    {
      path: '/media/PICO',
      firmware: null,
      circuitPython: null,
      problem: { kind: 'drive', why: ['otherBoard', '/media/PICO', 'pico', 'Feather M4'] },
    },
  ],
}
const report: InstallReport = {
  drive: '/media/CIRCUITPY',
  uid: 'e661a4d2',
  circuitPython: '9.2.1',
  before: '0.2.0',
  version: '0.3.0',
  written: 9,
  setAside: ['code_before_lumacro.py'],
  missingSettings: ['LED = "SK6812-RGBW"'],
  needsReset: true,
}

async function rigRoom(bridge: FakeBridge) {
  bridge.answers['firmware/drives'] = async () => ok(boards)
  await renderApp(bridge, 'rig')
  await settled()
}

const update = async () => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Update' })))
  await settled()
}

describe('putting the firmware on a board from the Rig room', () => {
  it('lists the boards that are plugged in, and refuses with a reason what it cannot do', async () => {
    await rigRoom(new FakeBridge())
    expect(screen.getByText(/firmware 0\.2\.0; this Lumacro brings 0\.3\.0/)).toBeTruthy()
    expect(screen.getByText(/^The board on \/media\/PICO is a “pico”\./)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Install' }).hasAttribute('disabled')).toBe(true)
  })

  it('copies, asks for the reset button, waits for this board’s hello and connects to its port', async () => {
    const bridge = new FakeBridge()
    let hello = () => {}
    bridge.answers['firmware/install'] = async () => ok(report)
    bridge.answers['firmware/hello'] = () =>
      new Promise((resolve) => {
        hello = () => resolve(ok({ port: '/dev/ttyACM1', firmware: '0.3.0' }))
      })
    bridge.answers['rig/connect'] = async () => ok(null)
    await rigRoom(bridge)
    await update()
    expect(screen.getByText(/press the board’s reset button once/)).toBeTruthy()
    expect(screen.getByText(/kept as code_before_lumacro\.py/)).toBeTruthy()
    expect(screen.getByText('LED = "SK6812-RGBW"')).toBeTruthy()
    await act(async () => hello())
    await settled()
    expect(screen.getByText('The rig answers on /dev/ttyACM1 with firmware 0.3.0.')).toBeTruthy()
    expect(bridge.asked.filter(({ channel }) => /^firmware\/(i|h)|connect/.test(channel))).toEqual([
      { channel: 'firmware/install', args: { drive: '/media/CIRCUITPY', older: false } },
      { channel: 'firmware/hello', args: { uid: 'e661a4d2', version: '0.3.0', ms: 90_000 } },
      { channel: 'rig/connect', args: { port: '/dev/ttyACM1' } },
    ])
  })

  it('says why when the drive is full, and can be tried again', async () => {
    const bridge = new FakeBridge()
    bridge.answers['firmware/install'] = async () =>
      fail({ kind: 'drive', why: ['full', '/media/CIRCUITPY'] })
    await rigRoom(bridge)
    await update()
    expect(screen.getByText(/^\/media\/CIRCUITPY is full\./)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Update' }).hasAttribute('disabled')).toBe(false)
  })
})
