// Copies the sentence that a button names, its links in full. Nothing else in the page needs a script.
const DONE = "Phrase copiée";
const FAILED = "Copie impossible : la phrase est sous « D’où vient ce chiffre ? »";

document.addEventListener("click", async ({ target }) => {
  const button = target instanceof Element ? target.closest("button[data-copy]") : null;
  if (!(button instanceof HTMLElement)) return;
  const sentence = document.getElementById(button.dataset.copy ?? "");
  if (!sentence) return;
  const text = [...sentence.childNodes]
    .map((node) => (node instanceof HTMLAnchorElement ? node.href : node.textContent))
    .join("");
  const status = button.nextElementSibling;
  try {
    await navigator.clipboard.writeText(text);
    if (status) status.textContent = DONE;
  } catch {
    if (status) status.textContent = FAILED;
  }
});
