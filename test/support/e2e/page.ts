import { type Browser, chromium, type Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { findChromium } from '../../../scripts/lib/chromium.mjs'
import { type PageWire, watchWire } from './page-wire'

let opened: Promise<Browser> | null = null

/** One Chromium for all that this process tests; it ends with the process. Pages have nothing in common but that. */
export function openBrowser(): Promise<Browser> {
  opened ??= launch()
  return opened
}

function launch(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === null)
    throw new Error('expected a Chromium, found none: LUMACRO_CHROMIUM may name one')
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** One page of the app, as one user has it open. */
export interface Visit {
  readonly page: Page
  readonly wire: PageWire
  /** What the page logged as an error, threw, or asked of anybody but the app; a healthy page is silent. */
  readonly complaints: readonly string[]
}

export async function visit(
  browser: Browser,
  address: string,
  size: { readonly width: number; readonly height: number } = { width: 1280, height: 800 },
): Promise<Visit> {
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const { host } = new URL(address)
  const asked = (url: string) => {
    const to = new URL(url)
    if (to.host !== host && !['data:', 'blob:'].includes(to.protocol)) complaints.push(`asked for ${url}`)
  }
  context.on('request', (request) => asked(request.url()))
  page.on('websocket', (socket) => asked(socket.url()))
  page.setDefaultTimeout(15_000)
  const wire = watchWire(page)
  await page.goto(address)
  await page.getByRole('listbox').waitFor()
  return { page, wire, complaints }
}

/** The rig's name and state in the header. */
export const rigState = (page: Page) => page.locator('.header-rig')

/** The simulated rig has answered and shows what the screen shows. */
export async function rigReady(visited: Visit): Promise<void> {
  await rigState(visited.page).filter({ hasText: 'simulated' }).waitFor()
  await atRest(visited)
}

/** The light is at rest: nothing is on its way, and the rig has confirmed what is on the screen. */
export async function atRest({ page, wire }: Visit): Promise<void> {
  await until(
    async () => {
      const before = wire.messages()
      // Time for the page to send what waits behind an answer.
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
      return (
        wire.lightRequests() === 0 && wire.snapshot('light')?.confirmed === true && wire.messages() === before
      )
    },
    (still) => expect(still).toBe(true),
  )
}

export type RoomName = 'Light' | 'Sync' | 'Shots' | 'Photos' | 'Macro' | 'Rig'

/** Goes into a room by the key that its button on the rail names. */
export async function enter({ page }: Visit, room: RoomName): Promise<void> {
  const button = page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: room, exact: true })
  const digit = /^Alt (\d)$/.exec((await button.getAttribute('title')) ?? '')?.[1]
  await page.keyboard.press(`Alt+Digit${digit}`)
  await page.getByRole('heading', { level: 1, name: room, exact: true }).waitFor({ state: 'attached' })
}

/** Help, which has no place among the rooms' digits. */
export async function enterHelp({ page }: Visit): Promise<void> {
  await page.keyboard.press('F1')
  await page.getByRole('heading', { name: 'What is wrong?' }).waitFor()
}

/** Waits until `read` gives what is wanted; fails with what it gave instead. */
export async function until<T>(
  read: () => Promise<T> | T,
  wanted: (value: T) => void,
  timeout = 15_000,
): Promise<void> {
  await vi.waitFor(async () => wanted(await read()), { timeout, interval: 40 })
}
