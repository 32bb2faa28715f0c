"""The four queries, and requests for them with the variables of many persons and divisions."""
import json
import random
import sqlite3
from dataclasses import dataclass
from urllib.parse import urlencode

LOANS = "housing-fund-loans"
RELIEF = "civil-affairs-relief"
USES = {
    LOANS: '@use(purpose: BUSINESS_COLLABORATION, legalBasis: "LB-0001")',
    RELIEF: '@use(purpose: ADMINISTRATIVE_BASIS, legalBasis: "LB-0002")',
}
HOUSEHOLD = "name sex status township"
FROM, TO = "2010-01-01", "2019-12-31"


@dataclass(frozen=True)
class Query:
    name: str
    system: str
    document: str
    variables: list  # of dictionaries, one for each distinct request

    def body(self, variables):
        return json.dumps({"query": self.document, "variables": variables} if variables else {"query": self.document})


def persons(database, count=1000):
    """Citizen id numbers of persons from all over the register."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        found = [row[0] for row in db.execute("SELECT _subject FROM record_HouseholdRegistration WHERE _id % 97 = 0 LIMIT ?", (count,))]
    random.Random(1).shuffle(found)
    return found


def townships(database):
    """Codes of the divisions in which persons are registered."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        return [row[0] for row in db.execute("SELECT DISTINCT _division FROM record_HouseholdRegistration ORDER BY 1")]


def queries(database):
    ids = [{"n": number} for number in persons(database)]
    household = f"householdRegistration {{ {HOUSEHOLD} }}"
    return [
        Query("point", LOANS, f"query P($n: CitizenIdNumber!) {USES[LOANS]} {{ person(idNumber: $n) {{ {household} }} }}", ids),
        Query("nested", LOANS,
              f"query N($n: CitizenIdNumber!) {USES[LOANS]} {{ person(idNumber: $n) {{ {household} "
              "marriageRegistrations { maritalStatus marriageRegistrationDate } "
              "socialInsuranceRegistrations { insuranceType employerName } } }", ids),
        Query("page", LOANS, f"query L {USES[LOANS]} {{ householdRegistrations(first: 100) {{ nodes {{ {HOUSEHOLD} }} }} }}", [{}]),
        Query("filter", RELIEF,
              f"query F($within: DivisionCode!, $from: Date!, $to: Date!) {USES[RELIEF]} {{ householdRegistrations("
              "where: { township: { within: $within }, cancellationDate: { gte: $from, lte: $to } }, "
              f"order: [{{ name: ASC }}], first: 50) {{ nodes {{ {HOUSEHOLD} }} }} }}",
              [{"within": division, "from": FROM, "to": TO} for division in townships(database)]),
    ]


def get_lines(query):
    """A GET for each set of variables, as the floor reads it."""
    return [f"GET /{query.name}" + (f"?{urlencode(variables)}" if variables else "") for variables in query.variables]


def post_lines(query, path):
    return [f"POST {path} {query.body(variables)}" for variables in query.variables]
