import type { Metadata } from 'next';
import { DemonstrationBanner } from '#components/portal/frame/demonstration-banner.tsx';
import { NothingHere } from '#components/portal/sign-in/nothing-here.tsx';
import { institution } from '#lib/institution.ts';
import { nothingHereFrames } from '#lib/serving/nothing-here-frames.ts';
import '../../../(portal)/portal.css';

export const metadata: Metadata = {
  title: `Not found - ${institution.service.name} portal`,
  robots: { index: false, follow: false },
};

/** Made by the build, for the server alone: nobody is answered with it at its own address (lib/serving/page-of-portal.ts). */
export const dynamic = 'force-static';

export function generateStaticParams() {
  return nothingHereFrames.map((frame) => ({ frame }));
}

type Props = PageProps<'/nothing-here-for-you/[frame]'>;

/** The portal's page for what is not there, which has to work without script. */
export default async function NothingHerePage({ params }: Props) {
  const { frame } = await params;
  return (
    <div className="flex min-h-dvh flex-col">
      {frame === 'demonstration' && <DemonstrationBanner />}
      <NothingHere />
    </div>
  );
}
