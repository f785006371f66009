// Draws the description of the API as forms that can be sent, and shows the answers.
"use strict";
const element = (name, attributes = {}, ...children) => {
	const e = Object.assign(document.createElement(name), attributes);
	e.append(...children);
	return e;
};

const field = (parameter) => {
	const schema = parameter.schema || {};
	const input = schema.enum
		? element("select", { name: parameter.name }, ...schema.enum.map((v) => element("option", { value: v, selected: v === schema.default }, v)))
		: element("input", { name: parameter.name, value: schema.default ?? "", required: !!parameter.required, dir: "auto" });
	input.dataset.in = parameter.in;
	return element("label", {}, element("span", {}, parameter.name + (parameter.required ? " *" : "")), input, element("small", {}, parameter.description || ""));
};

// address fills the path of an operation, and its query with what was not left empty.
const address = (path, form) => {
	const query = new URLSearchParams();
	for (const input of form.querySelectorAll("[name]")) {
		if (input.dataset.in === "path") path = path.replace("{" + input.name + "}", encodeURIComponent(input.value));
		else if (input.value !== "") query.set(input.name, input.value);
	}
	const text = query.toString();
	return "/api/v1" + path + (text ? "?" + text : "");
};

const operation = (path, op) => {
	const form = element("form", {}, ...(op.parameters || []).map(field), element("button", {}, "Ask"));
	const answer = element("pre", { hidden: true, tabIndex: 0, dir: "auto" });
	answer.setAttribute("aria-label", "answer");
	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		const at = address(path, form);
		const response = await fetch(at);
		const text = await response.text();
		let shown = text;
		try {
			shown = JSON.stringify(JSON.parse(text), null, 2);
		} catch {
			// not JSON: shown as it is
		}
		answer.hidden = false;
		answer.textContent = "GET " + at + "\n" + response.status + " " + response.statusText + "\n\n" + shown;
	});
	return element("section", { id: op.operationId }, element("h2", {}, "GET " + path), element("p", {}, op.summary || ""), form, answer);
};

fetch("openapi.json")
	.then((r) => r.json())
	.then((description) => {
		document.getElementById("about").textContent = description.info.description;
		const list = Object.entries(description.paths).map(([path, methods]) => operation(path, methods.get));
		document.getElementById("operations").replaceChildren(...list);
	});
