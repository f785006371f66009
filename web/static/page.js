// What a page does with scripts that it cannot do without: the note of a marked
// stretch of text opens where it was clicked. Everything else is HTML and CSS.
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
