"use strict";
// The page: moves text between fields, the program and the document. What is said and drawn is the program's.

const byId = (id) => document.getElementById(id);
const large = 1 << 20;
const documents = new Map();
const remembered = new Map();
let program, commands, form, worker;
let waiting = null;
let answers = [];
let active = null;

async function moduleOfPage() {
  const compressed = Uint8Array.from(atob(byId("module").textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}

// What was asked of the worker last; the one before is not waited for any longer.
const asked = { id: 0, done: null, next: null };

function startWorker(module) {
  const text = byId("program-script").textContent;
  worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  worker.postMessage({ module });
  worker.onmessage = ({ data }) => {
    const { done, next } = asked;
    asked.done = asked.next = null;
    done(data);
    if (next) next();
  };
}

function askWorker(words, names) {
  return new Promise((resolve) => {
    const send = () => {
      asked.done = resolve;
      worker.postMessage({ id: asked.id++, words, names });
    };
    if (!asked.done) return send();
    if (asked.next) asked.dropped();
    asked.next = send;
    asked.dropped = () => resolve({ dropped: true });
  });
}

// The program's answer: at once, or from the worker where documents are long; {trap} where it ended.
function ask(words) {
  const names = [...documents.keys()].filter((name) => words.some((word) => word === name || word.endsWith(`=${name}`)));
  const size = names.reduce((sum, name) => sum + documents.get(name).length, 0);
  if (size > large) return askWorker(words, names).then((data) => data.result ?? data);
  try {
    return program.ask(words, new Map(names.map((name) => [name, documents.get(name)])));
  } catch (error) {
    return program.start().then(() => ({ trap: String(error) }));
  }
}

function lineOf(words) {
  try {
    return program.line(words);
  } catch (error) {
    program.start();
    return String(error);
  }
}

const text = (bytes) => Program.decoder.decode(bytes);
const commandOf = (question) => commands.find((command) => command.name === question.command);

class Answer {
  constructor(question) {
    this.question = question;
    this.section = byId("answer").content.firstElementChild.cloneNode(true);
    byId("answers").append(this.section);
    this.section.addEventListener("click", (event) => this.act(event.target));
  }

  part(name) {
    return this.section.querySelector(`.${name}`);
  }

  // Asks and draws. Without waiting where the program answers at once: then within the frame of the change.
  show() {
    const words = wordsOf(this.question);
    this.part("line").textContent = lineOf(words);
    const formats = (commandOf(this.question)?.formats ?? []).map(({ name }) => name);
    this.offer(commandOf(this.question)?.formats ?? []);
    const isReport = formats.includes("html");
    const result = ask(isReport ? [...words, "--format=html"] : words);
    if (!(result instanceof Promise)) return this.draw(result, isReport);
    this.part("status").textContent = "reading …";
    return result.then((result) => this.draw(result, isReport));
  }

  draw(result, isReport) {
    if (result.dropped) return;
    const { status, output, messages, trap } = result;
    const isAnswered = !trap && output.length > 0;
    this.part("status").textContent = trap ? "" : `exit status ${status}`;
    const trouble = this.part("trouble");
    trouble.hidden = isAnswered;
    if (trap) {
      trouble.textContent = "This is a bug of capcalc: the program ended in the middle of the question above "
        + `(${trap}). A new instance has started; please report the command line.`;
    } else if (!isAnswered) trouble.textContent = messages;
    this.part("report").classList.toggle("stale", !isAnswered);
    this.part("messages").hidden = !isAnswered || messages === "" || isReport;
    this.part("messages").textContent = messages;
    if (isAnswered) this.put(text(output), isReport);
    // A report explains them itself.
    this.part("guides").hidden = true;
    if (!isReport) this.explainLater();
  }

  put(output, isReport) {
    const report = this.part("report");
    if (!isReport) {
      const table = element("pre", { tabindex: 0, role: "region", "aria-label": "Answer" });
      table.textContent = output;
      return report.replaceChildren(table);
    }
    const opening = '<main id="report">';
    const start = output.indexOf(opening) + opening.length;
    report.innerHTML = output.slice(start, output.lastIndexOf("</main>"));
    const place = answers.indexOf(this);
    if (place > 0) scope(report, `answer-${place}-`);
  }

  offer(formats) {
    const names = formats.map(({ name }) => name).join(" ");
    const place = this.part("downloads");
    if (place.dataset.names === names) return;
    place.dataset.names = names;
    place.replaceChildren("Download: ", ...formats.map(({ name, file }) => element("button", {
      type: "button", "data-act": "download", "data-format": name, "data-file": file,
    }, name)));
  }

  async download(format, file) {
    const { output, messages, trap } = await ask([...wordsOf(this.question), `--format=${format}`]);
    if (trap || output.length === 0) {
      this.part("trouble").hidden = false;
      this.part("trouble").textContent = trap ?? messages;
      return;
    }
    const address = URL.createObjectURL(new Blob([output]));
    element("a", { href: address, download: file }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  }

  act(button) {
    switch (button.dataset.act) {
      case "copy": return copy(this.part("line"), button);
      case "download": return this.download(button.dataset.format, button.dataset.file);
      case "edit": return edit(this);
      case "compare": return compare(this);
      case "close": return close(this);
    }
  }

  // What the findings mean, once the question rests.
  explainLater() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.explain(), 400);
  }

  async explain() {
    const { output } = await ask([...wordsOf(this.question), "--format=json"]);
    const findings = output?.length ? JSON.parse(text(output)).findings ?? [] : [];
    const guides = this.part("guides");
    guides.hidden = findings.length === 0;
    guides.replaceChildren(guides.firstElementChild, ...findings.map((finding) => {
      const { meaning, why, cure, source } = JSON.parse(
        text(program.ask(["findings", finding.code, "--format=json"]).output)).rows[0];
      return element("details", {},
        element("summary", {}, element("b", {}, `${finding.severity}: `), `${finding.message} `, element("code", {}, finding.code)),
        element("p", {}, meaning), element("h3", {}, "Why it matters"), element("p", {}, why),
        element("h3", {}, "How to fix it"), element("p", {}, cure),
        element("p", {}, "Hint: ", finding.hint), element("p", {}, element("a", { href: source, rel: "noreferrer" }, source)));
    }));
  }
}

// The style of reports, which is the same in all.
function takeStyle(output) {
  const style = new CSSStyleSheet();
  style.replaceSync(output.slice(output.indexOf("<style>") + 7, output.indexOf("</style>")));
  document.adoptedStyleSheets = [style];
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

async function copy(line, button) {
  try {
    await navigator.clipboard.writeText(line.textContent);
  } catch {
    getSelection().selectAllChildren(line);
    document.execCommand("copy");
  }
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = "Copy"; }, 1500);
}

