import axe from 'axe-core'
import type { Page } from 'playwright-core'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong with what is on the page: rule and place, none when all is well. */
export async function violations(
  page: Page,
  rules: readonly string[] = WCAG_22_AA,
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (runOnly) => {
      const { axe: here } = window as unknown as { axe: typeof axe }
      const { violations: found } = await here.run({ runOnly })
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
      )
    },
    [...rules],
  )
}

/** `violations`, and those of its colours in the red theme for dark rooms, which the page leaves again. */
export async function violationsByDayAndNight(page: Page): Promise<readonly string[]> {
  const theme = (name: string) =>
    page.evaluate((value) => {
      document.documentElement.dataset['theme'] = value
    }, name)
  const byDay = await violations(page)
  await theme('night')
  const byNight = await violations(page, ['color-contrast'])
  await theme('day')
  return [...byDay, ...byNight.map((one) => `by night ${one}`)]
}

export interface TabStop {
  /** Role or tag, and what it is called. */
  readonly what: string
  readonly named: boolean
  /** An outline of two pixels or more, which is how this page shows the focus. */
  readonly shown: boolean
  readonly inView: boolean
}

/** Presses Tab from the page's beginning until the focus leaves the page or comes round, and tells every stop. */
export async function tabStops(page: Page): Promise<readonly TabStop[]> {
  await page.evaluate(() => {
    // The body, not only nothing: Tab goes on from where the focus was last.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    document.querySelectorAll('[data-stop]').forEach((one) => {
      one.removeAttribute('data-stop')
    })
    window.getSelection()?.removeAllRanges()
  })
  const stops: TabStop[] = []
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element === document.body || element.dataset['stop'])
        return null
      element.dataset['stop'] = 'yes'
      const box = element.getBoundingClientRect()
      const label = element.closest('label')
      // A radio button shows it on its segment, a slider on its thumb, a table on its frame.
      const places: readonly (readonly [Element | null, string?])[] = [
        [element],
        [label],
        [element.querySelector('.track-thumb')],
        [element.closest('.table'), '::after'],
      ]
      const outlined = places.some(([one, pseudo]) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, borderWidth, content } = getComputedStyle(one, pseudo)
        if (pseudo)
          return (
            content !== 'none' &&
            content !== 'normal' &&
            Number.parseFloat(borderWidth) + Number.parseFloat(outlineWidth) >= 1
          )
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      const name =
        element.getAttribute('aria-label') ??
        document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
        label?.textContent ??
        element.textContent ??
        ''
      return {
        what: `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name.trim().slice(0, 40)}`,
        named: name.trim() !== '',
        shown: outlined,
        inView:
          box.bottom > 0 && box.top < window.innerHeight && box.right > 0 && box.left < window.innerWidth,
      }
    })
    if (!stop) break
    stops.push(stop)
  }
  return stops
}

/** Pairs of controls that lie over each other, in words; what scrolls away within its own box does not count, nor a look's own corner. */
export function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen = [
      ...document.querySelectorAll<HTMLElement>(
        'button, input, select, h1, h2, h3, p, [role="slider"], summary',
      ),
    ]
      .filter(
        (one) =>
          one.closest('.visually-hidden, .rail, .look-more, [role="grid"]') === null && one.checkVisibility(),
      )
      .filter((one) => !(one instanceof HTMLInputElement && ['radio', 'file', 'checkbox'].includes(one.type)))
      .map((one) => ({ one, box: clipped(one) }))
      .filter(({ box }) => box.right - box.left > 2 && box.bottom - box.top > 2)
    const found: string[] = []
    seen.forEach(({ one, box }, at) => {
      for (const { one: other, box: its } of seen.slice(at + 1)) {
        if (one.contains(other) || other.contains(one)) continue
        const wide = Math.min(box.right, its.right) - Math.max(box.left, its.left)
        const high = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top)
        if (wide > 3 && high > 3) found.push(`${say(one)} over ${say(other)}`)
      }
    })
    return found

    function say(one: HTMLElement) {
      return `${one.tagName.toLowerCase()} “${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)}”`
    }
    function clipped(one: HTMLElement) {
      let { left, right, top, bottom } = one.getBoundingClientRect()
      for (let around = one.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue
        const edge = around.getBoundingClientRect()
        left = Math.max(left, edge.left)
        right = Math.min(right, edge.right)
        top = Math.max(top, edge.top)
        bottom = Math.min(bottom, edge.bottom)
      }
      return { left, right, top, bottom }
    }
  })
}
