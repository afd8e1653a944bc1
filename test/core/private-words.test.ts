import { describe, expect, it } from 'vitest'
import { type PrivateWords, withoutPrivateWords } from '../../core/private-words'

const robin: PrivateWords = {
  homes: ['/home/robin', '/data/users/robin'],
  user: 'robin',
  computer: 'robins-mac',
}

describe('text for others to see', () => {
  it.each([
    ['Data is kept in /home/robin/.local/share/lumacro.', 'Data is kept in ~/.local/share/lumacro.'],
    ['/data/users/robin/x and /home/robin', '~/x and ~'],
    ['/media/robin/CIRCUITPY carries firmware 0.2.0', '/media/<user>/CIRCUITPY carries firmware 0.2.0'],
    ['/run/media/alex/CIRCUITPY is full', '/run/media/<user>/CIRCUITPY is full'],
    ['Run `sudo usermod -aG dialout robin` and log in', 'Run `sudo usermod -aG dialout <user>` and log in'],
    ['C:\\Users\\Alex Smith\\Pictures', 'C:\\Users\\<user> Smith\\Pictures'],
    ['usb-Adafruit_Feather_M4_Express_4E5F2A1B3C4D5E6F-if02', 'usb-Adafruit_Feather_M4_Express_4E5F…-if02'],
    ['id e661a4d3c2b19807, boot 9f3c01aa', 'id e661…, boot 9f3c01aa'],
    ['on ROBINS-MAC today', 'on <computer> today'],
    ['/home/robinson/x', '/home/<user>/x'],
    ['robinia is a tree', 'robinia is a tree'],
  ])('%s', (text, shown) => {
    expect(withoutPrivateWords(text, robin)).toBe(shown)
  })

  it('keeps what the wire said of pixels, and CRCs', () => {
    const said = 'put bank=look at=0 px=00000065000000650000006500000065 crc=1a2b3c4d'
    expect(withoutPrivateWords(said, robin)).toBe(said)
  })

  it('does not take every root for a person', () => {
    const words: PrivateWords = { homes: ['/root'], user: 'root', computer: 'localhost' }
    expect(withoutPrivateWords('root of /root/a on localhost', words)).toBe('root of ~/a on localhost')
  })

  it('takes names with signs in them literally', () => {
    const words: PrivateWords = { homes: ['/home/a.b+c'], user: 'a.b+c', computer: '' }
    expect(withoutPrivateWords('/home/a.b+c/x axbbc a.b+c', words)).toBe('~/x axbbc <user>')
  })
})
