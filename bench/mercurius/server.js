// Mercurius with its JIT on the same SQLite file, as its documentation sets it up: a schema, resolvers, prepared statements.
// No token, no decision: node server.js DATABASE PORT
import Fastify from 'fastify'
import mercurius from 'mercurius'
import Database from 'better-sqlite3'

const [database, port] = process.argv.slice(2)
const db = new Database(database, { readonly: true })
db.pragma('mmap_size = 1073741824')

const schema = `
  directive @use(purpose: Purpose!, legalBasis: String!) on QUERY
  scalar CitizenIdNumber
  scalar DivisionCode
  scalar Date
  enum Purpose { ADMINISTRATIVE_BASIS WORK_REFERENCE DATA_VERIFICATION BUSINESS_COLLABORATION }
  enum Sex { UNKNOWN MALE FEMALE UNSPECIFIED }
  enum HouseholdStatus { NORMAL CANCELLED }
  enum MaritalStatus { UNMARRIED MARRIED FIRST_MARRIED REMARRIED REMARRIED_TO_FORMER_SPOUSE WIDOWED DIVORCED UNSPECIFIED }
  enum SocialInsuranceType { OLD_AGE MEDICAL WORK_INJURY UNEMPLOYMENT MATERNITY }
  enum SortEnumType { ASC DESC }
  input DivisionCodeOperationFilterInput { within: DivisionCode }
  input DateOperationFilterInput { gte: Date lte: Date }
  input HouseholdRegistrationFilterInput { township: DivisionCodeOperationFilterInput cancellationDate: DateOperationFilterInput }
  input HouseholdRegistrationSortInput { name: SortEnumType }
  type HouseholdRegistration { name: String sex: Sex status: HouseholdStatus township: DivisionCode }
  type MarriageRegistration { maritalStatus: MaritalStatus marriageRegistrationDate: Date }
  type SocialInsuranceRegistration { insuranceType: SocialInsuranceType employerName: String }
  type HouseholdRegistrationConnection { nodes: [HouseholdRegistration!] }
  type Person {
    householdRegistration: HouseholdRegistration
    marriageRegistrations: [MarriageRegistration!]!
    socialInsuranceRegistrations: [SocialInsuranceRegistration!]!
  }
  type Query {
    person(idNumber: CitizenIdNumber!): Person
    householdRegistrations(
      first: Int, where: HouseholdRegistrationFilterInput, order: [HouseholdRegistrationSortInput!]): HouseholdRegistrationConnection
  }
`

const codes = {
  Sex: { 0: 'UNKNOWN', 1: 'MALE', 2: 'FEMALE', 9: 'UNSPECIFIED' },
  HouseholdStatus: { 1: 'NORMAL', 2: 'CANCELLED' },
  MaritalStatus: {
    10: 'UNMARRIED', 20: 'MARRIED', 21: 'FIRST_MARRIED', 22: 'REMARRIED', 23: 'REMARRIED_TO_FORMER_SPOUSE',
    30: 'WIDOWED', 40: 'DIVORCED', 90: 'UNSPECIFIED'
  },
  SocialInsuranceType: { 1: 'OLD_AGE', 2: 'MEDICAL', 3: 'WORK_INJURY', 4: 'UNEMPLOYMENT', 5: 'MATERNITY' }
}

const household = 'SELECT name, sex, status, township FROM record_HouseholdRegistration'
const statements = {
  household: db.prepare(`${household} WHERE _subject = ? ORDER BY _id LIMIT 1`),
  marriages: db.prepare('SELECT maritalStatus, marriageRegistrationDate FROM record_MarriageRegistration WHERE _subject = ? ORDER BY _id'),
  insurances: db.prepare('SELECT insuranceType, employerName FROM record_SocialInsuranceRegistration WHERE _subject = ? ORDER BY _id'),
  page: db.prepare(`${household} ORDER BY _id LIMIT ?`),
  filter: db.prepare(`${household} WHERE township BETWEEN ? AND ? AND cancellationDate BETWEEN ? AND ? ORDER BY name, _id LIMIT ?`)
}

const resolvers = {
  Query: {
    person: (_, { idNumber }) => ({ idNumber }),
    householdRegistrations: (_, { first, where }) => ({
      nodes: where
        ? statements.filter.all(where.township.within, where.township.within.padEnd(12, '9'), where.cancellationDate.gte, where.cancellationDate.lte, first)
        : statements.page.all(first)
    })
  },
  Person: {
    householdRegistration: ({ idNumber }) => statements.household.get(idNumber),
    marriageRegistrations: ({ idNumber }) => statements.marriages.all(idNumber),
    socialInsuranceRegistrations: ({ idNumber }) => statements.insurances.all(idNumber)
  },
  HouseholdRegistration: {
    sex: ({ sex }) => codes.Sex[sex],
    status: ({ status }) => codes.HouseholdStatus[status]
  },
  MarriageRegistration: { maritalStatus: ({ maritalStatus }) => codes.MaritalStatus[maritalStatus] },
  SocialInsuranceRegistration: { insuranceType: ({ insuranceType }) => codes.SocialInsuranceType[insuranceType] }
}

const app = Fastify()
app.register(mercurius, { schema, resolvers, jit: 1 })
await app.listen({ host: '127.0.0.1', port: Number(port) })
