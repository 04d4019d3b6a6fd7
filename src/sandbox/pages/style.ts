import { Hono } from 'hono';
import type { World } from '../world.js';

const STYLE = `:root{color-scheme:light dark;--ink:light-dark(oklch(from var(--brand) min(l,.46) c h),oklch(from var(--brand) max(l,.8) min(c,.11) h));
--fill:light-dark(var(--brand),oklch(from var(--brand) .82 min(c,.09) h));--on-fill:light-dark(#fff,#000);
--surface:light-dark(#fff,oklch(from var(--brand) .225 min(c,.014) h));--ground:light-dark(oklch(from var(--brand) .965 min(c,.008) h),oklch(from var(--brand) .18 min(c,.012) h));
--text:light-dark(oklch(from var(--brand) .24 min(c,.02) h),oklch(from var(--brand) .95 min(c,.008) h));
--muted:color-mix(in oklab,var(--text) 72%,var(--surface));--edge:color-mix(in oklab,var(--text) 52%,var(--surface));--line:color-mix(in oklab,var(--text) 15%,var(--surface));
--danger:light-dark(oklch(.5 .17 27),oklch(.82 .09 25));--caution:light-dark(oklch(.46 .085 70),oklch(.85 .085 85))}
*,::before,::after{box-sizing:border-box}
body{display:grid;grid-template:auto 1fr/minmax(0,1fr);margin:0;min-block-size:100dvb;color:var(--text);background:var(--ground);font:400 .9375rem/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1,p,ul,fieldset{margin:0;padding:0;border:0}
.top{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:.5rem 1rem;inline-size:100%;max-inline-size:30rem;margin-inline:auto;padding:1rem 1.5rem}
.brand{display:flex;align-items:center;gap:.625rem;font-size:1rem;font-weight:650}
.mark{display:grid;place-items:center;inline-size:2rem;block-size:2rem;border-radius:.5rem;overflow:clip}
.mark svg{display:block;inline-size:100%;block-size:100%}
.letter{color:var(--on-fill);background:var(--fill)}
.sandbox{padding:.1875rem .625rem;border:1px dashed currentColor;border-radius:1rem;color:var(--caution);font-size:.8125rem;line-height:1.125rem;white-space:nowrap}
.card{display:grid;align-content:start;gap:1rem;inline-size:100%;max-inline-size:30rem;margin-inline:auto;padding:1.5rem;background:var(--surface);border-block-start:1px solid var(--line)}
@media (min-width:32rem){body:has(>.card){grid-template-rows:auto auto;align-content:safe center;padding-block-end:3rem}.card{border:1px solid var(--line);border-radius:1rem}}
h1:focus-visible{outline:0}
h1{font-size:1.375rem;font-weight:650;line-height:1.25;letter-spacing:-.012em;text-wrap:balance}
.lead,.small,small{color:var(--muted);text-wrap:pretty}
.small,small{font-size:.8125rem;line-height:1.4}
form{display:grid;gap:1rem}
form+form{margin-block-start:-.5rem}
.field{display:grid;gap:.375rem}
label,legend{font-weight:550}
input:not([type=checkbox],[type=radio],[type=hidden]){inline-size:100%;min-block-size:3rem;padding:0 .875rem;border:1px solid var(--edge);border-radius:.5rem;color:inherit;background:var(--surface);font:inherit;font-size:1rem}
input[type=checkbox],input[type=radio]{inline-size:1.125rem;block-size:1.125rem;margin:0;flex:none;accent-color:var(--fill)}
code{font:600 .8125rem ui-monospace,Menlo,Consolas,monospace}
.card>div{display:grid;gap:.75rem}
.facts{display:grid;gap:.75rem;list-style:none}
.facts li{padding-inline-start:1rem;border-inline-start:2px solid var(--ink)}
.facts small,.choice small{display:block}
fieldset{display:grid;gap:.5rem;min-inline-size:0}
legend{padding:0;margin-block-end:.5rem}
.choice{display:flex;align-items:center;gap:.75rem;min-block-size:3.25rem;padding:.5rem .875rem;border:1px solid var(--line);border-radius:.75rem;font-weight:400;cursor:pointer}
.choice:has(:checked){border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
.choice strong{font-weight:550}
button{inline-size:100%;min-block-size:3rem;padding:.5rem 1rem;border:0;border-radius:.75rem;font:inherit;font-size:1rem;font-weight:550;cursor:pointer}
.primary{color:var(--on-fill);background:var(--fill)}
.primary:hover{background:color-mix(in oklab,var(--fill) 88%,light-dark(#000,#fff))}
.quiet{color:var(--ink);background:none}
.quiet:hover{background:color-mix(in oklab,var(--text) 5%,var(--surface))}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.problem{color:var(--danger)}
.number{font:600 1.75rem/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:.12em}
.wide-page{max-inline-size:64rem;padding-inline:1.5rem}
.overview{display:grid;align-content:start;gap:1.5rem;inline-size:100%;margin-inline:auto;padding-block-end:3rem}
.overview section{min-inline-size:0}
h2{margin:0 0 .5rem;font-size:1rem;font-weight:650}
.count{color:var(--muted);font-weight:400}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:.75rem;background:var(--surface)}
table{inline-size:100%;border-collapse:collapse;font-size:.8125rem;font-variant-numeric:tabular-nums}
th,td{padding:.5rem .875rem;text-align:start;white-space:nowrap}
th{color:var(--muted);font-weight:550}
tbody tr{border-block-start:1px solid var(--line)}
details{padding:.375rem 0;border-block-start:1px solid var(--line);overflow-wrap:anywhere}
summary{cursor:pointer}
details p{padding:.25rem 1rem}
a{color:var(--ink);text-underline-offset:.18em}
`;

/** Serves one style sheet for all pages. It begins with the bank's colour, and the rest derives from it. */
export function styleRoutes(world: World): Hono {
  const routes = new Hono();
  routes.get('/bank/style.css', (context) => {
    const colour = world.banks.find(context.req.query('bank') ?? '')?.colour ?? '#17594a';
    return context.body(`:root{--brand:${colour}}\n${STYLE}`, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  return routes;
}
