"use strict";
// The page behind its opening: views of the run, drawn from the JSON in #data. Text from articles becomes text nodes and
// nothing else. The address after "#" is the whole state, so that every view, filter and place has a link.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { articles } = data;
  const view = document.getElementById("view");
  const status = document.getElementById("status");
  const form = document.getElementById("filters");
  const help = document.getElementById("help");
  const nav = document.querySelector(".views");

  // ---- Text -------------------------------------------------------------------------------------------------------

  // As factcheck/report/_safe.py: control characters, marks of direction, invisible characters and lone surrogates.
  const HIDDEN = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

  function escaped(character) {
    const code = character.codePointAt(0);
    const [sign, digits] = code < 0x100 ? ["x", 2] : code < 0x10000 ? ["u", 4] : ["U", 8];
    return `\\${sign}${code.toString(16).padStart(digits, "0")}`;
  }

  const visible = (text) => text.replace(/\r\n/g, "\n").replace(HIDDEN, escaped);
  const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/gu; // Python's, for the same names
  const plain = (text) => visible(String(text).replace(SPACE, " ").replace(/ +/g, " ")).trim();
  const short = (text, length) => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);
  const digits = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const counted = (number, noun) =>
    `${digits(number)} ${number === 1 ? noun : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
  const MONTHS = "January February March April May June July August September October November December".split(" ");
  function day(iso) {
    const [year, month, number] = iso.split("-").map(Number);
    return `${number} ${MONTHS[month - 1]} ${year}`;
  }

  // An element: properties that begin with "on" do not exist here, and strings become text nodes.
  function h(tag, properties, ...children) {
    const svg = /^(svg|line|circle|text|g)$/.test(tag) || properties?.svg;
    const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {})) {
      if (value === undefined || value === null || value === false || name === "svg") continue;
      element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  }

  // ---- State ------------------------------------------------------------------------------------------------------

  const FIELDS = ["view", "severity", "rule", "story", "report", "person", "q", "at", "keys"];
  const VIEWS = ["findings", "claims", "quotations", "timeline", "reports"];
  let state = {};

  function readAddress() {
    const given = new URLSearchParams(location.hash.slice(1));
    const found = Object.fromEntries(FIELDS.map((name) => [name, given.get(name) ?? ""]));
    if (!VIEWS.includes(found.view)) found.view = "findings";
    return found;
  }

  function address(changes, base = state) {
    const next = { ...base, at: "", ...changes };
    const kept = FIELDS.filter((name) => next[name] && !(name === "view" && next.view === "findings"));
    return `#${new URLSearchParams(kept.map((name) => [name, next[name]]))}`;
  }

  // A link that leaves filters behind: to one thing, wherever it is.
  const link = (changes) => address(changes, { keys: state.keys });

  function go(changes, replace = false) {
    const next = address(changes);
    if (next === (location.hash || "#")) return;
    history[replace ? "replaceState" : "pushState"](null, "", next);
    show();
  }

  const chunks = (items, size) => Array.from({ length: Math.ceil(items.length / size) }, (_, number) => items.slice(number * size, (number + 1) * size));

  function grouped(items, key) {
    const groups = new Map();
    for (const item of items) {
      const name = key(item);
      if (groups.has(name)) groups.get(name).push(item);
      else groups.set(name, [item]);
    }
    return groups;
  }

  // ---- Indexes ----------------------------------------------------------------------------------------------------

  const articleById = new Map(articles.map((article, number) => [plain(article.id), number]));
  const storyById = new Map(data.stories.map((story) => [story.id, story]));
  const storyOf = new Map(data.stories.flatMap((story) => story.articles.map((number) => [number, story.id])));
  const rules = new Map(Object.entries(data.rules).map(([name, rule]) => [plain(name), rule]));
  const matrixOf = new Map(data.matrices.map((matrix) => [matrix.story, matrix]));
  const quotationsOf = grouped(data.quotations, (quotation) => quotation.story);
  const places = (item) => item.values.flatMap((value) => value.places);
  const field = (place) => articles[place.article].fields[place.field ?? "text"];
  const words = (place) => field(place).slice(place.start, place.end);
  data.findings.forEach((item) => (item.rule = plain(item.rule)));

  // What the first view does not need is made when it is asked for.
  const once = (make) => {
    let made;
    return () => (made ??= make());
  };
  const allClaims = once(() => data.claims.map(([article, field, start, end, from, to, id, says, subject, value, number]) =>
    ({ article, field, start, end, differs: [[from, to]], id, says, subject, value, number })));
  const claimsByArticle = once(() => grouped(allClaims().keys(), (number) => allClaims()[number].article));
  const findingsByArticle = once(() => grouped(
    data.findings.filter((item) => item.suppressed === null).flatMap((item) => [...new Set(places(item).map((place) => place.article))].map((article) => [article, item])),
    ([article]) => article));
  const inMatrix = once(() => new Set(data.matrices.flatMap((m) => m.rows.flatMap((row) => row.cells.flatMap((cell) => cell?.claims ?? [])))));
  const claimsOf = (article) => claimsByArticle().get(article) ?? [];
  const findingsOf = (article) => (findingsByArticle().get(article) ?? []).map(([, item]) => item);
  const RANK = ["error", "warning", "note"];

  function storyTitle(id) {
    const story = storyById.get(id);
    return plain(story?.title || id) || "Untitled";
  }

  const sentenceCase = (text) => plain(text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()).replace(/(?<![.!?…)”])$/u, ".");

  // A story's part of a view; where there is one story, its title needs no room.
  const storySection = (id, ...children) =>
    h("section", { class: "story" }, h("h2", { class: data.stories.length > 1 ? null : "unseen" }, storyTitle(id)), children);

  // Stories in the order of their gravest finding, then the rest.
  const storyOrder = [...new Set([...data.findings.map((item) => item.story), ...data.stories.map((story) => story.id)])];

  function wantedStories() {
    const report = articleById.get(state.report);
    return storyOrder.filter((id) => {
      if (state.story && plain(id) !== state.story) return false;
      return report === undefined || storyOf.get(report) === id;
    });
  }

  const reportLink = (place) =>
    link({ view: "reports", report: plain(articles[place.article].id), at: `${place.field ?? "text"}-${place.start}-${place.end}` });

  const placeName = (place) => [plain(articles[place.article].path), place.field === "title" ? "title" : "", place.at].filter(Boolean).join(":");

  function sourceLine(place) {
    const article = articles[place.article];
    return [
      h("a", { href: reportLink(place), title: placeName(place) }, plain(article.name)),
      article.day ? `, ${day(article.day)}` : "",
    ];
  }

  // ---- Elements that are filled when they come near the screen ------------------------------------------------------

  const waiting = new Map();
  const observer = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && fill(entry.target)),
    { rootMargin: "1200px 0px", scrollMargin: "800px" },
  );
  function later(element, make, watched = true) {
    waiting.set(element, make);
    if (watched) observer.observe(element);
    return element;
  }
  function fill(element) {
    const make = waiting.get(element);
    if (!make) return;
    waiting.delete(element);
    observer.unobserve(element);
    make(element);
  }
  function fillAll() {
    for (const element of waiting.keys()) if (view.contains(element)) fill(element); // those that this adds, too
  }

  // ---- Text with marks ----------------------------------------------------------------------------------------------

  // The stretch cut at every end of a mark: [start, end, marks that cover it]. Marks may overlap in any way.
  function pieces(start, end, marks) {
    const inside = marks.filter((mark) => mark.start < end && mark.end > start);
    const cuts = new Set([start, end]);
    for (const mark of inside) cuts.add(Math.max(mark.start, start)).add(Math.min(mark.end, end));
    const sorted = [...cuts].sort((a, b) => a - b);
    const opening = [...inside].sort((a, b) => a.start - b.start);
    let covering = [];
    let next = 0;
    return sorted.slice(0, -1).map((from, index) => {
      const first = next;
      while (next < opening.length && opening[next].start <= from) next += 1;
      covering = [...covering, ...opening.slice(first, next)].filter((mark) => mark.end > from);
      return [from, sorted[index + 1], covering];
    });
  }

  const AROUND = 190;
  const LONGEST = 600;

  // The words with the lines around them, cut at words; the difference stands out within the mark.
  function excerpt(place, around = AROUND) {
    const text = field(place);
    const opening = (place.field ?? "text") === "text" ? Math.min(articles[place.article].start, place.start) : 0;
    const end = Math.min(place.end, place.start + LONGEST);
    let from = Math.max(opening, place.start - around);
    let to = Math.min(text.length, end + around);
    if (from > opening) from = place.start - text.slice(from, place.start).replace(/^\S*\s+/, "").length;
    if (to < text.length) to = end + text.slice(end, to).replace(/\s+\S*$/, "").length;
    const tidy = (part) => visible(part.replace(/\r\n?/g, "\n").replace(/\n\s*\n/g, "\n"));
    const differs = (place.differs ?? []).map(([start, stop]) => ({ start, end: stop }));
    const marked = pieces(place.start, end, differs).map(([start, stop, covering]) =>
      covering.length ? h("b", {}, tidy(text.slice(start, stop))) : tidy(text.slice(start, stop)));
    return h("blockquote", {},
      (from > opening ? "… " : "") + tidy(text.slice(from, place.start)).trimStart(),
      h("mark", {}, marked, end < place.end ? "…" : ""),
      tidy(text.slice(end, to)).trimEnd() + (to < text.length ? " …" : ""));
  }

  // ---- Findings -------------------------------------------------------------------------------------------------------

  const SIDES = 4;
  const cards = new Map();

  function card(item) {
    if (cards.has(item)) return cards.get(item);
    const heading = h("h3", { id: `finding-${cards.size}` }, h("a", { href: link({ at: plain(item.id) }) }, short(plain(item.message), 400)));
    const label = item.suppressed === null ? item.severity : "suppressed";
    const element = h("article", { class: `finding ${item.severity}`, tabindex: "-1", "aria-labelledby": heading.id },
      h("p", { class: "kind" }, label, " ", h("span", {}, item.rule)), heading);
    cards.set(item, element);
    return later(element, () => element.append(...body(item)), false);
  }

  function body(item) {
    const side = (value, number) => {
      const [first, ...rest] = value.places;
      const doubted = number === 0 && (item.values.length > 1 || isBeside(item)) && (item.likely || item.fix);
      return h("div", { class: doubted ? "side doubted" : "side" },
        item.values.length > 1 || isBeside(item) ? h("p", { class: "value" }, short(plain(value.value), 160)) : null,
        h("p", { class: "source" }, sourceLine(first)),
        excerpt(first, item.severity === "note" ? AROUND / 2 : AROUND),
        rest.length ? h("p", { class: "source" }, "also in ", rest.slice(0, 12).flatMap((place, index) => [index ? ", " : "",
          h("a", { href: reportLink(place), title: placeName(place) }, plain(articles[place.article].label))]),
          rest.length > 12 ? ` and ${rest.length - 12} more` : "") : null);
    };
    const shown = item.values.slice(0, SIDES);
    const others = item.values.slice(SIDES);
    return [
      h("div", { class: "sides" }, shown.map(side), isBeside(item) ? known(item) : null),
      others.length ? folded(counted(others.length, "more value"), () => h("div", { class: "sides" }, others.map((value) => side(value, -1)))) : null,
      facts(item),
      item.near.length ? folded(`${counted(item.near.length, "apparent disagreement")} nearby, found harmless`,
        () => h("ul", {}, item.near.map((number) => nearby(data.reconciled[number])))) : null,
      rules.has(item.rule) ? folded(`The rule: ${item.rule}`, () => rulePage(item.rule)) : null,
    ].filter(Boolean);
  }

  // What is known stands beside the one value that does not fit it.
  const isBeside = (item) => item.known && item.values.length === 1 && item.severity !== "note";
  const known = (item) => h("div", { class: "side" },
    h("p", { class: "value" }, plain(item.known[0])), h("p", { class: "source" }, "Known: ", plain(item.known[1])));

  function facts(item) {
    const rows = [["Why", [sentenceCase(item.why)]]];
    if (item.suppressed !== null) rows.push(["Put aside", [plain(item.suppressed)]]);
    if (item.known && !isBeside(item)) rows.push(["Known", [`${plain(item.known[0])} (${plain(item.known[1])})`]]);
    if (item.likely) {
      const [value, reason, origins, against] = item.likely;
      const tally = origins + against && origins + against <= 12
        ? h("span", { class: "tally", "aria-hidden": "true" }, " ", "●".repeat(origins) + "○".repeat(against)) : "";
      const sides = origins + against ? ` ${counted(origins, "origin")} for, ${against} against ` : "";
      rows.push(["Likelier", [h("b", {}, plain(value)), `: ${plain(reason)}${sides && "."}`, h("span", { class: "quiet" }, sides, tally)]]);
    }
    if (item.undecided) rows.push(["Likelier", [sentenceCase(item.undecided)]]);
    if (item.fix) {
      const button = h("button", { type: "button", "data-do": "copy", "data-text": item.fix.new }, "Copy");
      rows.push(["Fix", ["In ", h("a", { href: reportLink(item.fix), title: placeName(item.fix) }, `${plain(articles[item.fix.article].name)}:${item.fix.at}`), ": write ", h("q", {}, plain(item.fix.new)),
        " for ", h("q", {}, plain(item.fix.old)), button]]);
    }
    return h("dl", { class: "facts" }, rows.flatMap(([name, children]) => [h("dt", {}, name), h("dd", {}, children)]));
  }

  function folded(title, make) {
    const element = h("details", { class: "folded" }, h("summary", {}, title));
    element.addEventListener("toggle", () => element.append(make()), { once: true });
    return element;
  }

  const nearby = (item) => h("li", {}, `${plain(item.message)}: ${plain(item.why)} (`,
    places(item).slice(0, 4).flatMap((place, index) => [index ? ", " : "", h("a", { href: reportLink(place) }, plain(articles[place.article].label))]), ")");

  // A rule's page is Markdown of paragraphs, emphasis and code.
  function rulePage(name) {
    const rule = rules.get(name);
    const inline = (text) => text.split(/(`[^`]+`|\*[^*]+\*)/).map((part) =>
      /^`.+`$/.test(part) ? h("code", {}, part.slice(1, -1)) : /^\*.+\*$/.test(part) ? h("em", {}, part.slice(1, -1)) : part);
    return h("div", { class: "prose" }, h("p", {}, h("b", {}, plain(rule.summary))),
      rule.page.split(/\n\s*\n/).filter((text) => text.trim()).map((text) => h("p", {}, inline(plain(text)))),
      state.rule === name ? null : h("p", {}, h("a", { href: link({ rule: name }) }, "All findings of this rule")));
  }

  const haystacks = new Map();
  function haystack(item) {
    if (!haystacks.has(item)) {
      const text = [item.message, item.why, item.rule, ...places(item).flatMap((place) => [words(place).slice(0, LONGEST), articles[place.article].name])];
      haystacks.set(item, plain([...text, ...item.values.map((value) => value.value)].join(" ")).toLowerCase());
    }
    return haystacks.get(item);
  }

  function isWanted(item) {
    const severities = state.severity ? state.severity.split(",") : RANK;
    if (!severities.includes(item.suppressed === null ? item.severity : "suppressed")) return false;
    if (state.rule && item.rule !== state.rule) return false;
    if (state.story && plain(item.story) !== state.story) return false;
    if (state.report && !places(item).some((place) => place.article === articleById.get(state.report))) return false;
    if (state.person && !item.people.some((name) => plain(name) === state.person)) return false;
    return !state.q || matches(haystack(item));
  }

  const matches = (text) => state.q.toLowerCase().split(/\s+/).every((word) => text.includes(word));

  // Cards are watched in batches: to watch each would cost more than to draw it. Heights, in rem, are of cards not drawn.
  const BATCH = 10;
  const HEIGHT = { error: 30, warning: 30, note: 13 };
  let findingsView = null;
  function findings() {
    if (!findingsView) {
      findingsView = [...grouped(data.findings, (item) => item.story)].map(([id, items]) => {
        const batches = chunks(items, BATCH).map((some) => {
          const batch = h("div", { class: "batch" }, some.map(card));
          return { items: some, element: later(batch, () => [...batch.children].forEach(fill)) };
        });
        return { batches, element: storySection(id, batches.map((batch) => batch.element)) };
      });
    }
    let number = 0;
    for (const { batches, element } of findingsView) {
      for (const batch of batches) {
        const wanted = batch.items.filter(isWanted);
        batch.items.forEach((item) => (cards.get(item).hidden = true));
        wanted.forEach((item) => (cards.get(item).hidden = false));
        batch.element.hidden = !wanted.length;
        batch.element.style.containIntrinsicBlockSize = `auto ${wanted.reduce((sum, item) => sum + HEIGHT[item.severity], 0)}rem`;
        number += wanted.length;
      }
      element.hidden = batches.every((batch) => batch.element.hidden);
    }
    const page = rules.has(state.rule) ? [h("div", { class: "rule-page" }, rulePage(state.rule))] : [];
    const total = data.findings.filter((item) => item.suppressed === null).length;
    return {
      said: number === total ? counted(total, "finding") : `${digits(number)} of ${counted(total, "finding")}`,
      elements: [...page, ...findingsView.map((story) => story.element)],
      target: () => {
        const item = data.findings.find((found) => plain(found.id) === state.at);
        if (!item) return null;
        const element = cards.get(item);
        element.hidden = element.parentElement.hidden = element.closest(".story").hidden = false;
        fill(element);
        return element;
      },
    };
  }

  // ---- Claims -----------------------------------------------------------------------------------------------------------

  function wantedRows(matrix) {
    const column = state.report ? matrix.articles.indexOf(articleById.get(state.report)) : -1;
    return matrix.rows.filter((row) => {
      if (state.person && plain(row.subject) !== state.person) return false;
      if (column >= 0 && !row.cells[column]) return false;
      return !state.q || matches(`${row.subject} ${row.says} ${row.cells.flatMap((cell) => cell?.values.map(([value]) => value) ?? []).join(" ")}`.toLowerCase());
    });
  }

  function claimsView() {
    const stories = wantedStories().filter((id) => matrixOf.has(id));
    let number = 0;
    const elements = stories.map((id) => {
      const matrix = matrixOf.get(id);
      const rows = wantedRows(matrix);
      number += rows.length;
      return rows.length ? later(storySection(id), (element) => element.append(table(matrix, rows))) : null;
    }).filter(Boolean);
    const legend = h("p", { class: "legend" }, h("span", {}, h("i", { class: "disputed" }, "≠"), "disagreement"),
      h("span", {}, h("i", { class: "single" }, "1"), "in one report alone"), h("span", {}, h("i", {}, h("s", {}, "47")), "another value is likelier"));
    return {
      said: `${counted(number, "claim")} of ${counted(elements.length, "story")}`,
      elements: [...(elements.length ? [legend] : []), ...elements],
      target: () => {
        fillAll();
        const button = [...view.querySelectorAll("td button")].find((found) => found.dataset.claims.split(" ").some((claim) => allClaims()[claim].id === state.at));
        if (button && button.getAttribute("aria-expanded") !== "true") sentence(button);
        return button;
      },
    };
  }

  function table(matrix, rows) {
    const title = storyTitle(matrix.story);
    const head = h("tr", {}, h("th", { scope: "col" }, "Claim"), matrix.articles.map((number) => {
      const article = articles[number];
      return h("th", { scope: "col" }, h("a", { href: link({ view: "reports", report: plain(article.id) }), title: plain(article.path) }, plain(article.label)),
        h("span", {}, article.day ? day(article.day) : "no date"));
    }));
    const openings = new Set(rows.filter((row, index) => !index || rows[index - 1].subject !== row.subject));
    const lines = (row) => {
      const subject = !openings.has(row) ? null
        : h("tr", {}, h("th", { class: "subject", scope: "rowgroup" }, plain(row.subject)), h("td", { colspan: matrix.articles.length }));
      return [subject, h("tr", { class: row.mark === "≠" ? "disagrees" : null },
        h("th", { scope: "row" }, row.mark ? h("span", { class: "mark" }, row.mark, h("span", { class: "unseen" }, row.mark === "1" ? " in one report alone" : " disagreement")) : null, plain(row.says)),
        row.cells.map((cell) => cellOf(cell, row)))].filter(Boolean);
    };
    const bodies = chunks(rows, 20).map((some) => {
      const room = h("td", {});
      room.style.height = `${some.length * 2}rem`;
      const body = h("tbody", {}, h("tr", {}, room));
      return later(body, () => body.replaceChildren(...some.flatMap(lines)));
    });
    return h("div", { class: "matrix", tabindex: "0", role: "region", "aria-label": `Claims: ${title}` },
      h("table", {}, h("thead", {}, head), bodies));
  }

  function cellOf(cell, row) {
    if (!cell) return h("td", {});
    const values = cell.values.flatMap(([value, doubted], index) => [index ? "; " : "", doubted ? h("s", {}, plain(value)) : plain(value)]);
    return h("td", { class: cell.disputed ? "disputed" : row.mark === "1" ? "single" : null },
      h("button", { type: "button", "data-do": "sentence", "aria-expanded": "false", "data-claims": cell.claims.join(" ") }, values));
  }

  // The sentences of a cell, in a row of their own below it; a second click takes them away.
  function sentence(button) {
    const row = button.closest("tr");
    const open = button.getAttribute("aria-expanded") === "true";
    row.querySelectorAll("button[aria-expanded=true]").forEach((other) => other.setAttribute("aria-expanded", "false"));
    if (row.nextElementSibling?.classList.contains("sentence")) row.nextElementSibling.remove();
    if (open) return;
    button.setAttribute("aria-expanded", "true");
    const shown = button.dataset.claims.split(" ").map((number) => allClaims()[number]);
    row.after(h("tr", { class: "sentence" }, h("td", { colspan: row.cells.length }, h("div", {},
      h("p", { class: "source" }, sourceLine(shown[0])), shown.map((claim) => h("div", {}, excerpt(claim, 110)))))));
  }

  // ---- Quotations -------------------------------------------------------------------------------------------------------

  function quotations() {
    let number = 0;
    const elements = wantedStories().map((id) => {
      const wanted = (quotationsOf.get(id) ?? []).filter((quotation) => {
        if (state.person && plain(quotation.speaker) !== state.person) return false;
        if (state.report && !quotation.versions.some((version) => version.places.some((place) => place.article === articleById.get(state.report)))) return false;
        return !state.q || matches(`${quotation.speaker} ${quotation.text}`.toLowerCase());
      });
      const shared = wanted.filter((quotation) => quotation.changed || quotation.versions.flatMap((version) => version.places).length > 1);
      const rest = wanted.filter((quotation) => !shared.includes(quotation));
      number += shared.length;
      if (!wanted.length) return null;
      return storySection(id, shared.sort((a, b) => b.changed - a.changed).map(quotationEntry),
        rest.length ? folded(`${counted(rest.length, "quotation")} in one report alone`, () => h("div", {}, rest.map(quotationEntry))) : null);
    }).filter(Boolean);
    return {
      said: `${counted(number, "quotation")} in several reports`,
      elements,
      target: () => {
        view.querySelectorAll("details.folded").forEach((element) => (element.open = true));
        return [...view.querySelectorAll(".quotation")].find((element) => element.dataset.id === state.at);
      },
    };
  }

  const TAGS = { same: "span", gap: "span", moved: "u", added: "ins", left: "del" };
  const CONTEXT = 10;
  const WHOLE = 60;

  // A quotation: the likely original, then each version that differs, with a few words around the difference.
  function quotationEntry(quotation) {
    const element = h("article", { class: "quotation", "data-id": plain(quotation.id), tabindex: "-1" },
      h("p", { class: "kind" }, h("a", { href: link({ view: "quotations", at: plain(quotation.id) }) }, plain(quotation.speaker) || "speaker not named")));
    const differs = (version) => version.parts.some(([kind]) => kind === "added" || kind === "left" || kind === "moved");
    const partly = (version) => version.parts.some(([kind]) => kind === "gap");
    const alike = quotation.versions.filter((version) => !differs(version));
    const printedIn = (versions) => versions.flatMap((version) => version.places).flatMap((place, index) =>
      [index ? ", " : "", h("a", { href: reportLink(place) }, plain(articles[place.article].label)),
        place.by ? ` by ${plain(place.by)}` : "", place.to ? ` to ${plain(place.to)}` : ""]);
    return later(element, () => {
      const text = plain(quotation.text);
      const [whole, part] = [alike.filter((version) => !partly(version)), alike.filter(partly)];
      element.append(
        h("div", { class: "version" }, h("p", { class: "source" }, printedIn(whole), part.length ? [whole.length ? h("br") : "", "in part ", printedIn(part)] : ""),
          text.split(" ").length > WHOLE ? h("details", {}, h("summary", {}, `“${text.split(" ").slice(0, WHOLE / 2).join(" ")} …`), h("p", {}, `“${text}”`)) : h("p", {}, `“${text}”`)),
        ...quotation.versions.filter(differs).map((version) => h("div", { class: "version" }, h("p", { class: "source" }, printedIn([version])),
          h("p", {}, version.parts.map(([kind, words], index, all) => {
            const space = index && kind !== "gap" && /^[\p{L}\p{N}“‘(]/u.test(words) ? " " : "";
            return [space, h(TAGS[kind], kind === "moved" ? { title: "in another place" } : {}, kind === "same" ? around(plain(words), index > 0, index < all.length - 1) : plain(words))];
          })))));
    });
  }

  // The words of a stretch that are near a difference: before it, after it, or both.
  function around(text, before, after) {
    const all = text.split(" ");
    if (all.length <= CONTEXT * 2) return text;
    return [...(before ? all.slice(0, CONTEXT) : []), "…", ...(after ? all.slice(-CONTEXT) : [])].join(" ");
  }

  // ---- Timeline ---------------------------------------------------------------------------------------------------------

  const LEVEL = 26;
  const LEVELS = 4;

  function timeline() {
    let number = 0;
    const elements = wantedStories().map((id) => {
      const matrix = matrixOf.get(id);
      if (!matrix) return null;
      const slots = daysOf(matrix);
      const lanes = wantedRows(matrix).sort((a, b) => (b.mark === "≠") - (a.mark === "≠")).map((row) => laneOf(row, slots)).filter(Boolean);
      number += lanes.length;
      if (!lanes.length) return null;
      const head = h("div", { class: "timeline" }, h("div", { class: "lane-name" }), h("div", { class: "levels" }), axis(slots));
      return storySection(id, head, chunks(lanes, 8).map((some) => {
        const element = h("div", { class: "timeline" });
        element.style.minHeight = `${some.reduce((sum, lane) => sum + lane.levels.length * LEVEL + 20, 0)}px`;
        return later(element, () => element.append(...some.flatMap((lane) => drawLane(lane, slots))));
      }));
    }).filter(Boolean);
    return { said: `${counted(number, "claim")} of several reports`, elements };
  }

  // The reports in the order of their days, undated ones last: x in per cent of the width, and the days' slots.
  function daysOf(matrix) {
    const order = matrix.articles.map((number, column) => ({ number, column, day: articles[number].day ?? "" }));
    order.sort((a, b) => (a.day || "9").localeCompare(b.day || "9"));
    const days = [...new Set(order.map((entry) => entry.day))].map((iso) => ({ iso, members: order.filter((entry) => entry.day === iso) }));
    order.forEach((entry, index) => (entry.x = ((index + 0.5) / order.length) * 100));
    return { order, days };
  }

  function axis({ days, order }) {
    const element = h("div", { class: "days" }, days.map(({ iso, members }, index) => {
      const before = index && iso && days[index - 1].iso ? (Date.parse(iso) - Date.parse(days[index - 1].iso)) / 864e5 : 0;
      const [year, month, number] = iso.split("-").map(Number);
      const name = iso ? `${number} ${MONTHS[month - 1].slice(0, 3)}` : "no date";
      const isNewYear = iso && days[index - 1]?.iso.slice(0, 4) !== iso.slice(0, 4);
      return h("div", {}, h("b", {}, name, isNewYear ? ` ${year}` : ""), h("span", { class: "quiet" }, before > 1 ? `${before} days on · ` : "",
        members.map((entry) => plain(articles[entry.number].label)).join(" · ")));
    }));
    element.style.gridTemplateColumns = days.map(({ members }) => `${(members.length / order.length) * 100}%`).join(" ");
    return element;
  }

  function laneOf(row, { order }) {
    const values = new Map();
    const points = order.flatMap((entry) => (row.cells[entry.column]?.values ?? []).map(([value], index) => {
      const claim = allClaims()[row.cells[entry.column].claims[index]] ?? allClaims()[row.cells[entry.column].claims[0]];
      values.set(value, Math.min(values.get(value) ?? Infinity, claim?.number ?? Infinity));
      return { ...entry, value, claim, disputed: row.cells[entry.column].disputed };
    }));
    if (new Set(points.map((point) => point.number)).size < 2) return null;
    const numeric = [...values.values()].every(Number.isFinite);
    if (!numeric && row.mark !== "≠" && values.size > LEVELS) return null;
    return { row, points, numeric, levels: numeric ? [...values.keys()].sort((a, b) => values.get(b) - values.get(a)) : [...values.keys()] };
  }

  function drawLane({ row, points, numeric, levels }, { order, days }) {
    const y = (value) => (levels.indexOf(value) + 0.5) * LEVEL;
    const height = levels.length * LEVEL;
    const rules = levels.map((value) => h("line", { class: "level", x1: 0, x2: "100%", y1: y(value), y2: y(value) }));
    const grid = days.slice(1).map(({ members }) => members[0].x - 50 / order.length).map((x) => h("line", { class: "grid", x1: `${x}%`, x2: `${x}%`, y1: 0, y2: height }));
    const dated = points.filter((point) => point.day && !point.disputed); // a disagreement is no update
    const steps = numeric && new Set(dated.map((point) => point.day)).size > 1 ? dated.slice(1).flatMap((point, index) => [
      h("line", { class: "step", x1: `${dated[index].x}%`, x2: `${point.x}%`, y1: y(dated[index].value), y2: y(dated[index].value) }),
      h("line", { class: "step", x1: `${point.x}%`, x2: `${point.x}%`, y1: y(dated[index].value), y2: y(point.value) }),
    ]) : [];
    const dots = points.map((point) => {
      const article = articles[point.number];
      const label = `${plain(article.label)}${article.day ? `, ${day(article.day)}` : ""}: ${plain(point.value)}`;
      return h("a", { svg: true, href: point.claim ? reportLink(point.claim) : "#", class: point.disputed ? "disputed" : null, "aria-label": label },
        h("title", { svg: true }, label), h("circle", { cx: `${point.x}%`, cy: y(point.value), r: 5.5 }));
    });
    const name = `${plain(row.subject)}: ${plain(row.says)}`;
    return [h("div", { class: "lane-name" }, h("b", {}, plain(row.subject)), h("span", { class: "quiet" }, plain(row.says))),
      h("div", { class: "levels" }, levels.map((value) => h("div", {}, short(plain(value), 40)))),
      h("div", { class: "lane" }, h("svg", { height, role: "group", "aria-label": name }, rules, grid, steps, dots))];
  }

  // ---- Reports ----------------------------------------------------------------------------------------------------------

  function reports() {
    const number = articleById.get(state.report);
    if (number !== undefined) return fullText(number);
    const wanted = articles.map((article, index) => index).filter((index) => {
      if (state.story && plain(storyOf.get(index) ?? "") !== state.story) return false;
      const article = articles[index];
      return !state.q || matches(`${article.name} ${article.path} ${article.fields.title} ${article.fields.text}`.toLowerCase());
    });
    const item = (index) => {
      const article = articles[index];
      const tones = RANK.map((severity) => [severity, findingsOf(index).filter((found) => found.severity === severity).length]).filter(([, count]) => count);
      return h("li", {}, h("span", {}, h("a", { href: link({ view: "reports", report: plain(article.id) }) }, plain(article.path)),
        article.copy === null ? "" : h("span", { class: "quiet" }, ` repeats ${plain(articles[article.copy].path)}`)),
        h("span", { class: "quiet" }, article.day ? day(article.day) : "no date"),
        h("span", { class: "tones" }, tones.map(([severity, count]) => h("span", { class: severity }, counted(count, severity)))));
    };
    return { said: counted(wanted.length, "report"), elements: wanted.length ? [h("ul", { class: "reports" }, wanted.map(item))] : [] };
  }

  function fullText(number) {
    const article = articles[number];
    const marks = [
      ...claimsOf(number).filter((index) => allClaims()[index].says !== "quotation").map((index) => {
        const [start, end] = allClaims()[index].differs[0];
        return { ...allClaims()[index], claim: index, start, end };
      }),
      ...findingsOf(number).flatMap((item) => places(item).filter((place) => place.article === number).map((place) => ({ ...place, item }))),
    ];
    const parts = ["title", "text"].filter((name) => article.fields[name]).flatMap((name) =>
      paragraphs(article.fields[name], name, marks.filter((mark) => (mark.field ?? "text") === name)));
    const about = [article.day ? day(article.day) : "no date", plain(article.path)];
    if (article.copy !== null) about.push(`repeats ${plain(articles[article.copy].path)}`);
    if (!article.checked) about.push("compared with, not checked");
    return {
      said: `${counted(claimsOf(number).length, "claim")}, ${counted(findingsOf(number).length, "finding")}`,
      elements: [h("article", { class: "text" }, h("h2", {}, plain(article.name)), h("p", { class: "source" }, about.join(" · "),
        article.url ? [" · ", h("a", { href: article.url, rel: "noreferrer noopener" }, "original")] : null), parts)],
      target: () => view.querySelector(".target"),
      drawn: placeNotes,
    };
  }

  function paragraphs(text, name, marks) {
    const linked = new Set();
    const asides = new Set();
    const [, where, from, to] = /^(title|text)-(\d+)-(\d+)$/.exec(state.at) ?? [];
    const target = where === name ? { start: Number(from), end: Number(to), target: true } : null;
    const all = target ? [...marks, target] : marks;
    const sorted = [...all].sort((a, b) => a.start - b.start);
    let offset = 0;
    let active = [];
    let next = 0;
    return text.split("\n").map((line) => {
      const [start, end] = [offset, offset + line.length];
      offset = end + 1;
      if (!line.trim()) return null;
      while (next < sorted.length && sorted[next].start < end) active.push(sorted[next++]);
      active = active.filter((mark) => mark.end > start);
      const items = [...new Set(active.filter((mark) => mark.item).map((mark) => mark.item))].filter((item) => !asides.has(item));
      items.forEach((item) => asides.add(item));
      return h("div", { class: name === "title" ? "paragraph title" : "paragraph" },
        h("p", {}, pieces(start, end, active).map(([a, b, covering]) => piece(visible(text.slice(a, b)), covering, linked))),
        h("div", { class: "margin" }, items.map((item) => h("a", { class: item.severity, href: link({ at: plain(item.id) }) }, short(plain(item.message), 180)))));
    }).filter(Boolean);
  }

  // The margin's notes begin beside their paragraphs, below one another.
  function placeNotes() {
    const beside = matchMedia("(min-width: 44.0625rem)").matches;
    let bottom = 0;
    for (const note of view.querySelectorAll(".margin a")) {
      const top = Math.max(note.parentElement.offsetTop, bottom);
      note.style.top = beside ? `${top}px` : "";
      bottom = top + note.offsetHeight + 12;
    }
    const text = view.querySelector(".text");
    if (text) text.style.minHeight = beside ? `${bottom}px` : "";
  }

  // A stretch with what covers it: the smallest claim is its link, the gravest finding its mark.
  function piece(text, covering, linked) {
    let node = text;
    const stated = covering.filter((mark) => mark.claim !== undefined).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (stated) {
      const title = plain(`${stated.subject ? `${stated.subject}: ` : ""}${stated.says}: ${stated.value}`);
      const href = inMatrix().has(stated.claim) ? link({ view: "claims", story: plain(storyOf.get(stated.article) ?? ""), at: stated.id }) : null;
      node = h(href ? "a" : "span", { class: "claim", title, href, tabindex: href && linked.has(stated.claim) ? "-1" : null }, node);
      linked.add(stated.claim);
    }
    const items = covering.filter((mark) => mark.item).map((mark) => mark.item.severity);
    if (items.length) node = h("mark", { class: RANK.find((severity) => items.includes(severity)) }, node);
    return covering.some((mark) => mark.target) ? h("span", { class: "target", tabindex: "-1" }, node) : node;
  }

  // ---- Showing the state ------------------------------------------------------------------------------------------------

  const VIEW = { findings, claims: claimsView, quotations, timeline, reports };

  function show() {
    const before = state;
    state = readAddress();
    form.dataset.view = state.view;
    for (const anchor of nav.children) {
      const name = anchor.dataset.view;
      anchor.href = address({ view: name });
      if (name === state.view) anchor.setAttribute("aria-current", "page");
      else anchor.removeAttribute("aria-current");
    }
    for (const name of ["q", "rule", "story", "report", "person"]) {
      if (form.elements[name].value.trim() !== state[name]) form.elements[name].value = state[name];
    }
    const severities = state.severity ? state.severity.split(",") : RANK;
    for (const box of form.querySelectorAll("[name=severity]")) box.checked = severities.includes(box.value);
    help.querySelector("[name=keys]").checked = state.keys !== "off";
    // What is made anew for each state waits no longer; the findings are kept.
    waiting.forEach((_, element) => view.contains(element) && !element.matches(".batch, .finding") && waiting.delete(element));
    const { said, elements, target, drawn } = VIEW[state.view]();
    view.replaceChildren(...(elements.length ? elements : [h("p", { class: "quiet" }, "Nothing here.")]));
    status.textContent = said;
    drawn?.();
    const found = state.at && target?.();
    if (found) {
      found.scrollIntoView({ block: state.view === "findings" ? "start" : "center" });
      found.focus({ preventScroll: true });
    } else if (before.view && (before.view !== state.view || before.report !== state.report) && nav.getBoundingClientRect().top <= 0) {
      nav.parentElement.querySelector(".desk").scrollIntoView();
    }
  }

  // ---- Hands ------------------------------------------------------------------------------------------------------------

  async function copy(button) {
    const text = button.dataset.text;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = h("textarea", {});
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      button.focus();
    }
    button.textContent = "Copied";
    status.textContent = "Copied";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  }

  function move(by) {
    const shown = [...view.querySelectorAll(".finding")].filter((element) => element.offsetParent);
    const here = shown.indexOf(document.activeElement?.closest?.(".finding"));
    const next = shown[here < 0 ? 0 : Math.min(Math.max(here + by, 0), shown.length - 1)];
    if (!next) return;
    fill(next);
    next.scrollIntoView({ block: "start" });
    next.focus({ preventScroll: true });
    const item = [...cards].find(([, element]) => element === next)[0];
    history.replaceState(null, "", address({ at: plain(item.id) }));
    state = readAddress();
  }

  const current = (selector) => document.activeElement?.closest?.(".finding")?.querySelector(selector);
  const ACTIONS = {
    copy,
    sentence,
    help: () => help.showModal(),
    close: () => help.close(),
  };
  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    o: () => current(".source a")?.click(),
    c: () => current("[data-do=copy]")?.click(),
    "?": () => help.showModal(),
    "/": () => {
      form.closest("details").open = true;
      form.elements.q.focus();
    },
    ...Object.fromEntries(VIEWS.map((name, index) => [String(index + 1), () => go({ view: name })])),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) ACTIONS[button.dataset.do](button);
    const skip = event.target.closest(".skip");
    if (skip) {
      event.preventDefault();
      document.getElementById("main").focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.matches("input[type=search]")) event.target.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || state.keys === "off") return;
    if (event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    if (!Object.hasOwn(KEYS, event.key)) return;
    event.preventDefault();
    KEYS[event.key]();
  });
  form.addEventListener("input", (event) => {
    const name = event.target.name;
    if (name === "severity") {
      const chosen = [...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value);
      go({ severity: chosen.join() === RANK.join() ? "" : chosen.join() || "none" });
    } else go({ [name]: event.target.value.trim() }, name === "q");
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    go({ severity: "", rule: "", story: "", report: "", person: "", q: "" });
  });
  help.querySelector("[name=keys]").addEventListener("change", (event) => go({ at: state.at, keys: event.target.checked ? "" : "off" }, true));
  window.addEventListener("hashchange", show);
  window.addEventListener("popstate", show);
  window.addEventListener("beforeprint", fillAll);
  const wide = matchMedia("(min-width: 64.0625rem)");
  const fold = () => (form.closest("details").open = wide.matches);
  wide.addEventListener("change", fold);
  window.addEventListener("resize", placeNotes);
  fold();
  show();
})();
