// Two faults of Banana Cake Pop 18.0.0's parser, without whose repair it does not find the operations of a document
// (so it can neither list them nor send their names) wherever
//   1. an operation has a directive with arguments, as @use always has: the directive's closing parenthesis is taken for
//      the end of the operation's variables;
//   2. a variable's default value is a string.
// The licence asks for a prominent notice of a modification: it stands at the head of each modified file and in MODIFIED.txt.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const notice = "Modified for Catalog: two faults of the parser are repaired, see MODIFIED.txt.";
const repairs = [
  [/(\w+,)([\w.]+)\.VARIABLES_DEFINITION\)/g, "$1$2.VARIABLES_DEFINITION,$2.ARGUMENT_DICT)"],
  [/(\w+,)([\w.]+)\.ARGUMENT,\2\.LIST,\2\.OBJECT_FIELD,\2\.STRING\)/g, "$1$2.VARIABLE_DEFINITION,$2.ARGUMENT,$2.LIST,$2.OBJECT_FIELD,$2.STRING)"],
];
// The parser is in the page, in its worker and in the engine.
const parsers = 3;

export function repair(site) {
  const folder = join(site, "static", "js");
  const modified = readdirSync(folder).filter(name => name.endsWith(".js")).filter(name => repairFile(join(folder, name)));
  if (modified.length !== parsers) {
    throw new Error(`Banana Cake Pop is not the one that is repaired here: ${modified.length} parsers, not ${parsers}.`);
  }

  writeFileSync(join(site, "MODIFIED.txt"), `Banana Cake Pop 18.0.0 by ChilliCream, Inc., under the ChilliCream License 1.0 (LICENSE).

These files differ from the published ones:
${modified.map(name => `  static/js/${name}\n`).join("")}
In their GraphQL parser, (1) the closing parenthesis of the arguments of an operation's directive ends those arguments, and
(2) a string is taken as the default value of a variable.
`);
}

function repairFile(file) {
  const published = readFileSync(file, "utf8");
  if (!repairs.every(([fault]) => [...published.matchAll(fault)].length === 1)) {
    return false;
  }

  const repaired = repairs.reduce((text, [fault, remedy]) => text.replace(fault, remedy), published);
  writeFileSync(file, `/*! ${notice} */\n${repaired}`);
  return true;
}
