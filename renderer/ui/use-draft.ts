import { useRef, useState } from 'react'

/** Single steps (wheel, arrow keys) this close together are one gesture, and so one step of undo. */
const SAME_GESTURE_MS = 700

let lastGesture = 0
/** Differs between page loads too: the app remembers the last gesture. */
const page = Math.random().toString(36).slice(2, 8)
export const newGesture = () => `${page}-${++lastGesture}`

/** Gestures for single steps by the times they are taken at, in ms: steps close together share one. */
export function stepGestures(): (atMs: number) => string {
  let gesture = ''
  let last = Number.NEGATIVE_INFINITY
  return (atMs) => {
    if (atMs - last > SAME_GESTURE_MS) gesture = newGesture()
    last = atMs
    return gesture
  }
}

export interface Draft<V> {
  /** What the control shows: the hand's value while it is at work or on its way, else the app's. */
  readonly shown: V
  set(value: V): void
  /** Around a drag: all of it is one gesture. */
  begin(): void
  end(): void
}

/** Lets a hand move a value before the app has answered, without ever jumping back. */
export function useDraft<V>(value: V, send: (value: V, gesture: string) => Promise<unknown>): Draft<V> {
  const [draft, setDraft] = useState<{ readonly value: V } | null>(null)
  const state = useRef({ pending: 0, dragging: false, gesture: '', at: Number.NEGATIVE_INFINITY })

  const settle = () => {
    const { pending, dragging } = state.current
    if (pending === 0 && !dragging) setDraft(null)
  }
  return {
    shown: draft ? draft.value : value,
    set: (next) => {
      const now = performance.now()
      if (!state.current.dragging && now - state.current.at > SAME_GESTURE_MS) {
        state.current.gesture = newGesture()
      }
      state.current.at = now
      state.current.pending++
      setDraft({ value: next })
      send(next, state.current.gesture).finally(() => {
        state.current.pending--
        settle()
      })
    },
    begin: () => {
      state.current.dragging = true
      state.current.gesture = newGesture()
    },
    end: () => {
      state.current.dragging = false
      // The next single step is a gesture of its own.
      state.current.at = Number.NEGATIVE_INFINITY
      settle()
    },
  }
}
