/** Settings of the shipped config.py that the builder's own lacks: the lines that set them. The firmware reads every one. */
export function missingSettings(shipped: string, own: string): readonly string[] {
  const there = new Set([...own.matchAll(setting)].map(([, key]) => key))
  return [...shipped.matchAll(setting)].filter(([, key]) => !there.has(key)).map(([line]) => line.trim())
}

const setting = /^([A-Z][A-Z0-9_]*)[ \t]*=.*$/gm
