import { describe, expect, it } from 'vitest'
import { csv, photosCsv, shotsCsv } from '../../../core/shots/csv'
import { bootMs, makeLight, makeShot } from '../../support/shots/make-shot'

describe('tables for spreadsheets', () => {
  it('quote what would break a line or a field, and leave nulls empty', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,y', null],
          ['say "hi"\n', -0.5],
        ],
      ),
    ).toBe('a,b\r\n"x,y",\r\n"say ""hi""\n",-0.5\r\n')
  })

  it('hold no formula, whatever a photo, a zone or a step is called, and numbers as numbers', () => {
    const names = ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', '＝1+1', '-0.500', '-rf.jpg', 'IMG;=1.jpg']
    expect(
      csv(
        ['name', 'ev'],
        names.map((name) => [name, -1.3]),
      ).split('\r\n'),
    ).toEqual([
      'name,ev',
      ...[
        "'=1+1",
        "'+cmd|x",
        "'-2+3",
        "'@SUM(A1)",
        "'\t=1",
        "'＝1+1",
        '-0.500',
        "'-rf.jpg",
        '"IMG;=1.jpg"',
      ].map((name) => `${name},-1.3`),
      '',
    ])
    const zones = [{ name: '=HYPERLINK("x")', pixels: '0', power: 0, color: { cct: 5000, duv: 0 } }]
    const table = shotsCsv([makeShot(1, bootMs, { light: makeLight(1, { zones }) })])
    expect(table).toContain(`,"'=HYPERLINK(""x"")`)
  })

  it('have as many fields in each line as in the head', () => {
    const light = makeLight(1, {
      flash: { delayUs: 0, onUs: 20_000, pulses: 1, periodUs: null },
      step: { index: 3, of: 8, name: 'rake 090', shot: 1, shots: 1 },
    })
    const fieldsOf = (line: string) => line.replaceAll(/"(?:[^"]|"")*"/g, 'quoted').split(',').length
    const shots = shotsCsv([makeShot(1, bootMs, { light }), makeShot(2, bootMs + 1000)])
    const photo = {
      path: '/p/IMG_1.JPG',
      name: 'IMG_1.JPG',
      takenAt: null,
      camera: 'A, B',
      exposureS: 0.008,
      light: null,
      carries: null,
      pinned: false,
      action: null,
      reason: { kind: 'match', why: { kind: 'no-timeline' } },
      state: 'no-light',
    } as const
    const lit = { via: 'timeline', shot: null, confidence: null, lightConfidence: 1, record: light } as const
    const photos = photosCsv([photo, { ...photo, light: lit, state: 'ready' }])
    for (const table of [shots, photos]) {
      const lines = table.trimEnd().split('\r\n')
      expect(lines).toHaveLength(3)
      expect(new Set(lines.map(fieldsOf)).size).toBe(1)
    }
    expect(photos).toContain('rake 090')
    expect(photos).toContain('"No shot fits its time, and there is no light timeline."')
  })
})
