import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { inSmallBrowser, renderApp } from './render-app'

inSmallBrowser()

const key = (name: string) => act(async () => void fireEvent.keyDown(document.body, { key: name }))

describe('the light from the subject', () => {
  it('stands beside the ring on demand, by key', async () => {
    await renderApp()
    expect(screen.queryByRole('region', { name: 'From the subject' })).toBeNull()
    await key('v')
    const view = within(screen.getByRole('region', { name: 'From the subject' }))
    expect(view.getByText('24 highlights in a shiny ball; light from 29° off the axis.')).toBeTruthy()
    await key('s')
    expect(view.getByText('8 highlights in a shiny ball; light from 29° off the axis.')).toBeTruthy()
    await key('V')
    expect(screen.queryByRole('region', { name: 'From the subject' })).toBeNull()
  })

  it('says what another distance does, in stops', async () => {
    await renderApp()
    await key('v')
    const view = within(screen.getByRole('region', { name: 'From the subject' }))
    expect(view.getByText('40 mm').nextSibling?.textContent).toBe('+0.4 EV')
    await act(async () => view.getByRole('button', { name: /^Distance to the subject: 60 mm/ }).click())
    const field = view.getByRole('textbox')
    await act(async () => void fireEvent.change(field, { target: { value: '40' } }))
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }))
    expect(view.getByText('40 mm', { selector: 'dt' }).nextSibling?.textContent).toBe('0 EV')
    expect(view.getByText(/light from 40° off the axis/)).toBeTruthy()
  })
})
