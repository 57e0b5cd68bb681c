import { html, type Markup } from '#lib/local/web/html.ts';
import { page } from '#lib/local/web/page.ts';
import type { StoredMessage } from './mail-message.ts';

const notice: Markup = html`<p class="notice"><strong>Local mailbox:</strong> emails that the site sends on
this computer end here. Nothing is delivered to anybody.</p>`;

/** All messages, newest first as they come. */
export function listPage(messages: readonly StoredMessage[], siteAddress: string): string {
  const items = messages.map(
    ({ id, receivedAt, email }) => html`<li class="card">
<span><a href="/messages/${id}">${email.subject}</a></span>
<span>To ${email.to.join(', ')}</span>
<span class="quiet">${time(receivedAt)}</span>
</li>`,
  );
  const list =
    items.length === 0
      ? html`<p>No email has arrived yet.</p>`
      : html`<p>${items.length === 1 ? '1 email' : `${items.length} emails`}, newest first.</p>
<ul class="plain">
${items}
</ul>
<p><a href="/delete">Delete all emails</a></p>`;
  return page(
    'Local mailbox',
    html`<h1>Local mailbox</h1>
${notice}
${list}
<p><a href="/">Look for new emails</a></p>
<p><a href="${siteAddress}">Go to the site</a></p>`,
  );
}

/** One message, with what arrives as text and what arrives as HTML. */
export function messagePage({ id, receivedAt, email }: StoredMessage): string {
  const more: readonly (readonly [string, string])[] = [
    ['Copy to', (email.cc ?? []).join(', ')],
    ['Blind copy to', (email.bcc ?? []).join(', ')],
    ['Reply to', (email.reply_to ?? []).join(', ')],
    ['Attached', (email.attachments ?? []).map((file) => file.filename ?? 'a file').join(', ')],
  ];
  const rows = more
    .filter(([, value]) => value !== '')
    .map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`);
  const text = email.text
    ? html`<pre>${email.text}</pre>`
    : html`<p>It was sent without a text version.</p>`;
  const rich = email.html
    ? html`<iframe src="/messages/${id}/html" sandbox title="HTML version of the email"></iframe>`
    : html`<p>It was sent without an HTML version.</p>`;
  return page(
    `${email.subject}: local mailbox`,
    html`<p><a href="/">Back to all emails</a></p>
<h1>${email.subject}</h1>
<dl>
<dt>From</dt><dd>${email.from}</dd>
<dt>To</dt><dd>${email.to.join(', ')}</dd>
<dt>Arrived</dt><dd>${time(receivedAt)}</dd>
${rows}
</dl>
<h2>Text version</h2>
${text}
<h2>HTML version</h2>
${rich}`,
  );
}

export function deletePage(count: number): string {
  return page(
    'Delete all emails? Local mailbox',
    html`<h1>Delete all emails?</h1>
<p>${count === 1 ? 'There is 1 email' : `There are ${count} emails`} in the mailbox. They cannot be brought back.</p>
<form class="actions" method="post" action="/delete">
<button class="main">Delete all</button>
<a href="/">Keep them</a>
</form>`,
  );
}

export function notFoundPage(): string {
  return page(
    'Not found: local mailbox',
    html`<h1>There is no email at this address</h1>
<p>It may have been deleted.</p>
<p><a href="/">Back to all emails</a></p>`,
  );
}

const clock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'full',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});

function time(moment: string): Markup {
  return html`<time datetime="${moment}">${clock.format(new Date(moment))}</time>`;
}
