// Suggestions for every search box that names their source: an ARIA combobox with a list (WAI-ARIA 1.2). Without this script the box is a plain form.
"use strict";

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = input.parentElement.querySelector("ul");
  const status = input.parentElement.querySelector("[role=status]");
  let active = -1;
  let timer = 0;
  let request = null;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  list.setAttribute("role", "listbox");

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const mark = index => {
    const options = list.children;
    if (options.length === 0) return;
    if (active >= 0) options[active].setAttribute("aria-selected", "false");
    active = (index + options.length) % options.length;
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  };

  const named = (tag, text, language) => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (language) element.lang = language;
    return element;
  };

  const show = suggestions => {
    list.replaceChildren(...suggestions.map((suggestion, index) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.url = suggestion.url;
      option.append(named("bdi", suggestion.name, suggestion.nameLanguage));
      if (suggestion.text !== suggestion.name) option.append(" ", named("bdi", suggestion.text, suggestion.language));
      const kind = named("span", suggestion.kindLabel);
      kind.className = "kind";
      option.append(" ", kind);
      option.addEventListener("pointerdown", event => {
        event.preventDefault();
        location.assign(suggestion.url);
      });
      return option;
    }));
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
    status.textContent = suggestions.length === 0 ? input.dataset.countNone : input.dataset.countSome.replace("{0}", suggestions.length);
  };

  const ask = async () => {
    const text = input.value.trim();
    request?.abort();
    if (text.length === 0) return close();
    request = new AbortController();
    try {
      const url = new URL(input.dataset.suggest, location.href);
      url.searchParams.set("q", text);
      const answer = await fetch(url, { signal: request.signal, headers: { "Accept-Language": document.documentElement.lang } });
      if (answer.ok && document.activeElement === input) show(await answer.json());
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown" && list.hidden) ask();
    else if (event.key === "ArrowDown") mark(active + 1);
    else if (event.key === "ArrowUp" && !list.hidden) mark(active < 0 ? -1 : active - 1);
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Enter" && active >= 0) location.assign(list.children[active].dataset.url);
    else return;
    event.preventDefault();
  });
}
