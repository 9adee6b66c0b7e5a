// The words that Streamlit itself writes, which are English, in the reader's language. Only whole
// texts that are known change, and only in the page's own controls: what an article says stays.
(function (words, shapes) {
  "use strict";
  const ATTRIBUTES = ["aria-label", "title", "placeholder"];
  const NOT_OURS = ".fl-quote,.fl-article,[data-testid=stText],[data-testid=stCode],[data-testid^=glide],iframe,script,style";
  const patterns = Object.entries(shapes).map(([english, told]) => [new RegExp(english), told]), changed = new Map();
  if (window.ownWords) window.ownWords.stop();
  else document.addEventListener("click", (event) => { // on a phone the chosen view lies behind the side bar
    if (window.innerWidth <= 640 && event.target.closest("[data-testid=stSidebarNavLink]"))
      setTimeout(() => document.querySelector("[data-testid=stSidebarCollapseButton] button").click(), 300);
  });

  function told(text) {
    const word = words[text];
    if (word) return word;
    const shape = text && patterns.find(([english]) => english.test(text));
    return shape ? text.replace(...shape) : null;
  }
  function change(key, node, value, put) {
    const word = value && told(value.trim());
    if (!word) return;
    if (!changed.has(node)) changed.set(node, {});
    changed.get(node)[key] = () => put(value);
    put(word);
  }
  const text = (node) => node.parentElement && !node.parentElement.closest(NOT_OURS)
    && change("text", node, node.nodeValue, (word) => { node.nodeValue = word; });
  const named = (node) => !node.closest(NOT_OURS) && ATTRIBUTES.forEach((name) =>
    change(name, node, node.getAttribute(name), (word) => node.setAttribute(name, word)));
  function all(node) {
    if (node.nodeType === Node.TEXT_NODE) { text(node); return; }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    named(node);
    const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walk.nextNode()) (walk.currentNode.nodeType === Node.TEXT_NODE ? text : named)(walk.currentNode);
  }
  const watch = new MutationObserver((changes) => {
    for (const one of changes) {
      for (const node of one.addedNodes) all(node);
      if (one.type === "characterData") text(one.target);
      if (one.type === "attributes") named(one.target);
    }
    for (const node of changed.keys()) if (!node.isConnected) changed.delete(node);
  });
  if (Object.keys(words).length) {
    all(document.body);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  }
  window.ownWords = { stop() { watch.disconnect(); for (const put of changed.values()) Object.values(put).forEach((back) => back()); } };
})
