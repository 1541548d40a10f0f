import { parseRoute, type Route } from './route';

/** The address of the window as a route; follows the hash. */
export class Router {
  #route = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    window.addEventListener('hashchange', () => {
      this.#route = parseRoute(location.hash);
    });
  }

  get route(): Route {
    return this.#route;
  }

  go(hash: string): void {
    location.hash = hash;
  }

  /** Changes the address without a step in the browser's history. */
  replace(hash: string): void {
    history.replaceState(history.state, '', hash);
    this.#route = parseRoute(hash);
  }
}
