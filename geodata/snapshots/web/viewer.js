// The map of one file: the embedded background, the events, a front if there is one, and their days.
(function () {
  "use strict";
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const { Events, Fronts, background, dayWords, legend, line } = window.frontline;
  const content = read("content"), columns = content.columns;
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
      told.textContent = `${dayWords(first)} – ${dayWords(last)}: ${map.getContainer().dataset.drawn} of ${columns.id.length}`;
    };
    from.oninput = to.oninput = show;
    form.append(fromLabel, toLabel, told);
    form.hidden = !known.length;
    show();
  });
  const about = Object.entries(content.about).map(([name, value]) =>
    `${name.replace(/_/g, " ")}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
  document.getElementById("about").textContent = about.join("; ");
})();
