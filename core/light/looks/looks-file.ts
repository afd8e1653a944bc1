import { z } from 'zod'
import { type Look, lookSchema } from './look'

const MAX_TAGS = 12
export const tagsSchema = z.array(z.string().trim().min(1).max(30)).max(MAX_TAGS)

/** A look as it is kept and passed on: with the words it is found by. */
export const taggedLookSchema = z.object({ look: lookSchema, tags: tagsSchema.default([]) })
export interface TaggedLook {
  readonly look: Look
  readonly tags: readonly string[]
}

/** Public file format: `{"lumacro":"looks","version":1,"looks":[{"look","tags"}]}`. */
const looksFileSchema = z.object({
  lumacro: z.literal('looks'),
  version: z.literal(1),
  looks: z.array(taggedLookSchema).max(1000),
})

/** Looks as the text of a file for others. */
export function writeLooksFile(looks: readonly TaggedLook[]): string {
  const plain = looks.map(({ look, tags }) => ({ look, tags }))
  return `${JSON.stringify({ lumacro: 'looks', version: 1, looks: plain }, null, 2)}\n`
}

/** The looks in such a file; null for text that is none. */
export function readLooksFile(text: string): readonly TaggedLook[] | null {
  try {
    const parsed = looksFileSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.looks : null
  } catch {
    return null
  }
}

/** Tags as typed, between commas or spaces: small letters, each once. Null for more or longer ones than are kept. */
export function parseTags(text: string): readonly string[] | null {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .map((word) => word.replace(/^#/, ''))
  const parsed = tagsSchema.safeParse([...new Set(words.filter((word) => word !== ''))])
  return parsed.success ? parsed.data : null
}

/** Whether a look is meant by what is typed into a search: every word is in its name, a zone's name or a tag. */
export function lookMatches({ look, tags }: TaggedLook, search: string): boolean {
  const text = [look.name, ...tags, ...look.zones.map(({ name }) => name)].join('\n').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word.replace(/^#/, '')))
}

/** A name that none of `taken` has: the wanted one, or with a number behind it. */
export function freshName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`
    const name = `${wanted.slice(0, 60 - ending.length)}${ending}`
    if (!taken.has(name)) return name
  }
}
