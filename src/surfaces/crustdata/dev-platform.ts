/** `/dev_platform/enrich`: the developer profiles of one person, by number or by GitHub address. */
import { z } from 'zod';
import { queryFeatures } from '../../engine/match/query-features.ts';
import { type Context, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { ERRORS } from './envelope.ts';
import { refuse } from './errors.ts';
import { readPeople } from './person/people.ts';
import { devPlatformProfiles } from './person/person-data.ts';
import { sell } from './sell.ts';
import { bucketOf } from './tariff.ts';

const request = z.object({ crustdata_person_id: z.int().nullish(), profile_url: z.string().nullish() });
type Request = z.output<typeof request>;

async function findPerson({
  engine,
  caller,
  body,
}: Pick<Context<unknown, unknown, Request>, 'engine' | 'caller' | 'body'>) {
  const { crustdata_person_id: number, profile_url: url } = body;
  if ((number == null) === (url == null)) throw refuse('Send exactly one of crustdata_person_id and profile_url.');
  if (number != null) return (await engine.references(caller, 'people', [{ number }]))[0];
  const github = queryFeatures({ profile_urls: [url!] }).profiles?.some(({ kind }) => kind === 'github');
  if (github !== true) throw refuse('profile_url must be the address of a GitHub profile.');
  const [answer] = await engine.matchPeople(caller, [{ profile_urls: [url!] }], { kind: 'ladder', steps: ['profile'] });
  return answer?.id == null ? undefined : (await engine.references(caller, 'people', [{ id: answer.id }]))[0];
}

export const devPlatformEndpoints: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/dev_platform/enrich',
    scope: 'people:read',
    bucket: bucketOf('dev platform'),
    summary: 'The developer profiles of one person.',
    description: 'Of a profile Lode knows the address; everything else is null.',
    body: request,
    example: { profile_url: 'https://github.com/katherine-whitlock-example' },
    idempotent: true,
    response: { 200: z.object({ dev_platform_profiles: z.array(z.looseObject({})) }), ...ERRORS },
    async handler(ctx) {
      const found = await findPerson(ctx);
      const people = found === undefined ? undefined : await readPeople(ctx.engine, ctx.caller, [found], false);
      const person = people?.get(found!.number);
      const profiles = person === undefined ? [] : devPlatformProfiles(person.dossier);
      const datapoints = profiles.length > 0 ? (['dev_platform'] as const) : [];
      const items =
        found === undefined ? [] : [{ number: found.number, personId: found.id, datapoints: [...datapoints] }];
      return sell(ctx, items, { dev_platform_profiles: profiles });
    },
  }),
];
