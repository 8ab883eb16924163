// Text as Danes sort and find it, the same in every browser: æ, ø, å come after z, aa counts as å.
function danishKey(text) {
  return text.normalize("NFC").toLowerCase()
    .replace(/aa|å/g, "}").replace(/[øö]/g, "|").replace(/[æä]/g, "{").replace(/ü/g, "y")
    .normalize("NFD").replace(/[^a-z0-9{|} ]/g, "").trim();
}

// What a search looks through: the text, and as it is typed without æ, ø, å.
function danishFound(text) {
  const low = text.normalize("NFC").toLowerCase();
  const ways = [["o", "a", "ae"], ["oe", "aa", "ae"]].map(([oe, aa, ae]) =>
    low.replace(/ø/g, oe).replace(/å/g, aa).replace(/æ/g, ae));
  return [...new Set([low, ...ways])].join(" ");
}
