import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { inPortal } from '#lib/auth/portal-page.ts';
import { requireViewer } from '#lib/data/staff/as-viewer.ts';
import { workPaths } from '#lib/paths.ts';

/** Exists in the bench's build alone: what a page of the portal costs that asks for nothing but who is looking. */
export default async function EmptyPortalPage() {
  const viewer = await inPortal(workPaths.home, requireViewer);
  return (
    <PortalFrame visit={{ viewer, state: { isWorking: true, gateQuestions: 0, usesKeys: true } }}>
      <h1>Empty</h1>
    </PortalFrame>
  );
}
