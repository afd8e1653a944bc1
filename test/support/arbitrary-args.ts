import * as fc from 'fast-check'
import { z } from 'zod'

interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

/** Bounds that are as good as none: what lies beyond is no more telling. */
const FAR = 1e12
const MANY = 4

/**
 * Arguments of the shape that a schema describes, drawn towards its edges. Strings are never the name of anything that
 * exists, so that nothing outside the app is touched by what is made of them.
 */
export function arbitraryArgs(schema: z.ZodType): fc.Arbitrary<unknown> {
  // Zod's own type is wider than the few keywords that its schemas come to.
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  return arbitrary(root, root)
}

function arbitrary(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  const { $ref, anyOf, oneOf } = schema
  if ($ref !== undefined) return arbitrary(root.$defs?.[$ref.replace('#/$defs/', '')] ?? {}, root)
  const choices = anyOf ?? oneOf
  if (choices) return fc.oneof(...choices.map((one) => arbitrary(one, root)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (typeof schema.type === 'object') {
    return fc.oneof(...schema.type.map((type) => arbitrary({ ...schema, type }, root)))
  }
  switch (schema.type) {
    case 'object':
      return objects(schema, root)
    case 'array':
      return arrays(schema, root)
    case 'string':
      return strings(schema)
    case 'integer':
      return numbers(schema).map(Math.trunc)
    case 'number':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.anything()
  }
}

function objects({ properties = {}, required = [] }: Schema, root: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [name, arbitrary(field, root)]),
  )
  return fc.record(fields, { requiredKeys: [...required] })
}

function arrays(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => arbitrary(item, root)))
  const minLength = schema.minItems ?? 0
  const maxLength = Math.min(schema.maxItems ?? minLength + MANY, minLength + MANY)
  return fc.array(arbitrary(schema.items ?? {}, root), { minLength, maxLength })
}

function strings({ minLength = 0, maxLength = 5000, pattern }: Schema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  const odd = [
    '',
    'nothing',
    '\0',
    '__proto__',
    'constructor',
    '\u202eé 漢\ud800',
    '0-7',
    '%s%n',
    'x'.repeat(5000),
  ]
  return fc.constantFrom(...odd).map((text) => text.padEnd(minLength, '?').slice(0, maxLength))
}

function numbers(schema: Schema): fc.Arbitrary<number> {
  const min = Math.max(schema.minimum ?? schema.exclusiveMinimum ?? -FAR, -FAR)
  const max = Math.min(schema.maximum ?? schema.exclusiveMaximum ?? FAR, FAR)
  const middle = Math.min(max, Math.max(min, 0))
  return fc.oneof(fc.constantFrom(min, max, middle, (min + max) / 2), fc.double({ min, max, noNaN: true }))
}
