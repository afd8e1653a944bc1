/** How the rig's own tests (D1-D3) are paced, whoever leads them: the app, or `lumacro doctor` without it. */
export const testPace = {
  /** From one pixel of the walk to the next. */
  walkMs: 60,
  edges: 24,
  /** An edge, the light it causes and the dark between, as the firmware paces them. */
  edgeMs: 130,
  /** Beyond what a test takes by itself: a busy computer, a rig that is being shot with. */
  patienceMs: 15_000,
  /** The flash that edges cause, where the rig's shortest pulse is not longer. */
  flashUs: 20_000,
} as const
