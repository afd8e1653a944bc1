import { type DragEvent, useRef, useState } from 'react'
import { useSession, useSnapshot } from '../../stores/session'
import { words } from '../../strings/words'
import type { FrameReader } from './use-measured-frame'

/** JPEGs, and RAW files, of which the preview is measured. */
const PHOTOS = 'jpg jpeg nef nrw cr2 cr3 arw srw orf rw2 raf pef dng'
  .split(' ')
  .map((ending) => `.${ending}`)
  .join(',')

/** Where a photo to measure by is dropped or chosen; the demo camera's newest is at hand. */
export function PhotoDrop({ reader }: { readonly reader: FrameReader }) {
  const { ui } = useSession()
  const { reading, take, takePath, cancel } = reader
  const camera = useSnapshot('camera', (snapshot) => snapshot)
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { photo } = words.measure
  const drop = (event: DragEvent) => {
    event.preventDefault()
    // What falls here is to be measured by, not to be opened.
    event.stopPropagation()
    setOver(false)
    ui.setState({ dragOver: false })
    const [file] = event.dataTransfer.files
    if (file) void take(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the button in it does the same by keys
    <div
      className={over ? 'photo-drop photo-drop-over' : 'photo-drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {reading.kind === 'read' && <img className="photo-drop-picture" src={reading.frame.preview} alt="" />}
      <div className="photo-drop-hand">
        <p className={reading.kind === 'failed' ? 'reason' : 'hint'} role="status">
          {reading.kind === 'reading'
            ? photo.reading(reading.name)
            : reading.kind === 'failed'
              ? reading.sentence
              : reading.kind === 'read'
                ? reading.frame.name
                : photo.drop}
        </p>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept={PHOTOS}
          aria-label={photo.file}
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void take(file)
            // The same file may be chosen again, when the camera has written over it.
            event.target.value = ''
          }}
        />
        {reading.kind === 'reading' ? (
          <button type="button" className="button" onClick={cancel}>
            {photo.cancel}
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={() => input.current?.click()}>
              {photo.choose}
            </button>
            {camera.lastPhoto !== null && (
              <button
                type="button"
                className="button quiet"
                onClick={() => void takePath(camera.lastPhoto ?? '')}
              >
                {photo.newest}
              </button>
            )}
          </>
        )}
      </div>
    </div>
  )
}
