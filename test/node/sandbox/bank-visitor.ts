import assert from 'node:assert/strict';

interface Form {
  action: string;
  method: string;
  fields: [name: string, value: string][];
  button: string;
}

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, tag = '', content = '']) => ({
    action: attribute(tag, 'action') ?? '',
    method: attribute(tag, 'method') ?? 'get',
    fields: [...content.matchAll(/<input[^>]*>/g)]
      .map(([input]) => input)
      .filter((input) => !/type="(radio|checkbox)"/.test(input) || /\bchecked\b/.test(input))
      .map((input) => [attribute(input, 'name') ?? '', attribute(input, 'value') ?? '']),
    button: /<button[^>]*>([^<]*)<\/button>/.exec(content)?.[1]?.trim() ?? '',
  }));
}

/** A browser without scripting that visits the bank's window. It follows redirects one at a time and submits plain forms. */
export class BankVisitor {
  readonly #fetch: (request: Request) => Promise<Response>;
  /** All responses so far, including redirects. */
  readonly steps: { url: URL; status: number; headers: Headers }[] = [];
  html = '';

  constructor(fetch: (request: Request) => Promise<Response>) {
    this.#fetch = fetch;
  }

  get url(): URL {
    const last = this.steps.at(-1);
    assert.ok(last, 'no page was opened yet');
    return last.url;
  }

  get heading(): string {
    return /<h1[^>]*>([^<]*)<\/h1>/.exec(this.html)?.[1] ?? '';
  }

  async open(address: string | URL, init: RequestInit = {}): Promise<void> {
    let request = new Request(address, { redirect: 'manual', ...init });
    for (;;) {
      const response = await this.#fetch(request);
      this.steps.push({ url: new URL(request.url), status: response.status, headers: response.headers });
      const location = response.headers.get('location');
      if (location === null) {
        this.html = await response.text();
        return;
      }
      request = new Request(new URL(location, request.url), { redirect: 'manual' });
    }
  }

  /** Submits the form of a button. `fields` override its default values. */
  async press(label: string, fields: Record<string, string> = {}): Promise<void> {
    const forms = formsOf(this.html);
    const form = forms.find(({ button }) => button === label);
    assert.ok(form, `no button “${label}”; the buttons are: ${forms.map(({ button }) => button).join(', ')}`);
    const kept = form.fields.filter(([name]) => !(name in fields));
    const body = new URLSearchParams([...kept, ...Object.entries(fields)]);
    await this.open(new URL(form.action, this.url), { method: form.method.toUpperCase(), body });
  }

  /** Signs in by the default path: two presses at a bank with OAuth, one on a form. */
  async signIn(address: string): Promise<void> {
    await this.open(address);
    await this.press('Continue');
    if (this.url.pathname.endsWith('/share')) await this.press('Allow');
  }
}
