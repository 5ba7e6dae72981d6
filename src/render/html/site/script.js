// Keeps the page up to date: the server says when there is news, and the content is read again.
"use strict";
(() => {
  const PAUSE = 5000;
  const note = document.getElementById("live");
  let last = 0;
  let waiting = null;

  const say = (words, bad) => {
    if (!note) return;
    note.textContent = words;
    note.className = bad ? "doubt" : "faint";
  };

  const replace = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const main = document.querySelector("main");
    const next = fresh.querySelector("main");
    if (!main || !next || main.innerHTML === next.innerHTML) return;
    const focused = document.activeElement;
    // Whoever types into the filter is not interrupted.
    if (focused && focused.matches("input, select") && main.contains(focused)) return;
    const href = focused && main.contains(focused) ? focused.getAttribute("href") : null;
    main.replaceWith(document.importNode(next, true));
    document.title = fresh.title;
    if (href) document.querySelector(`main a[href="${CSS.escape(href)}"]`)?.focus({ preventScroll: true });
  };

  const refresh = async () => {
    waiting = null;
    last = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-cache" });
      if (!answer.ok) throw new Error(String(answer.status));
      replace(await answer.text());
      say("Live.", false);
    } catch {
      lost();
    }
  };

  const lost = () => say(`No connection since ${new Date().toLocaleTimeString()}: this page may be out of date.`, true);

  const soon = () => {
    if (waiting || document.hidden) return;
    waiting = setTimeout(refresh, Math.max(0, last + PAUSE - Date.now()));
  };

  const events = new EventSource("/api/v1/events");
  events.addEventListener("open", () => say("Live.", false));
  events.addEventListener("refresh", soon);
  events.addEventListener("change", soon);
  events.addEventListener("error", () => { if (events.readyState !== EventSource.OPEN) lost(); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) soon(); });
})();
