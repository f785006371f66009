// Checks an API against its description. Standard input is {"description", "answers"}:
// the description must hold to its specification, and each answer, {"path", "body"}, to
// what the description says of that path. Prints the version of OpenAPI and how many
// answers were checked; or what is wrong, and exits with 1.
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

const { description, answers } = JSON.parse(readFileSync(0, "utf8"));
const wrong = [];

const validator = new Validator();
const result = await validator.validate(structuredClone(description));
if (!result.valid) wrong.push(result.errors);

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addFormat("int64", Number.isInteger);
ajv.addSchema({ $id: "api", components: description.components });

// schemaOf leads references of the description to where they stand.
const schemaOf = (path) => {
	const schema = description.paths[path].get.responses["200"].content["application/json"].schema;
	return schema.$ref ? { $ref: "api" + schema.$ref } : schema;
};
const compiled = new Map();
for (const { path, body } of answers) {
	if (!compiled.has(path)) compiled.set(path, ajv.compile(schemaOf(path)));
	const fits = compiled.get(path);
	if (!fits(body)) wrong.push({ path, errors: fits.errors.slice(0, 5) });
}
if (wrong.length > 0) {
	console.error(JSON.stringify(wrong, null, 1));
	process.exit(1);
}
console.log(validator.version, answers.length);
