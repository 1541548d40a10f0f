import './platform/polyfills';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { systemClock, systemTimer } from './platform/clock';
import { createId } from './platform/ids';
import { browserSettings } from './platform/settings';
import { Preferences } from './state/preferences.svelte';
import { Startup } from './state/startup.svelte';

async function start(target: HTMLElement): Promise<void> {
  const preferences = new Preferences(browserSettings);
  await preferences.restore(new URLSearchParams(location.search).get('lang'));
  const startup = new Startup({ preferences, clock: systemClock, timer: systemTimer, createId });
  mount(App, { target, props: { startup, preferences } });
  document.getElementById('cannot-start')?.remove();
}

// Missing where index.html has found the browser too old and says so.
const target = document.getElementById('app');
if (target) void start(target);
