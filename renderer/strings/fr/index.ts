import type { Translation } from '../en'
import { failure } from './failure'
import { frame } from './frame'
import { keys } from './keys'
import { color } from './light-color'
import { looks } from './light-looks'
import { zones } from './light-zones'
import { ui } from './ui'

export const fr: Translation = { color, failure, frame, keys, looks, ui, zones }
