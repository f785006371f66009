// Checks that standard input is an OpenAPI description as its specification has it;
// prints its version, or what is wrong and exits with 1.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";

const validator = new Validator();
const result = await validator.validate(JSON.parse(readFileSync(0, "utf8")));
if (!result.valid) {
	console.error(JSON.stringify(result.errors, null, 1));
	process.exit(1);
}
console.log(validator.version);
