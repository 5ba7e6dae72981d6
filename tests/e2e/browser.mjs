// A dashboard or report in a real browser: node browser.mjs PAGES.json [FOLDER]
//
// PAGES.json is a list of {url, kind}; FOLDER receives screenshots and printed pages. Of each kind the first pages are
// opened, with and without script, in three widths, light and dark. Settings from the environment:
//   CHROMIUM   the browser's program         EACH   pages of each kind, 2 unless said
//   LIVE       seconds within which the first page must change by itself; 0 leaves that out
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import axe from "axe-core";

const [list, folder] = process.argv.slice(2);
const { CHROMIUM, EACH = "2", LIVE = "90" } = process.env;
const WIDTHS = [360, 800, 1600];
const SCHEMES = ["light", "dark"];

/// What is wrong, and in which views of which pages.
const failures = new Map();
function fail(where, what) {
  failures.set(what, [...(failures.get(what) ?? []), where]);
}

function report() {
  for (const [what, places] of failures) {
    const views = [...new Set(places)];
    console.error(`FAILED: ${what}\n    ${views.slice(0, 4).join("\n    ")}${views.length > 4 ? `\n    and ${views.length - 4} more` : ""}`);
  }
}

/// The first pages of each kind.
function sample(pages) {
  const taken = new Map();
  return pages.filter(({ kind }) => {
    taken.set(kind, (taken.get(kind) ?? 0) + 1);
    return taken.get(kind) <= Number(EACH);
  });
}

/// Whether a page may ask for this address: its own origin, and nothing but itself where the page is a file.
function allowed(page, address) {
  if (address.startsWith("data:")) return true;
  const [own, asked] = [new URL(page.url), new URL(address)];
  return own.protocol === "file:" ? asked.href === own.href : asked.origin === own.origin;
}

/// Opens a page in a context of its own and reports each console message, script error and request to elsewhere.
async function open(browser, page, { script, scheme, width = 800 }) {
  const where = `${page.url} (${script ? "script" : "no script"}, ${scheme})`;
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 900 },
    timezoneId: "Europe/Zurich",
  });
  const tab = await context.newPage();
  if (!script) await scripts(tab, false);
  tab.on("console", (message) => fail(where, `console ${message.type()}: ${message.text()}`));
  tab.on("pageerror", (error) => fail(where, `script: ${error.message}`));
  context.on("request", (request) => allowed(page, request.url()) || fail(where, `a request to ${request.url()}`));
  const answer = await tab.goto(page.url, { waitUntil: "load" });
  if (answer && answer.status() !== 200) fail(where, `status ${answer.status()}`);
  if (!script) await scripts(tab, true);
  return { tab, where, close: () => context.close() };
}

/// Forbids a tab its scripts, or allows them. axe-core waits with timers, which need them allowed; a page that has been
/// loaded without them has skipped its own for good. (Playwright's `javaScriptEnabled` cannot be changed later.)
async function scripts(tab, allowed) {
  tab.debug ??= await tab.context().newCDPSession(tab);
  await tab.debug.send("Emulation.setScriptExecutionDisabled", { value: !allowed });
}

/// axe-core, evaluated through the debugger's protocol: that is subject neither to the page's Content-Security-Policy
/// nor to whether its scripts run, so the policy stays in force for the page itself. Without preload axe asks for nothing.
async function accessible(tab, where) {
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate(() => window.axe.run(document, { preload: false, resultTypes: ["violations"] }));
  for (const { id, help, nodes } of violations) {
    fail(where, `axe ${id}: ${help}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")} (${nodes.length})`);
  }
}

/// What is wrong with the document itself.
function described() {
  const wrong = [];
  const content = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? "";
  if (!document.documentElement.lang) wrong.push("no lang");
  if (!document.title.trim()) wrong.push("no title");
  if (!content("description").trim()) wrong.push("no description");
  if (!content("viewport").includes("width=device-width")) wrong.push("no viewport");
  if (document.querySelectorAll("h1").length !== 1) wrong.push("not one h1");
  if (!document.querySelector("main")?.innerText.trim()) wrong.push("main has no text");
  for (const table of document.querySelectorAll("table")) {
    if (!table.caption) wrong.push("a table without a caption");
    if ([...table.querySelectorAll("th")].some((head) => !head.scope)) wrong.push("a th without a scope");
  }
  return wrong;
}

async function looks(browser, page, number) {
  for (const script of [true, false]) {
    for (const scheme of SCHEMES) {
      const { tab, where, close } = await open(browser, page, { script, scheme });
      for (const wrong of await tab.evaluate(described)) fail(where, wrong);
      for (const width of WIDTHS) {
        await tab.setViewportSize({ width, height: 900 });
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) fail(`${where} at ${width}`, `${wide} pixels must be scrolled sideways`);
        await accessible(tab, `${where} at ${width}`);
        if (folder && script) {
          await tab.screenshot({ path: path.join(folder, `${name(page, number)}-${width}-${scheme}.png`), fullPage: true });
        }
      }
      await close();
    }
  }
}

