// The GraphQL editor: GraphiQL where its files can be loaded, else the plain form of the page.
'use strict';
(() => {
  const body = document.body;
  const by = id => document.getElementById(id);
  const assets = JSON.parse(body.dataset.assets);
  const patience = 6000;
  let examples = [];
  let show = useExample;
  let running = new AbortController();

  /** The answer to a request, or for a subscription an iterator of answers. */
  async function ask(query, variables, operationName, signal) {
    const response = await fetch('graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json;q=0.9, text/event-stream;q=0.5' },
      body: JSON.stringify({ query, variables, operationName }),
      signal,
    });
    return response.headers.get('content-type').startsWith('text/event-stream') ? events(response.body) : response.json();
  }

  /** The answers of an event stream; who stops asking closes it. */
  async function* events(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (let text = ''; ;) {
        const { value, done } = await reader.read();
        if (done) return;
        const blocks = (text + value).split('\n\n');
        text = blocks.pop();
        for (const block of blocks) {
          const lines = block.split('\n');
          if (lines.includes('event: complete')) return;
          const data = lines.find(line => line.startsWith('data: '));
          if (data) yield JSON.parse(data.slice('data: '.length));
        }
      }
    } finally {
      await reader.cancel();
    }
  }

  // The plain editor

  function useExample(query) {
    by('query').value = query;
    by('variables').value = '';
  }

  async function run(event) {
    event?.preventDefault();
    const result = by('result');
    let variables;
    try {
      variables = by('variables').value.trim() === '' ? undefined : JSON.parse(by('variables').value);
    } catch (error) {
      result.textContent = `The variables are not JSON: ${error.message}`;
      result.classList.add('bad');
      return;
    }
    const start = performance.now();
    by('timing').textContent = '…';
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const tell = answer => {
      result.textContent = JSON.stringify(answer, null, 2);
      result.classList.toggle('bad', Boolean(answer.errors));
    };
    try {
      const answer = await ask(by('query').value, variables, undefined, signal);
      if (answer[Symbol.asyncIterator]) {
        result.textContent = 'Following; what comes is shown here until the next run.';
        result.classList.remove('bad');
        for await (const event of answer) tell(event);
      } else tell(answer);
    } catch (error) {
      if (signal.aborted) return;
      result.textContent = `The service did not answer: ${error.message}`;
      result.classList.add('bad');
    }
    by('timing').textContent = `${Math.round(performance.now() - start)} ms`;
  }

  // GraphiQL

  function load(asset) {
    return new Promise((done, failed) => {
      const style = asset.url.endsWith('.css');
      const element = document.createElement(style ? 'link' : 'script');
      if (style) element.rel = 'stylesheet';
      if (asset.integrity) {
        element.integrity = asset.integrity;
        element.crossOrigin = 'anonymous';
      }
      const timer = setTimeout(() => failed(new Error(`${asset.url} took too long`)), patience);
      element.onload = () => { clearTimeout(timer); done(); };
      element.onerror = () => { clearTimeout(timer); failed(new Error(`${asset.url} cannot be loaded`)); };
      element[style ? 'href' : 'src'] = asset.url;
      document.head.append(element);
    });
  }

  async function graphiql() {
    for (const asset of assets) await load(asset);
    const root = window.ReactDOM.createRoot(by('graphiql'));
    const fetcher = ({ query, variables, operationName }) => ask(query, variables, operationName);
    const render = query => root.render(window.React.createElement(window.GraphiQL, { fetcher, query, shouldPersistHeaders: false }));
    show = render;
    render(by('query').value);
    by('graphiql').hidden = false;
    by('plain').hidden = true;
  }

  // The page

  function wanted() {
    return new URLSearchParams(location.search).get('editor');
  }

  function offer(editor, words) {
    const which = by('which');
    which.textContent = words;
    which.hidden = false;
    which.onclick = () => { location.search = `?editor=${editor}`; };
  }

  function list() {
    for (const example of examples) {
      const button = document.createElement('button');
      button.type = 'button';
      for (const title of example.titles) {
        const words = document.createElement('bdi');
        words.lang = title.language;
        words.dir = title.language === 'ar' ? 'rtl' : 'ltr';
        words.textContent = title.text;
        button.append(words);
      }
      button.onclick = () => {
        document.querySelectorAll('#examples [aria-current]').forEach(e => e.removeAttribute('aria-current'));
        button.setAttribute('aria-current', 'true');
        show(example.query);
      };
      const item = document.createElement('li');
      item.append(button);
      by('examples').append(item);
    }
  }

  async function start() {
    by('plain').addEventListener('submit', run);
    by('plain').addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run(event);
    });
    examples = await (await fetch('graphiql/examples.json')).json();
    list();
    const asked = new URLSearchParams(location.search).get('query');
    useExample(asked ?? examples[0].query);
    if (wanted() === 'plain') {
      offer('graphiql', 'GraphiQL');
      return;
    }
    by('note').textContent = 'Loading GraphiQL …';
    try {
      await graphiql();
      offer('plain', 'Plain editor');
    } catch (error) {
      by('note').textContent = `GraphiQL is not to be had here (${error.message}); this plain editor does without it.`;
    }
  }

  start();
})();
