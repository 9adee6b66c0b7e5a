// An article's text on the page: each place a button, each statement underlined with a button at its end.
// The text arrives as pieces of plain words and is shown with textContent only.
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".fl-article");
  root.lang = data.language;
  const press = (look, words, told, picked) => {
    const button = document.createElement("button");
    button.type = "button"; button.className = look; button.textContent = words;
    button.title = told; button.setAttribute("aria-label", `${words}. ${told}`);
    button.onclick = () => setTriggerValue("picked", picked);
    return button;
  };
  const parts = data.pieces.map((piece) => {
    const span = document.createElement("span");
    span.className = [piece.verdict && "claim " + piece.verdict, piece.chosen && "chosen"].filter(Boolean).join(" ");
    if (piece.place === undefined) span.textContent = piece.text;
    else span.append(press("place " + piece.look, piece.text, piece.told, ["place", piece.place]));
    if (piece.ends) span.append(press("verdict " + piece.verdict, piece.ends.sign, piece.ends.told, ["claim", piece.ends.claim]));
    return span;
  });
  root.replaceChildren(...parts);
  const chosen = root.querySelector(".chosen");
  if (chosen && root.dataset.shown !== data.id) chosen.scrollIntoView({ block: "center" });
  root.dataset.shown = data.id;
}