function name(page, number) {
  return `${String(number).padStart(2, "0")}-${page.kind.replace(/[^a-z]+/g, "-").replace(/^-|-$/g, "") || "board"}`;
}

/// Every link and control is reached with the Tab key, and is seen to have the focus.
async function keyboard(browser, page) {
  const { tab, where, close } = await open(browser, page, { script: true, scheme: "light" });
  const wanted = await tab.evaluate(() => {
    const appearance = (element) => {
      const style = getComputedStyle(element);
      return [style.outline, style.boxShadow, style.borderColor, style.backgroundColor, style.textDecoration].join();
    };
    const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.type !== "hidden");
    const before = new Map(controls.map((one) => [one, appearance(one)]));
    window.reached = new Map();
    document.addEventListener("focusin", ({ target }) => window.reached.set(target, appearance(target) !== before.get(target)));
    window.controls = controls;
    return controls.length;
  });
  for (let pressed = 0; pressed < wanted + 3; pressed++) await tab.keyboard.press("Tab");
  const wrong = await tab.evaluate(() => {
    const words = (one) => one.outerHTML.slice(0, 120);
    return window.controls.filter((one) => one.isConnected).flatMap((one) => {
      if (!window.reached.has(one)) return [`Tab does not reach ${words(one)}`];
      return window.reached.get(one) ? [] : [`the focus is not visible on ${words(one)}`];
    });
  });
  for (const one of wrong.slice(0, 5)) fail(where, one);
  await close();
}

/// Printed: A4, with its heading and its page numbers.
async function printed(browser, page, number, into) {
  const { tab, where, close } = await open(browser, page, { script: true, scheme: "dark" });
  const file = path.join(into, `${name(page, number)}.pdf`);
  const heading = await tab.evaluate(() => document.querySelector("h1")?.innerText ?? "");
  await tab.pdf({ path: file, preferCSSPageSize: true });
  const facts = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  const pages = Number(/Pages:\s+(\d+)/.exec(facts)?.[1] ?? 0);
  if (pages < 1) fail(where, "printed, it has no page");
  if (!/Page size:.*A4/.test(facts)) fail(where, `printed, it is not A4: ${/Page size:.*/.exec(facts)?.[0]}`);
  const letters = (words) => words.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  if (!letters(text).includes(letters(heading))) fail(where, `printed, it lacks its heading ${heading}`);
  await close();
  return pages;
}

/// With script the page follows the server's data: a time in it changes, and the document stays the same.
async function live(browser, page) {
  const { tab, where, close } = await open(browser, page, { script: true, scheme: "light" });
  const state = () => tab.evaluate(() => {
    const marked = document.querySelectorAll("[data-generated], main time");
    return [...marked].map((one) => `${one.dataset.generated ?? ""} ${one.dateTime ?? ""}`).join();
  });
  await tab.evaluate(() => { window.sameDocument = true; });
  const [before, started] = [await state(), Date.now()];
  if (!before) fail(where, "has neither [data-generated] nor a time to see a refresh by");
  let changed = false;
  while (!changed && Date.now() - started < Number(LIVE) * 1000) {
    await tab.waitForTimeout(250);
    changed = (await state()) !== before;
  }
  if (!changed) fail(where, `did not change by itself within ${LIVE} s`);
  if (!(await tab.evaluate(() => window.sameDocument === true))) fail(where, "changed by loading again");
  if (changed) await accessible(tab, `${where} after a refresh`);
  await close();
  return (Date.now() - started) / 1000;
}

/// Two pages at a time: the machine may have two cores.
async function each(pages, work) {
  const waiting = pages.map((page, number) => [page, number]);
  const worker = async () => {
    for (let next; (next = waiting.shift()); ) {
      await work(...next).catch((error) => fail(next[0].url, error.message.split("\n")[0]));
    }
  };
  await Promise.all([worker(), worker()]);
}

async function main() {
  const pages = sample(JSON.parse(fs.readFileSync(list, "utf8")));
  const into = folder ?? fs.mkdtempSync("/tmp/printed-");
  fs.mkdirSync(into, { recursive: true });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const refresh = Number(LIVE) > 0 ? live(browser, pages[0]).catch((error) => fail(pages[0].url, error.message)) : undefined;
    let sheets = 0;
    await each(pages, async (page, number) => {
      await looks(browser, page, number);
      await keyboard(browser, page);
      const more = await printed(browser, page, number, into);
      sheets += more;
    });
    const seconds = await refresh;
    const refreshed = seconds === undefined ? "" : `, refreshed after ${seconds.toFixed(0)} s`;
    report();
    console.log(`${failures.size ? "failed" : "ok"}: browser, ${pages.length} pages, ${sheets} sheets printed${refreshed}`);
  } finally {
    await browser.close();
    if (!folder) fs.rmSync(into, { recursive: true });
  }
  process.exitCode = failures.size ? 1 : 0;
}

await main();
