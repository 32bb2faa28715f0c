// Checks the compose files that are named against the schema of the Compose specification, as dclint brings it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const Ajv = require('ajv')
const schema = JSON.parse(readFileSync(new URL('node_modules/dclint/schemas/compose.schema.json', import.meta.url)))
// It names its own meta-schema with an address that ajv does not know draft 7 by.
delete schema.$schema
const validate = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, validateFormats: false }).compile(schema)
const { parse } = require('yaml')

for (const file of process.argv.slice(2)) {
  const compose = parse(readFileSync(file, 'utf8'))
  if (!validate(compose)) {
    console.error(`${file}: ${JSON.stringify(validate.errors, null, 1)}`)
    process.exitCode = 1
  }
  console.log(JSON.stringify(compose))
}
