/** What a hand let fall on the window, as far as the page may know. */
export interface Dropped {
  /** Names and sizes of what lies inside, to find the folder by; 50 at most. */
  readonly inside: readonly { readonly name: string; readonly size: number }[]
  readonly folder: boolean
}

const MOST_INSIDE = 50

/** Must be called while the drop event is handled: afterwards the browser takes the files away. */
export async function readDrop(transfer: DataTransfer): Promise<Dropped> {
  const files = [...transfer.files]
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  const inside: { name: string; size: number }[] = []
  for (const entry of entries) {
    if (inside.length >= MOST_INSIDE) break
    if (isDirectory(entry)) {
      for (const file of await filesIn(entry, MOST_INSIDE - inside.length)) {
        inside.push({ name: file.name, size: file.size })
      }
    }
  }
  const folder = entries.some((entry) => entry.isDirectory)
  if (!folder) inside.push(...files.slice(0, MOST_INSIDE).map(({ name, size }) => ({ name, size })))
  return { inside, folder }
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

async function filesIn(directory: FileSystemDirectoryEntry, most: number): Promise<readonly File[]> {
  const entries = await new Promise<readonly FileSystemEntry[]>((resolve) => {
    directory.createReader().readEntries(resolve, () => resolve([]))
  })
  const files: File[] = []
  for (const entry of entries.filter(isFile).slice(0, most)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)))
    if (file) files.push(file)
  }
  return files
}
