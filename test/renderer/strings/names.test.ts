import { afterEach, describe, expect, it } from 'vitest'
import { changeText } from '../../../core/api/changes'
import { layoutFor } from '../../../core/light/layouts/layouts'
import { describeEdit } from '../../../core/light/looks/describe-edit'
import { FACTORY_LOOK_NAMES, FACTORY_ZONE_NAMES, factoryLooks } from '../../../core/light/looks/factory-looks'
import { MODIFIER_PRESETS } from '../../../core/light/modifiers/modifier-presets'
import { presetCameras, presetLeds, presetLenses, presetOf } from '../../../core/optics/presets'
import { en } from '../../../renderer/strings/en'
import { languageNames } from '../../../renderer/strings/languages'
import {
  kindNamed,
  kindText,
  layoutText,
  lookText,
  modeText,
  profileText,
  storedText,
  zoneText,
} from '../../../renderer/strings/names'
import { speak, words } from '../../../renderer/strings/words'
import { namesOf } from '../../support/names-of'

afterEach(() => speak('en'))

const others = languageNames.filter((language) => language !== 'en')
const looks = factoryLooks(layoutFor(24))
const profiles = [...presetCameras, ...presetLenses, ...presetLeds]

describe('what comes with the app', () => {
  it('is named in one list, which the English of the page repeats', () => {
    expect(looks.map(({ name }) => name)).toEqual([...FACTORY_LOOK_NAMES])
    const zones = new Set(looks.flatMap(({ zones }) => zones.map(({ name }) => name)))
    expect([...zones].sort()).toEqual([...FACTORY_ZONE_NAMES].sort())
    for (const name of FACTORY_LOOK_NAMES) expect(en.names.looks[name]).toBe(name)
    for (const name of FACTORY_ZONE_NAMES) expect(en.names.zones[name]).toBe(name)
    for (const { id, name } of profiles) {
      const came = presetOf(id) ?? expect.fail(`expected ${id} to be known`)
      expect(en.names.profiles[came.preset]).toBe(name)
    }
  })

  it.each(others)('has names of its own in %s, no two alike', async (language) => {
    await speak(language)
    for (const all of [words.names.looks, words.names.zones, words.names.profiles]) {
      const names: readonly string[] = Object.values(all)
      expect(new Set(names).size).toBe(names.length)
    }
    expect(looks.filter(({ name }) => lookText(name) === name)).toEqual([])
    for (const { kind } of MODIFIER_PRESETS) {
      expect(kindText(kind)).not.toBe(kind)
      expect(kindNamed(kindText(kind))).toBe(kind)
    }
    for (const mode of namesOf(words.ui.modes)) expect(modeText(mode)).toBe(words.ui.modes[mode])
    expect(layoutText('rings-8-16')).toBe(`${words.light.layout.shapes.rings} 8 + 16`)
  })

  it('keeps the name that a hand has given', async () => {
    await speak('ja')
    const [camera = expect.fail('expected a camera')] = presetCameras
    expect(profileText(camera)).toBe('フルサイズ、2400万画素')
    expect(profileText({ ...camera, name: 'Z 8' })).toBe('Z 8')
    expect(profileText({ id: 'own:1', name: camera.name })).toBe(camera.name)
    const [look = expect.fail('expected a look')] = looks
    const stored = { id: 'x', look, tags: [], key: null, frame: '' }
    expect(storedText({ ...stored, factory: true })).toBe('均一')
    expect(storedText({ ...stored, factory: false })).toBe('Even')
    expect(lookText('Beetle')).toBe('Beetle')
    expect([zoneText('Key'), zoneText('Key 2'), zoneText('Beetle 2')]).toEqual(['キー', 'キー 2', 'Beetle 2'])
    expect([kindText('tracing paper'), kindNamed('tracing paper')]).toEqual([
      'tracing paper',
      'tracing paper',
    ])
    expect([modeText('pulse-train'), layoutText('my rig')]).toEqual(['pulse-train', 'my rig'])
  })
})

describe('a step of undo', () => {
  it('is a value, whose colours, modifiers and names come in the language of the page', async () => {
    const [, look = expect.fail('expected a second look')] = looks
    const color = describeEdit(
      { kind: 'zone-color', zone: look.zones[0]?.id ?? '', color: { hue: 210, saturation: 1 } },
      look,
    )
    const front = describeEdit({ kind: 'modifiers', modifiers: [{ kind: 'diffuser', stops: -1 }] }, look)
    const whole = describeEdit({ kind: 'look', look }, look)
    const said = () => [color, front, whole].map((change) => changeText(words.changes.light, change))
    expect(said()).toEqual(['Key hue 210', 'In front: diffuser −1 EV', 'Look Key left'])
    await speak('de')
    expect(said()).toEqual(['Hauptlicht Farbton 210', 'davor: Diffusor −1 EV', 'Lichtbild Hauptlicht links'])
    await speak('zh')
    expect(said()).toEqual(['主光 色相 210', '前方：柔光片 −1 EV', '光效 左侧主光'])
  })
})
