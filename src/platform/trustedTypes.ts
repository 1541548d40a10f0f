/** A script's address that the policy let through; a plain string where there is no Trusted Types. */
export type TrustedScriptAddress = string | { readonly toString: () => string };

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => TrustedScriptAddress };
}

// The browser refuses a second policy of the same name, so it is made here, once.
const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('gongkai', { createScriptURL: ownScript });

/**
 * The address of a script of ours, for `new Worker` and the registering of a service worker, which
 * under `require-trusted-types-for 'script'` take nothing else. Throws for any script that this page
 * neither made itself (`blob:`) nor was served with, from its own folder.
 */
export function trustScriptAddress(address: string): TrustedScriptAddress {
  return policy ? policy.createScriptURL(address) : ownScript(address);
}

function ownScript(address: string): string {
  if (address.startsWith('blob:') || /^\.\/[\w-]+\.js$/.test(address)) return address;
  throw new TypeError(`Not a script of this program: ${address}`);
}
