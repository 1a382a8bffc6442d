"use strict";
// The program as an instance of its module: words and files in, bytes out. The page and its worker run this file.

class Program {
  static encoder = new TextEncoder();
  static decoder = new TextDecoder();

  constructor(module) {
    this.module = module;
  }

  async start() {
    this.exports = (await WebAssembly.instantiate(this.module)).exports;
    return this;
  }

  // The answer to words, with files by their names: {status, output, messages}. `run` is the export that gives it.
  ask(words, files = new Map(), run = "run") {
    const texts = [...words].map((word) => Program.encoder.encode(word));
    for (const [name, bytes] of files) texts.push(Program.encoder.encode(name), bytes);
    this.write(words.length, texts);
    const bytes = this.read(this.exports[run]());
    const view = new DataView(bytes.buffer);
    const end = 8 + view.getUint32(4, true);
    return {
      status: view.getInt32(0, true),
      output: bytes.subarray(8, end),
      messages: Program.decoder.decode(bytes.subarray(end)),
    };
  }

  // The line that a shell splits into the words.
  line(words) {
    this.write(words.length, words.map((word) => Program.encoder.encode(word)));
    return Program.decoder.decode(this.read(this.exports.command_line()));
  }

  // A request: how many words, then each text behind its length.
  write(count, texts) {
    const size = texts.reduce((sum, text) => sum + 4 + text.length, 4);
    const start = this.exports.request_buffer(size);
    const memory = new Uint8Array(this.exports.memory.buffer, start, size);
    const view = new DataView(this.exports.memory.buffer, start, size);
    view.setUint32(0, count, true);
    let place = 4;
    for (const text of texts) {
      view.setUint32(place, text.length, true);
      memory.set(text, place + 4);
      place += 4 + text.length;
    }
  }

  read(length) {
    return new Uint8Array(this.exports.memory.buffer).slice(
      this.exports.response_buffer(), this.exports.response_buffer() + length);
  }
}

// In a worker: the module first, then documents as they come, then questions.
if (typeof document === "undefined") {
  const files = new Map();
  let program = null;
  onmessage = async ({ data }) => {
    if (data.module) program = new Program(data.module);
    else if (data.file) files.set(data.name, data.file);
    else {
      try {
        if (!program.exports) await program.start();
        const named = data.names.map((name) => [name, files.get(name)]);
        postMessage({ id: data.id, result: program.ask(data.words, new Map(named), data.run) });
      } catch (error) {
        program.exports = null;
        postMessage({ id: data.id, trap: String(error) });
      }
    }
  };
}
