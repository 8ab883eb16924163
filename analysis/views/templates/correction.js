const COMMANDS = { n: "next", c: "confirm", x: "none", u: "undo", p: "people" };

function render({ model, el }) {
  const box = document.createElement("div");
  box.tabIndex = 0;
  box.className = "read";
  el.dataset.lmSuppressShortcuts = "true";  // JupyterLab's own keys would cut cells
  el.replaceChildren(box);
  let held = [];     // keys pressed and words pasted while a command waits for its answer
  let typing = null; // the open field: { field, list, quote }
  let here = false;   // whether the focus belongs to the chosen quote
  let typed = false;  // whether keys are used: the page then follows the quote

  const sent = () => model.get("command").count ?? 0;
  const waiting = () => model.get("answered") < sent();
  const rest = () => {  // the fields below are of the quote before until the answer is there
    const fields = el.closest(".form-whole")?.querySelector(".form-fields");
    if (fields) fields.inert = waiting();
  };
  const send = (name, value) => {
    here ||= name !== "mark";
    model.set("command", { name, value, count: sent() + 1 });
    model.save_changes();
    rest();
  };
  const command = (name, value = "") => {
    typed = true;
    send(name, value);
  };
  const chosen = () => box.querySelector(".chosen");
  const last = () => [...box.querySelectorAll(".chosen")].at(-1);  // of its parts
  const focus = () => {
    if (!here) return;
    const part = chosen();
    (typing?.field ?? part ?? box).focus({ preventScroll: true });
    if (typed) part?.scrollIntoView({ block: "center" });
  };

  const close = () => {
    typing?.field.remove();
    typing?.list.remove();
    typing = null;
  };
  const leave = () => {
    close();
    (chosen() ?? box).focus({ preventScroll: true });
  };
  const answer = () => {
    const { value } = typing.field;
    leave();
    command("speaker", value);
  };
  const ask = () => {
    if (!chosen()) return;
    close();
    here = typed = true;
    const field = document.createElement("input");
    field.className = "other-speaker";
    field.setAttribute("aria-label", model.get("words").speaker);
    field.setAttribute("list", "citatstreg-speakers");
    const list = document.createElement("datalist");
    list.id = "citatstreg-speakers";
    for (const name of model.get("words").speakers) list.append(new Option(name, name));
    field.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.key === "Enter") answer();
      if (event.key === "Escape") leave();
    });
    typing = { field, list, quote: model.get("quote") };
    last().after(field, list);
    field.focus();
  };

  const parts = () => [...box.querySelectorAll(".reading :is(h1, p)")];
  let place = 0;  // the part in which the chosen quote or the marked words stand, or stood
  const stand = (node) => {
    const found = parts().findIndex((part) => part.contains(node));
    if (found >= 0) place = found;
  };

  const PARTS = ["html", "quote", "note"];
  const shown = {};  // what the page shows of the model
  const show = () => {
    if (PARTS.every((part) => shown[part] === model.get(part))) return;
    for (const part of PARTS) shown[part] = model.get(part);
    const { field, list, quote } = typing ?? {};
    const [start, end] = [field?.selectionStart, field?.selectionEnd];
    box.innerHTML = model.get("html");  // escaped where it is made
    for (const part of box.querySelectorAll("[data-quote]")) {
      part.tabIndex = 0;
      part.classList.toggle("chosen", Number(part.dataset.quote) === model.get("quote"));
    }
    const note = document.createElement("span");
    note.className = "note";
    note.setAttribute("role", "status");
    note.textContent = model.get("note");
    stand(chosen());
    if (note.textContent && last()) last().after(note);
    else if (note.textContent) (parts()[place] ?? box).append(note);  // where a quote stood
    if (field && chosen() && quote === model.get("quote")) {
      last().after(field, list);
      field.setSelectionRange(start, end);
    } else close();
    focus();
  };
  const pick = (event) => {
    const part = event.target.closest("[data-quote]");
    if (!part || window.getSelection().toString().trim()) return;
    send("pick", Number(part.dataset.quote));
  };

  const write = (key) => {  // a held key or pasted words, into the open field
    const { field } = typing;
    if (key === "Enter") answer();
    else if (key === "Escape") leave();
    else if (key === "Backspace") field.value = field.value.slice(0, -1);
    else field.value += key.pasted ?? key;
  };
  const press = (key) => {
    if (typing) write(key);
    else if (key === "s") ask();
    else if (key in COMMANDS) command(COMMANDS[key]);
  };
  const update = () => {  // the parts of one answer come in any order: show all, then go on
    show();
    rest();
    while (held.length && !waiting()) press(held.shift());
  };

  box.addEventListener("click", (event) => {
    if (event.target !== typing?.field) pick(event);
  });
  box.addEventListener("keydown", (event) => {
    const { key } = event;
    const letter = event.getModifierState("AltGraph");
    if (!letter && (event.ctrlKey || event.metaKey || event.altKey)) return;
    if (waiting()) {  // the quote they are meant for is not chosen yet
      if (key.length > 1 && !["Enter", "Escape", "Backspace"].includes(key)) return;
      event.preventDefault();
      held.push(key);
    } else if (key === "Enter") pick(event);
    else if (key === "s" || key in COMMANDS) {
      event.preventDefault();
      press(key);
    }
  });
  box.addEventListener("paste", (event) => {
    if (!waiting()) return;
    event.preventDefault();
    held.push({ pasted: event.clipboardData.getData("text/plain").replace(/\s+/g, " ").trim() });
  });
  box.addEventListener("mouseup", (event) => {
    if (event.target === typing?.field) return;
    const words = window.getSelection().toString().trim();
    if (!words) return;
    stand(event.target);
    send("mark", words);
  });
  for (const part of [...PARTS, "answered"]) model.on(`change:${part}`, update);
  show();
}
export default { render };
