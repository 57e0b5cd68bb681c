import { html, type Markup, trustedHtml } from '#lib/local/web/html.ts';
import { page } from '#lib/local/web/page.ts';

/** What the sign-in page shows of a person. */
export interface SignInPerson {
  readonly email: string;
  readonly name: string;
  readonly description: string;
}

const notice: Markup = html`<p class="notice"><strong>Demonstration sign-in:</strong> no password,
invented people, only on this computer.</p>`;

/** One button a person; the form goes back to the page's own address. */
export function signInPage(people: readonly SignInPerson[]): string {
  const buttons = people.map(
    (person) => html`<li><button class="card" name="person" value="${person.email}">
<span><strong>${person.name}</strong></span>
<span class="quiet">${person.description}</span>
</button></li>`,
  );
  return page(
    'Choose who to sign in as: demonstration sign-in',
    html`<h1>Choose who to sign in as</h1>
${notice}
<form method="post">
<ul class="plain">
${buttons}
</ul>
<p><button class="other" name="cancel" value="yes">Go back without signing in</button></p>
</form>`,
  );
}

/** Asks before the provider's own session ends. `form` is the library's, with its token in it. */
export function signOutPage(form: string): string {
  return page(
    'Sign out? Demonstration sign-in',
    html`<h1>Do you want to sign out here too?</h1>
${notice}
<p>If you stay signed in, the next sign-in on this computer goes straight through as the same person.</p>
${trustedHtml(form)}
<p class="actions">
<button class="main" form="op.logoutForm" name="logout" value="yes">Yes, sign me out</button>
<button class="other" form="op.logoutForm">No, stay signed in here</button>
</p>`,
  );
}

export function signedOutPage(siteAddress: string): string {
  return page(
    'Signed out: demonstration sign-in',
    html`<h1>You are signed out</h1>
${notice}
<p><a href="${siteAddress}">Go to the site</a></p>`,
  );
}

/** For anybody who opens the provider's own address. */
export function welcomePage(siteAddress: string): string {
  return page(
    'Demonstration sign-in',
    html`<h1>Demonstration sign-in</h1>
${notice}
<p>It stands in for a university's single sign-on. Sign-in starts from the site.</p>
<p><a href="${siteAddress}">Go to the site</a></p>`,
  );
}

/** @param detail what the library says went wrong: a code and a sentence about the request */
export function failurePage(siteAddress: string, detail: string): string {
  return page(
    'This did not work: demonstration sign-in',
    html`<h1>This sign-in could not go on</h1>
${notice}
<p>The page may have been open for too long, or was opened twice. Please start again from the site.</p>
<p><a href="${siteAddress}">Go to the site</a></p>
<p class="quiet">For developers: ${detail}</p>`,
  );
}

export function missingPage(siteAddress: string): string {
  return page(
    'Page not found: demonstration sign-in',
    html`<h1>There is no page at this address</h1>
<p><a href="${siteAddress}">Go to the site</a></p>`,
  );
}
