const given = JSON.parse(document.getElementById("data").textContent);
const bytes = Uint8Array.from(atob(library), (letter) => letter.charCodeAt(0));
const address = URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
const { jQuery: $ } = await import(address);
URL.revokeObjectURL(address);

const [TEXT, SPEAKER, ARTICLE, OUTLET, DATE, KIND, METHOD, CONFIDENCE] = given.order;
const shown = (value) => (value === null ? "–" : String(value));
const escaped = (value) => {
  const box = document.createElement("span");
  box.textContent = shown(value);
  return box.innerHTML.replaceAll('"', "&quot;");
};
const forms = (column) => (value, way, row) => {
  if (way === "sort" || way === "type") return value === null ? "~" : danishKey(String(value));
  if (way === "filter") return value === null ? "" : danishFound(String(value));
  if (column === TEXT && row.at(-1) !== null) return `<a href="${escaped(row.at(-1))}">${escaped(value)}</a>`;
  return escaped(value);
};
const plain = (value, way) => (way === "display" ? escaped(value) : value === null ? "" : value);
const table = $("#quotes").DataTable({
  data: given.rows,
  deferRender: true,
  autoWidth: false,
  pageLength: 25,
  order: [],
  language: given.language,
  columnDefs: [
    ...[TEXT, SPEAKER, ARTICLE, OUTLET, KIND, METHOD].map((n) => ({ targets: n, type: "string", render: forms(n) })),
    { targets: "_all", createdCell: (cell, _, __, ___, column) => { cell.dataset.name = given.names[column]; } },
    { targets: TEXT, className: "text" },
    { targets: [DATE], className: "day", type: "string", render: plain },
    { targets: [CONFIDENCE], type: "num", render: (v, way) => (way === "display" ? escaped(v === null ? null : v.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 })) : v) },
  ],
});
document.querySelector(".dt-paging nav").setAttribute("aria-label", given.pages);

const chosen = new Map();
const span = { from: "", to: "" };
let most = null;
table.search.fixed("filters", (_, row) => {
  for (const [column, value] of chosen) if (shown(row[column]) !== value) return false;
  const date = row[DATE] ?? "";
  if (span.from && (!date || date < span.from.slice(0, date.length))) return false;
  if (span.to && (!date || date.slice(0, span.to.length) > span.to)) return false;
  return most === null || (row[CONFIDENCE] !== null && row[CONFIDENCE] <= most);
});
const form = document.getElementById("filters");
const labelled = (words, field) => {
  const label = document.createElement("label");
  label.append(words, field);
  form.append(label);
};
for (const [column, name] of given.choices) {
  const field = document.createElement("select");
  field.append(new Option(given.all, ""));
  const values = [...new Set(given.rows.map((row) => shown(row[column])))];
  const keyed = values.map((value) => [danishKey(value), value]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  for (const [, value] of keyed) field.append(new Option(value, value));
  field.addEventListener("change", () => {
    if (field.selectedIndex) chosen.set(column, field.value);
    else chosen.delete(column);
    table.draw();
  });
  labelled(name, field);
}
for (const end of ["from", "to"]) {
  const field = document.createElement("input");
  field.type = "date";
  field.addEventListener("change", () => { span[end] = field.value; table.draw(); });
  labelled(given[end], field);
}
const confidence = document.createElement("input");
Object.assign(confidence, { type: "number", min: 0, max: 1, step: 0.05 });
confidence.addEventListener("input", () => { most = confidence.value === "" ? null : Number(confidence.value); table.draw(); });
labelled(given.confidence, confidence);
// A figure links to the quotes behind a mark: quotes.html?speaker=Ida+Lund
const columns = { speaker: SPEAKER, article: ARTICLE, outlet: OUTLET, kind: KIND };
const asked = [...new URLSearchParams(location.search)].filter(([name]) => name in columns);
for (const [name, value] of asked) {
  chosen.set(columns[name], value);
  const at = given.choices.findIndex(([column]) => column === columns[name]);
  if (at >= 0) form.querySelectorAll("select")[at].value = value;
}
if (asked.length) table.draw();
