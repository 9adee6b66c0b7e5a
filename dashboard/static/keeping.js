// What is kept of a map: its place, scale and played day in the page's link, for whoever opens it,
// and in the browser's tab, as another view's visit ends the map's frame and this must not reset it.
(function () {
  "use strict";
  const page = window.parent, kept = page.frontlineKept = page.frontlineKept || {}, timers = {};

  function keep(name, value) {
    kept[name] = value;
    clearTimeout(timers[name]);
    timers[name] = setTimeout(() => {
      const link = new URL(page.location.href);
      if (value === null) link.searchParams.delete(name); else link.searchParams.set(name, value);
      page.history.replaceState(page.history.state, "", link);
    }, 250);
  }

  // Numbers that the link gives, or else the tab; none if they are not all numbers.
  function asked(name, count) {
    const link = new URLSearchParams(page.location.search);
    const numbers = (link.get(name) || kept[name] || "").split(",").map(Number);
    return numbers.length === count && numbers.every(Number.isFinite) ? numbers : null;
  }

  function linked(map, events) {
    const link = new URLSearchParams(page.location.search), at = asked("at", 3);
    if (at && Math.abs(at[1]) <= 85) {
      map.setView([at[1], at[0]], at[2], { animate: false });
      // What the link chose was seen from where the link says; only a new choice moves the map.
      if (kept.selected === undefined) kept.selected = link.get("event");
      keep("at", at.join());
    }
    events.kept = kept;
    events.renewed = (view) => {
      // The page writes its own link without these when a filter or a choice changes.
      for (const name of ["at", "play", "front-day"]) if (kept[name]) keep(name, kept[name]);
      // The component asks once, when the map is made, what to tell the page; a view may ask for more.
      const told = window.__GLOBAL_DATA__;
      if (!told || !view.watched || view.watched.join() === (told.returned_objects || []).join()) return;
      told.returned_objects = view.watched;
      map.fire("moveend");
    };
    map.on("moveend", () => {
      const { lng, lat } = map.getCenter().wrap();
      keep("at", `${lng.toFixed(4)},${lat.toFixed(4)},${map.getZoom()}`);
    });
  }

  Object.assign(window.frontline, { asked, keep, linked });
})();