// Changes.

let frame = null;
function changed() {
  frame ??= requestAnimationFrame(() => {
    frame = null;
    active.show();
    clearTimeout(waiting);
    // Browsers take so many changes of the address a minute.
    waiting = setTimeout(keepAddress, 250);
  });
}

function keepAddress() {
  history.replaceState(null, "", `#${fragmentOf(answers.map((answer) => answer.question))}`);
}

function edit(answer) {
  active = answer;
  for (const each of answers) {
    each.section.classList.toggle("active", each === answer);
    each.section.querySelector("[data-act=edit]").setAttribute("aria-pressed", each === answer);
    each.section.querySelector("[data-act=edit]").hidden = answers.length < 2;
    each.section.querySelector("[data-act=compare]").hidden = answers.length > 1;
    each.section.querySelector("[data-act=close]").hidden = answers.length < 2;
    each.section.setAttribute("aria-label", answers.length < 2 ? "Answer" : `Answer ${answers.indexOf(each) + 1}`);
  }
  document.body.classList.toggle("comparing", answers.length > 1);
  showForm();
}

function compare(answer) {
  const other = new Answer(questionOf(wordsOf(answer.question)));
  answers.push(other);
  edit(other);
  changed();
}

function close(answer) {
  answers = answers.filter((each) => each !== answer);
  answer.section.remove();
  edit(answers[0]);
  changed();
}

