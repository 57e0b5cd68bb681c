import { Contents } from '#components/site/contents.tsx';
import { EmergencyPanel } from '#components/site/emergency-panel.tsx';
import { Lines } from '#components/ui/lines.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Prose } from '#components/ui/prose.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { Tone } from '#components/ui/tone.ts';
import { bullets, link, paragraph, phone, steps, strong } from '#lib/content/rich-text.ts';
import { institution } from '#lib/institution.ts';
import { Exhibit, Row } from './exhibit.tsx';

const tones: Readonly<Record<Tone, string>> = {
  plain: 'Beside the matter',
  calm: 'To know',
  good: 'Done, or safe',
  care: 'To watch',
  urgent: 'Danger, now',
};

const everyBlock = [
  paragraph(
    'A paragraph with ',
    strong('words that matter'),
    ', ',
    link('a link', '#words'),
    ' and ',
    phone(institution.emergency.security),
    '.',
  ),
  bullets('An item.', ['An item with ', strong('weight'), '.']),
  steps(
    'First this.',
    'Then that, which takes a few more words and so goes on to a second line on most screens.',
  ),
];

/** What is read. */
export function WordExhibits() {
  return (
    <>
      <Exhibit
        title="Prose"
        note="Public copy is data; this renders it. Lines end after some 70 characters."
      >
        <Prose content={everyBlock} />
      </Exhibit>
      <Exhibit
        title="Notice"
        note="Stands out from the text around it. The words carry the meaning, the tone only helps."
      >
        <div className="grid max-w-prose gap-4">
          {Object.entries(tones).map(([tone, use]) => (
            <Notice
              key={tone}
              tone={isTone(tone) ? tone : 'plain'}
              title={`${use} (${tone})`}
              level={3}
            >
              <p>
                One or two sentences, and perhaps <a href="#words">words that lead on</a>.
              </p>
            </Notice>
          ))}
          <Notice>
            <p>One without a title.</p>
          </Notice>
        </div>
      </Exhibit>
      <Exhibit title="Emergency panel">
        <EmergencyPanel level={3} />
      </Exhibit>
      <Exhibit title="Tag">
        <Row>
          {Object.keys(tones).map((tone) => (
            <Tag key={tone} tone={isTone(tone) ? tone : 'plain'}>
              {tone}
            </Tag>
          ))}
        </Row>
      </Exhibit>
      <Exhibit
        title="Summary list"
        note="Names and values, each with an optional way to change it. Several values are a list (Lines)."
      >
        <div className="max-w-prose">
          <SummaryList
            rows={[
              {
                id: 'one',
                term: 'One value',
                value: 'A few times',
                action: <a href="#words">Change</a>,
              },
              {
                id: 'several',
                term: 'Several values',
                value: (
                  <Lines
                    lines={['Bullying', 'An intimate image shared, or a threat to share one']}
                  />
                ),
                action: <a href="#words">Change</a>,
              },
              {
                id: 'fixed',
                term: 'One that cannot be changed',
                value: <Lines lines={['Not given']} />,
              },
            ]}
          />
        </div>
      </Exhibit>
      <Exhibit title="Contents" note="Leads to the parts of a long page.">
        <div className="card max-w-prose p-5">
          <Contents
            label="Parts of this gallery"
            entries={[
              { id: 'words', title: 'One part' },
              {
                id: 'controls',
                title: 'Another part, with a title that takes more than one line on a narrow phone',
              },
            ]}
          />
        </div>
      </Exhibit>
    </>
  );
}

function isTone(name: string): name is Tone {
  return name in tones;
}
