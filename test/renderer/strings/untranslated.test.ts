import { describe, expect, it } from 'vitest'
import { en } from '../../../renderer/strings/en'
import { languageNames, languages } from '../../../renderer/strings/languages'

/** Stands for any parameter of a sentence: a number, a name, an object of them, or a list. */
const PROBE = 'Ø'
const probe: unknown = new Proxy(() => probe, {
  get: (_target, name) => {
    if (name === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 3 : PROBE)
    if (name === Symbol.iterator) return [][Symbol.iterator]
    return probe
  },
})

/** Every text of a catalogue by its path; functions are asked with probes for what they are made of. */
function textsOf(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]])
  if (typeof words === 'function') return new Map([[path, String(words(...Array(words.length).fill(probe)))]])
  if (typeof words !== 'object' || words === null) return new Map()
  return new Map(
    Object.entries(words).flatMap(([name, each]) => [
      ...textsOf(each, path === '' ? name : `${path}.${name}`),
    ]),
  )
}

/** Names and abbreviations that stay as they are, units, keys, tags of EXIF. */
const NAMES =
  /Lumacro|Lightroom|darktable|Capture One|exiftool|CircuitPython|CIRCUITPY|Feather|EXIF|JPEG|RAW|CSV|JSON|XMP|PWM|RGBW?|ISO|Duv|CCT|HSI|SVG|LightSource|mired|rti|Alt|Ctrl|Shift|Delete|LEDs?|CIE|APS-C|IMG(\.CR3)?\.xmp|\b(?:SK|WS)\d\w*|undefined/g

const wordsOf = (text: string): readonly string[] => text.replace(NAMES, '').match(/[A-Za-zÀ-ÿ]{3,}/g) ?? []

const english = textsOf(en)

describe('the catalogue', () => {
  it('is walked whole', () => {
    expect(english.size).toBeGreaterThan(1200)
    expect(english.get('failure.causes.nothingToDo.noSteps')).toBe(
      `${PROBE} has no steps yet: add a light first.`,
    )
  })

  it.each(languageNames.filter((language) => language !== 'en'))(
    'has no English sentence left in %s',
    async (language) => {
      const texts = textsOf(await languages[language].load?.())
      // What reads alike in two languages of Latin letters is short: “Zone”, “Position 3”.
      const most = language === 'ja' || language === 'zh' ? 0 : 2
      const left = [...english].filter(
        ([path, text]) => wordsOf(text).length > most && texts.get(path) === text,
      )
      expect(left).toEqual([])
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
    },
  )
})
