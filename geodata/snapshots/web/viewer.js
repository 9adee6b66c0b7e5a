// The map of one file: the embedded background, the events, a front if there is one, and their days.
(function () {
  "use strict";
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const { Events, Fronts, background, dayWords, legend, line } = window.frontline;
  const LISTED = 200; // rows; the others are on the map
  const content = read("content"), columns = content.columns, about = document.getElementById("about");
  const order = columns.id.map((_, k) => k).sort((a, b) => (columns.first[a] ?? 1e9) - (columns.first[b] ?? 1e9));
  const map = L.map("map", { preferCanvas: true, minZoom: 3, maxZoom: 18 }).setView([48.6, 35.9], 6);
  map.attributionControl.setPrefix("Leaflet").addAttribution(content.attribution);
  L.control.scale().addTo(map);

  const known = columns.first.filter((day) => day !== null).concat(columns.last.filter((day) => day !== null));
  const low = known.length ? known.reduce((a, b) => Math.min(a, b)) : 0;
  const high = known.length ? known.reduce((a, b) => Math.max(a, b)) : 0;

  function slider(words, value) {
    const label = line("label", words), input = document.createElement("input");
    Object.assign(input, { type: "range", min: low, max: high, value });
    input.setAttribute("aria-label", words);
    label.append(input);
    return [label, input];
  }

  // The whole map at first: all points, and the areas that are no country.
  function fit() {
    const all = L.latLngBounds([]);
    columns.lon.forEach((lon, k) => {
      const area = columns.areas[columns.area[k]];
      if (lon === null || (area && area.wide)) return;
      all.extend([columns.lat[k], lon]);
      if (area) all.extend(L.geoJSON(area).getBounds());
    });
    if (all.isValid()) map.fitBounds(all, { padding: [30, 30], maxZoom: 10, animate: false });
  }

  // For who reads rather than clicks: the events shown, in the order of their days.
  function list(events, shown) {
    const body = document.getElementById("events"), rows = [];
    for (const k of shown.slice(0, LISTED)) {
      const row = document.createElement("tr"), place = line("button", columns.place[k]), cell = document.createElement("td");
      place.type = "button";
      place.onclick = () => {
        if (columns.lat[k] === null) return;
        events._fly(k);
        events.card(k, L.latLng(columns.lat[k], columns.lon[k]), 1);
        document.getElementById("map").scrollIntoView({ block: "nearest" });
      };
      cell.append(place);
      const first = columns.first[k], last = columns.last[k];
      const days = first === null ? "no day given" : dayWords(first) + (last > first ? " – " + dayWords(last) : "");
      row.append(line("td", days), line("td", columns.kinds[columns.kind[k]]), cell,
        line("td", columns.statuses[columns.status[k]]), line("td", columns.verdicts[columns.verdict[k]]),
        line("td", columns.quote ? columns.quote[k] : ""), line("td", columns.sources[columns.source[k]]));
      rows.push(row);
    }
    body.replaceChildren(...rows);
    document.getElementById("listed").textContent =
      `List of the events: ${Math.min(shown.length, LISTED)} of ${shown.length}`;
  }

  background(map, read("background")).then(() => {
    if (content.front) {
      const front = new Fronts([{ day: 0, file: "own" }], "");
      front.addTo(map);
      front._files.set("own", Promise.resolve(content.front));
      front.setDay(1e9);
    }
    const events = new Events({ pane: "events" });
    events.addTo(map);
    events.setData(columns);
    legend(events, !!content.front).addTo(map);
    const [fromLabel, from] = slider("From", low), [toLabel, to] = slider("To", high);
    const told = line("output", ""), form = document.getElementById("days");
    const show = () => {
      const first = Math.min(+from.value, +to.value), last = Math.max(+from.value, +to.value);
      const dated = first > low || last < high;
      events.setView({ from: first, to: last, dated, keep: null, selected: -1 });
      for (const input of [from, to]) input.setAttribute("aria-valuetext", dayWords(+input.value));
      list(events, order.filter((k) => events.shown(k)));
      told.textContent = `${dayWords(first)} – ${dayWords(last)}: ${map.getContainer().dataset.drawn} of ${columns.id.length}`;
    };
    from.oninput = to.oninput = show;
    form.append(fromLabel, toLabel, told);
    form.hidden = !known.length;
    show();
    fit();
  });
  const plain = (value) => Array.isArray(value) ? value.map(plain).join("; ")
    : value && typeof value === "object" ? Object.entries(value).map(([k, v]) => `${k}: ${plain(v)}`).join(", ")
    : String(value);
  for (const [name, value] of Object.entries(content.about)) {
    const told = plain(value);
    if (value !== null && told) about.append(line("dt", name.replace(/_/g, " ")), line("dd", told));
  }
})();
