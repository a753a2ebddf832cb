import type { World } from '../core/world';
import { html, type Html } from '../page/html';
import type { View } from './dashboard-frame';
import { modesForm } from './modes-form';
import { table } from './table';

/** Modes and fault rules. */
export function settingsView(world: World): View {
  return {
    name: 'settings',
    title: 'Settings',
    here: 'view=settings',
    main: html`<h1>Settings</h1>
      <section class="panel" aria-labelledby="modes-title">
        <h2 id="modes-title">Behaviour</h2>
        <p class="soft">Where the gateway's documents say nothing. The first choice is the likeliest.</p>
        ${modesForm(world.state.modes)}
      </section>
      <section class="panel" id="faults" data-live aria-labelledby="faults-title">
        <h2 id="faults-title">Faults</h2>
        ${faults(world)}
      </section>`,
  };
}

function faults(world: World): Html {
  const rules = world.faults.list();
  if (rules.length === 0) return html`<p class="soft">Nothing is meant to go wrong.</p>`;
  return html`${table({
      label: 'Faults',
      heads: ['Fault', 'When', 'Matched', 'Struck'],
      rows: rules.map(({ rule: { fault, match }, matched, struck }) => [
        html`<span class="strong">${fault.kind}</span> <span class="soft">${pairs(fault, ['kind'])}</span>`,
        pairs(match) || 'always',
        String(matched),
        String(struck),
      ]),
    })}
    <form method="post" action="/">
      <input type="hidden" name="press" value="clear-faults" />
      <button class="act danger" id="clear-faults">Remove all</button>
    </form>`;
}

function pairs(facts: object, without: readonly string[] = []): string {
  return Object.entries(facts)
    .filter(([name, value]) => value !== undefined && !without.includes(name))
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`)
    .join(', ');
}
