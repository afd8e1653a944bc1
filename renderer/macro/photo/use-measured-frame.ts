import { useCallback, useState } from 'react'
import type { MeasuredFrame } from '../../../core/api/measured-frame'
import { useSession } from '../../stores/session'
import { failureSentence, words } from '../../strings/words'

export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly frame: MeasuredFrame }
  | { readonly kind: 'failed'; readonly sentence: string }

type Photo =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly base64: string }

/** As Base64 a third longer, and a message of the browser shell holds 32 MB. */
const MOST_BYTES = 22 << 20

/** A photo that was given to be measured by, and what came of it. The newest counts. */
export function useMeasuredFrame() {
  const { connection } = useSession()
  const [reading, setReading] = useState<Reading>({ kind: 'none' })

  const measure = useCallback(
    async (name: string, photo: Photo) => {
      setReading({ kind: 'reading', name })
      const outcome = await connection.bridge.request('measure/frame', { photo })
      if (outcome.ok) setReading({ kind: 'read', frame: outcome.value })
      else if (outcome.failure.kind !== 'cancelled')
        setReading({ kind: 'failed', sentence: failureSentence(outcome.failure) })
    },
    [connection],
  )
  const take = useCallback(
    async (file: File) => {
      setReading({ kind: 'reading', name: file.name })
      const { pathForFile, bridge } = connection
      const path = pathForFile?.(file) ?? ''
      if (path !== '') return measure(file.name, { kind: 'path', path })
      if (file.size <= MOST_BYTES) {
        const base64 = await base64Of(file)
        if (base64 !== null) return measure(file.name, { kind: 'bytes', name: file.name, base64 })
        return setReading({ kind: 'failed', sentence: words.measure.photo.unreadable(file.name) })
      }
      const located = await bridge.request('photos/locate', { files: [{ name: file.name, size: file.size }] })
      const folder = located.ok ? located.value.folder : null
      if (folder === null)
        return setReading({ kind: 'failed', sentence: words.measure.photo.tooLarge(file.name) })
      return measure(file.name, {
        kind: 'path',
        path: `${folder}${folder.includes('\\') ? '\\' : '/'}${file.name}`,
      })
    },
    [connection, measure],
  )
  const takePath = useCallback(
    (path: string) => measure(path.split(/[/\\]/).at(-1) ?? path, { kind: 'path', path }),
    [measure],
  )
  const cancel = useCallback(() => {
    setReading({ kind: 'none' })
    void connection.bridge.request('measure/cancel', {})
  }, [connection])
  return { reading, take, takePath, cancel }
}

export type FrameReader = ReturnType<typeof useMeasuredFrame>

/** The bytes of a file as text for the app; null where they cannot be read. */
export function base64Of(file: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => {
      const { result } = reader
      resolve(typeof result === 'string' ? result.slice(result.indexOf(',') + 1) : null)
    }
    reader.onerror = () => resolve(null)
    reader.readAsDataURL(file)
  })
}
