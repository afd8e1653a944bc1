import type { Translation } from '../en'
import { changes } from './changes'
import { failure } from './failure'
import { frame } from './frame'
import { keys } from './keys'
import { light } from './light'
import { color } from './light-color'
import { lightDropped } from './light-dropped'
import { looks } from './light-looks'
import { lightMode } from './light-mode'
import { lightRing } from './light-ring'
import { lightSetup } from './light-setup'
import { zones } from './light-zones'
import { ui } from './ui'

export const ja: Translation = {
  changes,
  color,
  failure,
  frame,
  keys,
  light,
  lightDropped,
  lightMode,
  lightRing,
  lightSetup,
  looks,
  ui,
  zones,
}
