import type { StoredLook } from '../../../core/api/light-snapshot'
import type { Look } from '../../../core/light/looks/look'
import { readLooksFile, type TaggedLook, writeLooksFile } from '../../../core/light/looks/looks-file'
import { describeModifiers } from '../../../core/light/modifiers/modifier-words'
import type { Session } from '../../stores/session'
import { say } from '../../stores/ui'
import { lookText } from '../../strings/names'
import { words } from '../../strings/words'

/** What hands do with kept looks, apart from putting one on the rig. */

/** Puts a look on the rig, over the time that is set, and says what a hand must do to make it whole. */
export async function recallLook({ stores, ui, actions }: Session, look: Look): Promise<void> {
  const before = describeModifiers(stores.light.getState().look.modifiers)
  const pushed = await actions.fadeTo(look, ui.getState().fadeMs)
  if (!pushed.sent || !pushed.reply.ok || !look.modifiers) return
  const wanted = describeModifiers(look.modifiers)
  if (wanted !== before)
    say(ui, 'done', handWords(lookText(look.name), describeModifiers(look.modifiers, words.record.modifiers)))
}

const handWords = (name: string, wanted: string) =>
  wanted === '' ? words.light.front.madeBare(name) : words.light.front.madeThrough(name, wanted)

/** Takes a look away; the word that says so can bring it back to its place. */
export async function removeLook({ stores, ui, actions }: Session, stored: StoredLook): Promise<void> {
  const own = stores.looks.getState().looks.filter(({ factory }) => !factory)
  const at = own.findIndex(({ id }) => id === stored.id)
  const removed = await actions.ask('looks/remove', { id: stored.id })
  if (!removed.ok) return
  const { id, look, tags, key } = stored
  say(ui, 'done', words.looks.removed(look.name), {
    label: words.looks.bringBack,
    run: async () => {
      const back = await actions.ask('looks/put', { id, tagged: { look, tags: [...tags] }, at })
      if (!back.ok) return
      say(ui, 'done', key === null ? words.looks.back(look.name) : words.looks.backOnKey(look.name, key))
    },
  })
}

export async function changeLook(
  { actions }: Session,
  { id, look, tags }: StoredLook,
  to: Partial<TaggedLook>,
) {
  const tagged = { look: to.look ?? look, tags: [...(to.tags ?? tags)] }
  const put = await actions.ask('looks/put', { id, tagged, at: null })
  return put.ok
}

/** Looks as a file that the browser, or the window, saves where downloads go. */
export function exportLooks(looks: readonly StoredLook[], name: string): void {
  const url = URL.createObjectURL(new Blob([writeLooksFile(looks)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${name.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_')}.lumacro-looks.json`
  link.click()
  // The browser has taken the bytes once the click returns to the event loop.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export async function importLooks({ ui, actions }: Session, file: File): Promise<void> {
  const looks = readLooksFile(await file.text().catch(() => ''))
  if (looks === null || looks.length === 0) {
    say(ui, 'failed', words.looks.noLooks(file.name))
    return
  }
  const plain = looks.map(({ look, tags }) => ({ look, tags: [...tags] }))
  const added = await actions.ask('looks/add', { looks: plain })
  if (added.ok) say(ui, 'done', words.looks.added(looks.length))
}

/**
 * A and B: the first time keeps the light that is on the rig, after that swaps it with the one that is kept. Each
 * swap is a step of undo.
 */
export function compareLooks({ stores, ui, actions }: Session): void {
  const { look } = stores.light.getState()
  const { other } = ui.getState()
  ui.setState({ other: look })
  if (other === null) say(ui, 'done', words.looks.keptAsA)
  else void actions.edit({ kind: 'look', look: other })
}
