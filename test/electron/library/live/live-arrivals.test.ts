import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '../../../../core/photos/exif/camera-facts'
import { liveArrivals } from '../../../../electron/library/live/live-arrivals'
import type { OpenPhoto } from '../../../../electron/library/look/open-photos'

const photo = (path: string, clockMs: number | null, model = 'One'): [string, OpenPhoto] => [
  path,
  { path, stamp: '', carries: null, head: { ...NO_FACTS, model, clockMs } },
]

describe('arrivals', () => {
  const offsetMs = 36_004_200
  const taken = [0, 7000, 9500, 60_000]

  it('of a tethered camera follow its clock and are evidence, whatever the clock shows', () => {
    const photos = new Map(taken.map((ms, n) => photo(`/${n}`, ms + offsetMs)))
    const arrivals = new Map(taken.map((ms, n) => [`/${n}`, ms + 400 + n * 900]))
    expect([...liveArrivals(photos, arrivals)]).toEqual([...arrivals])
  })

  it('of a card that is copied are none; another camera’s stay', () => {
    const photos = new Map([
      ...taken.map((ms, n) => photo(`/${n}`, ms + offsetMs)),
      photo('/other', 5, 'Two'),
      photo('/no-time', null),
    ])
    const arrivals = new Map([
      ...taken.map((_, n) => [`/${n}`, 500_000 + n * 30] as const),
      ['/other', 900] as const,
      ['/no-time', 900] as const,
      ['/gone', 900] as const,
    ])
    expect([...liveArrivals(photos, arrivals).keys()]).toEqual(['/other'])
  })
})
