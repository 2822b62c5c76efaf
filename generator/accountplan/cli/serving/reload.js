// Ask now and then whether the site was built again; reload when it was. Served and inserted by `accountplan serve` only.
"use strict";
const seen = document.currentScript.dataset.version;

async function look() {
  try {
    const answer = await fetch("/-/version", { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== seen) {
      location.reload();
      return;
    }
  } catch {
    // The server is away. It may come back.
  }
  setTimeout(look, 300);
}

setTimeout(look, 300);
