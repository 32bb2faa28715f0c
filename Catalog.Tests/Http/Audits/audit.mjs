// Audits an address by the GraphQL over HTTP specification and writes the outcome of each audit as JSON to standard output.
import { serverAudits } from "graphql-http";

const outcomes = [];
for (const audit of serverAudits({ url: process.argv[2], fetchFn: fetch })) {
  const { status, reason = null } = await audit.fn();
  outcomes.push({ id: audit.id, name: audit.name, status, reason });
}

process.stdout.write(JSON.stringify(outcomes));
