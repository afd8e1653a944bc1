import type { Journal } from './journal'

/** A journal for photos that are written side by side. */
export interface SharedJournal extends Journal {
  /** A photo is through, whatever came of it. Must be said of every one whose intent was given. */
  over(n: number): void
}

/**
 * Lets intents wait for company: while `enough` photos are under way (their intent on disk, not through yet) a further
 * one is in no hurry, and those that wait go to the disk by one flush. A flush for each photo would cost the disk's
 * time as much as the photo's own, and stand in the way of those that are being written. An edit in place is as quick as
 * a flush: it waits for nobody.
 */
export function inCompany(journal: Journal, enough: number): SharedJournal {
  const underWay = new Set<number>()
  let waiting: (() => void)[] = []
  return {
    ...journal,
    async sync(line) {
      if (line.kind === 'intent' && line.way === 'rewrite' && !underWay.has(line.n)) {
        if (underWay.size >= enough) await new Promise<void>((resolve) => waiting.push(resolve))
        underWay.add(line.n)
      }
      return journal.sync(line)
    },
    over(n) {
      underWay.delete(n)
      if (underWay.size >= enough) return
      const released = waiting
      waiting = []
      for (const go of released) go()
    },
  }
}
