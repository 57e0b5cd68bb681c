import type { Metadata } from 'next';
import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { KeyList } from '#components/portal/keys/key-list.tsx';
import { KeysSwitch } from '#components/portal/keys/keys-switch.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { workPaths } from '#lib/paths.ts';

export const metadata: Metadata = { title: 'Keys' };

/** The list of keys as a page: where no script opens it over the page that one is on. */
export default async function KeysPage() {
  const { visit } = await openPortalPage(workPaths.keys, () => undefined);
  const { usesKeys } = visit.state;
  return (
    <PortalFrame visit={visit}>
      <h1 className="mb-4 text-heading-2">Keys</h1>
      <p className="max-w-prose">
        {usesKeys
          ? 'Single keys are on. They do nothing while you type.'
          : 'Single keys are off, on every device. Enter, Space, Esc and Ctrl + Enter still do what they say.'}
      </p>
      <div className="mt-2 mb-6 -ms-3">
        <KeysSwitch areOn={usesKeys} />
      </div>
      <h2 className="sr-only">What each key does</h2>
      <div className="max-w-prose">
        <KeyList />
      </div>
    </PortalFrame>
  );
}
