// The map's own layers: an embedded background, events on one canvas, areas and claims' shapes.
// Texts arrive as JSON and are shown with textContent only; nothing is ever parsed as HTML.
(function () {
  "use strict";
  const DARK = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const INK = DARK
    ? { sea: "#16222c", land: "#25303a", edge: "#6d7c89", oblast: "#46525d", water: "#16222c",
        river: "#2d4a5e", town: "#aebac4", halo: "#25303a", front: "#ff6b6b", held: "#b8474733" }
    : { sea: "#d6e4ec", land: "#f7f5f0", edge: "#8b8f94", oblast: "#cfcdc6", water: "#d6e4ec",
        river: "#b7cfdd", town: "#57606a", halo: "#f7f5f0", front: "#b3202a", held: "#c0404a26" };
  // Okabe and Ito's colours, which the colour-blind tell apart; the shape says the same again.
  const LOOK = {
    capture: ["#0072B2", "square"], advance: ["#56B4E9", "triangle"],
    strike: ["#D55E00", "diamond"], shelling: ["#E69F00", "diamond"],
    attack: ["#CC79A7", "circle"], clash: ["#CC79A7", "circle"],
    withdrawal: ["#009E73", "triangle"], casualties: [DARK ? "#e6ebef" : "#222222", "cross"],
    deployment: ["#7f8c5a", "square"], other: ["#8a8f96", "circle"],
  };
  const VERDICT = { consistent: "#009E73", inconsistent: "#D55E00", undetermined: "#8a8f96" };

  function trace(g, shape, x, y, r) {
    if (shape === "square") g.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
    else if (shape === "triangle") {
      g.moveTo(x, y - r * 1.2); g.lineTo(x + r * 1.1, y + r * 0.8); g.lineTo(x - r * 1.1, y + r * 0.8);
      g.closePath();
    } else if (shape === "diamond") {
      g.moveTo(x, y - r * 1.2); g.lineTo(x + r * 1.2, y); g.lineTo(x, y + r * 1.2);
      g.lineTo(x - r * 1.2, y); g.closePath();
    } else if (shape === "cross") {
      const a = r * 0.4, b = r * 1.15;
      g.moveTo(x - a, y - b); g.lineTo(x + a, y - b); g.lineTo(x + a, y - a); g.lineTo(x + b, y - a);
      g.lineTo(x + b, y + a); g.lineTo(x + a, y + a); g.lineTo(x + a, y + b); g.lineTo(x - a, y + b);
      g.lineTo(x - a, y + a); g.lineTo(x - b, y + a); g.lineTo(x - b, y - a); g.lineTo(x - a, y - a);
      g.closePath();
    } else { g.moveTo(x + r, y); g.arc(x, y, r, 0, 2 * Math.PI); }
  }

  function line(tag, text) {
    const node = document.createElement(tag);
    node.textContent = text;
    return node;
  }

  const Canvas = L.Layer.extend({
    onAdd(map) {
      this._canvas = L.DomUtil.create("canvas", "leaflet-zoom-hide", this.getPane());
      this._canvas.style.pointerEvents = "none";
      map.on("moveend zoomend resize", this._draw, this);
      this._draw();
    },
    onRemove(map) {
      this._canvas.remove();
      map.off("moveend zoomend resize", this._draw, this);
    },
    _draw() {
      const map = this._map;
      if (!map) return;
      const size = map.getSize(), ratio = window.devicePixelRatio || 1, canvas = this._canvas;
      L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([0, 0]));
      canvas.width = size.x * ratio; canvas.height = size.y * ratio;
      canvas.style.width = size.x + "px"; canvas.style.height = size.y + "px";
      const g = canvas.getContext("2d");
      g.scale(ratio, ratio);
      this._paint(g, map, size);
    },
  });

  // The names of towns: the small ones only when there is room.
  const Towns = Canvas.extend({
    initialize(towns, options) { L.setOptions(this, options); this._towns = towns; },
    _paint(g, map, size) {
      const zoom = map.getZoom(), taken = [];
      g.font = "12px system-ui, sans-serif"; g.textBaseline = "middle"; g.lineJoin = "round";
      for (const town of this._towns) {
        if (town.rank > zoom - 4) continue;
        const p = map.latLngToContainerPoint(town.at);
        if (p.x < -80 || p.y < -20 || p.x > size.x + 20 || p.y > size.y + 20) continue;
        const box = [p.x, p.y - 8, p.x + 10 + g.measureText(town.name).width, p.y + 8];
        if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) continue;
        taken.push(box);
        g.fillStyle = INK.town; g.beginPath(); g.arc(p.x, p.y, 2, 0, 7); g.fill();
        g.strokeStyle = INK.halo; g.lineWidth = 3; g.strokeText(town.name, p.x + 6, p.y);
        g.fillText(town.name, p.x + 6, p.y);
      }
    },
  });

  const Events = Canvas.extend({
    options: { radius: 6 },
    initialize(options) { L.setOptions(this, options); this._n = 0; this._view = {}; this._spots = []; },
    onAdd(map) {
      Canvas.prototype.onAdd.call(this, map);
      map.on("click", this._click, this);
      map.on("mousemove", this._hover, this);
    },
    setData(columns) {
      this._c = columns; this._n = columns.lat.length;
      this._x = new Float64Array(this._n); this._y = new Float64Array(this._n);
      for (let i = 0; i < this._n; i++) {
        const p = L.CRS.EPSG3857.latLngToPoint(L.latLng(columns.lat[i], columns.lon[i]), 0);
        this._x[i] = p.x; this._y[i] = p.y;
      }
      this._draw();
    },
    setView(view) {
      for (const name of ["kind", "status", "source", "verdict"])
        if (view[name]) view[name] = new Set(view[name]);
      const selected = view.selected;
      const moved = selected !== undefined && selected !== this._view.selected && selected >= 0;
      this._view = view;
      this._draw();
      if (moved && this._map) this._fly(selected);
    },
    shown(i) {
      const c = this._c, v = this._view;
      if (c.first[i] === null ? v.dated : c.last[i] < v.from || c.first[i] > v.to) return false;
      for (const name of ["kind", "status", "source", "verdict"])
        if (v[name] && !v[name].has(c[name][i])) return false;
      return true;
    },
    _fly(i) {
      const area = this._c.areas[this._c.area[i]];
      if (area) this._map.fitBounds(L.geoJSON(area).getBounds(), { maxZoom: 10, animate: false });
      else this._map.setView([this._c.lat[i], this._c.lon[i]], Math.max(9, this._map.getZoom()), { animate: false });
    },
    _paint(g, map, size) {
      if (!this._c) return;
      const scale = Math.pow(2, map.getZoom()), origin = map.getPixelBounds().min;
      const r = this.options.radius, c = this._c, spots = [];
      let drawn = 0;
      const areas = new Map();
      for (let i = 0; i < this._n; i++) {
        if (!this.shown(i)) continue;
        if (c.area[i] >= 0) { (areas.get(c.area[i]) || areas.set(c.area[i], []).get(c.area[i])).push(i); drawn++; continue; }
        const x = this._x[i] * scale - origin.x, y = this._y[i] * scale - origin.y;
        if (x < -r || y < -r || x > size.x + r || y > size.y + r) continue;
        spots.push(x, y, i); drawn++;
      }
      this._paintAreas(g, map, areas);
      const metre = scale * 256 / 40075016.686;
      for (let j = 0; j < spots.length; j += 3) {
        const i = spots[j + 2], reach = c.uncertainty_m[i] * metre / Math.cos(c.lat[i] * Math.PI / 180);
        if (reach > r + 3 && spots.length < 30000) {
          g.beginPath(); g.arc(spots[j], spots[j + 1], reach, 0, 7);
          g.fillStyle = LOOK[c.kinds[c.kind[i]]][0] + "18"; g.fill();
          g.setLineDash([3, 3]); g.strokeStyle = LOOK[c.kinds[c.kind[i]]][0]; g.lineWidth = 1; g.stroke(); g.setLineDash([]);
        }
      }
      const stacked = new Map();
      for (let j = 0; j < spots.length; j += 3) {
        const key = (spots[j] | 0) + ":" + (spots[j + 1] | 0), seen = stacked.get(key) || 0;
        stacked.set(key, seen + 1);
        if (spots.length < 30000 && seen) { // events at one place stand around it, not behind
          const turn = seen * 2.4, away = 5 + 3.2 * Math.sqrt(seen);
          spots[j] += away * Math.cos(turn); spots[j + 1] += away * Math.sin(turn);
        }
      }
      c.kinds.forEach((kind, number) => {
        const [colour, shape] = LOOK[kind] || LOOK.other;
        g.beginPath();
        for (let j = 0; j < spots.length; j += 3)
          if (c.kind[spots[j + 2]] === number) trace(g, shape, spots[j], spots[j + 1], r);
        g.fillStyle = colour; g.fill();
        if (spots.length < 30000) { g.strokeStyle = DARK ? "#11171d" : "#ffffff"; g.lineWidth = 1.2; g.stroke(); }
      });
      for (let j = 0; j < spots.length; j += 3)
        if (spots[j + 2] === this._view.selected) {
          g.beginPath(); g.arc(spots[j], spots[j + 1], r + 5, 0, 7);
          g.strokeStyle = DARK ? "#ffffff" : "#000000"; g.lineWidth = 3; g.stroke();
        }
      this._spots = spots;
      map.getContainer().dataset.drawn = drawn;
    },
    _paintAreas(g, map, areas) {
      this._areas = [];
      for (const [number, events] of areas) {
        const chosen = events.includes(this._view.selected);
        const path = new Path2D(), area = this._c.areas[number];
        const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
        for (const rings of polygons) for (const ring of rings) {
          ring.forEach((at, k) => {
            const p = map.latLngToContainerPoint([at[1], at[0]]);
            if (k) path.lineTo(p.x, p.y); else path.moveTo(p.x, p.y);
          });
          path.closePath();
        }
        const colour = LOOK[this._c.kinds[this._c.kind[events[0]]]][0];
        g.fillStyle = colour + (chosen ? "40" : "1c"); g.fill(path, "evenodd");
        g.setLineDash([5, 4]); g.strokeStyle = colour; g.lineWidth = chosen ? 3 : 1.4; g.stroke(path); g.setLineDash([]);
        this._areas.push([path, events]);
      }
    },
    hit(p) {
      const reach = this.options.radius + 4, found = [];
      for (let j = 0; j < this._spots.length; j += 3)
        if (Math.hypot(this._spots[j] - p.x, this._spots[j + 1] - p.y) <= reach) found.push(this._spots[j + 2]);
      if (found.length) return found;
      const g = this._canvas.getContext("2d"), ratio = window.devicePixelRatio || 1;
      for (const [path, events] of this._areas || [])
        if (g.isPointInPath(path, p.x * ratio, p.y * ratio, "evenodd")) return events;
      return [];
    },
    _hover(event) { this._map.getContainer().style.cursor = this.hit(event.containerPoint).length ? "pointer" : ""; },
    _click(event) {
      const found = this.hit(event.containerPoint);
      if (!found.length) return;
      // The next click at the same spot gives the next of the events there.
      const at = found.indexOf(this._last);
      const i = found[(at + 1) % found.length];
      this._last = i;
      this.card(i, event.latlng, found.length);
      const geometry = { type: "Point", coordinates: [this._c.lon[i], this._c.lat[i]] };
      const layer = { toGeoJSON: () => ({ type: "Feature", properties: { id: this._c.id[i] }, geometry }) };
      this.fire("click", { latlng: event.latlng, layer });
    },
    card(i, at, many) {
      const c = this._c, box = document.createElement("div");
      box.append(line("strong", c.kinds[c.kind[i]] + ", " + c.place[i]), line("div", c.day[i]));
      box.append(line("div", c.statuses[c.status[i]] + (c.said_by[i] ? " by " + c.said_by[i] : "")));
      const quote = line("p", c.quote[i]);
      quote.style.margin = "6px 0";
      box.append(quote, line("small", c.sources[c.source[i]] || "source not given"));
      if (many > 1) box.append(line("div", many + " events here; click again for the next"));
      L.popup({ maxWidth: 320 }).setLatLng(at).setContent(box).openOn(this._map);
    },
  });

  function legend(kinds, front) {
    const control = L.control({ position: "bottomright" });
    control.onAdd = () => {
      const box = L.DomUtil.create("details", "frontline-legend");
      box.open = window.innerWidth > 640;
      box.append(line("summary", "Legend"));
      for (const kind of kinds) {
        const row = L.DomUtil.create("div", "", box), swatch = document.createElement("canvas");
        swatch.width = swatch.height = 28; swatch.style.width = swatch.style.height = "14px";
        const g = swatch.getContext("2d");
        g.scale(2, 2); g.beginPath(); trace(g, LOOK[kind][1], 7, 7, 4.6); g.fillStyle = LOOK[kind][0]; g.fill();
        row.append(swatch, line("span", kind));
      }
      box.append(line("div", "- - area: region, or where a nameless place may lie"));
      if (front) box.append(line("div", "— front line"));
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    return control;
  }

  function background(map, address) {
    map.createPane("base").style.zIndex = 250;
    map.createPane("front").style.zIndex = 300;
    map.createPane("names").style.zIndex = 350;
    map.createPane("claim").style.zIndex = 420;
    map.createPane("events").style.zIndex = 450;
    for (const pane of ["names", "events"]) map.getPane(pane).style.pointerEvents = "none";
    map.getContainer().style.background = INK.sea;
    const style = {
      sea: { stroke: false, fillColor: INK.sea, fillOpacity: 1 },
      land: { stroke: false, fillColor: INK.land, fillOpacity: 1 },
      lake: { stroke: false, fillColor: INK.water, fillOpacity: 1 },
      river: { color: INK.river, weight: 1.2 }, oblast: { color: INK.oblast, weight: 1 },
      border: { color: INK.edge, weight: 1.6 },
    };
    return fetch(address).then((answer) => answer.json()).then((file) => {
      const shapes = file.features.filter((f) => f.geometry.type !== "Point");
      L.geoJSON(shapes, {
        pane: "base", interactive: false, renderer: L.canvas({ pane: "base", padding: 0.5 }),
        style: (f) => style[f.properties.layer],
      }).addTo(map);
      const towns = file.features.filter((f) => f.properties.layer === "town").map((f) => ({
        name: f.properties.name, rank: f.properties.rank,
        at: L.latLng(f.geometry.coordinates[1], f.geometry.coordinates[0]),
      }));
      new Towns(towns.sort((a, b) => a.rank - b.rank), { pane: "names" }).addTo(map);
    });
  }

  function drawFront(map, front) {
    const renderer = L.canvas({ pane: "front", padding: 0.5 });
    if (front.area) L.geoJSON(front.area, { pane: "front", renderer, interactive: false,
      style: { stroke: false, fillColor: INK.held.slice(0, 7), fillOpacity: DARK ? 0.2 : 0.13 } }).addTo(map);
    L.geoJSON(front.line, { pane: "front", renderer, interactive: false,
      style: { color: INK.front, weight: 2.4, dashArray: front.schematic ? "7 5" : null } }).addTo(map);
    const note = L.control({ position: "topright" });
    note.onAdd = () => { const box = L.DomUtil.create("div", "frontline-note"); box.textContent = front.label; return box; };
    note.addTo(map);
  }

  // A claim's shapes: where it may be (densest first), the ring of its distance, what was measured.
  function drawClaim(map, claim) {
    if (window.frontlineClaim) window.frontlineClaim.remove();
    const group = L.featureGroup(), colour = VERDICT[claim.verdict] || "#0b5e8a";
    const draw = (shape, style) => L.geoJSON(shape, { pane: "claim", interactive: false, style }).addTo(group);
    (claim.areas || []).slice().reverse().forEach((area, k) =>
      draw(area, { color: colour, weight: 1, fillColor: colour, fillOpacity: 0.1 + 0.06 * k }));
    if (claim.ring) draw(claim.ring, { color: colour, weight: 1.5, dashArray: "4 4", fill: false });
    if (claim.line) draw(claim.line, { color: DARK ? "#ffffff" : "#111111", weight: 2.5 });
    for (const spot of claim.spots || []) {
      const dot = L.circleMarker([spot.lat, spot.lon], { pane: "claim", radius: spot.role === "candidate" ? 4 : 6,
        color: DARK ? "#ffffff" : "#111111", weight: 1.5, fillColor: spot.role === "anchor" ? "#ffffff" : colour, fillOpacity: 1 });
      dot.addTo(group).bindTooltip(line("span", spot.name), { permanent: spot.role !== "candidate", direction: "right", offset: [8, 0] });
    }
    group.addTo(map);
    window.frontlineClaim = group;
    map.getContainer().dataset.claim = claim.id;
    const bounds = group.getBounds();
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [30, 30], maxZoom: 11, animate: false });
  }

  window.frontline = { Events, background, drawFront, drawClaim, legend };
})();
