/** The part of the MicroPython package that the simulator uses; the package ships no types. */
declare module '@micropython/micropython-webassembly-pyscript/micropython.mjs' {
  export interface MicroPython {
    readonly FS: {
      mkdir(path: string): void
      writeFile(path: string, content: string | Uint8Array): void
      readdir(path: string): string[]
      readFile(path: string): Uint8Array
    }
    readonly globals: { get(name: string): unknown }
    readonly _module: {
      getValue(address: number, type: 'i8'): number
      setValue(address: number, value: number, type: 'i8'): void
    }
    registerJsModule(name: string, module: object): void
    runPython(code: string): unknown
  }
  export function loadMicroPython(options: {
    readonly heapsize?: number
    readonly pystack?: number
    readonly stdout?: (line: string) => void
    readonly stderr?: (line: string) => void
    readonly linebuffer?: boolean
  }): Promise<MicroPython>
}
