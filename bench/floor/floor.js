// The plain page that the app is compared with: the same workspace, read from localStorage with JSON.parse, and
// the same Today made of it by hand. What Today does not need is not computed; what it needs is not skipped.

const SHOWN_DAYS = 14;
const PATHS = {
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16 M12 8v4.3l2.8 1.7",
  check: "M5 12.8l4.5 4.4L19 7",
  more: "M4.8 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0 M11.2 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0 M17.6 12a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.6 0",
  glad: "M12 3.5v3.2 M12 17.3v3.2 M3.5 12h3.2 M17.3 12h3.2 M6 6l2.2 2.2 M15.8 15.8 18 18 M18 6l-2.2 2.2 M8.2 15.8 6 18 M12 9.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6",
};

// What is written: people, sessions and so on, each with the latest value of every field.
function collection(document, kind) {
  const all = [];
  for (const [id, writes] of Object.entries(document.records[kind] ?? {})) {
    const record = { id };
    // Writes stand in the order of their stamps, so later ones win.
    for (const write of writes) Object.assign(record, write.set);
    if (!record.trashed) all.push(record);
  }
  return all;
}

// When a field got its value, as numbers that can be compared; stamps are "millis.count.writer".
function writtenAt(document, kind, id, field) {
  const write = document.records[kind][id].findLast((write) => field in write.set);
  return write ? write.stamp.split(".").map(Number) : undefined;
}

function later(one, other) {
  if (!one || !other) return Boolean(one);
  const at = one.findIndex((part, at) => part !== other[at]);
  return at >= 0 && one[at] > other[at];
}

const isOver = (session) => session.state === "wrapped" || session.state === "reviewed";
const byText = (one, other) => (one < other ? -1 : Number(one > other));

// What Today shows of a workspace.
function today(document, me, now) {
  const people = collection(document, "person").sort((one, other) => byText(one.id, other.id));
  const sessions = collection(document, "session");
  const next = sessions
    .filter((session) => !isOver(session) && session.state !== "missed")
    .sort((one, other) => byText(one.starts_at ?? "~", other.starts_at ?? "~") || byText(one.id, other.id))[0];
  const agenda = collection(document, "agenda_item")
    .filter((item) => item.session === next?.id && (item.state ?? "open") === "open")
    .sort((one, other) => byText(one.order, other.order) || byText(one.id, other.id));
  let lastWrap;
  for (const session of sessions.filter(isOver)) {
    const at = writtenAt(document, "session", session.id, session.wrapped ? "wrapped" : "state");
    if (later(at, lastWrap)) lastWrap = at;
  }
  const promises = collection(document, "commitment")
    .filter(
      ({ id, outcome }) =>
        (outcome ?? "open") === "open" || later(writtenAt(document, "commitment", id, "outcome"), lastWrap),
    )
    .sort((one, other) => byText(one.due ?? "~", other.due ?? "~") || byText(one.id, other.id));
  const since = new Date(now - SHOWN_DAYS * 86_400_000).toLocaleDateString("sv");
  const celebrations = collection(document, "celebration").sort(
    (one, other) => byText(other.on ?? "", one.on ?? "") || byText(other.id, one.id),
  );
  const isBlank = (it) => ![it.happened, it.matters, it.helpers, it.mark].some((words) => words?.trim());
  const glad = celebrations.find(isBlank) ?? celebrations.find((it) => it.on >= since);
  const milestone = glad && collection(document, "milestone").find((it) => it.id === glad.milestone);
  const hasRules = collection(document, "clause").length > 0;
  const hasGoals = collection(document, "goal").length > 0;
  const others = people.filter((person) => person.id !== me);
  return { people, others, next, agenda, promises, glad, milestone, isBlank: glad && isBlank(glad), hasRules, hasGoals };
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

function badge(person) {
  const words = person.name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.slice(0, 1) ?? "").join("");
  return element("span", { class: "badge", "data-pen": person.pen, "aria-hidden": "true" }, letters.toUpperCase());
}

const section = (name, ...children) =>
  element("section", { class: "section", "aria-labelledby": `${name}-heading` }, ...children);
const heading = (name, words) => element("h2", { id: `${name}-heading` }, words);
const actions = (...children) => element("div", { class: "actions" }, ...children);
const door = (look, href, words) => element("a", { class: look, href }, words);

const dayForm = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const longForm = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
const timeForm = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit" });

function day(date, now) {
  return (date.getFullYear() === now.getFullYear() ? dayForm : longForm).format(date);
}

function inDays(date, now) {
  const noon = (moment) => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate(), 12).getTime();
  const days = Math.round((noon(date) - noon(now)) / 86_400_000);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days > 1 ? `in ${days} days` : `${-days} days ago`;
}

