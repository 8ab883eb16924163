// Letters of other languages that are no letter with a sign: as Danes type and look them up.
const foreign = { ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", œ: "ø", ı: "i" };
const folded = (low) => low.replace(/[łđðþßœı]/g, (letter) => foreign[letter]).replace(/ä/g, "æ").replace(/ö/g, "ø");

// Text as Danes sort and find it, the same in every browser: æ, ø, å come after z, aa counts as å.
function danishKey(text) {
  return folded(text.normalize("NFC").toLowerCase())
    .replace(/aa|å/g, "}").replace(/ø/g, "|").replace(/æ/g, "{").replace(/ü/g, "y")
    .normalize("NFD").replace(/[^a-z0-9{|} ]/g, "").trim();
}

// What a search looks through: the text, with å for aa and aa for å, and as it is typed without æ,
// ø, å and other signs.
function danishFound(text) {
  const low = text.normalize("NFC").toLowerCase();
  const danish = folded(low);
  const ways = [["o", "a", "ae"], ["oe", "aa", "ae"]].map(([oe, aa, ae]) =>
    danish.replace(/ø/g, oe).replace(/å/g, aa).replace(/æ/g, ae));
  const bare = ways.map((way) => way.normalize("NFD").replace(/\p{M}/gu, ""));
  return [...new Set([low, danish, danish.replace(/aa/g, "å"), danish.replace(/å/g, "aa"), ...ways, ...bare])].join(" ");
}
