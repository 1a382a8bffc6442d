"use strict";
// An answer: its command line, what the program says, and what can be taken along.

class Answer {
  constructor(question) {
    this.question = question;
    this.section = byId("answer").content.firstElementChild.cloneNode(true);
    byId("answers").append(this.section);
    this.drawing = new Drawing(this.part("report"));
    this.section.addEventListener("click", (event) => this.act(event.target));
  }

  part(name) {
    return this.section.querySelector(`.${name}`);
  }

  // Asks and draws. Without waiting where the program answers at once: then within the frame of the change.
  show() {
    const words = wordsOf(this.question);
    // A line ends between words, not at a hyphen of one.
    this.part("line").replaceChildren(...lineOf(words).split(/( )/).map((word) => word === " " ? word : element("span", {}, word)));
    const formats = (commandOf(this.question)?.formats ?? []).map(({ name }) => name);
    this.offer(commandOf(this.question)?.formats ?? []);
    const isReport = formats.includes("html");
    const result = isReport ? ask([...words, "--format=html"], "run_embedded") : ask(words);
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
    const place = answers.indexOf(this);
    this.drawing.draw(output, place > 0 ? `answer-${place}-` : "");
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
