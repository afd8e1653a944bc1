import type { RigReplies } from '../../../core/wire/rig-reply'
import type { RigRequest } from '../../../core/wire/rig-request'

/** One request to the rig that is connected, and its reply. Rejects with a `RigError`. */
export type Ask = <R extends RigRequest>(request: R) => Promise<RigReplies[R['verb']]>
