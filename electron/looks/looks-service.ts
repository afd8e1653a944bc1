import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { LooksSnapshot, StoredLook } from '../../core/api/snapshots'
import { factoryLooks } from '../../core/light/factory-looks'
import { frameToHex, renderFrame } from '../../core/light/frame'
import type { Layout } from '../../core/light/layout'
import { type Look, lookSchema } from '../../core/light/look'
import type { LedKind } from '../../core/light/mixing/leds'
import { openJsonFile } from '../platform/json-file'
import { Listeners } from '../rig/listeners'

const savedSchema = z.array(z.object({ id: z.string(), look: lookSchema }))
type Saved = z.infer<typeof savedSchema>

/** The looks a photographer can recall: those that come with the app, fitted to the rig, and their own. */
export interface LooksService {
  /** Where a file that could not be read was kept, for a notice; null when all is well. */
  readonly setAside: string | null
  snapshot(): LooksSnapshot
  onChange(listen: (snapshot: LooksSnapshot) => void): () => void
  /** Thumbnails and factory looks are for this rig from now on. */
  fit(layout: Layout, leds: LedKind): void
  /** A look of the same name is replaced. Rejects with the disk's error. */
  save(look: Look): Promise<void>
  remove(id: string): Promise<void>
}

export async function openLooks(dataDir: string, layout: Layout, leds: LedKind): Promise<LooksService> {
  const file = await openJsonFile({
    path: join(dataDir, 'looks.json'),
    version: 1,
    schema: savedSchema,
    initial: [],
  })
  const listeners = new Listeners<LooksSnapshot>()
  let rig = { layout, leds }
  /** What is on disk. */
  let kept = file.value()
  let changing: Promise<void> = Promise.resolve()
  let current = build()

  function build(): LooksSnapshot {
    const pixels = rig.layout.places.length
    const stored = (id: string, look: Look, factory: boolean): StoredLook => ({
      id,
      look,
      factory,
      frame: frameToHex(renderFrame(look, pixels, rig.leds)),
    })
    const factory = factoryLooks(rig.layout, rig.leds.whiteKelvin).map((look) =>
      stored(`factory:${look.name}`, look, true),
    )
    return { looks: [...factory, ...kept.map(({ id, look }) => stored(id, look, false))] }
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

  return {
    setAside: file.setAside,
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
    remove: (id) => change((saved) => saved.filter((one) => one.id !== id)),
  }
}
