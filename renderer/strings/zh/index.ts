import type { Translation } from '../en'
import { axis } from './axis'
import { care } from './care'
import { changes } from './changes'
import { doctor } from './doctor'
import { exposure } from './exposure'
import { failure } from './failure'
import { frame } from './frame'
import { help } from './help'
import { keys } from './keys'
import { light } from './light'
import { color } from './light-color'
import { lightDropped } from './light-dropped'
import { factoryLooks } from './light-factory'
import { looks } from './light-looks'
import { lightMode } from './light-mode'
import { lightRing } from './light-ring'
import { lightSetup } from './light-setup'
import { zones } from './light-zones'
import { macro } from './macro'
import { measure } from './measure'
import { names } from './names'
import { notice } from './notice'
import { photos } from './photos'
import { reasons } from './reasons'
import { record } from './record'
import { rig } from './rig'
import { sequence } from './sequence'
import { shots } from './shots'
import { stack } from './stack'
import { sync } from './sync'
import { ui } from './ui'

export const zh: Translation = {
  axis,
  care,
  changes,
  color,
  doctor,
  exposure,
  factoryLooks,
  failure,
  frame,
  help,
  keys,
  light,
  lightDropped,
  lightMode,
  lightRing,
  lightSetup,
  looks,
  macro,
  measure,
  names,
  notice,
  photos,
  reasons,
  record,
  rig,
  sequence,
  shots,
  stack,
  sync,
  ui,
  zones,
}
