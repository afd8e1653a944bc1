import type { PhotoRun } from '../../../core/api/photos/photo-runs'

/** One line of the table: a run as a whole, or a photo, alone or of a run that is open. */
export type TableLine =
  | { readonly kind: 'run'; readonly run: PhotoRun; readonly open: boolean }
  | { readonly kind: 'photo'; readonly place: number; readonly run: PhotoRun | null }

/** What a hand has selected. */
export type Chosen =
  | { readonly kind: 'run'; readonly id: string }
  | { readonly kind: 'photo'; readonly place: number }

/** The table's lines, each found in a few steps however many photos there are. */
export interface TableLines {
  readonly count: number
  at(line: number): TableLine | undefined
  /** The line of what is chosen; of its run where that is closed. */
  lineOf(chosen: Chosen): number
  runOf(place: number): PhotoRun | null
}

/** Lines in a row that are photos of consecutive places, or a single one that is a run. */
interface Block {
  readonly line: number
  readonly length: number
  /** Of the first photo; of a run's line, its first photo's. */
  readonly place: number
  readonly run: PhotoRun | null
  readonly head: boolean
}

/**
 * Lays the photos of a folder out as lines: a run stands where its first photo stands, as one line, and its photos under
 * it while it is open. Photos of no run keep their order.
 */
export function tableLines(total: number, runs: readonly PhotoRun[], open: ReadonlySet<string>): TableLines {
  const taken = runs
    .flatMap((run) => run.rows.map(([from, to]) => ({ from, to: Math.min(to, total - 1), run })))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)
  const blocks: Block[] = []
  let line = 0
  const add = (place: number, length: number, run: PhotoRun | null, head: boolean) => {
    if (length <= 0) return
    blocks.push({ line, length, place, run, head })
    line += length
  }
  const shown = new Set<string>()
  let place = 0
  for (const { from, to, run } of taken) {
    add(place, from - place, null, false)
    if (!shown.has(run.id)) {
      shown.add(run.id)
      add(from, 1, run, true)
      if (open.has(run.id)) {
        for (const range of taken)
          if (range.run === run) add(range.from, range.to - range.from + 1, run, false)
      }
    }
    place = Math.max(place, to + 1)
  }
  add(place, total - place, null, false)
  const runOf = (wanted: number): PhotoRun | null => {
    const range = taken[lastWhere(taken, ({ from }) => from <= wanted)]
    return range && wanted <= range.to ? range.run : null
  }
  const headOf = (id: string): number => blocks.find(({ head, run }) => head && run?.id === id)?.line ?? 0
  return {
    count: line,
    at(wanted) {
      const block = blocks[lastWhere(blocks, (each) => each.line <= wanted)]
      if (!block || wanted < 0 || wanted >= block.line + block.length) return undefined
      const { run } = block
      return block.head && run
        ? { kind: 'run', run, open: open.has(run.id) }
        : { kind: 'photo', place: block.place + wanted - block.line, run }
    },
    lineOf(chosen) {
      if (chosen.kind === 'run') return headOf(chosen.id)
      const run = runOf(chosen.place)
      if (run && !open.has(run.id)) return headOf(run.id)
      const block = blocks.find(
        ({ head, place: first, length }) => !head && chosen.place >= first && chosen.place < first + length,
      )
      return block ? block.line + chosen.place - block.place : 0
    },
    runOf,
  }
}

/** Index of the last entry that is so; -1 where none is. Those that are so come first. */
function lastWhere<T>(all: readonly T[], is: (entry: T) => boolean): number {
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = all[middle]
    if (entry !== undefined && is(entry)) low = middle + 1
    else high = middle
  }
  return low - 1
}
