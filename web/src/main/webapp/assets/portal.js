// Copy buttons: progressive, the text can be selected without them.
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-copies]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copies).textContent;
  const done = (word) => { button.textContent = word; };
  navigator.clipboard.writeText(text).then(() => done("Copied"), () => done("Select the text and copy it"));
});

// What was refused is read first: the form may lie far below, or have sent the reader back to the top.
document.querySelector("#notices .notice.bad")?.focus();
