import { useCallback, useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { FolderListing } from '../../../core/api/photos/photos-snapshot'
import { useSession } from '../../stores/session'
import { failureSentence, words } from '../../strings/words'
import { Icon } from '../../ui/Icon'

interface FolderDialogProps {
  readonly start: string | null
  onClose(): void
}

/** Folders of the machine the app runs on, the same in either shell. */
export function FolderDialog({ start, onClose }: FolderDialogProps) {
  const { connection, actions } = useSession()
  const [listing, setListing] = useState<FolderListing | null>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState('')

  const go = useCallback(
    async (folder: string | null) => {
      const outcome = await connection.bridge.request('photos/folders', { folder })
      if (!outcome.ok) return setProblem(failureSentence(outcome.failure))
      setProblem('')
      setListing(outcome.value)
      setTyped(outcome.value.folder)
    },
    [connection],
  )
  useEffect(() => void go(start), [go, start])

  const open = () => {
    if (!listing) return
    void actions.ask('photos/open', { paths: [listing.folder] })
    // How far the reading is, and what went wrong, the room says itself.
    onClose()
  }
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal folder-modal">
        <Dialog className="dialog">
          <Heading slot="title">{words.photos.choose.title}</Heading>
          <form
            className="folder-path"
            onSubmit={(event) => {
              event.preventDefault()
              void go(typed)
            }}
          >
            <button
              type="button"
              className="icon-button"
              aria-label={words.photos.choose.above}
              disabled={!listing?.parent}
              onClick={() => void go(listing?.parent ?? null)}
            >
              <Icon name="up" size={18} />
            </button>
            <input
              className="field"
              aria-label={words.photos.choose.path}
              value={typed}
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="submit" className="button">
              {words.photos.choose.go}
            </button>
          </form>
          <ul className="folders">
            {listing?.folders.map((folder) => (
              <li key={folder}>
                <button type="button" onClick={() => void go(joined(listing.folder, folder))}>
                  <Icon name="folder" size={16} /> {folder.split(/[/\\]/).at(-1)}
                </button>
              </li>
            ))}
            {listing?.folders.length === 0 && <li className="hint">{words.photos.choose.none}</li>}
          </ul>
          <p className="hint hint-slot" role="alert">
            {problem}
          </p>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={onClose}>
              {words.photos.choose.cancel}
            </button>
            <button type="button" className="button primary" disabled={!listing} onClick={open}>
              {listing ? openText(listing.photos) : words.photos.choose.open}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const openText = (photos: number) =>
  photos === 0 ? words.photos.choose.openDeep : words.photos.choose.openHere(photos)

/** A folder inside another, by the separator the other's path uses. */
function joined(folder: string, inside: string): string {
  if (/[/\\]/.test(inside)) return inside
  const separator = folder.includes('\\') ? '\\' : '/'
  return folder.endsWith(separator) ? `${folder}${inside}` : `${folder}${separator}${inside}`
}
