/** Show Mail Route: a panel for each zone, drawn anew when something was found. */
import { type Disposable, env, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { targetZone } from '../commands/target.ts';
import type { Asking } from './asking.ts';
import { MAIL_GROUPS } from './groups.ts';
import { mailRouteHtml } from './mailRouteHtml.ts';
import type { MailRoute, RouteStep } from './messages.ts';
import { randomId } from './randomId.ts';
import { sentence } from './words.ts';

interface Open {
  readonly panel: WebviewPanel;
  route: MailRoute;
}

export class Routes implements Disposable {
  readonly #asking: Asking;
  /** By URI of the zone. */
  readonly #open = new Map<string, Open>();

  constructor(asking: Asking) {
    this.#asking = asking;
  }

  async open(uri?: unknown): Promise<void> {
    const document = await targetZone(uri);
    if (!document) return;
    const zone = document.uri.toString();
    const route = await this.ask(zone);
    if ('refused' in route) {
      void window.showInformationMessage(sentence(route.refused));
      return;
    }
    const known = this.#open.get(zone);
    if (known) {
      known.panel.reveal();
      this.draw(known, route);
      return;
    }
    const panel = window.createWebviewPanel('zonesmith.mailRoute', titleOf(route), ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [],
    });
    const made = { panel, route };
    this.#open.set(zone, made);
    panel.onDidDispose(() => void this.#open.delete(zone));
    panel.webview.onDidReceiveMessage((message: unknown) => this.act(zone, made, message));
    this.draw(made, route);
  }

  /** Something was found, or forgotten. */
  refresh(): void {
    for (const [zone, open] of this.#open) {
      void this.ask(zone).then((route) => {
        if (!('refused' in route)) this.draw(open, route);
      });
    }
  }

  dispose(): void {
    for (const { panel } of this.#open.values()) panel.dispose();
  }

  private ask(uri: string) {
    return this.#asking.parts.server.request('zonesmith/mailRoute', { uri });
  }

  private draw(open: Open, route: MailRoute): void {
    open.route = route;
    open.panel.title = titleOf(route);
    const cannotAsk = workspace.isTrusted
      ? {}
      : { cannotAsk: 'Nobody can be asked, because this workspace is not trusted' };
    open.panel.webview.html = mailRouteHtml(route, { nonce: randomId(), now: Date.now(), ...cannotAsk });
  }

  private async act(zone: string, { route }: Open, message: unknown): Promise<void> {
    const { type, step } = message as { readonly type?: unknown; readonly step?: unknown };
    if (type === 'check') await this.#asking.check('Check Mail Setup', MAIL_GROUPS, zone);
    if (type === 'copy') {
      await env.clipboard.writeText(route.markdown);
      window.setStatusBarMessage('The mail route is in the clipboard', 3000);
    }
    if (type === 'reveal') await reveal([route.way, ...route.beside], step);
  }
}

const titleOf = ({ domain }: MailRoute): string => `Mail route of ${domain.replace(/(.)\.$/, '$1')}`;

async function reveal(steps: readonly RouteStep[], id: unknown): Promise<void> {
  for (const step of steps) {
    if (step.id !== id) await reveal(step.next, id);
    else if (step.place) {
      const { start, end } = step.place.range;
      const selection = new Range(start.line, start.character, end.line, end.character);
      await window.showTextDocument(Uri.parse(step.place.uri), { viewColumn: ViewColumn.One, selection });
    }
  }
}
