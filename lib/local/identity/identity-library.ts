/**
 * Loads the provider's library without its notice that this release of Node is not marked as
 * long-term support; that is the project's choice, and nothing for the person at the terminal.
 */
export async function loadIdentityLibrary(): Promise<typeof import('oidc-provider')> {
  // It is written while the module loads, and there is no switch for it.
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
