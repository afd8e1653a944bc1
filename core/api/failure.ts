import type { Result } from '../result'

/** Everything that can go wrong across the contract, as values: a thrown error loses its class on the way. */
export type Failure =
  | { readonly kind: 'bad-request'; readonly detail: string }
  | { readonly kind: 'no-rig' }
  | { readonly kind: 'rig-timeout'; readonly request: string; readonly ms: number }
  | { readonly kind: 'rig-lost'; readonly port: string }
  | { readonly kind: 'rig-refused'; readonly detail: string }
  | {
      readonly kind: 'port'
      readonly port: string
      readonly reason: 'missing' | 'permission' | 'in-use' | 'io' | 'not-a-rig'
    }
  | { readonly kind: 'not-simulated' }
  /** The demo camera could not take or save its photo: `detail` is the sentence. */
  | { readonly kind: 'camera'; readonly detail: string }
  /** Firmware could not be put on a board's drive: `detail` is the sentence. */
  | { readonly kind: 'drive'; readonly detail: string }
  | { readonly kind: 'file'; readonly path: string; readonly reason: FileReason }
  | { readonly kind: 'busy'; readonly what: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'nothing-to-do'; readonly detail: string }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'unexpected'; readonly detail: string }

export type FileReason = 'missing' | 'permission' | 'not-a-folder' | 'unreadable' | 'full' | 'changed'

export type Outcome<T> = Result<T, Failure>

/** The sentence for a person: what happened and what to do. One place for both shells and the command line. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'bad-request':
      return `That request was not understood: ${failure.detail}.`
    case 'no-rig':
      return 'No rig is connected. Plug one in, or choose the simulated rig in the Rig view.'
    case 'rig-timeout':
      return `The rig did not answer “${failure.request}” within ${failure.ms} ms. Check the cable; Lumacro keeps trying.`
    case 'rig-lost':
      return `The rig on ${failure.port} went away. Plug it back in; Lumacro reconnects and fetches the shots it missed.`
    case 'rig-refused':
      return `The rig refused: ${failure.detail}`
    case 'port':
      return portText(failure.port, failure.reason)
    case 'not-simulated':
      return 'Only the simulated rig can do this. Choose it in the Rig view.'
    case 'file':
      return fileText(failure.path, failure.reason)
    case 'busy':
      return `Lumacro is still busy with ${failure.what}. Wait for it to finish, or cancel it.`
    case 'cancelled':
      return 'Cancelled.'
    case 'camera':
    case 'drive':
    case 'nothing-to-do':
      return failure.detail
    case 'disconnected':
      return 'The app is not answering. It may have been closed: start it again.'
    case 'unexpected':
      return `Something unexpected happened: ${failure.detail}`
  }
}

function portText(port: string, reason: Extract<Failure, { kind: 'port' }>['reason']): string {
  switch (reason) {
    case 'missing':
      return `There is no port ${port}. Check the cable, then look at the list of ports again.`
    case 'permission':
      return `This user may not open ${port}. On Linux, join the group “dialout” and log in again.`
    case 'in-use':
      return `Another program holds ${port}. Close it (a serial monitor, a second Lumacro), then try again.`
    case 'io':
      return `${port} could not be read or written. Unplug the rig and plug it in again.`
    case 'not-a-rig':
      return `What is on ${port} does not answer as a Lumacro rig. A Feather has two ports: try the other one.`
  }
}

function fileText(path: string, reason: FileReason): string {
  switch (reason) {
    case 'missing':
      return `${path} is not there any more.`
    case 'permission':
      return `${path} may not be read or written by this user. Change its permissions, or choose another folder.`
    case 'not-a-folder':
      return `${path} is not a folder.`
    case 'unreadable':
      return `${path} could not be read.`
    case 'full':
      return `The disk is full: ${path} was left as it was. Make room, then try again.`
    case 'changed':
      return `${path} was changed by another program and was left as it is.`
  }
}
