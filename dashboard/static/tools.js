// What a reader does with a map: measure, read coordinates, choose a background, play the days, take a picture.
(function () {
  "use strict";
  const { DARK, line, w } = window.frontline;
  const PAPER = DARK ? "#1a222a" : "#ffffff", INK = DARK ? "#e6ebef" : "#1c2630", GREY = DARK ? "#a9b3bc" : "#59636e";
  const BADGE = { consistent: "#00734f", inconsistent: "#b34700", undetermined: "#59636e" }; // dark enough for white words
  const CARD = { width: 1200, height: 630, words: 500, edge: 40 }; // what link previews show
  const EARTH = window.geodesic.Geodesic.WGS84;
  const NUMBERS = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
  const WINDS = ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];

  const kilometres = (m) => m < 950 ? `${Math.round(m)} ${w("m")}` : `${NUMBERS.format(m / 1000)} ${w("km")} (${NUMBERS.format(m / 1609.344)} ${w("mi")})`;

  function sexagesimal(deg, signs) {
    const seconds = Math.round(Math.abs(deg) * 36000) / 10;
    const d = Math.floor(seconds / 3600), m = Math.floor(seconds / 60) % 60;
    return `${d}°${m}′${(seconds - 3600 * d - 60 * m).toFixed(1)}″ ${signs[deg < 0 ? 1 : 0]}`;
  }

  function showCoordinates(map, at) {
    const { lat, lng } = at.wrap(), box = document.createElement("div");
    box.append(line("div", `${lat.toFixed(5)}, ${lng.toFixed(5)}`));
    box.append(line("div", `${sexagesimal(lat, "NS")}, ${sexagesimal(lng, "EW")}`));
    if (Math.abs(lat) < 80) box.append(line("div", "MGRS " + window.mgrs.forward([lng, lat], 5)));
    window.frontline.popup(map, at, box, 260);
  }

  // Each sign is drawn, as not every machine has a font with pictures; 16 units square.
  const SIGNS = {
    ruler: "M1 11 11 1l4 4L5 15zM4 8l2 2M6.500 5.500l2 2M9 3l2 2",
    frame: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4",
    picture: "M2 3h12v10H2zM2 11l4-4 3 3 2-2 3 3M11 6h.1",
    layers: "M8 2l6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3",
    print: "M4 6V2h8v4M4 12H2V6h12v6h-2M4 9h8v5H4z",
  };

  function sign(name) {
    const space = "http://www.w3.org/2000/svg", svg = document.createElementNS(space, "svg"), path = document.createElementNS(space, "path");
    for (const [key, value] of Object.entries({ viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" })) svg.setAttribute(key, value);
    for (const [key, value] of Object.entries({ d: SIGNS[name], fill: "none", stroke: "currentColor", "stroke-width": 1.5 })) path.setAttribute(key, value);
    svg.append(path);
    return svg;
  }

  function button(bar, name, words, act) {
    const link = L.DomUtil.create("a", "", bar);
    link.href = "#"; link.append(sign(name)); link.title = w(words);
    link.setAttribute("role", "button"); link.setAttribute("aria-label", w(words));
    L.DomEvent.on(link, "click", (event) => { L.DomEvent.stop(event); act(); });
    L.DomEvent.on(link, "keydown", (event) => { if (event.key === " ") { L.DomEvent.stop(event); act(); } });
    return link;
  }

  // Distances and bearings on the ellipsoid; from the third point on, the area they enclose too.
  class Ruler {
    constructor(map) {
      this.map = map; this.points = []; map.ruler = this;
      map.on("click", (event) => { if (map.measuring) this.add(event.latlng); });
    }
    toggle() {
      this.map.measuring = !this.map.measuring;
      this.link.setAttribute("aria-pressed", this.map.measuring);
      this.points = []; this.draw();
      this.map.getContainer().style.cursor = this.map.measuring ? "crosshair" : "";
    }
    add(at) { this.points.push(at); this.draw(); }
    back() { this.points.pop(); this.draw(); }
    words() {
      const [a, b] = this.points.slice(-2), polygon = EARTH.Polygon(false), way = EARTH.Polygon(true);
      for (const p of this.points) { polygon.AddPoint(p.lat, p.lng); way.AddPoint(p.lat, p.lng); }
      if (!b) return w("Click the next point; the ruler's button ends.");
      const last = EARTH.Inverse(a.lat, a.lng, b.lat, b.lng), bearing = (last.azi1 + 360) % 360;
      let words = `${kilometres(last.s12)}, ${Math.round(bearing)}° ${w(WINDS[Math.round(bearing / 22.5) % 16])}`;
      if (this.points.length > 2)
        words += `; ${w("in all")} ${kilometres(way.Compute(false, true).perimeter)}; `
          + `${w("area")} ${NUMBERS.format(Math.abs(polygon.Compute(false, true).area) / 1e6)} ${w("km²")}`;
      return words;
    }
    draw() {
      if (this.layer) this.layer.remove();
      if (!this.points.length) return;
      const colour = DARK ? "#ffffff" : "#111111", style = { pane: "claim", color: colour, weight: 2, interactive: false };
      this.layer = L.featureGroup([L.polyline(this.points, style),
        ...this.points.map((p) => L.circleMarker(p, { ...style, radius: 3 }))]).addTo(this.map);
      L.tooltip({ permanent: true, direction: "top", className: "frontline-measure" }).setLatLng(this.points[this.points.length - 1])
        .setContent(line("span", this.words())).addTo(this.layer);
      this.map.getContainer().dataset.measured = this.words();
    }
  }

  // All panes in their order on one canvas, names included.
  function painted(map) {
    const size = map.getSize(), ratio = window.devicePixelRatio || 1, frame = map.getContainer().getBoundingClientRect();
    const picture = document.createElement("canvas"), g = picture.getContext("2d");
    picture.width = size.x * ratio; picture.height = size.y * ratio; g.scale(ratio, ratio);
    g.fillStyle = getComputedStyle(map.getContainer()).backgroundColor; g.fillRect(0, 0, size.x, size.y);
    const panes = [...map.getPane("mapPane").children].sort((a, b) => (getComputedStyle(a).zIndex | 0) - (getComputedStyle(b).zIndex | 0));
    for (const part of panes.flatMap((pane) => [...pane.querySelectorAll("canvas, img.leaflet-tile")])) {
      const box = part.getBoundingClientRect();
      if (box.width) g.drawImage(part, box.x - frame.x, box.y - frame.y, box.width, box.height);
    }
    g.font = "13px system-ui, sans-serif"; g.textAlign = "center";
    for (const name of map.getContainer().querySelectorAll(".leaflet-tooltip")) {
      const box = name.getBoundingClientRect(), x = box.x - frame.x, y = box.y - frame.y;
      g.fillStyle = PAPER; g.fillRect(x, y, box.width, box.height);
      g.fillStyle = INK; g.fillText(name.textContent, x + box.width / 2, y + box.height / 2 + 4);
    }
    g.textAlign = "start";
    return picture;
  }

  function saved(picture, name) {
    const link = document.createElement("a");
    link.download = name; link.href = picture.toDataURL("image/png"); link.click();
  }

  // Words are placed by their width, which only the style gives them; a style that never comes must not keep them.
  function styled() {
    const wait = (link) => link.sheet || new Promise((done) => {
      link.addEventListener("load", done); link.addEventListener("error", done); setTimeout(done, 5000);
    });
    return Promise.all([...document.querySelectorAll("link[rel=stylesheet]")].map(wait));
  }

  // Whose map and front it is; what the front's colours mean is drawn, not told here.
  const sources = (map) => [...map.getContainer().querySelectorAll(".frontline-note, .leaflet-control-attribution")].map((note) =>
    [...note.childNodes].filter((part) => !(part.classList && part.classList.contains("frontline-change")))
      .map((part) => part.textContent).filter(Boolean).join(note.matches(".frontline-note") ? "; " : ""));

  // The map with what it takes to read it: its scale, the signs with their words, the days and the sources.
  function takePicture(map) {
    const drawn = painted(map), size = map.getSize(), ratio = drawn.width / size.x;
    const picture = document.createElement("canvas"), g = picture.getContext("2d");
    g.font = "12px system-ui, sans-serif";
    const rows = [...map.getContainer().querySelectorAll(".frontline-legend canvas, .frontline-change span:first-child")];
    const across = Math.max(1, Math.floor(size.x / 270)), deep = Math.ceil(rows.length / across);
    const told = [daysShown(), ...sources(map)].filter(Boolean).flatMap((text) => lines(g, text, size.x - 20, 4));
    picture.width = drawn.width; picture.height = drawn.height + (deep * 20 + told.length * 17 + 20) * ratio;
    g.fillStyle = PAPER; g.fillRect(0, 0, picture.width, picture.height);
    g.drawImage(drawn, 0, 0);
    g.scale(ratio, ratio);
    g.font = "12px system-ui, sans-serif"; g.textBaseline = "middle";
    drawScale(map, g, size);
    rows.forEach((swatch, k) => {
      const x = 10 + Math.floor(k / deep) * (size.x - 10) / across, y = size.y + 16 + (k % deep) * 20;
      if (swatch.tagName === "CANVAS") g.drawImage(swatch, x, y - 8, 16, 16);
      else { g.fillStyle = getComputedStyle(swatch).backgroundColor; g.fillRect(x + 2, y - 6, 12, 12); }
      g.fillStyle = INK; g.fillText(swatch.nextSibling.textContent, x + 22, y, size.x / across - 34);
    });
    g.fillStyle = INK;
    told.forEach((text, k) => g.fillText(text, 10, size.y + 18 + deep * 20 + k * 17));
    saved(picture, "frontline-map.png");
  }

  function daysShown() {
    const view = window.ev && (window.ev._play || window.ev._view), day = window.frontline.dayWords;
    if (!view || !Number.isFinite(view.to)) return "";
    const from = Math.max(view.from, window.ev.days()[0]);
    return from < view.to ? `${day(from)} – ${day(view.to)}` : day(view.to);
  }

  function drawScale(map, g, size) {
    let y = size.y - 12;
    for (const bar of [...map.getContainer().querySelectorAll(".leaflet-control-scale-line")].reverse()) {
      g.fillStyle = PAPER; g.fillRect(10, y - 16, bar.offsetWidth, 18);
      g.fillStyle = INK; g.fillText(bar.textContent, 14, y - 7);
      g.strokeStyle = INK; g.lineWidth = 1.5; g.beginPath();
      g.moveTo(10, y - 6); g.lineTo(10, y + 2); g.lineTo(10 + bar.offsetWidth, y + 2); g.lineTo(10 + bar.offsetWidth, y - 6); g.stroke();
      y -= 22;
    }
  }

  // Words in lines that fit; what is too long for its lines ends in dots.
  function lines(g, text, width, most) {
    const rows = [];
    let row = "";
    for (const word of text.split(/\s+/)) {
      const longer = row ? row + " " + word : word;
      if (row && g.measureText(longer).width > width) { rows.push(row); row = word; } else row = longer;
    }
    rows.push(row);
    return rows.length <= most ? rows : [...rows.slice(0, most - 1), rows[most - 1] + " …"];
  }

  // One claim as a picture to share: what was said, the verdict and its reason beside the map.
  function shareCard(map, card) {
    const picture = document.createElement("canvas"), g = picture.getContext("2d");
    picture.width = CARD.width; picture.height = CARD.height;
    g.fillStyle = PAPER; g.fillRect(0, 0, CARD.width, CARD.height);
    let y = CARD.edge;
    const write = (text, font, step, most, colour) => {
      g.font = font; g.fillStyle = colour || INK;
      for (const row of lines(g, text, CARD.words, most)) { y += step; g.fillText(row, CARD.edge, y); }
    };
    write("“" + card.quote + "”", "italic 27px Georgia, serif", 36, 7);
    y += 26;
    g.font = "600 26px system-ui, sans-serif"; g.fillStyle = BADGE[card.verdict];
    g.fillRect(CARD.edge, y, g.measureText(card.word).width + 28, 42);
    g.fillStyle = "#ffffff"; g.fillText(card.word, CARD.edge + 14, y + 30);
    y += 50;
    write(card.reason, "25px system-ui, sans-serif", 34, 5);
    y += 8;
    for (const row of card.candidates || []) if (y < CARD.height - 130) write(row, "19px system-ui, sans-serif", 27, 1);
    y = Math.max(y + 10, CARD.height - 92);
    write(card.source, "18px system-ui, sans-serif", 24, 1, GREY);
    write("frontline-check. " + sources(map).join(". "), "13px system-ui, sans-serif", 19, 2, GREY);
    const drawn = painted(map), left = CARD.words + 2 * CARD.edge, wide = CARD.width - left;
    const scale = Math.max(wide / drawn.width, CARD.height / drawn.height);
    const w0 = wide / scale, h0 = CARD.height / scale;
    g.drawImage(drawn, (drawn.width - w0) / 2, (drawn.height - h0) / 2, w0, h0, left, 0, wide, CARD.height);
    saved(picture, "claim.png");
  }

  function cardButton(map) {
    const control = L.control({ position: "topleft" });
    control.onAdd = () => {
      const bar = L.DomUtil.create("div", "leaflet-bar frontline-tools");
      button(bar, "picture", "Save the claim as a picture", () => shareCard(map, map.card));
      return bar;
    };
    return control;
  }

  function tools(map) {
    const control = L.control({ position: "topleft" }), ruler = new Ruler(map);
    control.onAdd = () => {
      const bar = L.DomUtil.create("div", "leaflet-bar frontline-tools");
      ruler.link = button(bar, "ruler", "Measure distance, bearing and area", () => ruler.toggle());
      button(bar, "frame", "Full screen", () => document.fullscreenElement ? document.exitFullscreen() : map.getContainer().requestFullscreen());
      button(bar, "picture", "Save the map as a picture", () => takePicture(map));
      button(bar, "print", "Print the map", () => window.print());
      return bar;
    };
    return control;
  }

  // Online backgrounds are the reader's choice; until then no request leaves the machine.
  function backgrounds(map) {
    const tiles = (address, attribution, maxNativeZoom) =>
      L.tileLayer(address, { attribution, maxNativeZoom, maxZoom: 18, pane: "online", crossOrigin: true });
    map.createPane("online").style.zIndex = 260;
    const layers = {
      [w("Embedded (no network)")]: L.layerGroup().addTo(map),
      "OpenStreetMap": tiles("https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors", 19),
      [w("Satellite")]: tiles("https://server.arcgisonline.com/ArcGIS/rest/services/World_Imagery/MapServer/tile/{z}/{y}/{x}",
        "Esri, Maxar, Earthstar Geographics", 17),
    };
    const control = L.control.layers(layers, {}, { position: "topleft" }), add = control.onAdd;
    control.onAdd = (on) => {
      const box = add.call(control, on), toggle = box.querySelector(".leaflet-control-layers-toggle");
      toggle.append(sign("layers")); toggle.title = w("Background"); toggle.setAttribute("aria-label", w("Background"));
      return box;
    };
    return control;
  }

  // The days one after another, in the browser: events of a window, and the front of its last day.
  // The link carries them by `name`. Without `days` those of the events can be played.
  function player(events, fronts, days, name) {
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => {
      const box = L.DomUtil.create("div", "frontline-player");
      const play = line("button", "▶"), slider = document.createElement("input"), span = document.createElement("select"), label = line("output", "");
      const range = ([first, last]) => {
        const end = slider.value === slider.max;
        Object.assign(slider, { min: first, max: last });
        if (end) slider.value = last;
      };
      Object.assign(slider, { type: "range", min: 0, max: 0, value: 0 });
      play.setAttribute("aria-label", w("Play the days")); slider.setAttribute("aria-label", w("Day"));
      span.setAttribute("aria-label", w("Days shown at once"));
      for (const [days, words] of [[1, "day"], [7, "week"], [30, "month"], [1e6, "all until"]]) {
        const option = line("option", w(words)); option.value = days; option.selected = days === 30; span.append(option);
      }
      let timer = null;
      const show = () => {
        const to = Number(slider.value);
        events.play({ from: to - span.value + 1, to });
        label.replaceChildren(line("div", window.frontline.dayWords(to)), line("div", `${w("events")}: ${events._kept.length}`));
        window.frontline.keep(name, `${to},${span.value}`);
        if (fronts) fronts.setDay(to);
      };
      const stop = () => { clearInterval(timer); timer = null; play.textContent = "▶"; events.fire("rest"); };
      control.goTo = (day) => { slider.value = day; show(); };
      const step = () => { if (slider.value === slider.max) { stop(); return; } slider.value = Number(slider.value) + 1; show(); };
      play.onclick = () => {
        if (timer) { stop(); return; }
        if (slider.value === slider.max) slider.value = slider.min;
        play.textContent = "❚❚"; timer = setInterval(step, 60);
      };
      slider.oninput = () => { stop(); show(); };
      span.onchange = show;
      const end = line("button", "✕");
      end.setAttribute("aria-label", w("End the playback; show the filtered days")); end.title = w("End the playback");
      end.onclick = () => { stop(); label.textContent = ""; events.play(null); window.frontline.keep(name, null); if (fronts) fronts.setDay(events._view.to); };
      box.append(play, slider, span, label, end);
      const restore = () => { // the day that the link shows
        const asked = window.frontline.asked(name, 2);
        if (asked) { slider.value = asked[0]; span.value = asked[1]; if (span.value) show(); else span.value = 30; }
      };
      if (days[0] === null) {
        events.once("columns", () => { range(events.days()); restore(); events.on("columns", () => range(events.days())); });
      } else { range(days); restore(); }
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    return control;
  }

  // Everything that a click does, the keys do at the middle of the map: arrows move it, Enter clicks.
  function keyboard(map) {
    const container = map.getContainer(), focus = container.focus;
    // Leaflet takes the focus at a press; a page that then scrolls to the whole map loses the click.
    container.focus = (how) => focus.call(container, { preventScroll: true, ...how });
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", w("Map: arrows move it, + and - zoom, Enter chooses in its middle; the table lists the same"));
    container.addEventListener("keydown", (event) => {
      if (event.target !== container) return;
      if (event.key === "Enter") {
        const latlng = map.getCenter(), at = map.latLngToContainerPoint(latlng);
        map.fire("click", { latlng, containerPoint: at, layerPoint: map.containerPointToLayerPoint(at) });
      } else if (event.key === "Backspace" && map.measuring) map.ruler.back();
      else if (event.key === "Escape" && map.measuring) map.ruler.toggle();
      else return;
      event.preventDefault();
    });
  }

  Object.assign(window.frontline, { backgrounds, cardButton, keyboard, player, showCoordinates, styled, tools });
})();
