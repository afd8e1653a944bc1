import type { z } from 'zod'
import type { Args, Channel, Handlers } from '../core/api/contract'
import { requests } from '../core/api/contract'
import type { Failure, Outcome } from '../core/api/failure'
import { fail } from '../core/result'
import { toFailure } from './failures'
import type { Logger } from './platform/logger'

/**
 * The one door into the app: parses what came over a shell's wire, runs the handler, and answers with a value
 * whatever happens. Every shell and the control socket call this and nothing else.
 */
export async function handle(
  handlers: Handlers,
  log: Logger,
  channel: unknown,
  args: unknown,
): Promise<Outcome<unknown>> {
  if (!isChannel(channel)) {
    return fail({
      kind: 'bad-request',
      detail: `there is no request ${JSON.stringify(channel) ?? 'of that kind'}`,
    })
  }
  return run(handlers, log, channel, args)
}

async function run<C extends Channel>(
  handlers: Handlers,
  log: Logger,
  channel: C,
  args: unknown,
): Promise<Outcome<unknown>> {
  try {
    const schema: z.ZodType = requests[channel].args
    const parsed = schema.safeParse(args)
    if (!parsed.success) return fail(badRequest(channel, parsed.error))
    // The schema just read is the one Args<C> is inferred from.
    return await handlers[channel](parsed.data as Args<C>)
  } catch (error) {
    const failure = toFailure(error)
    if (failure.kind === 'unexpected') log.error('a request failed', { channel, detail: stackOf(error) })
    return fail(failure)
  }
}

function isChannel(channel: unknown): channel is Channel {
  return typeof channel === 'string' && Object.hasOwn(requests, channel)
}

function badRequest(channel: Channel, error: z.ZodError): Failure {
  const [issue] = error.issues
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : ''
  return { kind: 'bad-request', detail: `${channel}${where}: ${issue?.message ?? 'not what was expected'}` }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
