import type { Translation } from './en'

interface LanguageEntry {
  /** BCP 47, as `<html lang>` and the browser's own lists have it. */
  readonly tag: string
  /** In the language itself: whoever looks for it may read no other. */
  readonly name: string
  /** Fetched when it is chosen; null for English, which is always there. */
  readonly load: (() => Promise<Translation>) | null
}

export const languages = {
  en: { tag: 'en', name: 'English', load: null },
  de: { tag: 'de', name: 'Deutsch', load: async () => (await import('./de')).de },
  ja: { tag: 'ja', name: '日本語', load: async () => (await import('./ja')).ja },
  zh: { tag: 'zh-Hans', name: '简体中文', load: async () => (await import('./zh')).zh },
  fr: { tag: 'fr', name: 'Français', load: async () => (await import('./fr')).fr },
} as const satisfies Readonly<Record<string, LanguageEntry>>

export type Language = keyof typeof languages

// Object.keys forgets that the keys are the languages.
export const languageNames = Object.keys(languages) as readonly Language[]

export const isLanguage = (text: unknown): text is Language => languageNames.some((name) => name === text)

/**
 * The first of the browser's languages that there are words in, by its main part: `de-AT` is served by `de`. So is
 * `zh-TW` by `zh`: who reads Traditional characters reads the Simplified sooner than English, and may choose that.
 */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const [main = ''] = tag.toLowerCase().split('-')
    if (isLanguage(main)) return main
  }
  return 'en'
}
