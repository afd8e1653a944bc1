import { describe, expect, it } from 'vitest'
import { ringLayout } from '../../../../core/light/layouts/layout'
import { factoryLooks } from '../../../../core/light/looks/factory-looks'
import {
  freshName,
  lookMatches,
  parseTags,
  readLooksFile,
  writeLooksFile,
} from '../../../../core/light/looks/looks-file'

const looks = factoryLooks(ringLayout(24)).map((look) => ({ look, tags: ['moth', 'wing'] }))

describe('looks in a file', () => {
  it('come back as they were', () => {
    expect(readLooksFile(writeLooksFile(looks))).toEqual(looks)
  })

  it('are refused where the file is another, damaged, or newer', () => {
    const text = writeLooksFile(looks)
    expect(readLooksFile('')).toBeNull()
    expect(readLooksFile('[]')).toBeNull()
    expect(readLooksFile(text.slice(0, -20))).toBeNull()
    expect(readLooksFile(text.replace('"version": 1', '"version": 2'))).toBeNull()
    expect(readLooksFile(text.replace('"power": 0', '"power": 9'))).toBeNull()
  })
})

describe('finding looks', () => {
  it('reads tags as they are typed', () => {
    expect(parseTags(' #Moth, wing  moth')).toEqual(['moth', 'wing'])
    expect(parseTags('')).toEqual([])
    expect(parseTags('x'.repeat(31))).toBeNull()
    expect(parseTags(Array.from({ length: 13 }, (_, tag) => `t${tag}`).join(' '))).toBeNull()
  })

  it('finds by name, zone and tag, all words in any order', () => {
    const [, keyLeft] = looks
    if (!keyLeft) throw new Error('expected a look')
    for (const search of ['', 'LEFT', 'left key', 'fill', '#moth', 'wing key'])
      expect(lookMatches(keyLeft, search)).toBe(true)
    expect(lookMatches(keyLeft, 'key right')).toBe(false)
  })

  it('gives a name that is not taken', () => {
    expect(freshName('Moth', new Set())).toBe('Moth')
    expect(freshName('Moth', new Set(['Moth', 'Moth (2)']))).toBe('Moth (3)')
    expect(freshName('x'.repeat(60), new Set(['x'.repeat(60)]))).toHaveLength(60)
  })
})
