import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectRoot } from './source-files'

/** One of the project's scripts, running; ended with the test. */
export interface Started {
  readonly child: ChildProcess
  /** Resolves with the first line of stdout that matches; rejects when the process ends before. */
  line(pattern: RegExp): Promise<string>
  /** Resolves with the exit status and all that was said. */
  end(): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>
}

export function startScript(
  path: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Started {
  const child = spawn(process.execPath, [join(projectRoot, path), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  let code: number | null = null
  child.stdout.on('data', (part) => {
    stdout += part
  })
  child.stderr.on('data', (part) => {
    stderr += part
  })
  const closed = new Promise<void>((resolve) => {
    child.on('close', (status) => {
      code = status
      resolve()
    })
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await closed
  })
  return {
    child,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = stdout
            .split('\n')
            .slice(0, -1)
            .find((line) => pattern.test(line))
          if (found !== undefined) resolve(found)
        }
        child.stdout.on('data', look)
        void closed.then(() => reject(new Error(`it ended with ${code} and said: ${stdout}${stderr}`)))
        look()
      }),
    end: async () => {
      await closed
      return { code, stdout, stderr }
    },
  }
}
