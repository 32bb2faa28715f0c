// Writes working-days.json from the npm package chinese-days, which collects the notices of the General Office of the State Council.
// node working-days.mjs FOLDER, where FOLDER is the installed package. Run it when a notice for another year is out.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.argv[2]
const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const { holidays, workdays } = JSON.parse(readFileSync(join(folder, 'dist/chinese-days.json'), 'utf8'))
const days = object => Object.keys(object).sort()
const years = days(holidays).map(day => Number(day.slice(0, 4)))
const data = {
  version: `chinese-days ${version}`,
  license,
  firstYear: Math.min(...years),
  lastYear: Math.max(...years),
  holidays: days(holidays),
  makeUpDays: days(workdays)
}
const target = process.argv[3] ?? join(dirname(fileURLToPath(import.meta.url)), 'working-days.json')
writeFileSync(target, JSON.stringify(data, null, 1) + '\n')
