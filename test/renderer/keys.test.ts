import { describe, expect, it } from 'vitest'
import { keyGroups } from '../../renderer/frame/KeysDialog'
import { type KeyPress, keyIntent } from '../../renderer/frame/keys'
import { en } from '../../renderer/strings/en'

const press = (key: string, change: Partial<KeyPress> = {}) =>
  keyIntent({
    key,
    code: '',
    ctrl: false,
    shift: false,
    alt: false,
    typing: false,
    onControl: false,
    atRing: true,
    ...change,
  })

describe('keyIntent', () => {
  it.each([
    [' ', 'modelling'],
    ['b', 'blackout'],
    ['F', 'fire'],
    ['?', 'keys'],
    ['Escape', 'select-none'],
  ])('%j asks for %s', (key, kind) => {
    expect(press(key)).toEqual({ kind })
    expect(press(key, { typing: true })).toBeNull()
  })

  it('goes to rooms by the place of the key, whatever character Alt makes of it', () => {
    expect(press('¡', { alt: true, code: 'Digit1' })).toEqual({ kind: 'room', room: 'light' })
    expect(press('6', { alt: true, code: 'Digit6', typing: true })).toEqual({ kind: 'room', room: 'rig' })
    expect(press('9', { alt: true, code: 'Digit9' })).toBeNull()
    expect(press('f', { alt: true, code: 'KeyF' })).toBeNull()
  })

  it('finds looks wherever their strip is on the screen', () => {
    expect(press('/')).toEqual({ kind: 'search' })
    expect(press('/', { atRing: false, atLooks: true })).toEqual({ kind: 'search' })
    expect(press('/', { atRing: false, atLooks: false })).toBeNull()
  })

  it('recalls looks on numbers, not while typing', () => {
    expect(press('1')).toEqual({ kind: 'look', key: 1 })
    expect(press('9')).toEqual({ kind: 'look', key: 9 })
    expect(press('0')).toBeNull()
    expect(press('1', { typing: true })).toBeNull()
  })

  it('undoes and redoes', () => {
    expect(press('z', { ctrl: true })).toEqual({ kind: 'undo' })
    expect(press('Z', { ctrl: true, shift: true })).toEqual({ kind: 'redo' })
    expect(press('y', { ctrl: true })).toEqual({ kind: 'redo' })
    expect(press('z', { ctrl: true, typing: true })).toBeNull()
  })

  it('turns the light with arrows only where the ring is, and leaves a slider its own', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'rotate', steps: 1 })
    expect(press('ArrowLeft', { onControl: true })).toBeNull()
    expect(press('ArrowLeft', { atRing: false })).toBeNull()
    expect(press('a', { ctrl: true })).toEqual({ kind: 'select-all' })
    expect(press('a', { ctrl: true, atRing: false })).toBeNull()
  })

  it('leaves Space to a control that was reached by keyboard', () => {
    expect(press(' ', { onControl: true })).toBeNull()
  })

  it.each([
    ['s', 'solo'],
    ['M', 'mute'],
    ['o', 'opposite'],
    ['x', 'mirror'],
    ['t', 'thin'],
    ['d', 'across'],
    ['p', 'by-pixels'],
    ['n', 'new-zone'],
    ['a', 'assign'],
    ['[', 'previous'],
    [']', 'next'],
  ])('%j takes the zone in hand: %s, only where the ring is', (key, tool) => {
    expect(press(key)).toEqual({ kind: 'zone', tool })
    expect(press(key, { atRing: false })).toBeNull()
    expect(press(key, { typing: true })).toBeNull()
  })

  it('mirrors top to bottom with Shift', () => {
    expect(press('X', { shift: true })).toEqual({ kind: 'zone', tool: 'flip' })
  })

  it('nudges up and down only where pixels lie on a plane', () => {
    expect(press('ArrowUp')).toBeNull()
    expect(press('ArrowUp', { onPlane: true })).toEqual({ kind: 'raise', steps: 1 })
    expect(press('ArrowDown', { onPlane: true })).toEqual({ kind: 'raise', steps: -1 })
  })
})

describe('the list of keys', () => {
  it('names every key once, sorted by where it works', () => {
    const listed = keyGroups.flatMap(({ keys }) => keys)
    expect([...listed].sort()).toEqual(Object.keys(en.keys.list).sort())
    expect(keyGroups.map(({ group }) => group)).toEqual(Object.keys(en.keys.groups))
  })
})
