"use strict";
// Drawing: what has changed of a report, so that the reader stays at the place and nothing folds up that was unfolded.

class Drawing {
  constructor(place) {
    this.place = place;
    this.said = new Map();
  }

  // `prefix` stands before the names in a second report.
  draw(markup, prefix) {
    const template = document.createElement("template");
    template.innerHTML = markup;
    const next = template.content;
    if (prefix) scope(next, prefix);
    this.keepFolds(next);
    replace(this.place, next, 3);
  }

  // What the reader has folded or unfolded stays so, below the same heading.
  keepFolds(next) {
    const heading = (details) => details.closest("article, section")?.firstElementChild.textContent;
    const before = new Map([...this.place.querySelectorAll("details")].map((each) => [heading(each), each.open]));
    const said = new Map();
    for (const each of next.querySelectorAll("details")) {
      const name = heading(each);
      said.set(name, each.open);
      if (before.has(name) && before.get(name) !== this.said.get(name)) each.open = before.get(name);
    }
    this.said = said;
  }
}

// Makes the contents of an element those of another, and keeps what is the same, down to a depth.
function replace(old, next, depth) {
  const before = [...old.childNodes], after = [...next.childNodes];
  if (before.length !== after.length) return old.replaceChildren(...after);
  for (const [place, each] of before.entries()) {
    const other = after[place];
    // What has parts is not compared as a whole first: where one has changed, all would be compared twice.
    if (depth > 1 && each.childElementCount > 0 && isAlike(each, other)) replace(each, other, depth - 1);
    else if (!each.isEqualNode(other)) each.replaceWith(other);
  }
}

// Whether two nodes are the same but for what is in them.
function isAlike(one, other) {
  return one.nodeName === other.nodeName && one.attributes.length === other.attributes.length
    && [...one.attributes].every(({ name, value }) => other.getAttribute(name) === value);
}

// Names within a second report get a prefix, and what refers to them.
function scope(root, prefix) {
  for (const each of root.querySelectorAll("[id]")) each.id = prefix + each.id;
  for (const name of ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls"]) {
    for (const each of root.querySelectorAll(`[${name}]`)) {
      const names = each.getAttribute(name).split(" ");
      each.setAttribute(name, names.map((one) => prefix + one).join(" "));
    }
  }
  for (const each of root.querySelectorAll('[href^="#"]')) {
    each.setAttribute("href", `#${prefix}${each.getAttribute("href").slice(1)}`);
  }
}
