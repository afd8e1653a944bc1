import type { RigReplies, RigRequest } from '../../../core/wire/messages'

/** One request to the rig that is connected, and its reply. Rejects with a `RigError`. */
export type Ask = <R extends RigRequest>(request: R) => Promise<RigReplies[R['verb']]>