function nextSession({ next, agenda, people, others }, me, now) {
  const starts = new Date(next.starts_at);
  const brings = people
    .map((person) => ({ person, items: agenda.filter((item) => item.brought_by === person.id) }))
    .filter(({ items }) => items.length > 0)
    .sort((one, other) => Number(other.person.id === me) - Number(one.person.id === me))
    .map(({ person, items }) => {
      const isMe = person.id === me;
      const more = items.length === 2 ? "and one more" : `and ${items.length - 1} more`;
      return element(
        "li",
        {},
        badge(person),
        element(
          "p",
          {},
          element("strong", { dir: "auto" }, isMe ? "You" : person.name),
          ` ${isMe ? "bring" : "brings"} `,
          element("span", { class: "serif", dir: "auto" }, items[0].title),
          items.length > 1 ? ` ${more}` : "",
        ),
      );
    });
  return element(
    "section",
    { class: "next", "aria-labelledby": "next-heading" },
    element(
      "div",
      { class: "page-head" },
      element("h2", { class: "eyebrow", id: "next-heading" }, `Next session, ${inDays(starts, now)}`),
      element(
        "p",
        { class: "next-when" },
        door("", `#/session/${next.id}`, `${day(starts, now)}, ${timeForm.format(starts)}`),
      ),
      element(
        "p",
        { class: "meta" },
        element("span", {}, icon("clock"), `${next.minutes} minutes`),
        element("span", {}, `with ${new Intl.ListFormat("en-GB").format(others.map((person) => person.name))}`),
      ),
    ),
    element("ul", { class: "brings" }, ...brings),
    actions(
      door("button button-main", `#/session/${next.id}/prepare`, "Prepare session"),
      element("button", { class: "button", type: "button" }, "Start session"),
    ),
  );
}

const OUTCOMES = { kept: "Kept", partly: "Partly kept", not: "Not kept" };

function promise(it, person, now) {
  const said = [OUTCOMES[it.outcome], it.due && `by ${day(new Date(`${it.due}T12:00`), now)}`].filter(Boolean);
  return element(
    "li",
    { class: "promise", "data-pen": person.pen, "data-outcome": it.outcome },
    element("span", { class: "promise-mark", "aria-hidden": "true" }, it.outcome === "kept" ? icon("check") : ""),
    element("p", { class: "promise-text", dir: "auto" }, it.what),
    element(
      "button",
      {
        class: "button-icon promise-more",
        type: "button",
        "aria-label": `More about: ${it.what}`,
        "aria-expanded": "false",
      },
      icon("more"),
    ),
    element("p", { class: "meta" }, element("span", {}, said.join(" · "))),
    it.learned ? element("p", { class: "quiet small", dir: "auto" }, it.learned) : undefined,
  );
}

function column(person, isMe, promises, now) {
  const theirs = promises.filter((it) => it.owner === person.id);
  const title = isMe ? "Yours" : `${person.name}’s`;
  return element(
    "section",
    { class: "section", "aria-labelledby": `promises-${person.id}` },
    element(
      "h3",
      { id: `promises-${person.id}` },
      element("span", { class: "pen-line", "data-pen": person.pen, dir: "auto" }, title),
    ),
    theirs.length === 0 ? element("p", { class: "quiet" }, "No commitments at the moment.") : undefined,
    element("ul", { class: "promises" }, ...theirs.map((it) => promise(it, person, now))),
  );
}

function celebration({ glad, milestone, isBlank }) {
  return element(
    "section",
    { class: "glad", "aria-labelledby": "glad-heading" },
    icon("glad"),
    element("h2", { class: "eyebrow", id: "glad-heading" }, "Something to celebrate"),
    element("p", { dir: "auto" }, isBlank ? `${milestone?.title} is reached.` : glad.happened),
    actions(door("button-text", `#/celebration/${glad.id}`, isBlank ? "Mark it together" : "Take a look")),
  );
}

function show({ me, document: kept }) {
  const now = new Date();
  const seen = today(kept, me, now.getTime());
  const { people, others, next, promises, glad, hasRules } = seen;
  const names = new Intl.ListFormat("en-GB").format(people.map((person) => person.name));
  document.getElementById("badges").append(...people.map(badge));
  document.getElementById("pair-names").append(names);
  const mine = people.find((person) => person.id === me);
  const rules = section(
    "agree",
    heading("agree", "Agree how you’ll work together"),
    element(
      "p",
      { class: "quiet" },
      "A few plain rules make it easier to speak openly. Pick them from a list and change them any time.",
    ),
    actions(door("button", "#/us/agreement", "Write the agreement")),
  );
  const commitments = section(
    "promises",
    heading("promises", "Commitments"),
    element(
      "div",
      { class: "holds" },
      element(
        "div",
        { class: "pairwise" },
        column(mine, true, promises, now),
        ...others.map((person) => column(person, false, promises, now)),
      ),
    ),
  );
  const between = section(
    "check-ins",
    heading("check-ins", "Between sessions"),
    element("ul", { class: "check-ins" }),
    actions(door("button-text", "#/share/check-in", `Check in with ${others[0].name}`)),
  );
  const parts = [
    element("h1", { tabindex: "-1" }, "Today"),
    next && nextSession(seen, me, now),
    hasRules ? undefined : rules,
    promises.length > 0 ? commitments : undefined,
    between,
    glad && celebration(seen),
  ];
  document.getElementById("main").append(...parts.filter(Boolean));
}

show(JSON.parse(localStorage.getItem("workspace")));
// As the app does: the frame is about to be painted, and a timer comes after it.
requestAnimationFrame(() => setTimeout(() => performance.mark("turnwise:ready")));
