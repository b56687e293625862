/**
 * The page of a mail route. The way is a list in a list, drawn as a graph; each step is a button that shows what was found.
 * Everything that a zone or a server says is escaped, nothing is loaded, and only the script and the style with the page's
 * own number run.
 */
import { mailRouteScript } from './mailRouteScript.ts';
import { MAIL_ROUTE_STYLE } from './mailRouteStyle.ts';
import type { MailRoute, RouteStep } from './messages.ts';
import { ageText, evidenceLines, sentence, VERDICTS } from './words.ts';

/** Beside the colour, so that nobody needs to see it. */
const SIGNS: Readonly<Record<RouteStep['verdict'], string>> = {
  pass: '✓',
  warn: '!',
  fail: '✗',
  'cannot-tell': '?',
  'not-asked': '·',
};

export interface PageOptions {
  /** Of this page. */
  readonly nonce: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Why nothing can be asked; absent: it can. */
  readonly cannotAsk?: string;
}

export function mailRouteHtml(route: MailRoute, { nonce, now, cannotAsk }: PageOptions): string {
  const { domain, way, beside, at } = route;
  const name = escaped(domain.replace(/(.)\.$/, '$1'));
  const asked =
    at === undefined ? 'Nobody was asked yet. This is what the zone file says.' : `Asked ${ageText(now - at)}.`;
  const steps = [...stepsOf(way), ...beside.flatMap(stepsOf)];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mail route of ${name}</title>
<style nonce="${nonce}">${MAIL_ROUTE_STYLE}</style>
</head>
<body>
<header>
<h1>Mail route of ${name}</h1>
<p>${asked}${cannotAsk === undefined ? '' : ` ${escaped(sentence(cannotAsk))}`}</p>
<p class="actions">
<button type="button" data-action="check"${cannotAsk === undefined ? '' : ' disabled'}>Check Mail Setup</button>
<button type="button" data-action="copy" class="secondary">Copy as Markdown</button>
</p>
</header>
<main>
<section aria-labelledby="way"><h2 id="way">The way of a mail</h2>
<ol class="graph">${item(way)}</ol></section>
<section aria-labelledby="beside"><h2 id="beside">Beside it</h2>
<ul class="beside">${beside.map(item).join('')}</ul></section>
<section id="details" aria-live="polite" aria-label="What was found"><p class="hint">Choose a step to see what was found.</p></section>
</main>
${steps.map((step) => detail(step, now)).join('\n')}
<script nonce="${nonce}">${mailRouteScript}</script>
</body>
</html>
`;
}

const stepsOf = (step: RouteStep): RouteStep[] => [step, ...step.next.flatMap(stepsOf)];

function item(step: RouteStep): string {
  const { id, label, value, verdict, next } = step;
  const spoken = `${label} ${value}: ${VERDICTS[verdict]}`;
  const below = next.length === 0 ? '' : `<ol>${next.map(item).join('')}</ol>`;
  return `<li><button type="button" class="step ${verdict}" data-step="${escaped(id)}" aria-pressed="false" aria-label="${escaped(spoken)}">
<span class="sign" aria-hidden="true">${SIGNS[verdict]}</span><span class="label">${escaped(label)}</span>
<span class="value">${escaped(value)}</span><span class="verdict">${VERDICTS[verdict]}</span></button>${below}</li>`;
}

/** Shown when its step is chosen. */
function detail({ id, label, value, remarks, place, verdict }: RouteStep, now: number): string {
  const found = remarks.map((remark) => {
    const lines = evidenceLines(remark).map((line) => `<li>${escaped(line)}</li>`);
    const evidence = lines.length === 0 ? '' : `<ul class="evidence">${lines.join('')}</ul>`;
    return `<li class="remark ${remark.verdict}"><strong>${VERDICTS[remark.verdict]}</strong> <span class="age">${ageText(now - remark.at)}</span><br>${escaped(sentence(remark.message))}${evidence}</li>`;
  });
  const why = verdict === 'not-asked' ? 'Nobody was asked about this.' : 'This is the worst of the steps behind it.';
  const nothing = remarks.length === 0 ? `<p>${why}</p>` : '';
  const go = place
    ? `<p><button type="button" class="secondary" data-reveal="${escaped(id)}">Go to the Record</button></p>`
    : '';
  return `<template id="detail-${escaped(id)}"><h3>${escaped(label)} <span>${escaped(value)}</span></h3>${nothing}<ul class="remarks">${found.join('')}</ul>${go}</template>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
