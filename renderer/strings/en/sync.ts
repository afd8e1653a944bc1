import { plural } from './plural'

/** The Sync room: how light and shutter agree, and what a blinking light does. */
export const sync = {
  room: 'Sync',
  setup: 'Sync setup',
  warning: (speed: string, what: string) => `${speed}: ${what}`,

  shutter: {
    title: 'Shutter',
    speed: 'Shutter speed set on the camera',
    type: 'Shutter type',
    mechanical: 'Mechanical',
    electronic: 'Electronic',
    watch: 'Warn when light and shutter disagree',
  },
  speeds: {
    title: 'Shutter speeds',
    even: 'rows alike',
    uneven: (ev: string) => `rows differ ${ev} EV`,
    short: 'some lost',
    partial: 'rows dark',
    missed: 'no light',
    silent: 'no shot seen',
    noRipple: 'no ripple',
    ripple: (ev: string) => `ripple ${ev} EV`,
    muchRipple: 'ripple 3+ EV',
  },

  verdict: {
    title: 'Verdict',
    steady: 'Steady light: every row gets the same, at any shutter.',
    /** @param sequence its name */
    planned: (sequence: string) =>
      `So it will be in “${sequence}”. Start the run in the Light room: until then the rig stays as it is.`,
    prelit: 'Lit before the shot: every row gets the same, with nothing to wait for.',
    even: (speed: string, late: string) =>
      `Every row gets the same light at ${speed}. It comes ${late} after the contact and fits between the curtains.`,
    short: {
      flash: (speed: string, lost: string) =>
        `Every row gets the same at ${speed}, but ${lost} of the flash falls outside the exposure.`,
      pulses: (speed: string, lost: string) =>
        `Every row gets the same at ${speed}, but ${lost} of the pulses falls outside the exposure.`,
      light: (speed: string, lost: string) =>
        `Every row gets the same at ${speed}, but ${lost} of the light falls outside the exposure.`,
    },
    uneven: {
      flash: (ev: string, speed: string) =>
        `Rows differ by ${ev} at ${speed}: the flash is lit while the second curtain runs.`,
      gated: (ev: string, speed: string) =>
        `Rows differ by ${ev} at ${speed}: the light is still on while the second curtain runs, or comes after the first rows have closed.`,
      strobe: (ev: string, speed: string) =>
        `Rows differ by ${ev} at ${speed}: some pulses come while a curtain runs.`,
      sequence: (ev: string, speed: string) =>
        `Rows differ by ${ev} at ${speed}: the contact opens in the middle of the exposure, and the next light comes too soon.`,
    },
    partial: {
      flash: (share: string, speed: string, late: string, open: string) =>
        `${share} of the photo gets no flash at ${speed}: the light comes ${late} after the contact, and all rows are open together for ${open} only.`,
      pulses: (share: string, speed: string, late: string, open: string) =>
        `${share} of the photo gets no pulses at ${speed}: the light comes ${late} after the contact, and all rows are open together for ${open} only.`,
      light: (share: string, speed: string, late: string, open: string) =>
        `${share} of the photo gets no light at ${speed}: the light comes ${late} after the contact, and all rows are open together for ${open} only.`,
    },
    neverOpen: {
      flash: (share: string, speed: string) =>
        `${share} of the photo gets no flash at ${speed}: at this speed the shutter never opens all rows together.`,
      pulses: (share: string, speed: string) =>
        `${share} of the photo gets no pulses at ${speed}: at this speed the shutter never opens all rows together.`,
      light: (share: string, speed: string) =>
        `${share} of the photo gets no light at ${speed}: at this speed the shutter never opens all rows together.`,
    },
    missed: {
      flash: (late: string, open: string) =>
        `The flash misses the photo: it comes ${late} after the contact, and the shutter is open for ${open}.`,
      pulses: (late: string, open: string) =>
        `The pulses miss the photo: they come ${late} after the contact, and the shutter is open for ${open}.`,
      light: (late: string, open: string) =>
        `The light misses the photo: it comes ${late} after the contact, and the shutter is open for ${open}.`,
    },
    silent: 'With this shutter the hot shoe stays silent: the rig never learns of the shot.',
    silentDrive: 'In this drive mode the hot shoe stays silent: the rig never learns of the shot.',
    between: (ev: string) =>
      `The modelling light shines all through the exposure and adds about ${ev}. Switch it off, or dim it.`,
    camera: 'The shutter is the camera’s: turn its dial too.',
  },
  remedy: {
    slower: (speed: string) => `${speed} on the camera`,
    mechanical: 'Mechanical shutter on the camera',
    single: 'Single frames on the camera',
    prefix: (pixels: number) =>
      plural(pixels, {
        one: `Light only the first pixel of the chain`,
        other: `Light only the first ${pixels} pixels of the chain`,
      }),
    steady: 'Steady light',
    after: (on: string, delay: string) => `Light on for ${on}, after ${delay}`,
    prompt: (on: string) => `Light on for ${on}, no delay`,
    gated: 'Lit until the contact opens',
    strobe: (pulses: number) => plural(pulses, { one: `${pulses} pulse`, other: `${pulses} pulses` }),
    next: (time: string) => `Next light ${time} after the edge`,
    sequence: 'Light it before the shot, as a sequence',
  },
  watch: {
    uneven: (ev: string) => `rows differ by ${ev}`,
    partial: (share: string) => `${share} of the photo stays dark`,
    missed: 'the light misses the photo',
    silent: 'the hot shoe stays silent',
    short: (ev: string) => `${ev} of the light is lost`,
    ripple: (ev: string) => `an LED may ripple by ${ev}`,
  },

  timeline: {
    title: 'Timeline',
    earlier: 'Earlier',
    later: 'Later',
    nearer: 'Nearer',
    further: 'Further',
    all: 'All',
    whole: 'All of the exposure',
    firstRow: 'first row',
    lastRow: 'last row',
    fromContact: 'from contact',
    lanes: { contact: 'Contact', wire: 'Wire', light: 'Light', led: 'One LED' },
    blinks: (rate: string) => `blinks at ${rate}`,
  },

  flicker: {
    title: 'Ripple',
    axis: 'EV between photos',
    one: 'One LED, worst',
    all: 'All together',
    alike: 'alike',
    safeFrom: (speed: string) => `safe from ${speed}`,
    at: (speed: string, one: string, all: string) => `${speed}: one LED ${one}, all together ${all}`,
    nothing: 'Nothing blinks in this light: all that is lit is at full drive.',
    single: (speed: string, drive: number, ev: string) =>
      `At ${speed} a single LED at drive ${drive} may differ by ${ev} from photo to photo.`,
    many: (speed: string, drive: number, ev: string, pixels: number, all: string) =>
      `At ${speed} a single LED at drive ${drive} may differ by ${ev} from photo to photo; all ${pixels} together by ${all}.`,
  },
  bands: {
    electronic: 'Bands, electronic shutter',
    mechanical: 'Bands, while the curtains run',
    none: 'No bands to be seen.',
    about: (count: number, ev: string) =>
      plural(count, {
        one: `About one band, up to ${ev} deep in the light of one LED. Many LEDs blur them.`,
        other: `About ${count} bands, up to ${ev} deep in the light of one LED. Many LEDs blur them.`,
      }),
  },

  ev: {
    untold: 'more than can be told',
    least: 'less than 0.01 EV',
    stops: (ev: string) => `${ev} EV`,
  },
}
