"use strict";
// Opening: the module of the program, out of the page.

// What stands in the page as base64.
function bytesOf(id) {
  const { textContent } = byId(id);
  // Browsers older than 2026 take each sign by itself.
  return Uint8Array.fromBase64?.(textContent) ?? Uint8Array.from(atob(textContent), (sign) => sign.charCodeAt(0));
}

// The bytes of a stream that xz wrote, by `Plugins/WebAssembly/lzma.c`.
function opened(reader, bytes) {
  const { memory, room, opened, result } = new WebAssembly.Instance(reader).exports;
  const start = room(bytes.length);
  new Uint8Array(memory.buffer).set(bytes, start);
  const count = opened();
  if (count < 0) throw new Error("its compressed program is broken");
  return new Uint8Array(memory.buffer, result(), count);
}

async function moduleOfPage() {
  const { format } = byId("module").dataset;
  const bytes = bytesOf("module");
  if (format === "lzma") return WebAssembly.compile(opened(new WebAssembly.Module(bytesOf("reader")), bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
