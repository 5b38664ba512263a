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

// Uploads say how far they are: progressive, the form is sent all the same without. The answer takes the place of the page.
document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-uploads]");
  if (!form) return;
  event.preventDefault();
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", "Upload");
  const word = document.createElement("p");
  word.setAttribute("role", "status");
  word.textContent = "Uploading";
  form.append(bar, word);
  const sent = new FormData(form, event.submitter);
  for (const button of form.querySelectorAll("input[type=submit]")) button.disabled = true;
  const call = new XMLHttpRequest();
  call.open("POST", form.action);
  call.responseType = "document";
  call.upload.addEventListener("progress", (step) => { if (step.lengthComputable) bar.value = step.loaded / step.total; });
  call.upload.addEventListener("load", () => { bar.removeAttribute("value"); word.textContent = "Uploaded, being checked"; });
  const fail = () => {
    bar.remove();
    word.textContent = "The server did not answer. Try again.";
    for (const button of form.querySelectorAll("input[type=submit]")) button.disabled = false;
  };
  call.addEventListener("error", fail);
  call.addEventListener("load", () => {
    const page = call.response?.querySelector("main.page");
    if (!page) return fail();
    document.querySelector("main.page").replaceWith(document.adoptNode(page));
    document.title = call.response.title;
    history.replaceState(null, "", call.responseURL);
    const first = document.querySelector("#notices .notice.bad") ?? document.querySelector("main.page h1");
    first.tabIndex = -1;
    first.focus();
  });
  call.send(sent);
});
