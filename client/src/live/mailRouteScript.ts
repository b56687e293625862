/** What runs in the page of a mail route: steps show what was found; arrows move between them, as in a tree. */
export const mailRouteScript = `
const vscode = acquireVsCodeApi();
const steps = [...document.querySelectorAll('[data-step]')];
const details = document.getElementById('details');
function choose(step, focus) {
  for (const each of steps) each.setAttribute('aria-pressed', String(each === step));
  details.replaceChildren(document.getElementById('detail-' + step.dataset.step).content.cloneNode(true));
  vscode.setState({ step: step.dataset.step });
  if (focus) step.focus();
  step.scrollIntoView({ block: 'nearest' });
}
const itemOf = (step) => step.closest('li');
const stepIn = (item) => item?.querySelector('[data-step]') ?? undefined;
const MOVES = {
  ArrowRight: (item) => stepIn(item.querySelector(':scope > ol > li')),
  ArrowLeft: (item) => stepIn(item.parentElement.closest('li')),
  ArrowDown: (item) => stepIn(item.nextElementSibling),
  ArrowUp: (item) => stepIn(item.previousElementSibling),
};
document.addEventListener('keydown', (event) => {
  const step = event.target.closest?.('[data-step]');
  const next = step && MOVES[event.key]?.(itemOf(step));
  if (!next) return;
  event.preventDefault();
  next.focus();
});
document.addEventListener('click', (event) => {
  const button = event.target.closest?.('button');
  if (!button) return;
  const { step, reveal, action } = button.dataset;
  if (step) choose(button, false);
  if (reveal) vscode.postMessage({ type: 'reveal', step: reveal });
  if (action) vscode.postMessage({ type: action });
});
const chosen = steps.find((step) => step.dataset.step === vscode.getState()?.step);
if (chosen) choose(chosen, document.hasFocus());
`;
