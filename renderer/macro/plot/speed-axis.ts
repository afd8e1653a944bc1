import type { Axis } from './axis'

/** Shutter speeds from 1/8000 to 1 s, equal ways for equal stops. */
export const speedAxis = (label: string): Axis => ({
  min: 1 / 8000,
  max: 1,
  log: true,
  label,
  ticks: [1 / 8000, 1 / 2000, 1 / 500, 1 / 125, 1 / 30, 1 / 8, 1 / 2, 1].map((at) => ({
    at,
    label: at === 1 ? '1 s' : `1/${Math.round(1 / at)}`,
  })),
})
