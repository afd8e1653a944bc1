import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPlan, makePlan } from '../../../../core/photos/byte-plan'
import { newExposureSidecar, readExposure, spliceExposure } from '../../../../core/photos/xmp/xmp-exposure'
import { newSidecar, readXmp, spliceXmp } from '../../../../core/photos/xmp/xmp-splice'
import { lightRecord } from '../../../support/photos/record'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (of: Uint8Array) => new TextDecoder().decode(of)

/** As Lightroom writes it: settings as attributes, a caption beyond ASCII. */
const lightroom = (settings: string, more = '') =>
  bytes(`<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
   xmlns:dc="http://purl.org/dc/elements/1.1/" ${settings}>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Käfer 6 mm</rdf:li></rdf:Alt></dc:title>${more}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
`)

function spliced(xmp: Uint8Array, ev: number): Uint8Array {
  const edit = spliceExposure(xmp, ev)
  if (!edit.ok) throw new Error(edit.failure)
  const applied = applyPlan(xmp, makePlan(xmp.length, edit.value.patches))
  if (!applied.ok) throw new Error('expected the same file')
  return applied.value
}

describe('an exposure in a sidecar', () => {
  const edited = lightroom('crs:ProcessVersion="11.0" crs:Exposure2012="+0.50" crs:Contrast2012="0"')

  it('is added to what a hand has set, every other byte kept', () => {
    const after = spliced(edited, -0.23)
    expect(readExposure(after)).toEqual({ exposureEv: 0.27, correctionEv: -0.23 })
    const bare = text(after)
      .replace('"+0.27"', '"+0.50"')
      .replace(/<rdf:Description rdf:about="" xmlns:lumacrodev[\s\S]*?<\/rdf:Description>\n/, '')
    expect(bare).toBe(text(edited))
  })

  it('written again, replaces what was written before; what a hand changed in between stays', () => {
    const first = spliced(edited, 0.4)
    expect(readExposure(spliced(first, -0.1))).toEqual({ exposureEv: 0.4, correctionEv: -0.1 })
    const moved = bytes(text(first).replace('"+0.90"', '"+1.00"'))
    expect(readExposure(spliced(moved, 0.1))).toEqual({ exposureEv: 0.7, correctionEv: 0.1 })
    expect(text(spliced(first, 0.4))).toBe(text(first))
  })

  it('in a sidecar without settings brings its process version along', () => {
    const plain = newSidecar(lightRecord())
    const after = spliced(plain, 0.3)
    expect(readExposure(after)).toEqual({ exposureEv: 0.3, correctionEv: 0.3 })
    expect(text(after)).toContain('<crs:ProcessVersion>11.0</crs:ProcessVersion>')
    expect(readXmp(after)).toEqual(lightRecord())
    expect(readExposure(newExposureSidecar(-1.5))).toEqual({ exposureEv: -1.5, correctionEv: -1.5 })
  })

  it('and the light record live beside each other, in either order', () => {
    const first = newExposureSidecar(0.3)
    const edit = spliceXmp(first, lightRecord())
    if (!edit.ok) throw new Error(edit.failure)
    const both = applyPlan(first, makePlan(first.length, edit.value.patches))
    if (!both.ok) throw new Error('expected the same file')
    expect(readExposure(both.value)).toEqual({ exposureEv: 0.3, correctionEv: 0.3 })
    expect(readXmp(spliced(both.value, 0.1))).toEqual(lightRecord())
  })

  it('stays as it is where it cannot be sure', () => {
    const twice = lightroom('crs:Exposure2012="+0.50"', '<crs:Exposure2012>+1.00</crs:Exposure2012>')
    expect(spliceExposure(twice, 0.1)).toEqual({ ok: false, failure: 'foreign-form' })
    const old = lightroom('crs:ProcessVersion="5.7" crs:Exposure="+0.50"')
    expect(spliceExposure(old, 0.1)).toEqual({ ok: false, failure: 'old-process' })
    expect(spliceExposure(bytes('<xml>'), 0.1)).toEqual({ ok: false, failure: 'not-understood' })
  })

  it('ends where the slider does, and takes only what it gave', () => {
    const bright = lightroom('crs:ProcessVersion="11.0" crs:Exposure2012="+4.80"')
    const full = spliced(bright, 1)
    expect(readExposure(full)).toEqual({ exposureEv: 5, correctionEv: 0.2 })
    expect(readExposure(spliced(full, 0))).toEqual({ exposureEv: 4.8, correctionEv: 0 })
  })

  it('may be corrected any number of times: the hand’s own value comes back', () => {
    const hundredths = fc.integer({ min: -200, max: 200 }).map((value) => value / 100)
    fc.assert(
      fc.property(fc.array(hundredths, { maxLength: 5 }), (all) => {
        const last = [...all, 0].reduce(spliced, edited)
        expect(readExposure(last)?.exposureEv).toBeCloseTo(0.5, 6)
      }),
    )
  })
})
