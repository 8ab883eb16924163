(() => {
  const texts = TEXTS;
  const letters = (text) => text.replace(/[^\p{L}\p{N}]/gu, "").slice(0, 60);
  const turn = () => {
    for (const cell of document.querySelectorAll(".jp-MarkdownCell .jp-RenderedMarkdown")) {
      const found = texts[letters(cell.textContent)];
      if (found !== undefined) {
        cell.innerHTML = found;
        cell.lang = "da";
      }
    }
  };
  turn();
  if (!window.citatstregDanish) {
    window.citatstregDanish = new MutationObserver(turn);
    window.citatstregDanish.observe(document.body, { childList: true, subtree: true });
  }
})();
