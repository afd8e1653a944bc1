import { useEffect, useRef, useState } from 'react'
import type { PhotoBrightness } from '../../../core/api/photos/photos-snapshot'
import { runsOfPhotos } from '../../../core/light/sequences/run-photos'
import { checkStack, type StackReport } from '../../../core/stack/check-stack'
import { framesOf, type Stack, stacksOf } from '../../../core/stack/stack-frame'
import { ledsOf } from '../../light/ring/frame-colors'
import { useSession } from '../../stores/session'
import { allRows } from '../table/all-rows'

/** Photos measured at a time: often enough for a bar that moves and a Cancel that is heard. */
const AT_ONCE = 16
/** Photos without a small picture are decoded whole, which takes seconds each: then one at a time. */
const SLOW_MS = 1500

export type StackState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'measuring'; readonly done: number; readonly total: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'checked'; readonly report: StackReport; readonly unmeasured: number }

/** The stacks among the open photos, the one chosen, and its check. */
export function useStackCheck(run: string | null) {
  const session = useSession()
  const [stacks, setStacks] = useState<readonly Stack[] | null>(null)
  const [chosen, setChosen] = useState(run)
  const [state, setState] = useState<StackState>({ kind: 'reading' })
  const turn = useRef(0)
  const stack = stacks?.find(({ id }) => id === chosen) ?? stacks?.at(-1) ?? null

  useEffect(() => {
    void allRows(session).then((rows) => {
      if (rows !== null) setStacks(stacksOf(rows, runsOfPhotos(rows)))
    })
  }, [session])

  useEffect(() => {
    if (!stack) return
    const own = ++turn.current
    const measure = async () => {
      const measured = new Map<string, PhotoBrightness>()
      const { rows } = stack
      let atOnce = 2
      for (let from = 0; from < rows.length; ) {
        setState({ kind: 'measuring', done: from, total: rows.length })
        const paths = rows.slice(from, from + atOnce).map(({ path }) => path)
        const startedMs = performance.now()
        const page = await session.actions.ask('photos/brightness', { paths })
        // Another stack was chosen, or a hand cancelled, while this was on its way.
        if (own !== turn.current) return
        if (page.ok) for (const one of page.value) measured.set(one.path, one)
        from += paths.length
        atOnce = performance.now() - startedMs > SLOW_MS ? 1 : AT_ONCE
      }
      const frames = framesOf(stack, measured).filter(({ brightness }) => brightness !== null)
      const { info } = session.stores.rig.getState()
      const report = checkStack(frames, ledsOf(info))
      setState({ kind: 'checked', report, unmeasured: rows.length - frames.length })
    }
    void measure()
    return () => {
      turn.current++
    }
  }, [stack, session])

  return {
    stacks,
    stack,
    state,
    choose: setChosen,
    cancel() {
      turn.current++
      setState({ kind: 'cancelled' })
    },
  }
}
