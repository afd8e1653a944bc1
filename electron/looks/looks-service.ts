import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Cause, Failure, Outcome } from '../../core/api/failure'
import type { LooksSnapshot, StoredLook } from '../../core/api/light-snapshot'
import { frameToHex, renderFrame } from '../../core/light/frame'
import type { Layout } from '../../core/light/layouts/layout'
import { factoryLooks } from '../../core/light/looks/factory-looks'
import { type Look, lookSchema } from '../../core/light/looks/look'
import { freshName, type TaggedLook, tagsSchema } from '../../core/light/looks/looks-file'
import type { LedKind } from '../../core/light/mixing/leds'
import { fail, ok } from '../../core/result'
import { openJsonFile } from '../platform/json-file'
import type { Realm } from '../rig/light/undo/history'
import { Listeners } from '../rig/listeners'

const savedSchema = z.array(z.object({ id: z.string(), look: lookSchema, tags: tagsSchema.optional() }))
type Saved = z.infer<typeof savedSchema>
const keysSchema = z.record(z.string().regex(/^[1-9]$/), z.string())

/** All that is kept of looks, for the way back to it. */
interface KeptLooks {
  readonly saved: Saved
  readonly keys: Readonly<Record<string, string>>
}

/** The looks a photographer can recall: those that come with the app, fitted to the rig, and their own. */
export interface LooksService extends Realm {
  /** Where files that could not be read were kept, for a notice. */
  readonly setAside: readonly string[]
  snapshot(): LooksSnapshot
  onChange(listen: (snapshot: LooksSnapshot) => void): () => void
  /** Thumbnails and factory looks are for this rig from now on. */
  fit(layout: Layout, leds: LedKind): void
  /** A look of the same name is replaced and keeps its tags. Rejects with the disk's error. */
  save(look: Look): Promise<void>
  /** Why that look may not be put there; null where it may. */
  refuses(id: string, tagged: TaggedLook): Cause<'notPossible'> | null
  /** Changes one's own look, or puts one back that was removed; `at` is its place among one's own. */
  put(id: string, tagged: TaggedLook, at: number | null): Promise<Outcome<null>>
  /** Looks from a file, under fresh names where theirs are taken. Answers how many. */
  add(looks: readonly TaggedLook[]): Promise<number>
  /** The look a number key recalls; null gives the key back to the look that has it by order. */
  setKey(key: number, id: string | null): Promise<void>
  remove(id: string): Promise<void>
}

export async function openLooks(dataDir: string, layout: Layout, leds: LedKind): Promise<LooksService> {
  const file = await openJsonFile<Saved>({
    path: join(dataDir, 'looks.json'),
    version: 1,
    schema: savedSchema,
    initial: [],
  })
  const keysFile = await openJsonFile<Record<string, string>>({
    path: join(dataDir, 'look-keys.json'),
    version: 1,
    schema: keysSchema,
    initial: {},
  })
  const listeners = new Listeners<LooksSnapshot>()
  let rig = { layout, leds }
  /** What is on disk. */
  let kept = file.value()
  let changing: Promise<void> = Promise.resolve()
  let current = build()

  function build(): LooksSnapshot {
    const pixels = rig.layout.places.length
    const stored = (id: string, { look, tags }: TaggedLook, factory: boolean): StoredLook => ({
      id,
      look,
      tags,
      factory,
      key: null,
      frame: frameToHex(renderFrame(look, pixels, rig.leds)),
    })
    const factory = factoryLooks(rig.layout, rig.leds.whiteKelvin).map((look) =>
      stored(`factory:${look.name}`, { look, tags: [] }, true),
    )
    const own = kept.map(({ id, look, tags = [] }) => stored(id, { look, tags }, false))
    return { looks: withKeys([...factory, ...own], keysFile.value()) }
  }

  function publish(): void {
    current = build()
    listeners.tell(current)
  }

  /** One after the other; a look that the disk did not take is not kept. */
  function change(to: (saved: Saved) => Saved): Promise<void> {
    const done = changing.then(async () => {
      const next = to(kept)
      await file.save(next)
      kept = next
      publish()
    })
    changing = done.catch(() => undefined)
    return done
  }

  function refuses(id: string, { look }: TaggedLook): Cause<'notPossible'> | null {
    if (id.startsWith('factory:')) return ['factoryStays']
    const taken = kept.some((one) => one.id !== id && one.look.name === look.name)
    return taken ? ['nameTaken', look.name] : null
  }

  /** Looks and keys as they stood. */
  async function restore({ saved, keys }: KeptLooks): Promise<void> {
    await change(() => saved)
    if (keys === keysFile.value()) return
    await keysFile.save(keys)
    publish()
  }

  return {
    remember: () => {
      const then: KeptLooks = { saved: kept, keys: keysFile.value() }
      return () => restore(then)
    },
    setAside: [file.setAside, keysFile.setAside].filter((path) => path !== null),
    snapshot: () => current,
    onChange: (listen) => listeners.add(listen),
    fit(layout, leds) {
      rig = { layout, leds }
      publish()
    },
    save: (look) =>
      change((saved) => {
        const known = saved.some((one) => one.look.name === look.name)
        return known
          ? saved.map((one) => (one.look.name === look.name ? { ...one, look } : one))
          : [...saved, { id: randomUUID(), look }]
      }),
    refuses,
    async put(id, { look, tags }, at) {
      const refused = refuses(id, { look, tags })
      if (refused !== null) return fail<Failure>({ kind: 'not-possible', why: refused })
      await change((saved) => {
        const next = { id, look, tags: [...tags] }
        if (saved.some((one) => one.id === id)) return saved.map((one) => (one.id === id ? next : one))
        return saved.toSpliced(at ?? saved.length, 0, next)
      })
      return ok(null)
    },
    async add(looks) {
      await change((saved) => {
        const taken = new Set(saved.map(({ look }) => look.name))
        const fresh = looks.map(({ look, tags }) => {
          const name = freshName(look.name || 'Unnamed', taken)
          taken.add(name)
          return { id: randomUUID(), look: { ...look, name }, tags: [...tags] }
        })
        return [...saved, ...fresh]
      })
      return looks.length
    },
    async setKey(key, id) {
      const { [String(key)]: _, ...others } = keysFile.value()
      const free = Object.fromEntries(Object.entries(others).filter(([, taken]) => taken !== id))
      await keysFile.save(id === null ? free : { ...free, [String(key)]: id })
      publish()
    },
    remove: (id) => change((saved) => saved.filter((one) => one.id !== id)),
  }
}

/** Keys that were given stand; the others recall the looks that have none, in order. */
function withKeys(
  looks: readonly StoredLook[],
  given: Readonly<Record<string, string>>,
): readonly StoredLook[] {
  const byId = new Map(Object.entries(given).map(([key, id]) => [id, Number(key)]))
  const there = new Set(looks.map(({ id }) => id))
  const taken = new Set([...byId].filter(([id]) => there.has(id)).map(([, key]) => key))
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((key) => !taken.has(key))
  return looks.map((stored) => ({ ...stored, key: byId.get(stored.id) ?? free.shift() ?? null }))
}
