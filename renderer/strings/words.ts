import { useSyncExternalStore } from 'react'
import { type NoticeSaid, noticeText } from '../../core/api/causes/notice-words'
import { type Failure, failureText } from '../../core/api/failure'
import type { Color } from '../../core/light/color'
import { describeColor } from '../../core/light/color-text'
import type { LightRecord } from '../../core/light/light-record'
import { describeRecord } from '../../core/light/records/describe-record'
import { en, type Words } from './en'
import { isLanguage, type Language, languages, preferredLanguage } from './languages'

/**
 * Every sentence of the page in the language chosen. A live binding: read it where a sentence is made
 * (`words.frame.blackout`), never into a constant of a module, which would keep the words of before.
 */
export let words: Words = en

let language: Language = 'en'
let asked: Language = 'en'
const listeners = new Set<() => void>()

const languageNow = (): Language => language

/** Draws a view anew when the language changes. */
export function useLanguage(): Language {
  return useSyncExternalStore((listen) => {
    listeners.add(listen)
    return () => listeners.delete(listen)
  }, languageNow)
}

/** Fetches a language and speaks it from then on. Rejects when its words cannot be had: the page stays as it was. */
export async function speak(next: Language): Promise<void> {
  asked = next
  const translation = await languages[next].load?.()
  // Another was asked for while this one was on its way.
  if (asked !== next) return
  words = { ...en, ...translation }
  language = next
  for (const listen of listeners) listen()
}

/** What went wrong and what to do, in the language of the page. */
export const failureSentence = (failure: Failure): string => failureText(failure, words.failure)

/** What the screen is told until it is dismissed. */
export const noticeSentence = (said: NoticeSaid): string => noticeText(said, words.notice, words.failure)

/** A time of day where the photographer is, as the language of the page writes it. */
export const timeText = (atMs: number): string => new Date(atMs).toLocaleTimeString(timeTag())

/** A day and a time of it, likewise. */
export const dayAndTimeText = (iso: string): string => new Date(iso).toLocaleString(timeTag())

/** The browser's own way where it speaks the language of the page: `en-GB` writes 14:03 where `en-US` has 2:03 PM. */
function timeTag(): string {
  const own = navigator.languages.find((tag) => tag.toLowerCase().split('-')[0] === language)
  return own ?? languages[language].tag
}

/** A colour in a few words, in the language of the page. */
export const colorText = (color: Color): string => describeColor(color, words.record.color)

/** A light on one line, in the language of the page. */
export const recordText = (record: LightRecord): string => describeRecord(record, words.record)

const REMEMBERED = 'lumacro.language'

/** The language chosen by hand on this computer, else the browser's. */
export function rememberedLanguage(): Language {
  const kept = window.localStorage.getItem(REMEMBERED)
  return isLanguage(kept) ? kept : preferredLanguage(navigator.languages)
}

export function rememberLanguage(chosen: Language): void {
  window.localStorage.setItem(REMEMBERED, chosen)
}
