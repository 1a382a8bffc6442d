"use strict";
// The page: a question for each answer, fields for the one that is edited. What is said and drawn is the program's.

const remembered = new Map();
let commands, form;
let waiting = null;
let answers = [];
let active = null;

const commandOf = (question) => commands.find((command) => command.name === question.command);

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
  const command = takes ? commandOf(question) : commands.find((command) => command.operands.kind === "file");
  // A sample makes room for what is true.
  const kept = takes ? wordsOf(question).slice(1).filter((word) => !command.sample.includes(word)) : [];
  active.question = questionOf([command.name, ...kept, ...names.filter((name) => !kept.includes(name))]);
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
  byId("answers").append(element("p", { class: "trouble", role: "alert" },
    `The program does not start here: ${error.message}. Either this file is damaged: load it again. Or the browser is older than 2024.`));
});
