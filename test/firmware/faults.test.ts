import { expect, test } from 'vitest'
import { FirmwareStopped } from '../../electron/simulator/interpreter/interpreter'
import { createVirtualRig } from '../../electron/simulator/rig/virtual-rig'
import { field } from '../support/firmware/fields'

/** Makes the next look at the knob fail as a loose wire would never: with a bug of ours. */
const breakOnce = `
from lumacro import main
_chores = main.rig._calm
def _broken():
    main.rig._calm = _chores
    raise ValueError('pretend \\u00e9')
main.rig._calm = (_broken,) + _chores[1:]
`

test('X1 an exception darkens the light, is told in a sentence, and keeps the shots', async () => {
  const rig = await createVirtualRig()
  rig.connect()
  rig.ask('hello v=1')
  rig.close(8000)
  rig.run(60_000)
  rig.python.run(breakOnce)
  rig.run(50_000)
  expect(rig.lit.every((drive) => drive === 0)).toBe(true)
  expect(rig.events('fault')).toEqual([
    'fault code=crash text=ValueError: pretend ?. The light is off; shots are kept.',
  ])
  expect(rig.events('state').at(-1)).toMatch(/^state by=guard .* black=1 /)
  expect(field(rig.ask('hello v=1'), 'kept')).toBe('1')
  expect(rig.ask('black on=0')).toBe('ok')
})

test('X1 a second exception at once is a fresh start', async () => {
  const rig = await createVirtualRig()
  rig.python.run(breakOnce)
  rig.run(5000)
  rig.python.run(breakOnce)
  expect(() => rig.run(50_000)).toThrow(FirmwareStopped)
})

test.each([
  ['ORDER = "GRBX"', /ORDER in config\.py/],
  ['WRITER = "paint"', /WRITER in config\.py/],
  ['TRIGGER_PIN = "A4"', /config\.py: A4 and D10 share an interrupt line/],
  ['INFRARED_PIN = "A5"\nKNOB_PINS = ("D12", "D10")', /config\.py: A5 and D12 share/],
  ['TRIGGER_PIN = "D99"', /there is no pin D99 for TRIGGER_PIN/],
  ['RELEASE_PIN = "D6"', /BUTTON_PIN and RELEASE_PIN both use D6/],
  ['WRITER = "spi"\nJUMPER_PIN = "MOSI"', /JUMPER_PIN and the SPI writer both use MOSI/],
])(
  'R6 a config.py with %s is told to whoever asks, in a sentence that names it',
  async (config, sentence) => {
    const printed: string[] = []
    const rig = await createVirtualRig({ config, print: (line) => printed.push(line) })
    rig.connect()
    const answer = rig.ask('hello v=1')
    expect(answer).toMatch(/^err code=config text=/)
    expect(answer).toMatch(sentence)
    expect(printed.join()).toMatch(sentence)
  },
)
