import { IdleDialog } from '#components/disclose/idle-dialog.tsx';
import { MoreIfWanted } from '#components/disclose/more-if-wanted.tsx';
import { ContentNote, WhyWeAsk } from '#components/disclose/question-note.tsx';
import { Choices } from '#components/forms/choices.tsx';
import { ErrorSummary } from '#components/forms/error-summary.tsx';
import { FieldError } from '#components/forms/field-error.tsx';
import { FormFields } from '#components/forms/form-fields.tsx';
import { freshForm } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { TextField } from '#components/forms/text-field.tsx';
import { timeKept } from '#lib/content/time-kept.ts';
import { contactParts } from '#lib/disclosure/contact-fields.ts';
import { Exhibit } from './exhibit.tsx';

const answers = [
  { code: 'once', label: 'Once' },
  {
    code: 'often',
    label: 'Regularly, and it is still happening, in words that take more than one line',
  },
  { code: 'not-sure', label: 'Not sure', standsAlone: true },
];

const yesOrNo = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
];

const days = [
  { code: 'monday', label: 'Monday' },
  { code: 'tuesday', label: 'Tuesday' },
];

const parts = contactParts([{ id: 'lead', listedAs: 'The lead of Standing Together' }]);

/** The parts of a form in their states. Nothing here is sent anywhere. */
export function FieldExhibits() {
  return (
    <div className="max-w-prose">
      <Exhibit
        title="Error summary"
        note="At the top of the form, takes the focus, leads to each field."
      >
        <ErrorSummary
          state={{
            ...freshForm,
            errors: { 'choices-error': 'Choose an answer', 'text-error': 'Enter an email address' },
          }}
        />
      </Exhibit>
      <Exhibit title="Field error" note="Beside its field, in the words of the summary.">
        <FieldError field="shown-alone" message="Choose an answer" />
      </Exhibit>
      <Exhibit title="Choices: one">
        <Choices
          field="choices-one"
          kind="one"
          legend={<span className="text-heading-2">A question with one answer</span>}
          hint="A hint."
          choices={answers}
          chosen={[]}
        />
      </Exhibit>
      <Exhibit title="Choices: one, chosen">
        <Choices
          field="choices-chosen"
          kind="one"
          legend="A question with one answer that is chosen"
          choices={answers}
          chosen={['often']}
        />
      </Exhibit>
      <Exhibit
        title="Choices: with details"
        note="Where an answer’s words are not enough. The whole of it can be pressed."
      >
        <Choices
          field="choices-details"
          kind="one"
          legend="A question with answers in more detail"
          choices={answers.slice(0, 2).map((answer) => ({
            ...answer,
            details: <p>What it means, in a sentence or two that go on below its words.</p>,
          }))}
          chosen={['often']}
        />
      </Exhibit>
      <Exhibit
        title="Choices: many"
        note="With script, an answer that stands alone clears the others."
      >
        <Choices
          field="choices-many"
          kind="many"
          legend="A question with many answers"
          hint="Tick everything that fits."
          choices={answers}
          chosen={['once', 'often']}
        />
      </Exhibit>
      <Exhibit title="Choices: compact">
        <Choices
          field="choices-compact"
          kind="one"
          compact
          legend="A short question"
          choices={yesOrNo}
          chosen={['no']}
        />
        <Choices
          field="choices-compact-many"
          kind="many"
          compact
          legend="Which days?"
          choices={days}
          chosen={['monday']}
        />
      </Exhibit>
      <Exhibit title="Choices: to be mended">
        <Choices
          field="choices-error"
          kind="one"
          legend={<span className="text-heading-2">A question that is to be mended</span>}
          hint="A hint."
          choices={answers}
          chosen={[]}
          error="Choose an answer"
        />
      </Exhibit>
      <Exhibit title="Choices: many, to be mended">
        <Choices
          field="choices-many-error"
          kind="many"
          legend="A question with answers that contradict each other"
          hint="Tick everything that fits."
          choices={answers}
          chosen={['once', 'not-sure']}
          error="“Not sure” cannot go with another answer"
        />
      </Exhibit>
      <Exhibit title="Text field">
        <TextField field="text-plain" label="Label" longest={80} value="" />
        <TextField
          field="text-hint"
          label="Label"
          hint="A hint."
          longest={80}
          value="Typed before"
        />
        <TextField field="text-lines" label="Several lines" longest={200} value="" lines={3} />
        <TextField
          field="text-counted"
          label="Several lines, counted"
          value="Typed before"
          lines={3}
          longest={200}
          isCounted
        />
        <TextField
          field="text-too-long"
          label="Several lines, and too many characters"
          value="Typed before"
          error="Several lines must be 5 characters or fewer"
          lines={3}
          longest={5}
          isCounted
        />
        <TextField
          field="text-error"
          label="Email address"
          longest={254}
          type="email"
          hint="A hint."
          value="not an address"
          error="Enter an email address"
        />
        <TextField
          field="text-lines-error"
          label="Several lines"
          value="What was typed"
          longest={200}
          lines={3}
          error="Make this shorter"
        />
      </Exhibit>
      <Exhibit
        title="More, if wanted"
        note="Closed until it is wanted; open where something in it was filled in or is to be mended."
      >
        <MoreIfWanted
          id="more-closed"
          title="What most people pass over"
          summary="In a few words"
          isOpen={false}
        >
          <FormFields fields={parts.needs} state={freshForm} />
        </MoreIfWanted>
        <MoreIfWanted
          id="more-open"
          title="With something to be mended"
          summary="It opens by itself"
          isOpen
        >
          <FormFields
            fields={parts.calling}
            state={{ ...freshForm, errors: { coverName: 'Enter a name to use' } }}
          />
        </MoreIfWanted>
      </Exhibit>
      <Exhibit
        title="Notes on a question"
        note="Before a list that names hard things; and why it is asked, for those who want to know."
      >
        <ContentNote text="this list names kinds of violence. You can skip it." />
        <WhyWeAsk text="It tells us who can help." />
      </Exhibit>
      <Exhibit
        title="Submit button"
        note="Where script runs, it says “Sending…” while its form is on its way."
      >
        <SubmitButton busy="Sending…">Send</SubmitButton>
      </Exhibit>
      <Exhibit
        title="Idle warning"
        note="Lies over the page five minutes before the answers are cleared; here it lies in it."
      >
        <div className="shows-dialog grid gap-4">
          <IdleDialog open secondsLeft={300} clears="answers" />
          <IdleDialog open secondsLeft={300} clears="answers" words={timeKept.warning.failed} />
        </div>
      </Exhibit>
    </div>
  );
}
