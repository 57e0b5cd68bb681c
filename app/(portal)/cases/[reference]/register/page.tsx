import { PortalFrame } from '#components/portal/frame/portal-frame.tsx';
import { RegisterPaper } from '#components/portal/plan/register-paper.tsx';
import { openPortalPage } from '#lib/auth/portal-page.ts';
import { readRegister } from '#lib/data/cases/read-register.ts';
import { casePath, registerPath, workPaths } from '#lib/paths.ts';
import { verbTitle } from '../verb-page.tsx';

type Props = PageProps<'/cases/[reference]/register'>;

export const generateMetadata = ({ params }: Props) => verbTitle(params);

/** The register of risks of a case, as the last assessment has it: to read or to print. */
export default async function RegisterPage({ params }: Props) {
  const { reference } = await params;
  const { visit, shown } = await openPortalPage(registerPath(reference), () =>
    readRegister(reference),
  );
  return (
    <PortalFrame
      visit={visit}
      current={workPaths.cases}
      back={{ href: casePath(reference), label: 'Back to the case' }}
    >
      <RegisterPaper register={shown} />
    </PortalFrame>
  );
}
