import type { AdapterFactory, Configuration, interactionPolicy } from 'oidc-provider';
import type { IdentityKeys } from './identity-keys.ts';
import { failurePage, type SignInPerson, signedOutPage, signOutPage } from './identity-pages.ts';
import { subjectOf } from './subject.ts';

const workingDay = 12 * 60 * 60;

interface IdentityConfigurationOptions {
  readonly siteAddress: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly people: readonly SignInPerson[];
  readonly keys: IdentityKeys;
  readonly store: AdapterFactory;
  readonly policy: typeof interactionPolicy;
}

/** The address of the sign-in page of one interaction. */
export const signInPath = '/sign-in';

/** One confidential client, the code flow with PKCE, identity in the id token, nothing optional. */
export function identityConfiguration(options: IdentityConfigurationOptions): Configuration {
  const { siteAddress, people, keys } = options;
  return {
    adapter: options.store,
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [`${siteAddress}/api/auth/callback/university`],
        post_logout_redirect_uris: [`${siteAddress}/signed-out`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        // The library takes the secret in the body as well.
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    clientBasedCORS: () => false,
    jwks: { keys: [keys.signingKey] },
    cookies: {
      // Browsers share cookies between the ports of one host: names of its own, apart from the site's.
      names: {
        session: 'demonstration_sign_in',
        interaction: 'demonstration_sign_in_page',
        resume: 'demonstration_sign_in_resume',
      },
      keys: keys.cookieKeys,
    },
    ttl: {
      AccessToken: 10 * 60,
      AuthorizationCode: 60,
      IdToken: 10 * 60,
      Interaction: 60 * 60,
      Session: workingDay,
      Grant: workingDay,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage(siteAddress);
        },
      },
    },
    interactions: {
      url: (_ctx, interaction) => `${signInPath}/${interaction.uid}`,
      policy: signInPolicy(options.policy),
    },
    findAccount: (_ctx, subject) => {
      const person = people.find((candidate) => subjectOf(candidate) === subject);
      return (
        person && {
          accountId: subject,
          claims: () => ({
            sub: subject,
            email: person.email,
            email_verified: true,
            name: person.name,
          }),
        }
      );
    },
    // The one client belongs to the same university: nobody is asked to consent to their own sign-in.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) {
        return undefined;
      }
      const known = session.grantIdFor(client.clientId);
      const grant = known === undefined ? undefined : await provider.Grant.find(known);
      if (grant !== undefined && grant.accountId === session.accountId) {
        return grant;
      }
      const given = new provider.Grant({
        clientId: client.clientId,
        accountId: session.accountId,
      });
      given.addOIDCScope('openid email profile');
      await given.save();
      return given;
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = failurePage(siteAddress, [out.error, out.error_description ?? ''].join(': '));
    },
  };
}

/** The library's policy, and a new sign-in where the session is of somebody no longer in the list. */
function signInPolicy({ base, Check }: typeof interactionPolicy): interactionPolicy.DefaultPolicy {
  const policy = base();
  policy
    .get('login')
    ?.checks.add(
      new Check('person_unknown', 'the person is not known here', (ctx) =>
        ctx.oidc.session?.accountId !== undefined && ctx.oidc.account === undefined
          ? Check.REQUEST_PROMPT
          : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}
