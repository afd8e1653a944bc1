import { describe, expect, it } from 'vitest'
import packageJson from '../../../package.json'
import { importsOf, sourceFiles, withoutComments } from '../../support/source-files'

const shipped = sourceFiles('core', 'electron', 'renderer').map(({ path, text }) => ({
  path,
  code: withoutComments(text),
}))

const using = (pattern: RegExp) => shipped.filter(({ code }) => pattern.test(code)).map(({ path }) => path)

describe('what no line of the app does', () => {
  it.each([
    ['lets a secure page run insecure content', /allowRunningInsecureContent/],
    ['switches on experimental features of Chromium', /experimentalFeatures/],
    ['switches on features of Blink', /enableBlinkFeatures/],
    ['lets a webview open windows', /allowpopups/i],
    ['hands an address to the system through Electron', /openExternal/],
    ['loads a page from file://', /['"`]file:\/\//],
    ['runs text as code', /\beval\(|new Function\(|executeJavaScript/],
    ['puts text into a page as HTML', /dangerouslySetInnerHTML|\.innerHTML\s*=/],
    ['asks another computer for anything', /(?<![\w.#])fetch\(\s*['"`]|XMLHttpRequest|sendBeacon/],
  ])('none %s', (_what, pattern) => {
    expect(using(pattern)).toEqual([])
  })

  it.each(['node:https', 'node:http2', 'node:tls', 'node:dgram', 'node:dns'])('none imports %s', (name) => {
    expect(shipped.filter(({ code }) => importsOf(code).includes(name)).map(({ path }) => path)).toEqual([])
  })

  it('a listening socket is opened on the loopback address or as this user’s own file, and nowhere else', () => {
    expect(using(/\.listen\(/).sort()).toEqual(['electron/platform/instance.ts', 'electron/shell/server.ts'])
  })

  it('a connection is opened to the own socket of this user, by its path, and by the page to where it came from, and nowhere else', () => {
    const takenFromNet = shipped.flatMap(({ path, code }) =>
      [...code.matchAll(/^import (?!type)(.*) from 'node:(?:net|http)'/gm)].map(
        ([, names]) => `${path} ${names}`,
      ),
    )
    expect(takenFromNet.sort()).toEqual([
      'electron/platform/instance.ts { connect, createServer }',
      'electron/shell/server.ts { createServer }',
    ])
    expect(
      using(/(?<![.\w])connect\(\s*(?!path\))[\w{'"`]/).filter((path) => path.includes('platform/')),
    ).toEqual([])
    expect(using(/new (WebSocket|EventSource|WebTransport|RTCPeerConnection)\(/)).toEqual([
      'renderer/socket-bridge.ts',
    ])
  })

  it('Electron is one exact version, so that an update is a change that is tested', () => {
    expect(packageJson.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  })
})
