import type { Translation } from '../en'
import { failure } from './failure'
import { frame } from './frame'
import { keys } from './keys'
import { ui } from './ui'

export const de: Translation = { failure, frame, keys, ui }
