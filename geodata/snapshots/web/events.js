// Events on one canvas: filtered by a bit for each and a range of days, gathered where they crowd.
(function () {
  "use strict";
  const { DARK, LOOK, VERDICT, Canvas, line, popup, trace, w } = window.frontline;
  const CROWD = 4000; // drawn events; more are gathered into counts
  const SPECK = 18; // pixels: a smaller area is drawn as its sign
  const CELL = 56; // pixels across of what one count stands for
  const DASH = { consistent: [], inconsistent: [5, 3], undetermined: [1.5, 3.5] }; // of a verdict's ring
  const ZERO_DAY = Date.UTC(2014, 0, 1);
  const dayWords = (number) => new Date(ZERO_DAY + number * 864e5).toISOString().slice(0, 10);

  // Only an address that a browser may safely follow becomes a link.
  function sourceLine(name, url) {
    if (!/^https?:\/\//i.test(url || "")) return line("small", name);
    const link = line("a", name);
    Object.assign(link, { href: url, target: "_blank", rel: "noopener noreferrer" });
    return link;
  }

  const Events = Canvas.extend({
    options: { radius: 6 },
    initialize(options) { L.setOptions(this, options); this._n = 0; this._view = {}; this._spots = []; this.kept = {}; this._kept = new Int32Array(0); },
    onAdd(map) {
      Canvas.prototype.onAdd.call(this, map);
      map.on("click", this._click, this);
      map.on("mousemove", this._hover, this);
    },
    // The file of events, fetched once; what is shown stays until the next one is here.
    fetched(address) {
      if (address !== this._address) {
        this._address = address;
        this._wanted = fetch(address).then((answer) => answer.json());
      }
      return this._wanted;
    },
    show(view) {
      const turn = this._turn = (this._turn || 0) + 1;
      return this._wanted.then((columns) => {
        if (turn !== this._turn) return;
        if (columns !== this._c) this._take(columns);
        this.setView(view);
      });
    },
    setData(columns) { this._take(columns); this._choose(); },
    _take(columns) {
      this._c = columns; this._n = columns.lat.length;
      this._x = new Float64Array(this._n); this._y = new Float64Array(this._n);
      this._first = Int32Array.from(columns.first, (day) => day === null ? -1 : day);
      this._last = Int32Array.from(columns.last, (day) => day === null ? -1 : day);
      for (let i = 0; i < this._n; i++) {
        if (columns.lat[i] === null) { this._x[i] = this._y[i] = NaN; continue; }
        const p = L.CRS.EPSG3857.latLngToPoint(L.latLng(columns.lat[i], columns.lon[i]), 0);
        this._x[i] = p.x; this._y[i] = p.y;
      }
      this._atX = new Float64Array(this._n); this._atY = new Float64Array(this._n); this._rows = new Int32Array(this._n);
      this.fire("columns");
    },
    // The first and the last day that an event has.
    days() {
      let low = Infinity, high = -Infinity;
      for (let i = 0; i < this._n; i++) if (this._first[i] >= 0) { low = Math.min(low, this._first[i]); high = Math.max(high, this._last[i]); }
      return low <= high ? [low, high] : [0, 1];
    },
    kinds() {
      const present = new Set(this._c ? this._c.kind : []);
      return this._c ? this._c.kinds.filter((_, number) => present.has(number)) : [];
    },
    // What passes the filters: found once for a choice, so that a moved map only has to place it.
    _choose() {
      if (!this._c) return;
      const kept = new Int32Array(this._n);
      let n = 0;
      for (let i = 0; i < this._n; i++) if (this.shown(i)) kept[n++] = i;
      this._kept = kept.subarray(0, n);
      this._draw();
    },
    setView(view) {
      const bits = view.keep && Uint8Array.from(atob(view.keep), (c) => c.charCodeAt(0));
      // Only what was chosen anew moves the map, not what a map that is made again still shows.
      // Merged with another, an event that was chosen by one report's id stays the same choice.
      const id = view.selected >= 0 ? view.asked || this._c.id[view.selected] : null;
      const moved = id !== null && id !== this.kept.selected, flew = view.fly && view.fly.n !== this.kept.fly;
      this.kept.selected = id; this.kept.fly = view.fly && view.fly.n;
      if (view.picking && !this._view.picking && this._map) this._map.closePopup(); // it would hide what is to be clicked
      this._view = { ...view, bits };
      this._choose();
      if (this.fronts) this.fronts.setDay(this._play ? this._play.to : view.to);
      if (moved && this._map) this._fly(view.selected);
      if (flew && this._map) this._flyTo(view.fly);
      if (this.renewed) this.renewed(view);
    },
    play(days) { this._play = days; this._choose(); },
    shown(i) {
      const v = this._view;
      if (v.bits && !(v.bits[i >> 3] >> (i & 7) & 1)) return false;
      const first = this._first[i], last = this._last[i];
      if (this._play) return first >= 0 && last >= this._play.from && first <= this._play.to;
      return first < 0 ? !v.dated : last >= v.from && first <= v.to;
    },
    _fly(i) {
      const area = this._c.areas[this._c.area[i]];
      if (area) this._map.fitBounds(L.geoJSON(area).getBounds(), { maxZoom: 10, animate: false });
      else if (this._c.lat[i] !== null)
        this._map.setView([this._c.lat[i], this._c.lon[i]], Math.max(9, this._map.getZoom()), { animate: false });
    },
    _flyTo(place) {
      this._map.setView([place.lat, place.lon], place.zoom, { animate: false });
      popup(this._map, [place.lat, place.lon], line("div", place.name), 260);
    },
    _paint(g, map, size) {
      if (!this._c) return;
      const scale = Math.pow(2, map.getZoom()), origin = map.getPixelBounds().min;
      const r = this.options.radius, c = this._c, areas = new Map(), kept = this._kept;
      const xs = this._atX, ys = this._atY, rows = this._rows;
      let n = 0, drawn = 0;
      for (let k = 0; k < kept.length; k++) {
        const i = kept[k];
        if (c.area[i] >= 0) {
          if (!areas.has(c.area[i])) areas.set(c.area[i], []);
          areas.get(c.area[i]).push(i); drawn++; continue;
        }
        const x = this._x[i] * scale - origin.x, y = this._y[i] * scale - origin.y;
        if (!(x >= -r && y >= -r && x <= size.x + r && y <= size.y + r)) continue; // also without a shape
        xs[n] = x; ys[n] = y; rows[n++] = i; drawn++;
      }
      this._paintAreas(g, map, areas);
      this._spots = []; this._cells = null;
      if (n > CROWD) this._paintCells(g, n, origin);
      else {
        for (let j = 0; j < n; j++) this._spots.push(xs[j], ys[j], rows[j]);
        this._paintSpots(g, this._spots, scale);
      }
      map.getContainer().dataset.drawn = drawn;
    },
    _paintSpots(g, spots, scale) {
      const r = this.options.radius, c = this._c, metre = scale * 256 / 40075016.686;
      for (let j = 0; j < spots.length; j += 3) {
        const i = spots[j + 2], reach = c.uncertainty_m[i] * metre / Math.cos(c.lat[i] * Math.PI / 180);
        if (reach <= r + 3) continue;
        g.beginPath(); g.arc(spots[j], spots[j + 1], reach, 0, 7);
        g.fillStyle = LOOK[c.kinds[c.kind[i]]][0] + "18"; g.fill();
        g.setLineDash([3, 3]); g.strokeStyle = LOOK[c.kinds[c.kind[i]]][0]; g.lineWidth = 1; g.stroke(); g.setLineDash([]);
      }
      this._spread(spots);
      c.kinds.forEach((kind, number) => {
        const [colour, shape] = LOOK[kind] || LOOK.other;
        g.beginPath();
        for (let j = 0; j < spots.length; j += 3)
          if (c.kind[spots[j + 2]] === number) trace(g, shape, spots[j], spots[j + 1], r);
        g.fillStyle = colour; g.fill();
        g.strokeStyle = DARK ? "#11171d" : "#ffffff"; g.lineWidth = 1.2; g.stroke();
      });
      this._paintRings(g, spots);
    },
    // Events at one place stand around it, not behind each other.
    _spread(spots) {
      const stacked = new Map();
      for (let j = 0; j < spots.length; j += 3) {
        const key = (spots[j] | 0) + ":" + (spots[j + 1] | 0), seen = stacked.get(key) || 0;
        stacked.set(key, seen + 1);
        if (!seen) continue;
        const turn = seen * 2.4, away = 5 + 3.2 * Math.sqrt(seen);
        spots[j] += away * Math.cos(turn); spots[j + 1] += away * Math.sin(turn);
      }
    },
    _paintRings(g, spots) {
      const r = this.options.radius, c = this._c;
      for (let j = 0; j < spots.length; j += 3) {
        const verdict = c.verdicts[c.verdict[spots[j + 2]]], chosen = spots[j + 2] === this._view.selected;
        if (!chosen && !VERDICT[verdict]) continue;
        g.beginPath(); g.arc(spots[j], spots[j + 1], r + (chosen ? 5 : 3), 0, 7);
        g.setLineDash(chosen ? [] : DASH[verdict]);
        g.strokeStyle = chosen ? (DARK ? "#ffffff" : "#000000") : VERDICT[verdict];
        g.lineWidth = chosen ? 3 : 2; g.stroke();
      }
      g.setLineDash([]);
    },
    // Cells lie fast on the map, not on the screen, so that a moved map keeps its counts.
    _paintCells(g, n, origin) {
      const xs = this._atX, ys = this._atY, size = this._map.getSize(), r = this.options.radius;
      const left = Math.floor((origin.x - r) / CELL), top = Math.floor((origin.y - r) / CELL);
      const across = Math.ceil(size.x / CELL) + 3, cells = across * (Math.ceil(size.y / CELL) + 3);
      const counts = new Int32Array(cells), sumX = new Float64Array(cells), sumY = new Float64Array(cells);
      for (let j = 0; j < n; j++) {
        const cell = (Math.floor((ys[j] + origin.y) / CELL) - top) * across + Math.floor((xs[j] + origin.x) / CELL) - left;
        counts[cell]++; sumX[cell] += xs[j]; sumY[cell] += ys[j];
      }
      this._cells = [];
      for (let k = 0; k < cells; k++) {
        const many = counts[k];
        if (many) this._cells.push({ n: many, x: sumX[k] / many, y: sumY[k] / many, r: Math.min(CELL / 2, 9 + 2.6 * Math.log2(many)) });
      }
      g.font = "600 11px system-ui, sans-serif"; g.textAlign = "center"; g.textBaseline = "middle";
      for (const cell of this._cells) {
        g.beginPath(); g.arc(cell.x, cell.y, cell.r, 0, 7);
        g.fillStyle = DARK ? "#6fb6ddcc" : "#0b5e8acc"; g.fill();
        g.strokeStyle = DARK ? "#11171d" : "#ffffff"; g.lineWidth = 1.5; g.stroke();
        g.fillStyle = DARK ? "#0b1116" : "#ffffff";
        g.fillText(cell.n > 9999 ? Math.round(cell.n / 1000) + "k" : cell.n, cell.x, cell.y);
      }
      g.textAlign = "start";
    },
    _paintAreas(g, map, areas) {
      this._areas = [];
      for (const [number, events] of areas) {
        const chosen = events.includes(this._view.selected);
        const path = new Path2D(), area = this._c.areas[number], box = L.bounds([]);
        const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
        for (const rings of polygons) for (const ring of rings) {
          ring.forEach((at, k) => {
            const p = map.latLngToContainerPoint([at[1], at[0]]);
            box.extend(p);
            if (k) path.lineTo(p.x, p.y); else path.moveTo(p.x, p.y);
          });
          path.closePath();
        }
        const [colour, shape] = LOOK[this._c.kinds[this._c.kind[events[0]]]];
        if (Math.max(box.getSize().x, box.getSize().y) < SPECK) {
          this._areas.push([this._paintSpeck(g, box.getCenter(), colour, shape, chosen), events, false]);
          continue;
        }
        g.fillStyle = colour + (chosen ? "40" : "1c");
        if (!area.wide || chosen) g.fill(path, "evenodd"); // a whole country is only outlined
        g.setLineDash([5, 4]); g.strokeStyle = colour; g.lineWidth = chosen ? 3 : 1.4; g.stroke(path); g.setLineDash([]);
        this._areas.push([path, events, area.wide]);
      }
    },
    // Far out an area would vanish: its hollow sign stands in the middle, to be seen and clicked.
    _paintSpeck(g, at, colour, shape, chosen) {
      const r = this.options.radius, reach = new Path2D();
      reach.arc(at.x, at.y, r + 4, 0, 7);
      g.beginPath(); trace(g, shape, at.x, at.y, r);
      g.fillStyle = DARK ? "#11171d" : "#ffffff"; g.fill();
      g.strokeStyle = colour; g.lineWidth = 2.2; g.stroke();
      if (chosen) { g.strokeStyle = DARK ? "#ffffff" : "#000000"; g.lineWidth = 3; g.stroke(reach); }
      return reach;
    },
    hit(p) {
      const reach = this.options.radius + 4, found = [];
      for (let j = 0; j < this._spots.length; j += 3)
        if (Math.hypot(this._spots[j] - p.x, this._spots[j + 1] - p.y) <= reach) found.push(this._spots[j + 2]);
      if (found.length) return found;
      const g = this._canvas.getContext("2d"), ratio = window.devicePixelRatio || 1;
      for (const [path, events, wide] of this._areas || []) // a whole country is chosen in the table
        if (!wide && g.isPointInPath(path, p.x * ratio, p.y * ratio, "evenodd")) return events;
      return [];
    },
    _cell(p) { return (this._cells || []).find((cell) => Math.hypot(cell.x - p.x, cell.y - p.y) <= cell.r); },
    _hover(event) {
      const p = event.containerPoint, many = this._cells ? this._cell(p) : this.hit(p).length;
      this._map.getContainer().style.cursor = this._map.measuring || this._view.picking ? "crosshair" : many ? "pointer" : "";
    },
    _click(event) {
      if (this._map.measuring) return;
      const cell = this._cell(event.containerPoint);
      if (cell) { this._map.setView(event.latlng, this._map.getZoom() + 2); return; }
      const found = this._view.picking ? [] : this.hit(event.containerPoint);
      if (!found.length) { window.frontline.showCoordinates(this._map, event.latlng); return; }
      // The next click at the same spot gives the next of the events there.
      const i = found[(found.indexOf(this._clicked) + 1) % found.length];
      this._clicked = i;
      this.kept.selected = this._c.id[i]; // it is in sight: choosing it need not move the map
      this.card(i, event.latlng, found.length);
      const at = { type: "Point", coordinates: [event.latlng.lng, event.latlng.lat] };
      const layer = { toGeoJSON: () => ({ type: "Feature", properties: { id: this._c.id[i] }, geometry: at }) };
      this.fire("click", { latlng: event.latlng, layer });
    },
    card(i, at, many) {
      const c = this._c, box = document.createElement("div");
      const first = this._first[i], last = this._last[i];
      const days = first < 0 ? w("no day given") : dayWords(first) + (last > first ? " – " + dayWords(last) : "");
      box.append(line("strong", w(c.kinds[c.kind[i]]) + ", " + w(c.place[i])), line("div", days));
      const said = c.said_by && c.said_by[i];
      box.append(line("div", w(c.statuses[c.status[i]]) + (said ? ", " + said : "")));
      if (c.quote) { const quote = line("p", c.quote[i]); quote.style.margin = "6px 0"; box.append(quote); }
      box.append(sourceLine(c.sources[c.source[i]], c.url && c.url[i]));
      if (many > 1) box.append(line("div", many + " " + w("events here; click again for the next")));
      popup(this._map, at, box, 320);
    },
  });

  function legend(events, front) {
    const control = L.control({ position: "bottomright" });
    control.onAdd = () => {
      const box = L.DomUtil.create("details", "frontline-legend");
      box.open = window.innerWidth > 900; // else it would hide the front
      window.addEventListener("beforeprint", () => { box.open = true; });
      const kinds = L.DomUtil.create("div", "frontline-kinds");
      box.append(line("summary", w("Legend")), kinds);
      const row = (words, paint, where = box) => {
        const part = L.DomUtil.create("div", "", where), swatch = document.createElement("canvas");
        swatch.width = swatch.height = 32; swatch.style.width = swatch.style.height = "16px";
        const g = swatch.getContext("2d");
        g.scale(2, 2); g.beginPath(); paint(g);
        part.append(swatch, line("span", w(words)));
      };
      const list = () => {
        kinds.replaceChildren();
        for (const kind of events.kinds()) row(kind, (g) => { trace(g, LOOK[kind][1], 8, 8, 5); g.fillStyle = LOOK[kind][0]; g.fill(); }, kinds);
      };
      events.on("columns", list);
      list();
      for (const verdict of Object.keys(DASH)) row("claim " + verdict, (g) => {
        g.arc(8, 8, 6, 0, 7); g.setLineDash(DASH[verdict]);
        g.strokeStyle = VERDICT[verdict]; g.lineWidth = 2; g.stroke();
      });
      row("position known to this circle, to scale", (g) => {
        g.arc(8, 8, 7, 0, 7); g.fillStyle = LOOK.capture[0] + "30"; g.fill();
        g.setLineDash([3, 2]); g.strokeStyle = LOOK.capture[0]; g.stroke();
      });
      row("that many events; click to come closer", (g) => {
        g.arc(8, 8, 7, 0, 7); g.fillStyle = DARK ? "#6fb6dd" : "#0b5e8a"; g.fill();
        g.font = "600 9px system-ui, sans-serif"; g.textAlign = "center"; g.textBaseline = "middle";
        g.fillStyle = DARK ? "#0b1116" : "#ffffff"; g.fillText("9", 8, 8.5);
      });
      row("area: a region, or where a nameless place may lie", (g) => {
        g.rect(2, 4, 12, 8); g.setLineDash([3, 2]); g.strokeStyle = LOOK.attack[0]; g.stroke();
      });
      row("hollow: such an area, too small to draw from this far", (g) => {
        trace(g, LOOK.capture[1], 8, 8, 5); g.strokeStyle = LOOK.capture[0]; g.lineWidth = 2; g.stroke();
      });
      if (front) row("front line", (g) => { g.moveTo(1, 8); g.lineTo(15, 8); g.strokeStyle = DARK ? "#ff6b6b" : "#b3202a"; g.lineWidth = 2.4; g.stroke(); });
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    return control;
  }

  Object.assign(window.frontline, { Events, legend, dayWords });
})();