function showForm() {
  const command = commandOf(active.question);
  remembered.set(active.question.command, active.question);
  for (const choice of byId("commands").querySelectorAll("input")) choice.checked = choice.value === command?.name;
  byId("summary").textContent = command?.summary ?? "";
  byId("question").hidden = !command;
  if (command) form.show(command, active.question);
}

function choose(name) {
  const earlier = remembered.get(name);
  active.question = earlier ? questionOf(wordsOf(earlier)) : fresh(name);
  showForm();
  changed();
}

// A question to begin with: about the documents of the page, or the program's sample.
function fresh(name) {
  const command = commands.find((command) => command.name === name);
  if (command.operands.kind === "file" && documents.size > 0) return questionOf([name, ...documents.keys()]);
  return questionOf([name, ...command.sample]);
}

async function take(files) {
  if (files.length === 0) return;
  const names = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    documents.set(file.name, bytes);
    names.push(file.name);
    worker.postMessage({ name: file.name, file: bytes });
  }
  byId("document-names").replaceChildren(...[...documents.keys()].map((name) => element("option", { value: name })));
  const { question } = active;
  const takes = commandOf(question)?.operands.kind === "file";
  const command = takes ? question.command : commands.find((command) => command.operands.kind === "file").name;
  // A sample makes room for what is true.
  if (takes && question.values.has("")) {
    question.values.set("", [...new Set([...question.values.get(""), ...names])]);
  } else active.question = questionOf([command, ...names]);
  showForm();
  changed();
}

function listen() {
  byId("commands").addEventListener("change", (event) => choose(event.target.value));
  byId("question").addEventListener("submit", (event) => event.preventDefault());
  byId("documents").addEventListener("change", (event) => {
    take([...event.target.files]);
    event.target.value = "";
  });
  addEventListener("dragover", (event) => {
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    document.body.classList.remove("dropping");
    take([...event.dataTransfer.files]);
  });
  addEventListener("hashchange", () => open(questionsOf(location.hash.slice(1))));
}

// Shows questions, as many as are there; none is the first sample.
function open(questions) {
  for (const answer of answers) answer.section.remove();
  const asked = questions.length ? questions.slice(0, 2) : [fresh(commands[0].name)];
  answers = asked.map((question) => new Answer(question));
  for (const answer of answers) answer.show();
  edit(answers[0]);
}

async function begin() {
  const module = await moduleOfPage();
  program = await new Program(module).start();
  const order = ["subnets", "check", "node", "maxpods", "types", "migrate", "tune"];
  const help = JSON.parse(text(program.ask(["--help", "--format=json"]).output));
  commands = order.map((name) => help.commands.find((command) => command.name === name));
  byId("version").textContent = text(program.ask(["--version"]).output).trim();
  byId("commands").append(...commands.map(({ name, summary }) => element("label", { title: summary },
    element("input", { type: "radio", name: "command", value: name }), ` ${name}`)));
  takeStyle(text(program.ask(["node", "t3.medium", "--format=html"]).output));
  form = new Form(byId("fields"), documents, changed);
  startWorker(module);
  listen();
  open(questionsOf(location.hash.slice(1)));
  document.documentElement.dataset.ready = Math.round(performance.now());
  const types = text(program.ask(["types", "--format=csv"]).output).trim().split("\n").slice(1);
  byId("instance-types").append(...types.map((row) => element("option", { value: row.split(",")[0] })));
}

begin().catch((error) => {
  byId("answers").textContent = `This browser does not run the program: ${error}`;
});
