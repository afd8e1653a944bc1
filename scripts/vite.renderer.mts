import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** The page, for both shells. `outDir` is absolute: a relative one is silently left out of the package. */
export default defineConfig({
  root: at('renderer'),
  base: './',
  plugins: [react()],
  build: {
    outDir: at('.vite/renderer/main_window'),
    emptyOutDir: true,
    target: 'es2022',
    // SECURITY: the content security policy forbids inline scripts and remote anything; assets stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
