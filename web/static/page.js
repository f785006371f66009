// What a page does with scripts that it cannot do without: the note of a marked stretch
// of text opens where it was clicked, and pictures are saved as PNG. All else is HTML and CSS.
"use strict";
document.addEventListener("click", (event) => {
	const mark = event.target.closest("mark[data-note]");
	if (!mark || !getSelection().isCollapsed) return;
	const note = document.getElementById(mark.dataset.note);
	if (!note) return;
	document.querySelectorAll(".note.shown").forEach((n) => n.classList.remove("shown"));
	note.classList.add("shown");
	note.scrollIntoView({ block: "nearest" });
});

// A picture as PNG, at twice its size or as large as a browser can draw: it draws the
// picture's SVG, which has its fonts in it.
const drawPNG = async (link) => {
	const svg = await (await fetch(link.href)).text();
	const image = new Image();
	image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
	await image.decode();
	const canvas = document.createElement("canvas");
	const scale = Math.min(2, 16000 / Math.max(image.naturalWidth, image.naturalHeight));
	canvas.width = scale * image.naturalWidth;
	canvas.height = scale * image.naturalHeight;
	canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((done) => canvas.toBlob(done, "image/png"));
};
document.querySelectorAll("a.png").forEach((link) => {
	link.hidden = false;
	link.addEventListener("click", async (event) => {
		event.preventDefault();
		const file = document.createElement("a");
		file.href = URL.createObjectURL(await drawPNG(link));
		file.download = link.download;
		file.click();
		URL.revokeObjectURL(file.href);
	});
});
