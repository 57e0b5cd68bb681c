import { TroublePanel } from '#components/forms/error-summary.tsx';
import { writtenOnce } from '#components/site/written-once.tsx';
import { sendingTrouble } from '#lib/content/sending-trouble.ts';
import { formScript } from '#lib/generated/form-script.ts';

const script = { __html: formScript };

/**
 * The script of the form, at the end of each of its pages, and the words that it needs where the site cannot be reached. The
 * page's Content-Security-Policy knows it by its hash.
 */
export function FormScript() {
  return element;
}

const element = writtenOnce(
  <>
    <template data-not-reached="">
      <TroublePanel {...sendingTrouble.notReached} />
    </template>
    <template data-offline="">
      <TroublePanel {...sendingTrouble.offline} />
    </template>
    {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made from our own source */}
    <script dangerouslySetInnerHTML={script} />
  </>,
);
