/** The style of the page of a mail route: VS Code's colours only, so that it fits every theme, those of high contrast too. */
export const MAIL_ROUTE_STYLE = `
body { font: var(--vscode-font-size) var(--vscode-font-family); color: var(--vscode-foreground); padding: 0 1.5em 2em; }
h1 { font-size: 1.5em; font-weight: 600; margin: 1em 0 0.3em; }
h2 { font-size: 1.15em; font-weight: 600; margin: 1.6em 0 0.7em; }
h3 { font-size: 1em; margin: 0 0 0.6em; }
h3 span { font-family: var(--vscode-editor-font-family); font-weight: normal; overflow-wrap: anywhere; }
p { margin: 0.4em 0; }
button { font: inherit; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 1px solid var(--vscode-button-border, transparent); border-radius: 3px; padding: 0.3em 0.9em; cursor: pointer; }
button:hover { background: var(--vscode-button-hoverBackground); }
button.secondary { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button.secondary:hover { background: var(--vscode-button-secondaryHoverBackground); }
button[disabled] { opacity: 0.5; cursor: default; }
button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
.actions { display: flex; gap: 0.6em; flex-wrap: wrap; }
.graph, .graph ol, .beside, .remarks, .evidence { list-style: none; margin: 0; padding: 0; }
main > section:first-child { overflow-x: auto; }
.graph li { display: flex; align-items: center; position: relative; }
.graph ol { display: flex; flex-direction: column; gap: 0.6em; margin-left: 1.6em; padding-left: 1.6em; position: relative; }
.graph ol::before { content: ''; position: absolute; left: -1.6em; top: 50%; width: 1.6em; border-top: 2px solid var(--line); }
.graph ol > li::before { content: ''; position: absolute; left: -1.6em; top: 50%; width: 1.6em; border-top: 2px solid var(--line); }
.graph ol > li::after { content: ''; position: absolute; left: -1.6em; top: -0.3em; bottom: -0.3em; border-left: 2px solid var(--line); }
.graph ol > li:first-child::after { top: 50%; }
.graph ol > li:last-child::after { bottom: 50%; }
.graph ol > li:only-child::after { display: none; }
.graph { --line: var(--vscode-editorIndentGuide-activeBackground, var(--vscode-foreground)); padding: 4px; }
.beside { display: grid; grid-template-columns: repeat(auto-fill, minmax(17em, 1fr)); gap: 0.6em; padding: 4px; }
.step { display: grid; grid-template-columns: auto 1fr auto; gap: 0 0.5em; text-align: left; align-content: start; width: 15.5em; padding: 0.5em 0.7em; color: var(--vscode-editor-foreground); background: var(--vscode-editorWidget-background, var(--vscode-editor-background)); border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, var(--vscode-panel-border))); border-left: 4px solid var(--verdict); flex: none; }
.step { scroll-margin: 1em 0 42vh; }
.beside .step { width: 100%; height: 100%; }
.step:hover { background: var(--vscode-list-hoverBackground); }
.step[aria-pressed=true] { background: var(--vscode-list-inactiveSelectionBackground); outline: 1px solid var(--vscode-contrastActiveBorder, transparent); }
.sign { color: var(--verdict); font-weight: 700; width: 1em; text-align: center; }
.label { font-weight: 600; }
.verdict { color: var(--vscode-descriptionForeground); grid-column: 3; grid-row: 1; }
.value { grid-column: 1 / -1; font-family: var(--vscode-editor-font-family); overflow-wrap: anywhere; min-height: 1.3em; }
.beside .value { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.pass { --verdict: var(--vscode-testing-iconPassed, var(--vscode-charts-green)); }
.warn { --verdict: var(--vscode-editorWarning-foreground, var(--vscode-charts-yellow)); }
.fail { --verdict: var(--vscode-testing-iconFailed, var(--vscode-charts-red)); }
.cannot-tell { --verdict: var(--vscode-editorInfo-foreground, var(--vscode-charts-blue)); }
.not-asked { --verdict: var(--vscode-descriptionForeground); }
#details { position: sticky; bottom: 0; box-sizing: border-box; max-height: 40vh; overflow-y: auto; margin-top: 1.6em; padding: 1em; min-height: 5em; background: var(--vscode-editor-background); border: 1px solid var(--vscode-contrastBorder, var(--vscode-panel-border)); border-radius: 3px; }
.remark { margin: 0 0 0.8em; padding-left: 0.7em; border-left: 3px solid var(--verdict); }
.age, .hint { color: var(--vscode-descriptionForeground); }
@media (max-width: 76em) {
.graph li, .graph ol { display: block; }
.graph li + li, .graph ol { margin-top: 0.5em; }
.graph ol { margin-left: 1em; padding-left: 1em; }
.graph ol::before, .graph ol > li:only-child::after, .graph ol > li::after { display: block; left: -1em; top: -0.5em; bottom: 0; width: 0; border-top: 0; border-left: 2px solid var(--line); }
.graph ol::before { display: none; }
.graph ol > li:first-child::after { top: -0.5em; }
.graph ol > li:last-child::after { bottom: auto; height: 2em; }
.graph ol > li::before { left: -1em; top: 1.5em; width: 1em; }
.graph .step { width: 100%; max-width: 30em; }
}
.evidence li { font-family: var(--vscode-editor-font-family); overflow-wrap: anywhere; }
`;
