import { describe, expect, it } from 'vitest'
import { parseAppFlags } from '../../electron/shell/flags'
import { parseStartFlags, startHelp } from '../../scripts/lib/flags.mjs'

describe('the flags of npm start', () => {
  it('are read by the start script and the app alike', () => {
    const argv = [
      '--browser',
      '--port',
      '4780',
      '--no-open',
      '--data',
      '/d',
      '--rig',
      '/dev/ttyACM1',
      '--photo-width',
      '360',
    ]
    expect(parseStartFlags(argv)).toEqual({ ok: true, browser: true, help: false })
    expect(parseAppFlags(argv)).toEqual({
      ok: true,
      value: { browser: true, port: 4780, open: false, data: '/d', rig: '/dev/ttyACM1', photoWidthPx: 360 },
    })
  })

  it('may all be left out', () => {
    expect(parseAppFlags([])).toEqual({
      ok: true,
      value: { browser: false, port: 0, open: true, data: null, rig: 'sim', photoWidthPx: null },
    })
  })

  it.each([['--nope'], ['stray'], ['--port'], ['--browser=yes'], ['-x']])(
    'are refused in one sentence for %s',
    (flag) => {
      const start = parseStartFlags([flag])
      const app = parseAppFlags([flag])
      expect(start.ok || app.ok).toBe(false)
      const sentence = start.ok ? '' : start.sentence
      expect(sentence).toContain('--help')
      expect(sentence).not.toContain('\n')
      expect(app.ok ? '' : app.failure).toBe(sentence)
    },
  )

  it.each(['x', '-1', '65536', '4780.5', '', '0x50', ' 80'])('refuse the port “%s”', (port) => {
    const flags = parseAppFlags([`--port=${port}`])
    expect(flags.ok ? '' : flags.failure).toContain('--port takes a number from 0 to 65535')
  })

  it.each(['0', '239', '1921', 'wide', ''])('refuse photos %s pixels wide', (width) => {
    const flags = parseAppFlags([`--photo-width=${width}`])
    expect(flags.ok ? '' : flags.failure).toContain('--photo-width takes a number of pixels')
  })

  it('are each explained by --help', () => {
    for (const flag of [
      '--browser',
      '--port N',
      '--no-open',
      '--data DIR',
      '--rig PORT|sim|none',
      '--photo-width PX',
    ]) {
      expect(startHelp()).toContain(flag)
    }
  })
})
