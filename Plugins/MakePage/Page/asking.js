"use strict";
// Asking: at once, or from a worker where documents are long.

const byId = (id) => document.getElementById(id);
const large = 1 << 20;
const documents = new Map();
let program, worker;

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

function askWorker(words, names, run) {
  return new Promise((resolve) => {
    const send = () => {
      asked.done = resolve;
      worker.postMessage({ id: asked.id++, words, names, run });
    };
    if (!asked.done) return send();
    if (asked.next) asked.dropped();
    asked.next = send;
    asked.dropped = () => resolve({ dropped: true });
  });
}

// The program's answer: at once, or from the worker where documents are long; {trap} where it ended.
function ask(words, run) {
  const names = [...documents.keys()].filter((name) => words.some((word) => word === name || word.endsWith(`=${name}`)));
  const size = names.reduce((sum, name) => sum + documents.get(name).length, 0);
  if (size > large) return askWorker(words, names, run).then((data) => data.result ?? data);
  try {
    return program.ask(words, new Map(names.map((name) => [name, documents.get(name)])), run);
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
