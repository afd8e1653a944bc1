import { pageHeaders } from '../shell/page-headers'
import { readStaticFile } from '../shell/static-files'

/** The page's own scheme and origin. Not file://, which could read the whole disk and has no origin to check. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://lumacro`

/** SECURITY: what `app://` serves: GET, our one host, and only files of the built page. */
export function servePage(folder: string): (request: Request) => Promise<Response> {
  const headers = pageHeaders([])
  const refuse = (status: number) => new Response(null, { status, headers })
  return async (request) => {
    const url = new URL(request.url)
    if (request.method !== 'GET') return refuse(405)
    if (url.host !== 'lumacro') return refuse(403)
    const file = await readStaticFile(folder, url.pathname)
    if (!file) return refuse(404)
    return new Response(new Uint8Array(file.body), {
      headers: { ...headers, 'Content-Type': file.contentType, 'Cache-Control': file.cacheControl },
    })
  }
}
