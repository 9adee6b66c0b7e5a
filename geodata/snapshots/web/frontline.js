// The map's own layers: an embedded background, events on one canvas, areas and claims' shapes.
// Texts arrive as JSON and are shown with textContent only; nothing is ever parsed as HTML.
(function () {
  "use strict";
  const DARK = window.matchMedia("(prefers-color-scheme: dark)").matches;
  const INK = DARK
    ? { beyond: "#1d242b", sea: "#16222c", land: "#25303a", edge: "#6d7c89", oblast: "#46525d", water: "#16222c",
        river: "#2d4a5e", town: "#aebac4", halo: "#25303a", front: "#ff6b6b", held: "#b8474733" }
    : { beyond: "#ebebe9", sea: "#d6e4ec", land: "#f7f5f0", edge: "#8b8f94", oblast: "#cfcdc6", water: "#d6e4ec",
        river: "#b7cfdd", town: "#57606a", halo: "#f7f5f0", front: "#b3202a", held: "#c0404a26" };
  // Okabe and Ito's colours, which the colour-blind tell apart; the shape says the same again.
  const LOOK = {
    capture: ["#0072B2", "square"], advance: ["#56B4E9", "triangle"],
    strike: ["#D55E00", "diamond"], shelling: ["#E69F00", "hexagon"],
    attack: ["#CC79A7", "circle"], clash: ["#CC79A7", "saltire"],
    withdrawal: ["#009E73", "drop"], casualties: [DARK ? "#e6ebef" : "#222222", "cross"],
    deployment: ["#7f8c5a", "pentagon"], other: ["#8a8f96", "circle"],
  };
  const VERDICT = { consistent: "#009E73", inconsistent: "#D55E00", undetermined: "#8a8f96" };

  // Each shape's corners around (0, 0), for a radius of 1, y downwards.
  const turned = (corners, from) => Array.from({ length: corners }, (_, k) => {
    const turn = from + 2 * Math.PI * k / corners;
    return [1.15 * Math.sin(turn), -1.15 * Math.cos(turn)];
  });
  const CROSS = [[-.4, -1.15], [.4, -1.15], [.4, -.4], [1.15, -.4], [1.15, .4], [.4, .4], [.4, 1.15],
    [-.4, 1.15], [-.4, .4], [-1.15, .4], [-1.15, -.4], [-.4, -.4]];
  const SHAPES = {
    square: [[-.9, -.9], [.9, -.9], [.9, .9], [-.9, .9]],
    triangle: [[0, -1.2], [1.1, .8], [-1.1, .8]], drop: [[0, 1.2], [1.1, -.8], [-1.1, -.8]],
    diamond: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
    hexagon: turned(6, Math.PI / 6), pentagon: turned(5, 0), cross: CROSS,
    saltire: CROSS.map(([x, y]) => [(x - y) * .71, (x + y) * .71]),
  };

  function trace(g, shape, x, y, r) {
    const corners = SHAPES[shape];
    if (!corners) { g.moveTo(x + r, y); g.arc(x, y, r, 0, 2 * Math.PI); return; }
    corners.forEach(([dx, dy], k) => k ? g.lineTo(x + dx * r, y + dy * r) : g.moveTo(x + dx * r, y + dy * r));
    g.closePath();
  }

  // The map's own words in the reader's language.
  const w = (words) => (window.frontlineWords || {})[words] || words;

  function line(tag, text) {
    const node = document.createElement(tag);
    node.textContent = text;
    return node;
  }

  // The scale's units in the reader's language.
  L.Control.Scale.include({
    _updateScale(scale, text, ratio) {
      scale.style.width = Math.round(this.options.maxWidth * ratio) + "px";
      scale.textContent = text.replace(/[a-z]+$/, (unit) => w(unit));
    },
  });

  // A popup keeps clear of the buttons at the left and, where there is room, of the front's note.
  function popup(map, at, content, width) {
    const corner = map.getContainer().querySelector(".leaflet-top.leaflet-right"), wide = map.getSize().x;
    return L.popup({ maxWidth: Math.min(width, wide - 110), autoPanPaddingBottomRight: [8, 8],
      autoPanPaddingTopLeft: [52, wide < 600 ? 10 : corner.offsetHeight + 10] }).setLatLng(at).setContent(content).openOn(map);
  }

  const Canvas = L.Layer.extend({
    onAdd(map) {
      this._canvas = L.DomUtil.create("canvas", "leaflet-zoom-hide", this.getPane());
      this._canvas.style.pointerEvents = "none";
      map.on("moveend zoomend resize", this._later, this);
      this._draw();
    },
    onRemove(map) {
      this._canvas.remove();
      map.off("moveend zoomend resize", this._later, this);
      cancelAnimationFrame(this._frame);
    },
    // Once before the next picture, though a zoom also ends a move.
    _later() {
      cancelAnimationFrame(this._frame);
      this._frame = requestAnimationFrame(() => this._draw());
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

  // The names of towns: the small ones only when there is room. `bare` ones have no dot.
  const Towns = Canvas.extend({
    initialize(towns, options) { L.setOptions(this, options); this._towns = towns; },
    onAdd(map) {
      if (!this.options.bare) map.towns = this;
      Canvas.prototype.onAdd.call(this, map);
    },
    onRemove(map) {
      Canvas.prototype.onRemove.call(this, map);
      if (this.options.bare) this._leave(map, []);
    },
    // The bare names have the room first; the others are drawn again around them.
    _leave(map, taken) {
      map.townsTaken = taken;
      if (map.towns) map.towns._later();
    },
    _paint(g, map, size) {
      const zoom = map.getZoom(), taken = this.options.bare ? [] : [...map.townsTaken || []];
      g.font = "12px system-ui, sans-serif"; g.textBaseline = "middle"; g.lineJoin = "round";
      for (const town of this._towns) {
        if (town.rank > zoom - 4) continue;
        const p = map.latLngToContainerPoint(town.at);
        if (p.x < -80 || p.y < -20 || p.x > size.x + 20 || p.y > size.y + 20) continue;
        const box = [p.x, p.y - 8, p.x + 10 + g.measureText(town.name).width, p.y + 8];
        if (taken.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3])) continue;
        taken.push(box);
        g.fillStyle = INK.town;
        if (!this.options.bare) { g.beginPath(); g.arc(p.x, p.y, 2, 0, 7); g.fill(); }
        g.strokeStyle = INK.halo; g.lineWidth = 3; g.strokeText(town.name, p.x + 6, p.y);
        g.fillText(town.name, p.x + 6, p.y);
      }
      if (this.options.bare) this._leave(map, taken);
    },
  });

  // `source` is the background's file, or its address.
  function background(map, source) {
    map.createPane("base").style.zIndex = 250;
    map.createPane("front").style.zIndex = 300;
    map.createPane("names").style.zIndex = 350;
    map.createPane("claim").style.zIndex = 420;
    map.createPane("events").style.zIndex = 450;
    for (const pane of ["names", "events"]) map.getPane(pane).style.pointerEvents = "none";
    map.getContainer().style.background = INK.beyond; // where the background ends there is no sea
    const style = {
      sea: { stroke: false, fillColor: INK.sea, fillOpacity: 1 },
      land: { stroke: false, fillColor: INK.land, fillOpacity: 1 },
      lake: { stroke: false, fillColor: INK.water, fillOpacity: 1 },
      river: { color: INK.river, weight: 1.2 }, oblast: { color: INK.oblast, weight: 1 },
      border: { color: INK.edge, weight: 1.6 },
    };
    const wanted = typeof source === "string" ? fetch(source).then((answer) => answer.json()) : Promise.resolve(source);
    return wanted.then((file) => {
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

  const LABEL_OFFSET = { top: [0, -4], left: [-8, 0] };

  // A claim's shapes: where it may be (densest first), the ring of its distance, what was measured.
  function drawClaim(map, claim) {
    if (window.frontlineClaim) window.frontlineClaim.remove();
    const group = L.featureGroup(), colour = VERDICT[claim.verdict] || "#0b5e8a";
    const draw = (shape, style) => L.geoJSON(shape, { pane: "claim", interactive: false, style }).addTo(group);
    (claim.areas || []).slice().reverse().forEach((area, k) =>
      draw(area, { color: colour, weight: 1, fillColor: colour, fillOpacity: 0.1 + 0.06 * k }));
    if (claim.ring) draw(claim.ring, { color: colour, weight: 1.5, dashArray: "4 4", fill: false });
    if (claim.line) draw(claim.line, { color: DARK ? "#ffffff" : "#111111", weight: 2.5 });
    const words = (at, text, direction, className, offset) => L.tooltip({ permanent: true, direction, className, offset: offset || [0, 0], opacity: 1 })
      .setLatLng(at).setContent(line("span", text)).addTo(group);
    for (const spot of (claim.spots || []).slice().reverse()) {  // the likeliest lies on top
      const at = [spot.lat, spot.lon], numbered = spot.number !== undefined;
      const dot = L.circleMarker(at, { pane: "claim", radius: numbered ? 8 : 6, color: DARK ? "#ffffff" : "#111111",
        weight: 1.5, fillColor: spot.role === "anchor" ? "#ffffff" : colour, fillOpacity: 1 }).addTo(group);
      dot.bindTooltip(line("span", spot.name), { permanent: !numbered, className: "frontline-name",
        direction: spot.left ? "left" : "right", offset: [spot.left ? -8 : 8, 0] });
      if (numbered) words(at, String(spot.number), "center", "frontline-number");
    }
    const shown = (claim.labels || []).map((label) =>
      words([label.lat, label.lon], label.text, label.side, label.faint ? "frontline-said" : "frontline-measured", LABEL_OFFSET[label.side]));
    group.addTo(map);
    window.frontlineClaim = group;
    map.getContainer().dataset.claim = claim.id;
    if (claim.card && !map.card) window.frontline.cardButton(map).addTo(map);
    map.card = claim.card;
    fitClaim(map, group, shown);
  }

  // Room for the front's note at the top, the buttons at the left, names at the right, the scale below.
  // The note comes with the front's file, so the view is fitted again, unless the reader has moved it.
  function fitClaim(map, group, shown) {
    const corner = map.getContainer().querySelector(".leaflet-top.leaflet-right"), bounds = group.getBounds();
    map.options.zoomSnap = 0.25;
    map.fitClaim = () => {
      if (!bounds.isValid()) return;
      const top = Math.min(corner.offsetHeight + 15, map.getSize().y / 3);
      map.fitBounds(bounds, { paddingTopLeft: [45, Math.max(top, 30)], paddingBottomRight: [50, 45], maxZoom: 11, animate: false });
      for (const label of shown) keepInside(map, label);
    };
    map.fitClaim();
    if (map.noteWatch) return;
    map.noteWatch = new ResizeObserver(() => map.fitClaim());
    map.noteWatch.observe(corner);
    for (const moves of ["pointerdown", "wheel", "keydown"])
      map.getContainer().addEventListener(moves, () => map.noteWatch.disconnect(), { once: true, passive: true });
  }

  // Words at the left of a line go to its right where the map ends, or below its middle.
  function keepInside(map, label) {
    const frame = map.getContainer().getBoundingClientRect(), box = label.getElement().getBoundingClientRect();
    if (label.options.direction !== "left" || box.left >= frame.left) return;
    const fits = box.right + 20 + box.width < frame.right;
    label.options.direction = fits ? "right" : "bottom";
    label.options.offset = L.point(fits ? 8 : 0, 0);
    label.update();
  }

  window.frontline = { DARK, INK, LOOK, VERDICT, Canvas, Towns, background, drawClaim, line, popup, trace, w };
})();
