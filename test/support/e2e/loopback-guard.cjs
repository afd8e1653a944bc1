// Preloaded into every process of the app that a test starts, and by Node into its threads and child processes: whatever would
// lead to another computer, or let one in, is refused and written down in the file that LUMACRO_GUARD_LOG names.
const { appendFileSync } = require('node:fs')
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')
const { syncBuiltinESMExports } = require('node:module')

const refuse = (what) => {
  appendFileSync(process.env.LUMACRO_GUARD_LOG, `${what}\n`)
  throw new Error(`no connection beyond this computer: ${what}`)
}

/** @param {unknown} host */
const isHere = (host) => /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i.test(String(host))

/** Host and path of what `connect` and `listen` take: options, a port with a host, or a path. Node's own calls pass them in an array. */
function addressOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  if (typeof first === 'object' && first !== null) return first
  const isPath = typeof first === 'string' && !/^\d+$/.test(first)
  return isPath ? { path: first } : { port: first, host: typeof second === 'string' ? second : undefined }
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...args) {
  const { path, host = 'localhost', port } = addressOf(args)
  if (!path && !isHere(host)) refuse(`connect ${host}:${port}`)
  return connect.apply(this, args)
}

const { listen } = net.Server.prototype
net.Server.prototype.listen = function (...args) {
  const { path, host, port } = addressOf(args)
  if (!path && !isHere(host)) refuse(`listen ${host}:${port}`)
  return listen.apply(this, args)
}

// The app has no use for datagrams, not even here.
for (const name of ['bind', 'connect', 'send']) {
  dgram.Socket.prototype[name] = () => refuse(`datagram ${name}`)
}

for (const from of [dns, dns.promises]) {
  for (const name of Object.keys(from).filter((key) => /^(lookup|resolve|reverse)/.test(key))) {
    const ask = from[name]
    from[name] = function (...args) {
      if (!isHere(args[0])) refuse(`${name} ${args[0]}`)
      return ask.apply(this, args)
    }
  }
}
syncBuiltinESMExports()
