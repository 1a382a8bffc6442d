"use strict";
// The fields of a command, made from the option table that the program prints. A question is
// {command, values}: for each option what was typed, a text for each time; operands under "".

const ownOptions = new Set(["format", "picture", "output", "color", "quiet", "version", "help"]);

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null) continue;
    made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

function wordsOf(question) {
  const words = [question.command, ...(question.values.get("") ?? [])];
  for (const [name, texts] of question.values) {
    if (name === "") continue;
    for (const text of texts) words.push(text === true ? `--${name}` : `--${name}=${text}`);
  }
  return words;
}

function questionOf([command, ...words]) {
  const values = new Map();
  for (const word of words) {
    const isOption = word.startsWith("--");
    const sign = word.indexOf("=");
    const name = !isOption ? "" : word.slice(2, sign < 0 ? undefined : sign);
    const text = !isOption ? word : sign < 0 ? true : word.slice(sign + 1);
    values.set(name, [...(values.get(name) ?? []), text]);
  }
  return { command, values };
}

// Letters that need no escape in a fragment stay legible.
const encoded = (word) => encodeURIComponent(word).replace(/%(2F|3A|2C|3D|40|2B)/g, decodeURIComponent);
const fragmentOf = (questions) => questions.map((each) => wordsOf(each).map(encoded).join("&")).join(";");
function questionsOf(fragment) {
  try {
    return fragment.split(";").filter(Boolean)
      .map((part) => questionOf(part.split("&").map(decodeURIComponent)));
  } catch {
    return [];
  }
}

class Form {
  // `documents` are names of files, `changed` is called after every change of the question.
  constructor(place, documents, changed) {
    this.place = place;
    this.documents = documents;
    place.addEventListener("input", (event) => {
      this.take(event.target);
      changed();
    });
  }

  show(command, question) {
    this.question = question;
    this.options = new Map(command.options.map((option) => [option.name, option]));
    const shown = command.options.filter((option) => !ownOptions.has(option.name));
    const groups = new Map();
    for (const option of shown) {
      const group = option.essential ? "" : option.group;
      groups.set(group, [...(groups.get(group) ?? []), option]);
    }
    const parts = [this.operands(command.operands)];
    for (const [group, options] of groups) {
      const fields = options.map((option) => this.field(option));
      if (group === "") parts.push(...fields);
      else {
        const isSet = options.some((option) => question.values.has(option.name));
        parts.push(element("details", { open: isSet }, element("summary", {}, group), ...fields));
      }
    }
    this.place.replaceChildren(...parts.filter(Boolean));
  }

  operands({ placeholder, kind }) {
    const texts = this.question.values.get("") ?? [];
    if (placeholder === "" || kind === "word") return null;
    if (kind !== "file") {
      const input = element("input", {
        id: "operands", "data-name": "", "data-kind": "blanks", placeholder, list: "instance-types",
        value: texts.join(" "),
      });
      return element("div", { class: "field" }, element("label", { for: "operands" }, "Instance types"), input);
    }
    const names = [...new Set([...this.documents.keys(), ...texts])];
    const boxes = names.map((name) => element("label", { class: "check" }, element("input", {
      type: "checkbox", "data-name": "", "data-kind": "file", value: name, checked: texts.includes(name),
    }), ` ${name}${this.documents.has(name) ? "" : " (not in this page)"}`));
    return element("fieldset", { class: "field", hidden: boxes.length === 0 }, element("legend", {}, "Documents in this page"), ...boxes);
  }

  field(option) {
    const id = `option-${option.name}`;
    const texts = this.question.values.get(option.name) ?? [];
    const common = { id, "data-name": option.name, "aria-describedby": `${id}-help` };
    const label = element("label", { for: id }, `--${option.name}`);
    const bounds = option.kind === "number"
      ? `; ${option.minimum.toLocaleString("en")} to ${option.maximum.toLocaleString("en")}` : "";
    const help = element("small", { id: `${id}-help` }, option.help + bounds);
    if (option.kind === "flag") {
      const box = element("input", { ...common, type: "checkbox", "data-kind": "flag", checked: texts.length > 0 });
      return element("div", { class: "field flag" }, box, label, help);
    }
    if (option.kind === "word") {
      const choices = option.words.map((word) => element("option", { selected: texts[0] === word }, word));
      const select = element("select", { ...common, "data-kind": "text" },
        element("option", { value: "" }, option.default ? `not given (${option.default})` : "not given"), ...choices);
      return element("div", { class: "field" }, label, select, help);
    }
    if (option.repeatable) {
      const area = element("textarea", {
        ...common, "data-kind": "lines", rows: Math.max(1, texts.length), placeholder: `${option.placeholder}, one a line`,
      });
      area.value = texts.join("\n");
      return element("div", { class: "field" }, label, area, help);
    }
    const input = element("input", {
      ...common, "data-kind": "text", value: texts[0] ?? "", placeholder: option.default ?? option.placeholder,
      inputmode: option.kind === "number" ? "numeric" : null,
      list: { "instance-type": "instance-types", file: "document-names" }[option.kind] ?? null,
    });
    const slider = option.stops.length > 1 && element("input", {
      type: "range", min: 0, max: option.stops.length - 1, "data-name": option.name, "data-kind": "stop",
      "aria-label": `--${option.name}, slider`,
    });
    if (slider) Form.place(slider, option, texts[0] ?? option.default);
    return element("div", { class: "field" }, label, input, ...(slider ? [slider] : []), help);
  }

  // Puts a slider where a text stands among its stops.
  static place(slider, { kind, stops }, text) {
    let place = stops.indexOf(text);
    if (place < 0 && kind === "number" && text) {
      place = stops.findLastIndex((stop) => Number(stop) <= Number(text));
    }
    slider.value = Math.max(0, place);
    slider.setAttribute("aria-valuetext", text || "not given");
  }

  // Takes what a field holds into the question.
  take(field) {
    const { name, kind } = field.dataset;
    if (name === undefined) return;
    const option = this.options.get(name);
    let texts = [field.value.trim()].filter(Boolean);
    if (kind === "flag") texts = field.checked ? [true] : [];
    if (kind === "blanks") texts = field.value.split(" ").filter(Boolean);
    if (kind === "lines") {
      texts = field.value.split("\n").map((line) => line.trim()).filter(Boolean);
      field.rows = Math.max(1, field.value.split("\n").length);
    }
    if (kind === "file") {
      texts = [...this.place.querySelectorAll("[data-kind=file]:checked")].map((box) => box.value);
    }
    if (kind === "stop") {
      texts = [option.stops[field.value]];
      field.previousElementSibling.value = texts[0];
    }
    const slider = field.parentElement.querySelector("[data-kind=stop]");
    if (slider) Form.place(slider, option, texts[0] ?? option.default);
    if (texts.length) this.question.values.set(name, texts);
    else this.question.values.delete(name);
  }
}
