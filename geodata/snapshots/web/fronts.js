// The front of the shown day with its source and figures; what changed hands, in two colours.
(function () {
  "use strict";
  const { DARK, INK, Towns, line, w } = window.frontline;
  const PIECE = { gained: "#D55E00", lost: "#0072B2", russia: "#c0404a", ukraine: "#0072B2", contested: "#E69F00",
    added: "#009E73", removed: "#D55E00", changed: "#E69F00" }; // of two snapshots
  const KEPT = 90; // files in memory: a quarter of a year back and forth
  const AHEAD = 8; // days that are fetched before the playback reaches them
  const AGAIN_MS = 400, TRIES = 300, LATE_MS = 600; // a day that the page is still drawing is asked for again
  const NEAR_ZOOM = 9; // a pixel is 200 m
  const NUMBERS = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

  // Whose front it is, of which day, and whether it is a sketch: always in words, on the map itself.
  function words(file) {
    const told = file.told;
    if (!told) return file.label; // of an exported file
    const kind = w(told.schematic ? "schematic, not surveyed" : "published line");
    const owner = [told.attribution, told.schematic ? null : told.licence ? `${w("licence")}: ${told.licence}` : w("licence not stated")];
    return [`${w("Front")} ${told.day}: ${told.source} (${kind})`, ...owner].filter(Boolean).join(". ");
  }

  function figures(file) {
    const told = file.figures;
    if (!told || file.schematic) return ""; // a sketch settles no length and no area
    const area = told.km2 === null ? "" : `; ${NUMBERS.format(told.km2)} ${w("km²")}`;
    return `${NUMBERS.format(told.km)} ${w("km")} (${w("at 2 km tolerance")})${area}`;
  }

  function fetched(address, tries = TRIES) {
    return fetch(address).then((answer) => {
      if (answer.ok) return answer.json();
      if (answer.status !== 404 || !tries) throw new Error(answer.status);
      return new Promise((go) => setTimeout(go, AGAIN_MS)).then(() => fetched(address, tries - 1));
    });
  }

  // The latest shape known by the shown day, of one source or of any. Nothing is drawn between two days.
  const Fronts = L.Control.extend({
    options: { position: "topright" },
    initialize(list, base) { this._list = list; this._base = base; this._files = new Map(); this._source = ""; },
    onAdd(map) {
      this._map = map;
      this._renderer = L.canvas({ pane: "front", padding: 0.5 });
      map.on("zoomend", this._nearer, this);
      const box = L.DomUtil.create("div", "frontline-front"), names = [...new Set(this._list.map((front) => front.source))];
      if (names.length > 1) box.append(this._chooser(names));
      this._box = L.DomUtil.create("div", "frontline-note", box);
      this._box.setAttribute("role", "status");
      L.DomEvent.disableClickPropagation(box);
      return box;
    },
    _chooser(names) {
      const chooser = this._select = document.createElement("select");
      chooser.setAttribute("aria-label", w("Source of the front"));
      for (const name of ["", ...names.sort()]) {
        const option = line("option", name || w("any source"));
        option.value = name; chooser.append(option);
      }
      chooser.onchange = () => { this.setSource(chooser.value); this._map.fire("frontsource", { source: chooser.value }); };
      return chooser;
    },
    setSource(source) {
      this._source = source;
      if (this._select) this._select.value = source;
      return this._day === undefined ? Promise.resolve() : this.setDay(this._day);
    },
    // The fronts that could answer, oldest first.
    _known() { return this._list.filter((front) => this._source ? front.source === this._source : front.first !== false); },
    _fetch(front) {
      const files = this._files, known = files.get(front.file)
        || fetched(this._base + front.file);
      files.delete(front.file); files.set(front.file, known); // the newest last
      known.catch(() => files.delete(front.file));
      if (files.size > KEPT) files.delete(files.keys().next().value);
      return known;
    },
    setDay(day) {
      const known = this._known(), later = known.findIndex((front) => front.day > day);
      const at = later < 0 ? known.length - 1 : Math.max(0, later - 1), front = known[at];
      this._day = day;
      if (!front) return Promise.resolve();
      this._wanted = front;
      const late = setTimeout(() => this._wanted === front
        && this._box.replaceChildren(line("div", w("The front of this day is being drawn ..."))), LATE_MS);
      const drawn = this._fetch(front).then((file) => {
        clearTimeout(late);
        if (this._wanted !== front) return;
        const away = day - front.day;
        const gap = away > 0 && away < 1e6 ? ` (${w("the latest known on the shown day")}, ${away} ${w(away === 1 ? "day old" : "days old")})`
          : away < 0 ? ` (${w("none is known for the shown day")})` : "";
        this._box.replaceChildren(line("div", words(file) + gap), line("div", figures(file)));
        this._legend = file.legend || [];
        this._drawPieces(day);
        if (this._shown === front) return;
        this._shown = front;
        this._show(file);
        this._refine(front, file);
        if (file.fit && !this._fitted) this._fit(file);
        this._map.getContainer().dataset.front = front.file;
      });
      for (const next of known.slice(at + 1, at + 1 + AHEAD)) this._fetch(next);
      return drawn;
    },
    _show(file) {
      const before = this._layer;
      this._layer = this._draw(file).addTo(this._map);
      if (before) before.remove();
      this._fine = false;
    },
    // From near, the line as it was drawn: its file is large, and far out nobody sees the difference.
    _refine(front, file) {
      if (!file.fine || this._fine || this._map.getZoom() < NEAR_ZOOM) return;
      this._fine = true;
      this._fetch({ file: file.fine }).then((fine) => {
        if (this._wanted !== front || this._shown !== front) return;
        this._show(fine);
        this._fine = true;
        this._map.getContainer().dataset.fine = front.file;
      });
    },
    // Once: all spots beside the words, or below them where the map is narrow.
    _fit(file) {
      this._fitted = true;
      const box = this._container, map = this._map, narrow = map.getSize().x < 600;
      const room = narrow ? [20, box.offsetHeight + 20] : [60, 40];
      map.fitBounds(L.latLngBounds(file.spots.map((spot) => [spot.lat, spot.lon])),
        { paddingTopLeft: room, paddingBottomRight: [narrow ? 60 : 300, 50], maxZoom: 9, animate: false });
    },
    _nearer() {
      const front = this._shown;
      if (front) this._fetch(front).then((file) => this._shown === front && this._refine(front, file));
    },
    // What changed until a day: shown on that day only, as it is no other day's.
    setChange(change) {
      this._change = change;
      if (this._day !== undefined) this._drawPieces(this._day);
    },
    _drawPieces(day) {
      const change = this._change, wanted = change && change.day === day ? change : null;
      this._tell(wanted ? wanted.words : this._legend || []);
      if (this._piecesOf === wanted) return;
      this._piecesOf = wanted;
      if (this._pieces) { this._pieces.remove(); this._pieces = null; }
      if (!wanted) return;
      this._fetch(wanted).then((file) => {
        if (this._piecesOf !== wanted) return;
        this._pieces = this._draw({ pieces: file.pieces }).addTo(this._map);
        this._map.getContainer().dataset.pieces = file.pieces.length;
      });
    },
    _tell(words) {
      for (const old of this._box.querySelectorAll(".frontline-change")) old.remove();
      for (const [role, told] of words) {
        const row = L.DomUtil.create("div", "frontline-change", this._box), swatch = L.DomUtil.create("span", `frontline-${role}`, row);
        swatch.style.background = PIECE[role] || ""; row.append(line("span", told));
      }
    },
    // A settlement; a ring marks one that the published shape draws on the other side.
    _spot(group, spot) {
      const pane = { pane: "front", renderer: this._renderer }, ink = DARK ? "#ffffff" : "#111111", at = [spot.lat, spot.lon];
      if (spot.differs) L.circleMarker(at, { ...pane, radius: 9, color: ink, weight: 2.5, fill: false, interactive: false }).addTo(group);
      const look = spot.area ? { radius: 12, stroke: false, fillOpacity: 0 } // its outline shows it; here stand its words
        : spot.hollow ? { radius: 6, color: PIECE[spot.role], weight: 2.5, fillOpacity: 0 } // no more there
        : { radius: 4, color: ink, weight: 1.2, fillColor: PIECE[spot.role], fillOpacity: 1 };
      const dot = L.circleMarker(at, { ...pane, ...look }).addTo(group);
      dot.bindTooltip(line("span", spot.told || spot.name), { direction: "right", offset: [5, 0], className: "frontline-spot" });
    },
    _draw(file) {
      const pane = { pane: "front", renderer: this._renderer, interactive: false };
      const group = L.featureGroup();
      if (file.area) group.addLayer(L.geoJSON(file.area, { ...pane,
        style: { stroke: false, fillColor: INK.held.slice(0, 7), fillOpacity: DARK ? 0.2 : 0.13 } }));
      for (const piece of file.pieces || []) group.addLayer(L.geoJSON(piece.shape, { ...pane,
        style: { color: PIECE[piece.role], weight: 2, fillColor: PIECE[piece.role], fillOpacity: piece.faint ? 0.2 : 0.5,
          dashArray: piece.faint || piece.role === "lost" ? "3 3" : null } })); // what is lost is told by its edge too
      for (const spot of file.spots || []) this._spot(group, spot);
      if (file.spots) group.addLayer(new Towns(file.spots.map((spot) => // those that differ have the room first
        ({ name: spot.name, rank: 0, at: L.latLng(spot.lat, spot.lon) })), { pane: "names", bare: true }));
      if (!file.line) return group;
      return group.addLayer(L.geoJSON(file.line, { ...pane,
        style: { color: INK.front, weight: 2.4, dashArray: file.schematic ? "7 5" : null } }));
    },
  });

  // The same map with another file: another day of what reports tell.
  function showShapes(map, base, file) {
    const fronts = map.shapes || (map.shapes = new Fronts([], base).addTo(map));
    fronts._list = [{ day: 0, source: "", file }];
    return fronts.setDay(0);
  }

  // One slider for the page and the map: the page names a day, and hears on which one it came to rest.
  function follow(events, fronts, player) {
    let named = null, told = null, timer = null;
    const report = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        told = fronts._day;
        const rest = { front_day: told, front_source: fronts._source };
        const layer = { toGeoJSON: () => ({ type: "Feature", properties: rest, geometry: { type: "Point", coordinates: [0, 0] } }) };
        events.fire("click", { latlng: events._map.getCenter(), layer });
      }, 120);
    };
    events.on("rest", report);
    fronts._map.on("frontsource", report);
    window.frontline.showFront = (view) => {
      events.show(view);
      if (view.day === named) { fronts.setChange(view.change); return; }
      named = view.day;
      if (view.source) fronts.setSource(view.source);
      if (view.day !== told) player.goTo(view.day);
      fronts.setChange(view.change);
    };
  }

  Object.assign(window.frontline, { Fronts, follow, showShapes });
})();
